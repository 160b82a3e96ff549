const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/**
 * A decimal comma, as half the world writes it. `1,234` is one and a quarter to some and twelve hundred to others: a number
 * that is left out does less harm than a wrong one.
 */
const COMMA = /^[+-]?(?:0,\d+|\d+,(?:\d{1,2}|\d{4,}))$/;

/** Digits that survive the way through a JavaScript number. */
const EXACT_DIGITS = 15;
const MAX_INTEGER = 2_147_483_647;

/**
 * A decimal number.
 * @returns a number, the written one where it has more digits than a number holds; undefined when it is none
 */
export function readDecimal(text: string): number | string | undefined {
  const written = text.trim();
  if (!PLAIN.test(written) && !COMMA.test(written)) return undefined;
  const plain = written.replace(',', '.').replace(/^\+/, '');
  return plain.replace(/\D/g, '').length > EXACT_DIGITS ? plain : Number(plain);
}

/** Halves go away from zero, as Salesforce rounds them. */
const round = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** A whole number of 32 bits, rounded. */
export function readInteger(text: string): number | undefined {
  const value = round(Number(readDecimal(text)));
  return Math.abs(value) <= MAX_INTEGER ? value + 0 : undefined;
}
