import type { CancelTimer, Clock } from 'c/wxccBase';

/** A clock that a replay moves: hours pass in no time, in the right order. */
export interface VirtualClock extends Clock {
  /** Lets everything that is ready to run, run; no time passes. */
  settle(): Promise<void>;
  /** Moves on to `time` (ms since 1970), firing what falls due. A time that has passed already changes nothing. */
  advanceTo(time: number): Promise<void>;
  /** Fires timers until none is left. @returns false when some still wait after `limit` ms */
  runAll(limit: number): Promise<boolean>;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly task: () => void;
}

/** @param start ms since 1970 */
export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  let order = 0;
  const timers = new Set<Timer>();
  // An immediate runs when every promise that can go on has gone on.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const next = (): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers)
      if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order)) first = timer;
    return first;
  };
  const fireUntil = async (end: number): Promise<void> => {
    await settle();
    for (let timer = next(); timer && timer.due <= end; timer = next()) {
      timers.delete(timer);
      now = Math.max(now, timer.due);
      timer.task();
      await settle();
    }
  };
  return {
    now: () => now,
    settle,
    after(delay, task): CancelTimer {
      const timer = { due: now + Math.max(0, delay), order: order++, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advanceTo(time) {
      await fireUntil(time);
      now = Math.max(now, time);
    },
    async runAll(limit) {
      await fireUntil(now + limit);
      return timers.size === 0;
    },
  };
}
