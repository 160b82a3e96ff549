import type { CancelTimer, Clock } from 'c/wxccBase';

/** A clock that a replay moves: hours pass in no time, in the right order. */
export interface VirtualClock extends Clock {
  /** Lets everything that is ready to run, run; no time passes. */
  settle(): Promise<void>;
  /** Moves on to `time` (ms since 1970), firing what falls due. A time that has passed already changes nothing. */
  advanceTo(time: number): Promise<void>;
  /**
   * Fires timers until none is left but those that were set for `DISTANT_MS` ahead: these are for a time that the recording
   * does not reach. @returns false when some still wait after `limit` ms
   */
  runAll(limit: number): Promise<boolean>;
}

/** Longer (ms) than anything of a call takes; a call that was handed over counts as abandoned after that. */
const DISTANT_MS = 30 * 60_000;

interface Timer {
  readonly due: number;
  readonly isDistant: boolean;
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
  const next = (isOver: boolean): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers)
      if (isOver && timer.isDistant) continue;
      else if (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order)) first = timer;
    return first;
  };
  const fireUntil = async (end: number, isOver = false): Promise<void> => {
    await settle();
    for (let timer = next(isOver); timer && timer.due <= end; timer = next(isOver)) {
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
      const timer = { due: now + Math.max(0, delay), isDistant: delay >= DISTANT_MS, order: order++, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advanceTo(time) {
      await fireUntil(time);
      now = Math.max(now, time);
    },
    async runAll(limit) {
      await fireUntil(now + limit, true);
      return next(true) === undefined;
    },
  };
}
