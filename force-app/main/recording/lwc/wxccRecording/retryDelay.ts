import type { OutcomeCode } from './outcome';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Webex stores a recording some minutes after the call. An hour later it will not come any more. ms */
export const RECORDING_DUE = 60 * MINUTE;

/** ms before each try. Recordings come late: often at first, then rarely. Faults: three times, then a person decides. */
const DELAYS: Partial<Record<OutcomeCode, readonly number[]>> = {
  notYet: [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE],
  busy: [10 * SECOND, 30 * SECOND, MINUTE],
  unavailable: [5 * SECOND, 15 * SECOND, 45 * SECOND],
  timedOut: [5 * SECOND, 15 * SECOND, 45 * SECOND],
};
/** A wish beyond this would look like a player that is dead. ms */
const LONGEST = 15 * MINUTE;

/**
 * When to ask again by itself, in ms; undefined: not by itself.
 * @param tries how often it has asked by itself since the person clicked
 * @param wanted the pause that Webex asked for (Retry-After), ms
 */
export function retryDelay(code: OutcomeCode, tries: number, wanted = 0): number | undefined {
  const delays = DELAYS[code];
  if (!delays) return undefined;
  const isEndless = code === 'notYet';
  const delay = delays[isEndless ? Math.min(tries, delays.length - 1) : tries];
  return delay === undefined ? undefined : Math.min(LONGEST, Math.max(delay, wanted));
}
