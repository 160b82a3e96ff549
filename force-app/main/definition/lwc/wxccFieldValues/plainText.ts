/** The longest text any Salesforce field takes (long text area). What is beyond that is cut before anything else looks at it. */
export const MAX_TEXT = 131_072;

/** Control characters but tab and line breaks: Salesforce refuses null bytes, nobody sees the others. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Half a character: JSON carries it, databases refuse it. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Cuts a text.
 * @param length UTF-16 units
 * @returns `text` cut, never through the middle of a surrogate pair
 */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length);
}

/**
 * Text from outside as a field can hold it: nothing that is not text, everything else as it was. Markup, formulas and
 * queries are text like any other: they are harmless where they are bound, and changed they would be wrong.
 */
export function plainText(text: string): string {
  return cutText(text, MAX_TEXT).replace(CONTROLS, '').replace(HALVES, '');
}
