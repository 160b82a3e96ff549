import type { Clock } from 'c/wxccBase';
import type { Life } from './createLife';

/** A clock as a page has it: of a dead page no timer fires. */
export function mortalClock(clock: Clock, life: Life): Clock {
  return { now: () => clock.now(), after: (delay, task) => clock.after(delay, () => void (life.step() && task())) };
}
