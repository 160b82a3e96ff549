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

const isNumber = (term: string): boolean => /^[\d\s()+./-]+$/.test(term);

/** What stands between spaces, each as its words: an e-mail address is one with three. A number with signs is one. */
const phrasesOf = (term: string): string[] =>
  (isNumber(term) ? [term] : term.split(/\s+/)).map((part) => wordsOf(part).join(' ')).filter(Boolean);

const TEXTS = ['string', 'email', 'phone', 'combobox', 'url', 'textarea', 'picklist'];

/** Every phrase stands in a field, whole words in the same order. Salesforce's index knows all fields that hold text. */
const isTold = (phrases: readonly string[], record: StoredRecord, object: ObjectDescribe): boolean => {
  const searched = Object.entries(object.fields).flatMap(([name, { type }]) => (TEXTS.includes(type) ? [name] : []));
  const texts = [nameFieldOf(object), ...searched].map((name) => ` ${wordsOf(textAt(record, name)).join(' ')} `);
  return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase} `)));
};

const hasNumber = (term: string, record: StoredRecord, object: ObjectDescribe): boolean =>
  phoneFieldsOf(object).some((field) => isSameLine(term, textAt(record, field)));

type Matcher = (record: StoredRecord, object: ObjectDescribe) => boolean;

/** @throws ApexRefusal badInput when there is too little to search for */
function matcherOf(data: ApexData): Matcher {
  const term = textOf(data, 'term', MAX_TERM);
  const way = textOf(data, 'by', MAX_TERM);
  const words = wordsOf(term);
  if (way === 'phone' && phoneVariants(term).length > 0) return (record, object) => hasNumber(term, record, object);
  if (way === 'name' && words.join('').length >= 2)
    return (record, object) => isNamed(words, textAt(record, nameFieldOf(object)));
  if (way === 'text' && words.join('').length >= 2) {
    const isLine = isNumber(term) && phoneVariants(term).length > 0;
    return (record, object) => (isLine && hasNumber(term, record, object)) || isTold(phrasesOf(term), record, object);
  }
  throw new ApexRefusal('badInput', 'Search by name, text or phone', {
    name: /^(phone|name|text)$/.test(way) ? 'term' : 'by',
  });
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
