// First pause 1 s, then twice as long each time, up to 5 min: short enough for a hiccup, rare enough for an outage.
const FIRST = 1_000;
const LONGEST = 300_000;

/**
 * Pause before the next attempt, ms: between half and all of the doubled pause, so that the agents of one outage do not
 * come back at the same moment.
 * @param attempts made so far, from 1
 * @param random 0…1, as `Math.random`
 */
export function backoff(attempts: number, random: () => number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(full * (0.5 + random() / 2));
}
