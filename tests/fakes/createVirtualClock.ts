import type { CancelTimer, Clock } from 'c/wxccBase';

/** A clock that only the test moves. */
export interface VirtualClock extends Clock {
  /** Moves time on by `ms`, running what falls due in order and letting promises settle in between. */
  advance(ms: number): Promise<void>;
  /** Runs timers, however late they are due, until none is left. @param limit ms after which it gives up and throws */
  runAll(limit?: number): Promise<void>;
  /** How many timers wait. */
  readonly pending: number;
}

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly task: () => void;
}

// Enough turns for the longest chain of promises between two timers.
const TURNS = 200;

/** Lets everything that is ready to run, run. */
export async function settle(turns = TURNS): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

/** @param start ms since 1970; 2026-01-01T09:00Z when left out */
export function createVirtualClock(start = Date.UTC(2026, 0, 1, 9)): VirtualClock {
  let now = start;
  let order = 0;
  const timers = new Set<Timer>();
  const next = (): Timer | undefined => [...timers].sort((a, b) => a.due - b.due || a.order - b.order)[0];
  const runUntil = async (end: number): Promise<void> => {
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
    after(delay, task): CancelTimer {
      const timer = { due: now + Math.max(0, delay), order: order++, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = now + ms;
      await runUntil(end);
      now = end;
    },
    async runAll(limit = 24 * 3_600_000) {
      await runUntil(now + limit);
      if (timers.size > 0) throw new Error(`${timers.size} timers still wait after ${limit} ms`);
    },
    get pending() {
      return timers.size;
    },
  };
}
