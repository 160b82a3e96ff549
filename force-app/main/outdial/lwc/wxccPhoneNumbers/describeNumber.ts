import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'c/wxccVendorPhones';
import type { CountryCode } from 'c/wxccVendorPhones';

/** What a country's numbering plan says against a number. Webex decides; this is for the agent's eye. */
export type NumberProblem = 'tooShort' | 'tooLong' | 'unknownCountry';

/** A number for people. */
export interface NumberView {
  /** The same digits in the same order, with the blanks and brackets of its country. */
  readonly text: string;
  readonly problem?: NumberProblem;
}

/** Fewer digits without a country are extensions and short codes: every one of them may be right. */
const MIN_DIGITS = 7;

const digitsOf = (text: string): string => text.replace(/[^\d*#]/g, '');

const PROBLEMS: Readonly<Record<string, NumberProblem>> = {
  TOO_SHORT: 'tooShort',
  TOO_LONG: 'tooLong',
  INVALID_LENGTH: 'tooLong',
  INVALID_COUNTRY: 'unknownCountry',
};

function problemOf(number: string, region: CountryCode | undefined): NumberProblem | undefined {
  const isForeign = number.startsWith('+');
  if (!isForeign && (region === undefined || digitsOf(number).length < MIN_DIGITS)) return undefined;
  return PROBLEMS[validatePhoneNumberLength(number, region) ?? ''];
}

/** Never another number than the one given: a format that adds or drops a digit (a trunk 0) is not used. */
function written(number: string, region: CountryCode | undefined): string {
  const parsed = parsePhoneNumberFromString(number, region);
  const text = number.startsWith('+') ? parsed?.formatInternational() : parsed?.formatNational();
  return text !== undefined && digitsOf(text) === digitsOf(number) ? text : number;
}

/**
 * Writes a number that is to be dialled as people of its country do, and says what is odd about its length. Never throws.
 * @param number as `previewDial` cleaned it
 * @param region two letters, for a number without country code; undefined: it stays as it is
 */
export function describeNumber(number: string, region?: string): NumberView {
  if (/[*#]/.test(number)) return { text: number };
  const country = region as CountryCode | undefined;
  const problem = problemOf(number, country);
  return { text: written(number, country), ...(problem && { problem }) };
}

/** The country that the agent calls from: of the chosen caller id, else of the first that names one. */
export function regionOf({
  list,
  chosenId,
}: {
  readonly list: readonly { readonly id: string; readonly name: string }[];
  readonly chosenId: string;
}): string | undefined {
  const chosen = list.filter(({ id }) => id === chosenId);
  const texts = [...chosen, ...list].flatMap(({ id, name }) => [name, id]).filter((text) => text.startsWith('+'));
  return texts.map((text) => parsePhoneNumberFromString(text)?.country).find((country) => country !== undefined);
}
