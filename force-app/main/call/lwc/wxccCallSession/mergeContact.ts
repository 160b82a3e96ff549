import type { Contact } from 'c/wxccDesktop';

/** Facts that some messages leave out: an empty one does not wipe what was known. */
const KEPT = [
  'agentId',
  'ani',
  'dn',
  'customerNumber',
  'queueName',
  'teamName',
  'agentName',
  'entryPointName',
  'outboundType',
] as const;

/** Of two readings the one stamped later; without stamps the one that came later. */
function inOrder(known: Contact, next: Contact): readonly [older: Contact, newer: Contact] {
  const isOlder = next.eventTime !== undefined && known.eventTime !== undefined && next.eventTime < known.eventTime;
  return isOlder ? [next, known] : [known, next];
}

/** The newer of two readings of one call, its gaps filled from the older. */
export function mergeContact(known: Contact, next: Contact): Contact {
  const [older, newer] = inOrder(known, next);
  const kept = Object.fromEntries(KEPT.map((name) => [name, newer[name] || older[name]]));
  const cad = newer.cad.length > 0 ? newer.cad : older.cad;
  const joinedAt = newer.joinedAt ?? older.joinedAt;
  return { ...newer, ...kept, cad, ...(joinedAt !== undefined && { joinedAt }) };
}
