/** Longer texts are not facts but contents; what is cut off cannot leak. */
const MAX_TEXT = 200;

const WITHHELD = '[withheld]';

// Order matters: addresses and tokens first, while they are whole; digits last, for they may be part of both.
const RULES: readonly (readonly [RegExp, string])[] = [
  // User part, query and fragment of an address: they carry tokens, numbers and names.
  [/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#]*)([^\s?#]*)[?#]\S*/gi, '$1$2$3?…'],
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@]*@/gi, '$1'],
  // JSON web tokens, authorization headers, Salesforce sessions, and any long run that only a machine would write.
  [/\beyJ[\w-]*(?:\.[\w-]*)*/g, '[token]'],
  [/\b(authorization|bearer|basic|token|session|sid)(?:\s*[:=]\s*|\s+)(?:(?:bearer|basic)\s+)?\S+/gi, '$1 [token]'],
  [/\b00D\w{9,15}![\w.]+/g, '[token]'],
  [/[^\s@]+@[^\s@]+/g, '[e-mail]'],
  [/[\w+/=-]{40,}/g, '[token]'],
];

// Digits of any script, with what people write between the digits of a phone number.
const NUMBER = /\p{Nd}(?:[\s\p{Pd}.,()/+:]*\p{Nd}){6,}/gu;
const SHOWN = 2;

function maskNumber(text: string): string {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return `[…${digits.slice(-SHOWN).join('')}]`;
}

const isClean = (text: string): boolean =>
  !/\p{Nd}{7,}/u.test(text) && !/\S@\S/.test(text) && !/eyJ[\w-]{5,}\./.test(text);

/**
 * A text without what could name or harm somebody: numbers of seven digits and more keep the last two, e-mail addresses,
 * tokens and the query of addresses go. Fails closed: what still looks like one of them afterwards is withheld whole.
 */
export function redact(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  const replaced = RULES.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), short);
  const masked = replaced.replace(NUMBER, maskNumber);
  return isClean(masked) ? masked : WITHHELD;
}
