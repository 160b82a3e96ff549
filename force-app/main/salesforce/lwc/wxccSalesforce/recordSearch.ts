import { isRecord } from 'c/wxccBase';
import type { ApexGateway } from './apexGateway';
import type { RecordMatch } from './screenPop';

/** Finding people to call. One round trip a search. */
export interface RecordSearch {
  /** Contacts, leads and accounts whose name has all these words, with their telephone numbers in `fields`. */
  byName(name: string): Promise<readonly RecordMatch[]>;
}

/** Fields with a number, the first that is filled counts. An agent who may not see one gets the record without it. */
const PHONES: Readonly<Record<string, readonly string[]>> = {
  Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'],
  Lead: ['Phone', 'MobilePhone'],
  Account: ['Phone'],
};
const LIMIT = 5;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readMatch(value: unknown): readonly RecordMatch[] {
  if (!isRecord(value)) return [];
  const found = isRecord(value.fields) ? value.fields : {};
  const fields = Object.fromEntries(
    Object.entries(found).filter(([, each]) => typeof each === 'string' && each !== ''),
  );
  const [id, name, objectType] = [text(value.id), text(value.name), text(value.objectType)];
  return id === '' ? [] : [{ id, name, objectType, fields: fields as Record<string, string> }];
}

/** Search through the package's Apex (`searchRecords`); what the agent may not see is not found. */
export function createRecordSearch(gateway: ApexGateway): RecordSearch {
  return {
    async byName(name) {
      const term = name.trim().slice(0, 100);
      const request = { term, by: 'name', objects: Object.keys(PHONES), fields: PHONES, limit: LIMIT };
      const answer = await gateway.call('searchRecords', request as never);
      const records: readonly unknown[] = isRecord(answer) && Array.isArray(answer.records) ? answer.records : [];
      return records.flatMap(readMatch);
    },
  };
}
