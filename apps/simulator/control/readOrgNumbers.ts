import type { CallerNumbers, NumberChoice } from './scenarios';

/** What of the simulated org is needed to find callers. */
export interface PhoneBook {
  list(type: string): readonly Record<string, unknown>[];
  search(text: string, types?: readonly string[]): readonly Record<string, unknown>[];
}

const PEOPLE = ['Contact', 'Lead', 'Account'];
const FIELDS = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'];

/** A page of choices: more would not be read. */
const MAX_KNOWN = 12;

/** Reserved for fiction; the org's sample records do not use it. */
const UNKNOWN: NumberChoice = { number: '+14155550199', label: 'Nobody' };

const nameOf = (record: Record<string, unknown>): string => (typeof record['Name'] === 'string' ? record['Name'] : '');

const plainNumber = (value: unknown): string => (typeof value === 'string' ? value.replace(/[\s()./-]/g, '') : '');

function numbersOf(book: PhoneBook): Set<string> {
  const records = PEOPLE.flatMap((type) => book.list(type));
  return new Set(records.flatMap((record) => FIELDS.map((field) => plainNumber(record[field]))).filter(Boolean));
}

/** Sorts the org's numbers by how many records have them, as a screen pop's search would find. */
export function readOrgNumbers(book: PhoneBook): CallerNumbers {
  const known: NumberChoice[] = [];
  const ambiguous: NumberChoice[] = [];
  for (const number of numbersOf(book)) {
    const matches = book.search(number, PEOPLE);
    const label = matches.map(nameOf).filter(Boolean).join(', ');
    if (matches.length === 1 && known.length < MAX_KNOWN) known.push({ number, label });
    if (matches.length > 1) ambiguous.push({ number, label });
  }
  const isTaken = book.search(UNKNOWN.number, PEOPLE).length > 0;
  return { known, ambiguous, unknown: isTaken ? [] : [UNKNOWN] };
}
