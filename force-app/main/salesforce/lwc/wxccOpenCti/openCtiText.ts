// `(415) 555-1212 (tel:4155551212)`: Lightning decorates values that look like phone numbers.
const DECORATED = /^[\d\s()+.\-/*#x]*\(tel:([^()]*)\)$/i;

/** The plain value behind a decorated phone number; any other text as it is. Not text: empty, but numbers are written out. */
export function openCtiText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return DECORATED.exec(value.trim())?.[1] ?? value;
}
