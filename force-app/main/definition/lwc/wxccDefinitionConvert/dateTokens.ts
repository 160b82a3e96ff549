/** V1 writes dates in Unicode's letters, V2 in moment's. A pattern with `Y` or `D` is V2's. */
const TO_V2: Readonly<Record<string, string>> = {
  yyyy: 'YYYY',
  yy: 'YY',
  dd: 'DD',
  d: 'D',
  EEEE: 'dddd',
  EEE: 'ddd',
  a: 'A',
  XXX: 'Z',
};

const TO_V1: Readonly<Record<string, string>> = {
  YYYY: 'yyyy',
  YY: 'yy',
  DD: 'dd',
  D: 'd',
  dddd: 'EEEE',
  ddd: 'EEE',
  A: 'a',
  Z: 'XXX',
};

/** Runs of one letter, and what stands in quotes or brackets. */
const TOKEN = /'([^']*)'|\[([^\]]*)\]|([A-Za-z])\3*/g;

const isV2 = (pattern: string): boolean => /[YD]/.test(pattern.replace(/'[^']*'|\[[^\]]*\]/g, ''));

/** The same date in V2's letters. V1 prints AM and PM in capitals: V2's `A`. */
export function toV2Date(pattern: string): string {
  if (isV2(pattern)) return pattern;
  return pattern.replace(TOKEN, (token, quoted?: string) =>
    quoted === undefined ? (TO_V2[token] ?? token) : `[${quoted}]`,
  );
}

/** The same date in V1's letters. V1 has no small am and pm: `a` becomes capitals. */
export function toV1Date(pattern: string): string {
  if (!isV2(pattern)) return pattern;
  return pattern.replace(TOKEN, (token, _quoted?: string, bracketed?: string) =>
    bracketed === undefined ? (TO_V1[token] ?? token) : `'${bracketed}'`,
  );
}
