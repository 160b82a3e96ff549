import type { OutcomeCode } from './outcome';
import { RECORDING_DUE } from './retryDelay';

/** What is known when Webex lists no recording of a call. */
export interface EmptyCapture {
  readonly now: number;
  readonly endedAt?: number;
  readonly retention?: number;
  readonly withheld: number;
}

/**
 * What an empty list means: Webex answers it alike for calls that are not stored yet, were never recorded, or are kept no
 * longer. The time since the call tells them apart.
 */
export function judgeEmpty({ now, endedAt, retention, withheld }: EmptyCapture): OutcomeCode {
  if (withheld > 0) return 'sensitive';
  const age = endedAt === undefined ? Number.POSITIVE_INFINITY : now - endedAt;
  if (age < RECORDING_DUE) return 'notYet';
  return retention !== undefined && age > retention ? 'keptNoLonger' : 'notStored';
}
