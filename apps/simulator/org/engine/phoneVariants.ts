/** Digits that must agree before two numbers can be the same one. */
const MIN_DIGITS = 7;

/** Country codes of two digits (ITU E.164); 1 and 7 have one, all others three. */
const CODES_OF_TWO = /^(2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function countryCodeLength(international: string): number {
  if (/^[17]/.test(international)) return 1;
  return CODES_OF_TWO.test(international) ? 2 : 3;
}

function internationalOf(text: string, digits: string): string | undefined {
  if (text.trim().startsWith('+')) return digits;
  return digits.startsWith('00') ? digits.slice(2) : undefined;
}

/**
 * The digits of a number as given, as E.164 and as people write it inside the country: what WxccPhoneNumber makes of it.
 * @returns each once; none of fewer than seven digits
 */
export function phoneVariants(text: string): readonly string[] {
  const digits = digitsOf(text);
  const international = internationalOf(text, digits);
  const national = international?.slice(countryCodeLength(international)) ?? '';
  const others = international ? [international, `0${national}`, national] : [digits.replace(/^0/, '')];
  return [...new Set([digits, ...others])].filter((variant) => variant.length >= MIN_DIGITS);
}

/** Do two numbers mean the same line: equal where both have a country code, else one ends in the other, by seven digits. */
export function isSameLine(one: string, other: string): boolean {
  const [ours, theirs] = [digitsOf(one), digitsOf(other)];
  if (theirs.length < MIN_DIGITS || ours.length < MIN_DIGITS) return false;
  const [here, there] = [internationalOf(one, ours), internationalOf(other, theirs)];
  if (here !== undefined && there !== undefined) return here === there;
  return phoneVariants(one).some((variant) => theirs.endsWith(variant) || variant.endsWith(theirs));
}
