import type { CallFacts } from 'c/wxccBase';
import { digitsOf } from './numberVariants';

/** Fewer find everything, or nothing: Open CTI refuses them. */
const MIN_DIGITS = 3;

/** What networks put in place of a withheld number: words, or ANONYMOUS spelt on a keypad. */
const WITHHELD = /anonymous|withheld|unknown|private|restricted|unavailable|blocked|^\+?266696687$/i;
/** What tenants put over digits. A number masked in part would find strangers. */
const MASKED = /[*#•●]|x{2,}/i;

/** Enough to tell an e-mail address from a number or a name; Salesforce compares it as text. */
const MAIL = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/;
const MAX_MAIL = 254;

/** Can somebody be found by this number? Not when it is withheld, masked or too short. */
export const isSearchable = (number: string): boolean =>
  !WITHHELD.test(number) && !MASKED.test(number) && digitsOf(number).length >= MIN_DIGITS;

/** The number itself, out of the address that some networks make of it: `tel:+1…`, `sip:+1…@carrier.example;user=phone`. */
export const bareNumber = (number: string): string =>
  number
    .trim()
    .replace(/^sips?:([^@;]*).*$/i, '$1')
    .replace(/^tel:/i, '');

/** Chats and e-mails come from an address; SIP telephony spells its numbers like one, so that only digital contacts have it. */
export function mailAddress({ customerNumber, mediaType }: Pick<CallFacts, 'customerNumber' | 'mediaType'>): string {
  const address = customerNumber.trim().replace(/^mailto:/i, '');
  return mediaType !== 'telephony' && address.length <= MAX_MAIL && MAIL.test(address) ? address : '';
}

/** Cuts one prefix, the longest that fits, as long as a number is left. Prefixes come longest first. */
function withoutPrefix(number: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((each) => each !== '' && number.startsWith(each));
  const rest = prefix === undefined ? number : number.slice(prefix.length).trim();
  return digitsOf(rest).length >= MIN_DIGITS ? rest : number;
}

/**
 * What Salesforce is asked for first: the caller's number with one prefix cut from the front (prefixStringTobeRemoved), of
 * an outbound call the number dialled as it is. Only the search text is cut; fields keep the raw number.
 * @returns empty when there is nothing to search by
 */
export function searchText(
  facts: Pick<CallFacts, 'customerNumber' | 'direction'>,
  prefixes: readonly string[],
): string {
  const number = bareNumber(facts.customerNumber);
  if (!isSearchable(number)) return '';
  return facts.direction === 'inbound' ? withoutPrefix(number, prefixes) : number;
}
