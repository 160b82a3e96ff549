import type { JsonValue } from 'c/wxccBase';
import { ApexRefusal, countOf, objectOf, optionalTextsOf, textOf } from './apexInput';
import type { ApexData } from './apexInput';
import type { ObjectDescribe } from './orgFile';
import { isSameLine, phoneVariants } from './phoneVariants';
import type { RecordStore, StoredRecord } from './recordStore';

const DEFAULT_OBJECTS = ['Contact', 'Account', 'Lead', 'Case'];
const NOT_SEARCHABLE = ['Wxcc_Call_Key__c', 'Wxcc_Definition__c'];
const MAX_OBJECTS = 8;
const MAX_FIELDS = 20;
const MAX_TERM = 100;
const MAX_LIMIT = 50;
const DEFAULT_LIMIT = 20;

/** Fields whose truth hides a record: converted leads, and contacts that are person accounts. */
const HIDING = ['IsConverted', 'IsPersonAccount'];

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const isNamed = (words: readonly string[], name: string): boolean =>
  words.every((word) => wordsOf(name).some((part) => part.startsWith(word)));

const nameFieldOf = (object: ObjectDescribe): string => (object.fields.CaseNumber ? 'CaseNumber' : 'Name');

const phoneFieldsOf = (object: ObjectDescribe): string[] =>
  Object.entries(object.fields).flatMap(([name, { type, createable }]) =>
    createable && (type === 'phone' || (type === 'string' && name.includes('Phone'))) ? [name] : [],
  );

const textAt = ({ fields }: StoredRecord, name: string): string =>
  typeof fields[name] === 'string' ? fields[name] : '';

/** The record's own phone numbers, in the order of their fields' names. */
const numbersOf = (record: StoredRecord, object: ObjectDescribe): JsonValue[] =>
  phoneFieldsOf(object)
    .sort()
    .map((field) => ({ field, number: textAt(record, field) }))
    .filter(({ number }) => number.trim() !== '');

/** Kinds of fields with one line of text. */
const TEXTS = ['string', 'email', 'phone', 'combobox', 'url'];
/** Longest number that is taken for a case number without its zeros. */
const CASE_DIGITS = 8;

const isWrittenAsNumber = (term: string): boolean => /^[\d\s()+./-]+$/.test(term) && phoneVariants(term).length > 0;

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** Word for word; an e-mail address whole, for somebody else's may end or begin with it. */
function isIn(text: string, term: string): boolean {
  if (!term.includes('@')) return spaced(text).includes(spaced(term));
  return text
    .toLowerCase()
    .split(/[\s,;<>()]+/)
    .includes(term.trim().toLowerCase());
}

const withoutZeros = (text: string): string => text.replace(/^0+/, '');

const isSameCase = (term: string, name: string): boolean =>
  /^\d+$/.test(name) && /^\d+$/.test(term) && term.length <= CASE_DIGITS && withoutZeros(term) === withoutZeros(name);

/** Does the text stand in the record, or is it the number that is its name? */
function isHolding(record: StoredRecord, object: ObjectDescribe, term: string): boolean {
  const name = nameFieldOf(object);
  const own = Object.entries(object.fields).filter(([, { type, createable }]) => createable && TEXTS.includes(type));
  const texts = [name, ...own.map(([field]) => field)].map((field) => textAt(record, field));
  return texts.some((text) => isIn(text, term)) || isSameCase(term.trim(), textAt(record, name));
}

type Matcher = (record: StoredRecord, object: ObjectDescribe) => boolean;

/** @throws ApexRefusal badInput when there is too little to search for */
function matcherOf(data: ApexData): Matcher {
  const term = textOf(data, 'term', MAX_TERM);
  const way = textOf(data, 'by', MAX_TERM);
  const words = wordsOf(term);
  const byPhone: Matcher = (record, object) =>
    phoneFieldsOf(object).some((field) => isSameLine(term, textAt(record, field)));
  const byName: Matcher = (record, object) => isNamed(words, textAt(record, nameFieldOf(object)));
  const isNumber = way === 'text' && isWrittenAsNumber(term);
  const isEnough = words.join('').length >= 2;
  if (way === 'phone' && phoneVariants(term).length > 0) return byPhone;
  if (way === 'name' && isEnough) return byName;
  if (way === 'text' && isEnough)
    return (record, object) =>
      isHolding(record, object, term) || (isNumber ? byPhone(record, object) : byName(record, object));
  const name = /^(phone|name|text)$/.test(way) ? 'term' : 'by';
  throw new ApexRefusal('badInput', 'Search by name, by text or by phone', { name });
}

function namedIn(describe: Readonly<Record<string, ObjectDescribe>>, name: string): string | undefined {
  return Object.keys(describe).find((each) => each.toLowerCase() === name.toLowerCase());
}

const canonical = (object: ObjectDescribe, names: readonly string[]): string[] => {
  const lower = names.map((name) => name.toLowerCase());
  return Object.keys(object.fields).filter((field) => lower.includes(field.toLowerCase()));
};

/** Double of WxccSearchService. @throws ApexRefusal */
export function searchRecordsInApex(
  { store, describe }: { store: RecordStore; describe: Readonly<Record<string, ObjectDescribe>> },
  data: ApexData,
): JsonValue {
  const isMeant = matcherOf(data);
  const asked = optionalTextsOf(data, 'objects', MAX_OBJECTS) ?? DEFAULT_OBJECTS;
  const limit = data.limit === undefined ? DEFAULT_LIMIT : Math.min(countOf(data, 'limit'), MAX_LIMIT);
  const wanted = data.fields === undefined ? {} : objectOf(data, 'fields');
  const searchable = (name: string): string | undefined => {
    const type = namedIn(describe, name);
    return type && !NOT_SEARCHABLE.includes(type) ? type : undefined;
  };
  const found = asked.map((name) => {
    const type = searchable(name);
    const object = type === undefined ? undefined : describe[type];
    if (type === undefined || !object) return { records: [], count: 0 };
    const fields = canonical(object, optionalTextsOf(wanted, name, MAX_FIELDS) ?? []);
    const nameField = nameFieldOf(object);
    const matches = store
      .all(type)
      .filter((record) => !HIDING.some((field) => type !== 'Account' && record.fields[field] === true))
      .filter((record) => isMeant(record, object))
      .sort((a, b) => (textAt(a, nameField) + a.id < textAt(b, nameField) + b.id ? -1 : 1));
    const records = matches.slice(0, limit).map((record) => ({
      id: record.id,
      name: textAt(record, nameField),
      objectType: type,
      fields: Object.fromEntries(fields.map((field) => [field, record.fields[field] ?? null])),
      ...(data.numbers === true && { numbers: numbersOf(record, object) }),
    }));
    return { records, count: matches.length };
  });
  return {
    records: found.flatMap(({ records }) => records),
    isMore: found.some(({ records, count }) => count > records.length),
    skipped: asked.filter((name) => searchable(name) === undefined),
  };
}
