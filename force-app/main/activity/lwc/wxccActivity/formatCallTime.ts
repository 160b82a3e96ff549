import { enUS, es, format, TZDate } from 'c/wxccVendorDates';

/** How a moment is written: whose clock, whose month names. */
export interface CallTimeOptions {
  /** IANA name; one that the browser does not know reads as UTC. */
  readonly timeZone: string;
  /** Salesforce locale (`es`, `en_US`): month and weekday names in Spanish, else in English. */
  readonly language: string;
}

/** A literal in either dialect, a run of one letter, or any other character. */
const PIECE = /\[([^\]]*)\]|'((?:[^']|'')*)'|([A-Za-z])\3*|[^]/g;
const LITERAL = /\[[^\]]*\]|'(?:[^']|'')*'/g;

/**
 * Tokens of both dialects (feature-dictionary §4) in the words of date-fns. They hardly collide, so that a pattern copied
 * from one product into the other, or mixed by hand (`dd/MM/YYYY`), is written as it was meant.
 */
const TOKENS: Readonly<Record<string, string>> = {
  ...{ d: 'd', dd: 'dd', D: 'd', DD: 'dd' },
  ...{ M: 'M', MM: 'MM', MMM: 'MMM', MMMM: 'MMMM' },
  ...{ yy: 'yy', yyyy: 'yyyy', YY: 'yy', YYYY: 'yyyy' },
  ...{ h: 'h', hh: 'hh', H: 'H', HH: 'HH', m: 'm', mm: 'mm', s: 's', ss: 'ss' },
  ...{ E: 'EEE', EE: 'EEE', EEE: 'EEE', EEEE: 'EEEE', ddd: 'EEE', dddd: 'EEEE' },
  ...{ XXX: 'xxx', Z: 'xxx', ZZ: 'xxx', A: 'a' },
};

/** A pattern with `Y` or `D` outside literals is V2's (moment), any other V1's (Unicode). It decides AM or am. */
const isMoment = (pattern: string): boolean => /[YD]/.test(pattern.replace(LITERAL, ''));

function inZone(at: number, timeZone: string): TZDate {
  const date = new TZDate(at, timeZone);
  return Number.isNaN(date.getTime()) || Number.isNaN(date.getHours()) ? new TZDate(at, 'UTC') : date;
}

/**
 * Writes a moment by an administrator's pattern. Letters that mean nothing stay as they are: no pattern can break a call.
 * @param at ms since 1970
 */
export function formatCallTime(at: number, pattern: string, { timeZone, language }: CallTimeOptions): string {
  const date = inZone(at, timeZone);
  const locale = language.toLowerCase().startsWith('es') ? es : enUS;
  const dayHalf = isMoment(pattern) ? 'aaa' : 'a';
  // The day half stays English, whatever the months are.
  const write = (token: string): string => format(date, token, { locale: /^a/.test(token) ? enUS : locale });
  return pattern.replace(PIECE, (piece: string, square?: string, quoted?: string, letter?: string) => {
    if (square !== undefined) return square;
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return piece;
    const token = piece === 'a' ? dayHalf : Object.hasOwn(TOKENS, piece) ? TOKENS[piece] : undefined;
    return token ? write(token) : piece;
  });
}

/** The day of a moment in the user's zone, as Salesforce takes a date: `2026-01-31`. */
export const callDate = (at: number, timeZone: string): string => format(inZone(at, timeZone), 'yyyy-MM-dd');

/** Hour of the day in the user's zone, 0…23. */
export const callHour = (at: number, timeZone: string): number => inZone(at, timeZone).getHours();
