import { isRecord } from 'c/wxccBase';

/** Fields of a refused record, as far as Salesforce named them. */
export interface RefusedFields {
  /** API names, among those that were sent. */
  readonly fields: readonly string[];
  /** The value was too long: cut it, do not drop it. */
  readonly tooLong: boolean;
  /** Characters, when Salesforce said how many fit. */
  readonly maxLength?: number;
}

const TOO_LONG = /STRING_TOO_LONG|data value too large/i;
const MAX_LENGTH = /max length\s*=?\s*(\d{1,6})/i;
const NAME_KEYS = new Set(['field', 'fieldApiName', 'columnApiName', 'fieldName']);
// Deeper than any answer of Salesforce; a hostile one must not exhaust the stack.
const MAX_DEPTH = 8;

/** Names that stand where Salesforce puts field names: keys of `fieldErrors`, `fields` arrays, `field` values. */
function* namedIn(value: unknown, depth = 0): Generator<string> {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const each of value) yield* namedIn(each, depth + 1);
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'fieldErrors' && isRecord(inner)) yield* Object.keys(inner);
    if (key === 'fields' && Array.isArray(inner)) yield* inner.filter((name) => typeof name === 'string');
    if (NAME_KEYS.has(key) && typeof inner === 'string') yield inner;
    yield* namedIn(inner, depth + 1);
  }
}

/** Standard names are everyday words (`Type`, `Status`), so in running text they count only where they are quoted or lead. */
function isNamedInText(field: string, text: string): boolean {
  const forms = field.endsWith('__c')
    ? [new RegExp(`(^|\\W)${field}(\\W|$)`, 'i')]
    : [new RegExp(`['"\\[]${field}['"\\]]`), new RegExp(`(^|\\n)\\s*${field}\\s*:`)];
  return forms.some((form) => form.test(text));
}

function* textsIn(value: unknown, depth = 0): Generator<string> {
  if (depth > MAX_DEPTH) return;
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner, depth + 1);
}

/**
 * Finds the fields that Salesforce refused in the `errors` of `saveLog`. Their shape is not contract (objects keyed by
 * field, lists, plain sentences), so every known one is read and only names that were sent count.
 */
export function refusedFields(errors: unknown, sent: readonly string[]): RefusedFields {
  const texts = [...textsIn(errors)].join('\n').slice(0, 20_000);
  const named = new Set(namedIn(errors));
  const structured = sent.filter((field) => named.has(field));
  const fields = structured.length > 0 ? structured : sent.filter((field) => isNamedInText(field, texts));
  const maxLength = MAX_LENGTH.exec(texts)?.[1];
  return { fields, tooLong: TOO_LONG.test(texts), ...(maxLength && { maxLength: Number(maxLength) }) };
}
