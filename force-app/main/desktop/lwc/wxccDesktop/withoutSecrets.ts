import { isRecord } from 'c/wxccBase';

const MAX_DEPTH = 20;
const MAX_LENGTH = 32_768;
const MAX_ENTRIES = 5_000;

/** Names of fields that hold credentials, however they are spelt. */
const CREDENTIAL = /^(.*[-_]?token|authorization|password|passwd|secret|client[-_]?secret|api[-_]?key|cookie)$/i;
/** Texts that are credentials whatever their field is called: JSON web tokens, and values of an Authorization header. */
const CREDENTIAL_TEXT = /^(Bearer\s|eyJ[\w-]+\.[\w-]+\.)/;

type Entry = readonly [string, unknown];

/** Entries of an object, a Map (the task map is one) or a list, bounded. */
function entriesOf(value: object): readonly Entry[] {
  if (value instanceof Map)
    return [...(value as Map<unknown, unknown>)].slice(0, MAX_ENTRIES).map(([key, each]) => [String(key), each]);
  return Object.entries(value).slice(0, MAX_ENTRIES);
}

const isSecureVariable = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && (value.isSecure === true || value.isSecure === 'true');

/** Names of the secure variables anywhere inside: their values may be repeated where nothing marks them. */
function collectSecureNames(value: unknown, names: Set<string>, depth = MAX_DEPTH): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  for (const [key, each] of entriesOf(value)) {
    // A place in a list is no name: it would blank that place of every list.
    const known = isSecureVariable(each) ? [each.name, Array.isArray(value) ? undefined : key] : [];
    known.forEach((name) => typeof name === 'string' && names.add(name));
    collectSecureNames(each, names, depth - 1);
  }
}

function isSecret(owner: unknown, [key, value]: Entry, secure: ReadonlySet<string>): boolean {
  if (typeof value === 'object' && value !== null) return false;
  if (key === 'value' && isRecord(owner) && typeof owner.name === 'string' && secure.has(owner.name)) return true;
  return secure.has(key) || (key === 'value' && isSecureVariable(owner));
}

function clean(value: unknown, secure: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return CREDENTIAL_TEXT.test(value) ? '' : value.slice(0, MAX_LENGTH);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'object' || depth === 0) return undefined;
  const kept = entriesOf(value).filter(([key]) => Array.isArray(value) || !CREDENTIAL.test(key));
  const cleaned = kept.map((entry): Entry => [
    entry[0],
    isSecret(value, entry, secure) ? '' : clean(entry[1], secure, depth - 1),
  ]);
  if (Array.isArray(value)) return cleaned.map(([, each]) => each ?? null);
  return Object.fromEntries(cleaned.filter(([, each]) => each !== undefined));
}

/**
 * A copy of an SDK message for Salesforce: plain JSON, without credentials, and without the values of secure CAD
 * variables, wherever they are repeated. Maps become objects; functions and what is too deep or too long is cut.
 */
export function withoutSecrets(message: unknown): unknown {
  const secure = new Set<string>();
  collectSecureNames(message, secure);
  return clean(message, secure, MAX_DEPTH);
}
