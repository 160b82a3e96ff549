import type { PhoneUser } from 'c/wxccCall';
import type { RecentMemory } from 'c/wxccOutdial';
import { keep } from './keep';
import type { SmallStorage } from './keep';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else's text, or half of ours: there is nothing to remember.
    return undefined;
  }
}

/**
 * The agent's last numbers in `sessionStorage`: they survive a reload of the tab, not its end, so that the next person at
 * this desk finds none.
 */
export function createRecentMemory(
  session: SmallStorage | undefined,
  { orgId, userId }: Pick<PhoneUser, 'orgId' | 'userId'>,
): RecentMemory {
  const key = `wxcc.recentCalls.${orgId}.${userId}`;
  return {
    last: parse(session?.getItem(key) ?? ''),
    remember: (calls) => keep(session, key, JSON.stringify(calls)),
  };
}
