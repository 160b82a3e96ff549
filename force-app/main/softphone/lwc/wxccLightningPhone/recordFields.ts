import { isRecord } from 'c/wxccBase';
import type { RecordInView } from 'c/wxccSalesforce';

/** Fields that name a record, or tell the two sides of a person account. An object that lacks one is not asked for it. */
const FIELDS = ['Name', 'CaseNumber', 'Subject', 'PersonContactId'] as const;

/** For `getRecord`. @param objectType API name */
export const fieldsToAsk = (objectType: string): string[] => FIELDS.map((field) => `${objectType}.${field}`);

function valueOf(record: unknown, field: (typeof FIELDS)[number]): string {
  const fields = isRecord(record) && isRecord(record.fields) ? record.fields : {};
  const found = fields[field];
  const value = isRecord(found) ? found.value : undefined;
  return typeof value === 'string' ? value : '';
}

/** What `getRecord` answered, as the phone wants it. Who has no name that can be read is called by the id. */
export function readRecordFields(recordId: string, objectType: string, record: unknown): RecordInView {
  const recordName = valueOf(record, 'Name') || valueOf(record, 'CaseNumber') || valueOf(record, 'Subject') || recordId;
  const contactId = objectType === 'Account' ? valueOf(record, 'PersonContactId') : '';
  return { recordId, objectType, recordName, ...(contactId && { contactId }) };
}

/** A record of which the page reference told. Its name is empty until it is read; what cannot be asked for is called by the id. */
export const unreadRecord = (recordId: string, objectType: string): RecordInView =>
  objectType ? { recordId, objectType, recordName: '' } : readRecordFields(recordId, objectType, undefined);
