import type { CallFacts } from 'c/wxccBase';

/** Fewer find everything, or nothing: Open CTI refuses them. */
const MIN_DIGITS = 3;

/** What networks put in place of a withheld number: words, or ANONYMOUS spelt on a keypad. */
const WITHHELD = /anonymous|withheld|unknown|private|restricted|unavailable|blocked|^\+?266696687$/i;
/** What tenants put over digits. A number masked in part would find strangers. */
const MASKED = /[*#]|x{2,}/i;

const digits = (text: string): string => text.replace(/\D/g, '');

/** Can somebody be found by this number? Not when it is withheld, masked or too short. */
export const isSearchable = (number: string): boolean =>
  !WITHHELD.test(number) && !MASKED.test(number) && digits(number).length >= MIN_DIGITS;

/** Cuts one prefix, the longest that fits, as long as a number is left. Prefixes come longest first. */
function withoutPrefix(number: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((each) => each !== '' && number.startsWith(each));
  const rest = prefix === undefined ? number : number.slice(prefix.length).trim();
  return digits(rest).length >= MIN_DIGITS ? rest : number;
}

/**
 * What Salesforce is asked for: the caller's number with one prefix cut from the front (prefixStringTobeRemoved), of an
 * outbound call the number dialled as it is. Only the search text is cut; fields keep the raw number.
 * @returns empty when there is nothing to search by
 */
export function searchText(
  facts: Pick<CallFacts, 'customerNumber' | 'direction'>,
  prefixes: readonly string[],
): string {
  const number = facts.customerNumber.trim().replace(/^(tel|sip):/i, '');
  if (!isSearchable(number)) return '';
  return facts.direction === 'inbound' ? withoutPrefix(number, prefixes) : number;
}
