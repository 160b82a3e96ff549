import { readNumber } from './readNumber';
import type { ReadNumber } from './readNumber';
import { withoutPrefix } from './withoutPrefix';

/** A number as it would be dialled. */
export interface DialPreview extends ReadNumber {
  /** Before the prefix was taken off. */
  readonly written: string;
}

/**
 * What would really be dialled for a text: cleaned, then without its prefix. Everything that is dialled went through here,
 * so what an agent is shown and what the Desktop gets cannot differ.
 * @returns undefined: no number
 */
export function previewDial(text: string, prefixes: readonly string[]): DialPreview | undefined {
  const read = readNumber(text);
  return read && { ...read, written: read.number, number: withoutPrefix(read.number, prefixes) };
}
