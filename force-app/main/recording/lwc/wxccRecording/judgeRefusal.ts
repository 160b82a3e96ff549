import type { OutcomeCode } from './outcome';
import { RECORDING_DUE } from './retryDelay';

/**
 * What a refusal means. Webex does not know a call that it has not stored yet either, so within an hour after the call "kept no
 * longer" would be a wrong alarm.
 */
export function judgeRefusal(code: OutcomeCode, { now, endedAt }: { now: number; endedAt?: number }): OutcomeCode {
  const isFresh = endedAt !== undefined && now - endedAt < RECORDING_DUE;
  return code === 'keptNoLonger' && isFresh ? 'notYet' : code;
}
