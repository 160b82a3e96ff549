import type { PhoneUser } from 'c/wxccCall';
import type { CallerIdMemory } from 'c/wxccOutdial';
import { keep } from './keep';
import type { SmallStorage } from './keep';

/** The agent's caller id in `localStorage`, each user's own: an id of Webex, empty for none. */
export function createCallerIdMemory(
  storage: SmallStorage | undefined,
  { orgId, userId }: Pick<PhoneUser, 'orgId' | 'userId'>,
): CallerIdMemory {
  const key = `wxcc.callerId.${orgId}.${userId}`;
  const last = storage?.getItem(key) ?? undefined;
  return { ...(last !== undefined && { last }), remember: (id) => keep(storage, key, id) };
}
