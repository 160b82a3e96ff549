import type { Clock } from 'c/wxccBase';
import { createOrg } from '../org';
import type { Org, OrgOptions } from '../org';

/** Monday 2026-03-02, 09:00 UTC. */
export const START = Date.UTC(2026, 2, 2, 9);

/** A clock whose timers run when the test says so. */
export interface TestClock extends Clock {
  advance(ms: number): Promise<void>;
}

export function createTestClock(): TestClock {
  let now = START;
  const timers: { at: number; task: () => void }[] = [];
  return {
    now: () => now,
    after(delay, task) {
      const timer = { at: now + delay, task };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    async advance(ms) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      due.forEach((timer) => timers.splice(timers.indexOf(timer), 1));
      due.forEach(({ task }) => task());
      await Promise.resolve();
    },
  };
}

export const createTestOrg = (options: Partial<OrgOptions> = {}): Promise<Org> =>
  createOrg({ clock: createTestClock(), ...options });

/** Calls a data method as the first user and expects success. */
export async function ask(org: Org, method: string, args: Record<string, unknown> = {}): Promise<unknown> {
  const { answer } = await org.call(org.user.Id, method, args);
  expect(answer).toMatchObject({ success: true, errors: null });
  return answer.returnValue;
}
