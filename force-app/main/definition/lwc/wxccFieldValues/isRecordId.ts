const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Five characters' letter case as one character. */
const caseMark = (part: string): string =>
  ALPHABET.charAt([...part].reduce((sum, letter, at) => sum + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0));

/** The three characters that Salesforce adds so that ids survive the loss of letter case. */
const checksum = (id: string): string => [0, 5, 10].map((at) => caseMark(id.slice(at, at + 5))).join('');

/** Is this a Salesforce record id: 15 characters, or 18 whose last three fit? Which object it belongs to is not looked at. */
export function isRecordId(text: string): boolean {
  if (!/^[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?$/.test(text)) return false;
  return text.length === 15 || text.slice(15) === checksum(text.slice(0, 15));
}
