/** Open CTI refuses fewer characters. */
const MIN_LENGTH = 3;
/** Longer than any name, number or address that a search is for. */
const MAX_LENGTH = 100;

/** Characters with a meaning in Salesforce's search language, and what is no text at all. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const SPECIAL = /[*?"{}[\]()^~:\\|!\u0000-\u001f\u007f]/g;
const OPERATORS = /\b(OR|AND|NOT)\b/g;
/** Marks that turn the direction of writing around, or cannot be seen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A CAD value as search text: what callers can write there must not become a wildcard that finds everybody, nor an
 * operator that widens the search. Words stay as they are.
 * @returns at most 100 characters, empty when fewer than 3 are left
 */
export function plainSearch(value: string): string {
  const words = value
    .slice(0, 4 * MAX_LENGTH)
    .replace(INVISIBLE, '')
    .replace(SPECIAL, ' ')
    .replace(OPERATORS, (word) => word.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  const text = words.slice(0, MAX_LENGTH).replace(HALVES, '').trim();
  return text.length >= MIN_LENGTH ? text : '';
}
