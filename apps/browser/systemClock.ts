import type { Clock } from 'c/wxccBase';

/** The time of this computer. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    after(delay, task) {
      const timer = setTimeout(task, delay);
      return () => clearTimeout(timer);
    },
  };
}
