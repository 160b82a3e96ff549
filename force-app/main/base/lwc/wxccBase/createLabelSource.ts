import type { LabelParams, Labels, Messages } from './labels';

/** What a label source may be given beside its texts. */
export interface LabelSourceOptions {
  /** IANA name (`Europe/Madrid`); the browser's own when left out or unknown to it. */
  readonly timeZone?: string;
  /** Told once for each code that has no text: a fault of ours, never the reader's. */
  readonly onUnknown?: (code: string) => void;
}

const PLACE = /\{(\w+)\}/g;

/** Codes come from outside at times: `constructor` is not a text. */
const own = (messages: Messages, code: string): string | undefined =>
  Object.hasOwn(messages, code) ? messages[code] : undefined;

/**
 * Makes the source of texts for one language.
 * @param messages all texts of that language, by code
 * @param language BCP 47 tag; Intl falls back to the browser's language when it does not know it
 */
export function createLabelSource(messages: Messages, language: string, options: LabelSourceOptions = {}): Labels {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const clock = timeFormat(language, options.timeZone);
  const find = finder(messages, options.onUnknown);
  const formOf = (code: string, count: unknown): string => {
    if (typeof count !== 'number') return code;
    const form = `${code}_${plurals.select(count)}`;
    if (own(messages, form) !== undefined) return form;
    return own(messages, `${code}_other`) === undefined ? code : `${code}_other`;
  };
  const write = (value: string | number): string => (typeof value === 'number' ? numbers.format(value) : value);
  return {
    language,
    has: (code) => own(messages, code) !== undefined || own(messages, `${code}_other`) !== undefined,
    text: (code, params = {}) => fill(find(formOf(code, params.count)), params, write),
    duration,
    time: (at) => clock.format(at),
  };
}

function finder(messages: Messages, onUnknown: LabelSourceOptions['onUnknown']): (code: string) => string {
  const reported = new Set<string>();
  return (code) => {
    const text = own(messages, code);
    if (text !== undefined) return text;
    if (!reported.has(code)) onUnknown?.(code);
    reported.add(code);
    return code;
  };
}

function fill(text: string, params: LabelParams, write: (value: string | number) => string): string {
  return text.replace(PLACE, (place, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? place : write(value);
  });
}

const two = (value: number): string => String(value).padStart(2, '0');

function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A time zone the browser does not know (an old browser, a new zone) must not stop the page. */
function timeFormat(language: string, timeZone: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, { timeStyle: 'short', ...(timeZone ? { timeZone } : {}) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  }
}
