import type { FieldValues } from 'c/wxccSalesforce';
import type { ObjectDescribe } from './orgFile';
import type { RecordStore, StoredRecord } from './recordStore';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Digits that must agree before two numbers can be the same one. */
const MIN_DIGITS = 7;

/** Two phone numbers are the same when one ends in the other and at least seven digits agree. */
export function isSameNumber(one: string, other: string): boolean {
  const [short, long] = [digitsOf(one), digitsOf(other)].sort((a, b) => a.length - b.length) as [string, string];
  return short.length >= MIN_DIGITS && long.endsWith(short);
}

const isPhoneLike = (term: string): boolean => /^[\d\s()+./-]+$/.test(term) && digitsOf(term).length >= MIN_DIGITS;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const NAMES = ['Name', 'Subject', 'FirstName', 'LastName', 'Company'];
const SEARCHED = ['string', 'email', 'phone', 'combobox', 'url'];

const textsOf = (fields: FieldValues, names: readonly string[]): string[] =>
  names.map((name) => fields[name]).filter((value): value is string => typeof value === 'string' && value !== '');

/** Every word of the term begins a word of the name: as Salesforce's search with its trailing wildcard. */
const isNamed = (term: string, name: string): boolean => {
  const parts = words(name);
  const wanted = words(term);
  return wanted.length > 0 && wanted.every((word) => parts.some((part) => part.startsWith(word)));
};

const withoutZeros = (text: string): string => text.toLowerCase().replace(/^0+/, '');

const isNumbered = (term: string, fields: FieldValues): boolean =>
  typeof fields.CaseNumber === 'string' && withoutZeros(fields.CaseNumber) === withoutZeros(term.trim());

function isMatch(term: string, record: StoredRecord, object: ObjectDescribe): boolean {
  const { fields } = record;
  // A Case shows its Contact's phone without having one: fields that nobody can write are not searched.
  const searched = Object.entries(object.fields).flatMap(([name, { type, createable }]) =>
    createable && SEARCHED.includes(type) ? [name] : [],
  );
  const phones = searched.filter((name) => object.fields[name]?.type === 'phone' || name.includes('Phone'));
  if (isPhoneLike(term) && textsOf(fields, phones).some((phone) => isSameNumber(term, phone))) return true;
  if (isNumbered(term, fields)) return true;
  const text = term.trim().toLowerCase();
  if (textsOf(fields, searched).some((value) => value.toLowerCase() === text)) return true;
  return textsOf(fields, NAMES).some((name) => isNamed(term, name));
}

/**
 * Records that Salesforce's search would find: phones by their digits, names by words, everything else when equal.
 * @param text the search text; ` OR ` separates alternatives, as in SOSL
 */
export function searchRecords(
  store: RecordStore,
  describe: Readonly<Record<string, ObjectDescribe>>,
  text: string,
  types: readonly string[],
): readonly StoredRecord[] {
  const terms = text
    .split(/\sOR\s/)
    .map((term) => term.trim())
    .filter(Boolean);
  return types.flatMap((type) => {
    const object = describe[type];
    if (!object) return [];
    return store
      .all(type)
      .filter((record) => record.fields.IsConverted !== true && terms.some((term) => isMatch(term, record, object)));
  });
}
