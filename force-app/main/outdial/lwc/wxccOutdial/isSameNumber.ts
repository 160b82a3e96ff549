const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** So many digits tell two lines apart, country codes and exit codes aside. */
const MIN_SHARED = 7;

/** Do both reach the same line? Digits count; one may lack the prefix that the other has. */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) >= MIN_SHARED && (a.endsWith(b) || b.endsWith(a)));
}
