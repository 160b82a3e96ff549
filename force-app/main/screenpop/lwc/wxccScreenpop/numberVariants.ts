/** Searches for one number, at most: each is a round trip while the caller waits. */
const MAX_VARIANTS = 3;
/** Fewer digits are an extension or a short code, written in one way only. */
const MIN_DIGITS = 7;

/** Country codes of two digits (ITU E.164); 1 and 7 have one, all others three. */
const CODES_OF_TWO = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

function countryCodeLength(international: string): number {
  if (/^[17]/.test(international)) return 1;
  return CODES_OF_TWO.test(international) ? 2 : 3;
}

/** Digits with the country code, when the number says that it has one. */
function internationalOf(number: string): string | undefined {
  const digits = digitsOf(number);
  if (number.trim().startsWith('+')) return digits;
  return digits.startsWith('00') ? digits.slice(2) : undefined;
}

/** Inside the country: without its code, and as people there write it, with the trunk's 0 (North America has none). */
function nationalOf(international: string): readonly string[] {
  const national = international.slice(countryCodeLength(international));
  return international.startsWith('1') ? [national] : [national, `0${national}`];
}

/**
 * The ways in which records may hold a number: Salesforce finds `020 7946 0000` by neither `+442079460000` nor the reverse.
 * @param number E.164, `00…`, or as people write it inside their country
 * @param first what the administrator wants to be searched first; the number itself follows
 * @returns the likeliest first, each once by its digits, at most three
 */
export function numberVariants(number: string, first = number): readonly string[] {
  if (digitsOf(number).length < MIN_DIGITS) return [first];
  const international = internationalOf(number);
  const others = international
    ? [number, ...(number.trim().startsWith('+') ? [] : [`+${international}`]), ...nationalOf(international)]
    : [number, digitsOf(number).replace(/^0/, '')];
  const byDigits = new Map<string, string>();
  for (const each of [first, ...others]) {
    const digits = digitsOf(each);
    if (digits.length >= MIN_DIGITS && !byDigits.has(digits)) byDigits.set(digits, each);
  }
  if (!byDigits.has(digitsOf(first))) return [first, ...byDigits.values()].slice(0, MAX_VARIANTS);
  return [...byDigits.values()].slice(0, MAX_VARIANTS);
}
