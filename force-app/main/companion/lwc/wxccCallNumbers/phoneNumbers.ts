import { isRecord } from 'c/wxccBase';
import type { DialOrder } from 'c/wxccPageMessages';

/** One number of a record. */
export interface PhoneRow {
  /** API name of the field. */
  readonly field: string;
  /** The field's label in the user's language. */
  readonly label: string;
  readonly number: string;
}

type Loose = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsIn = (source: unknown): Loose => (isRecord(source) && isRecord(source.fields) ? source.fields : {});

/** A fax is a phone field too, and nobody wants to talk to it. */
const isPhone = (name: string, field: unknown): field is Loose =>
  isRecord(field) && field.dataType === 'Phone' && !/fax/i.test(name);

const valueIn = (record: unknown, name: string): string => {
  const field = fieldsIn(record)[name];
  return isRecord(field) ? textOf(field.value).trim() : '';
};

/** The phone fields of an object that this user may see. @param info as UI API's `getObjectInfo` tells it */
export const phoneFieldsOf = (info: unknown): readonly string[] =>
  Object.entries(fieldsIn(info)).flatMap(([name, field]) => (isPhone(name, field) ? [name] : []));

/** Which of its fields says a record's name: `Name`, else the first of its name fields (`CaseNumber`). */
function nameField(info: unknown): string {
  const names = isRecord(info) && Array.isArray(info.nameFields) ? info.nameFields.map(textOf) : [];
  return names.includes('Name') ? 'Name' : (names[0] ?? '');
}

const PERSON = 'PersonContactId';

/** What of a record has to be asked for, as `Object.Field`; without phone fields nothing. */
export function fieldsToRead(info: unknown, objectApiName: string): readonly string[] {
  const phones = phoneFieldsOf(info);
  const more = [nameField(info), ...(PERSON in fieldsIn(info) ? [PERSON] : [])].filter((name) => name !== '');
  return phones.length === 0 ? [] : [...phones, ...more].map((name) => `${objectApiName}.${name}`);
}

/** The numbers of a record, those that are there. @param record as UI API's `getRecord` tells it */
export function phoneRows(info: unknown, record: unknown): readonly PhoneRow[] {
  return phoneFieldsOf(info).flatMap((field) => {
    const number = valueIn(record, field);
    const about = fieldsIn(info)[field];
    return number === '' ? [] : [{ field, number, label: isRecord(about) ? textOf(about.label) : field }];
  });
}

/** Whom the numbers belong to, as the phone wants to know it. */
export function dialRecord(
  info: unknown,
  record: unknown,
  { recordId, objectApiName }: { readonly recordId: string; readonly objectApiName: string },
): NonNullable<DialOrder['record']> {
  const personContactId = valueIn(record, PERSON);
  return {
    ...{ id: recordId, name: valueIn(record, nameField(info)).slice(0, 255), objectType: objectApiName },
    ...(personContactId && { personContactId }),
  };
}
