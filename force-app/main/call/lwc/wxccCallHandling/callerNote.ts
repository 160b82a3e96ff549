import { placedKind } from 'c/wxccBase';
import type { CallPapers } from 'c/wxccCallDesk';
import type { CallSession } from 'c/wxccCallSession';
import type { DialRecord, RecentCall } from 'c/wxccOutdial';
import type { RecordMatch } from 'c/wxccSalesforce';

const recordOf = ({ id, name, objectType, personContactId }: RecordMatch): DialRecord => ({
  ...{ id, name, objectType },
  ...(personContactId && { personContactId }),
});

/** Whom a closed call was from, for the list of recent calls. @returns undefined: not a caller who can be called back */
export function callerNote(
  { contact, outcome, role, times, lastAt }: CallSession,
  papers: CallPapers | undefined,
): RecentCall | undefined {
  const { mediaType, customerNumber } = contact;
  const hasRung = contact.direction === 'inbound' || placedKind(contact.outboundType) !== undefined;
  if (!hasRung || mediaType !== 'telephony' || customerNumber === '' || role !== 'owner') return undefined;
  const [only, another] = papers?.matches ?? [];
  const match = papers?.link ?? (another ? undefined : only);
  return {
    ...{ number: customerNumber, direction: 'inbound', at: times.offeredAt ?? lastAt },
    isMissed: outcome === 'rona' || outcome === 'abandoned',
    ...(match && { record: recordOf(match) }),
  };
}
