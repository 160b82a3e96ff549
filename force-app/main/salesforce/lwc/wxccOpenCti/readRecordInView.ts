import type { RecordInView } from 'c/wxccSalesforce';
import type { OpenCtiPayload } from './openCtiClient';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What Open CTI says of a record, with empty text for what it leaves out. Person Accounts have accountId or contactId. */
export function readRecord(payload: OpenCtiPayload): RecordInView {
  const [accountId, contactId] = [textOf(payload.accountId), textOf(payload.contactId)];
  return {
    recordId: textOf(payload.recordId),
    recordName: textOf(payload.recordName),
    objectType: textOf(payload.objectType),
    ...(accountId && { accountId }),
    ...(contactId && { contactId }),
  };
}

/** Answer of `getAppViewInfo` or payload of `onNavigationChange`. @returns undefined on list views and home pages */
export function readRecordInView(payload: OpenCtiPayload): RecordInView | undefined {
  const record = readRecord(payload);
  return record.recordId ? record : undefined;
}
