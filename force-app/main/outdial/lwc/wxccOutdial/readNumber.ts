/** A number as it will be dialled, and what cannot be dialled with it. */
export interface ReadNumber {
  /** A leading `+` at most, digits, `*` and `#`. */
  readonly number: string;
  /** Digits to be sent after the answer; empty: none was written. */
  readonly extension: string;
}

/** Longer text is no telephone number; a pasted business card with its picture may be. */
const MAX_TEXT = 5_000;
/** Zeros of other scripts whose digits follow one another: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const NUMBER = /^\+?[\d*#]{2,32}$/;
const EXTENSION = /(?:;\s*ext\s*=|\bext(?:ensi[oó]n)?\b\.?|\bint\b\.?|(?<=\d)\s*x)\s*:?\s*(\d{1,8})\s*$/i;

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? character : String(code - zero);
}

/** First telephone number of a vCard, else the text itself. */
function numberIn(text: string): string {
  const line = /^(?:[\w-]+\.)?TEL[;:](.*)$/im.exec(text)?.[1];
  if (line === undefined) return /^\s*BEGIN:VCARD/i.test(text) ? '' : text;
  return line.slice(line.lastIndexOf(':') + 1);
}

/**
 * Reads what an agent typed, pasted or clicked: full-width and other digits, invisible marks, spaces and brackets, an
 * extension, a `tel:` address, a vCard. Letters are never turned into digits, and of two numbers none is chosen.
 * @returns undefined when it is not one number. Never throws.
 */
export function readNumber(text: string): ReadNumber | undefined {
  const plain = numberIn(text.slice(0, MAX_TEXT))
    .normalize('NFKC')
    .replace(/[\u0660-\u0e59]/g, latinDigit)
    .trim()
    // Two lines are two numbers.
    .replace(/[\r\n]+/g, '|')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/^\s*tel:/i, '')
    .trim();
  const found = EXTENSION.exec(plain);
  const main = found ? plain.slice(0, found.index) : plain;
  const number = main
    .replace(/;[\w-]+=[^;]*/g, '')
    .replace(/^(\s*\+.*?)\(0\)/, '$1')
    .replace(/[\s().\-‐-―−[\]·]/g, '');
  return NUMBER.test(number) ? { number, extension: found?.[1] ?? '' } : undefined;
}
