import type { FieldNumber, FoundRecord, RecordQuery, SoftphoneLayout } from 'c/wxccSalesforce';
import type { DialRecord } from './dialRequest';
import { doNotCallFields, isNotToBeCalled } from './doNotCall';
import { readNumber } from './readNumber';

/** A number of a record that was found. */
export interface DialMatch {
  readonly record: DialRecord;
  /** Title, company or so: enough to tell two people of one name apart; empty when there is none. */
  readonly detail: string;
  /** API name of the phone field. */
  readonly field: string;
  /** As it is written in the record. */
  readonly number: string;
}

const ALWAYS = ['Contact', 'Lead', 'Account'];
/** What the Apex search takes. */
const MAX_OBJECTS = 8;
const MAX_RECORDS = 10;
const DETAILS: Readonly<Record<string, string>> = {
  Contact: 'Title',
  Lead: 'Company',
  Account: 'BillingCity',
  Case: 'Subject',
};
const PERSON = 'PersonContactId';
/** Seven digits are searched for as a number, as Salesforce does. */
const MIN_DIGITS = 7;
const MIN_LETTERS = 2;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Objects of the softphone layout for outbound calls, after the three that people have numbers in. */
export function searchedObjects(layout: SoftphoneLayout | undefined): readonly string[] {
  const outbound = layout?.Outbound;
  const objects = isObject(outbound) && isObject(outbound.objects) ? Object.keys(outbound.objects) : [];
  return [...new Set([...ALWAYS, ...objects])].slice(0, MAX_OBJECTS);
}

/** What to ask Salesforce for a text: a name, or a number with enough digits. @returns undefined: too little */
export function queryFor(text: string, objects: readonly string[]): RecordQuery | undefined {
  const number = readNumber(text)?.number.replace(/\D/g, '') ?? '';
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  const fields = Object.fromEntries(
    objects.map((type) => [type, [DETAILS[type] ?? '', PERSON, ...(doNotCallFields[type] ?? [])].filter(Boolean)]),
  );
  const rest = { objects, fields, withNumbers: true, limit: MAX_RECORDS };
  if (number.length >= MIN_DIGITS) return { by: 'phone', term: text.trim(), ...rest };
  const isName = number === '' && /\p{L}/u.test(text) && letters.length >= MIN_LETTERS;
  return isName ? { by: 'name', term: text.trim(), ...rest } : undefined;
}

function recordOf(found: FoundRecord): DialRecord {
  const { id, name, objectType, fields } = found;
  const person = fields[PERSON];
  const hasBox = objectType in doNotCallFields;
  return {
    ...{ id, name, objectType },
    ...(typeof person === 'string' && objectType === 'Account' && { personContactId: person }),
    ...(hasBox && { doNotCall: isNotToBeCalled(found) }),
  };
}

/** A fax does not talk. */
const isTelephone = ({ field, number }: FieldNumber): boolean =>
  !/fax/i.test(field) && readNumber(number) !== undefined;

/** Every telephone number of every record, in the order of the records. */
export function dialMatches(records: readonly FoundRecord[]): readonly DialMatch[] {
  return records.flatMap((found) => {
    const record = recordOf(found);
    const detail = found.fields[DETAILS[found.objectType] ?? ''];
    return found.numbers
      .filter(isTelephone)
      .map(({ field, number }) => ({ record, detail: typeof detail === 'string' ? detail : '', field, number }));
  });
}
