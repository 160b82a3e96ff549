import { enUS, es, format, TZDate } from 'c/wxccVendorDates';

/** How a moment is written: whose clock, whose month names. */
export interface CallTimeOptions {
  /** IANA name; one that the browser does not know reads as UTC. */
  readonly timeZone: string;
  /** Salesforce locale (`es`, `en_US`, `pt_BR`): the language of month and weekday names; one nobody knows reads as English. */
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

/** Tokens that are words, in the terms of the browser's own names. */
const NAMES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  MMM: { month: 'short' },
  MMMM: { month: 'long' },
  EEE: { weekday: 'short' },
  EEEE: { weekday: 'long' },
};

/** Salesforce still writes two languages by their old codes. */
const MODERN: Readonly<Record<string, string>> = { iw: 'he', in: 'id' };

/**
 * A month or weekday in a language that date-fns is not loaded for: the browser knows them all, and a locale costs 3 KB.
 * Undefined: no such language.
 */
function nameIn(language: string, date: TZDate, token: string): string | undefined {
  const [first = '', ...rest] = language.split(/[-_]/);
  try {
    const tag = new Intl.Locale([MODERN[first] ?? first, ...rest].join('-'));
    if (Intl.DateTimeFormat.supportedLocalesOf([tag]).length === 0) return undefined;
    return new Intl.DateTimeFormat(tag, { ...NAMES[token], timeZone: date.timeZone ?? 'UTC' }).format(date.getTime());
  } catch {
    // A locale that is none: the names are English then.
    return undefined;
  }
}

/** One token of date-fns. The day half stays English, whatever the months are. */
function writeToken(date: TZDate, token: string, language: string): string {
  const isSpanish = /^es\b|^es_/i.test(language);
  const isLoaded = isSpanish || /^en\b|^en_/i.test(language);
  const foreign = isLoaded || !Object.hasOwn(NAMES, token) ? undefined : nameIn(language, date, token);
  return foreign ?? format(date, token, { locale: isSpanish && !/^a/.test(token) ? es : enUS });
}

/**
 * Writes a moment by an administrator's pattern. Letters that mean nothing stay as they are: no pattern can break a call.
 * @param at ms since 1970
 */
export function formatCallTime(at: number, pattern: string, { timeZone, language }: CallTimeOptions): string {
  const date = inZone(at, timeZone);
  const dayHalf = isMoment(pattern) ? 'aaa' : 'a';
  return pattern.replace(PIECE, (piece: string, square?: string, quoted?: string, letter?: string) => {
    if (square !== undefined) return square;
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return piece;
    const token = piece === 'a' ? dayHalf : Object.hasOwn(TOKENS, piece) ? TOKENS[piece] : undefined;
    return token ? writeToken(date, token, language) : piece;
  });
}

/** The day of a moment in the user's zone, as Salesforce takes a date: `2026-01-31`. */
export const callDate = (at: number, timeZone: string): string => format(inZone(at, timeZone), 'yyyy-MM-dd');

/** Hour of the day in the user's zone, 0…23. */
export const callHour = (at: number, timeZone: string): number => inZone(at, timeZone).getHours();
