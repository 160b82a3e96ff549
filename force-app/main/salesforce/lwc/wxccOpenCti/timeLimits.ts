import type { OpenCtiCall } from './openCtiApi';

/** ms after which a call counts as unanswered. Open CTI itself waits for ever. */
export type TimeLimits = Readonly<Partial<Record<OpenCtiCall, number>>>;

/** For methods that are not named elsewhere, ms. */
export const DEFAULT_TIME_LIMIT = 15_000;

// Saves run the org's triggers and flows: giving up too early makes "perhaps saved" out of "saved".
const SLOW: TimeLimits = { saveLog: 30_000, runApex: 30_000 };

/** @param timeLimitMs of every method that `limits` does not name; left out: 15 s, and 30 s for saves */
export function createTimeLimits(timeLimitMs?: number, limits: TimeLimits = {}): (method: OpenCtiCall) => number {
  return (method) => limits[method] ?? timeLimitMs ?? SLOW[method] ?? DEFAULT_TIME_LIMIT;
}
