import type { Clock } from './clock';
import { redact } from './redact';
import { isWxccError } from './wxccError';
import type { ErrorDetails } from './wxccError';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

/** One line, redacted. Nothing else ever leaves the logger. */
export interface LogEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly level: LogLevel;
  /** Who says it: `salesforce.outbox`. */
  readonly source: string;
  /** What happened, as a code: `saveFailed`. */
  readonly event: string;
  readonly details: ErrorDetails;
}

/**
 * Says what happens, for people who look into a fault. There is no place for free text: an event is a code, details are
 * facts such as a method, a code or a duration. CAD values, notes and names have no business here, and keys that sound like
 * them are dropped.
 */
export interface Logger {
  debug(event: string, details?: ErrorDetails): void;
  info(event: string, details?: ErrorDetails): void;
  warning(event: string, details?: ErrorDetails): void;
  error(event: string, details?: ErrorDetails): void;
  /** Something thrown: the code and details of ours, the bare name of any other. */
  failure(event: string, error: unknown): void;
  /** The same log under another source. */
  named(source: string): Logger;
  /** The last entries, oldest first, for the diagnostics download. */
  entries(): readonly LogEntry[];
}

export interface LoggerOptions {
  /** Where lines go besides the buffer: the console, or nowhere. */
  readonly sink: (entry: LogEntry) => void;
  readonly clock: Clock;
  /** How many entries are kept; 500 when left out: about a call of an hour. */
  readonly capacity?: number;
  readonly source?: string;
}

const CAPACITY = 500;
const CODE = /^[A-Za-z][A-Za-z._]{0,63}$/;
const KEY = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const SECRET =
  /note|subject|description|comment|cad|token|secret|password|authori|cookie|session|name$|email|phone|^ani$|^dn(is)?$/i;
// Names of our own making, which the rule above would drop.
const KNOWN = new Set(['methodName', 'eventName', 'fieldName', 'className']);

function readDetail(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const text = redact(String(value));
  return text === String(value) ? value : text;
}

/** Only known types under plain keys; the rest is dropped, getters that throw included. */
function readDetails(details: unknown): ErrorDetails {
  if (typeof details !== 'object' || details === null) return {};
  const read = Object.keys(details)
    .filter((key) => KEY.test(key) && (KNOWN.has(key) || !SECRET.test(key)))
    .map((key) => [key, readDetail((details as Record<string, unknown>)[key])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as ErrorDetails;
}

const asCode = (value: unknown): string => (typeof value === 'string' && CODE.test(value) ? value : 'unnamed');

function detailsOf(error: unknown): ErrorDetails {
  if (isWxccError(error)) return { ...error.details, code: error.code };
  return { kind: error instanceof Error ? error.name : typeof error };
}

/** Makes entries; fails closed, for a fault in the log must neither leak nor stop a call. */
export function createLogger({ sink, clock, capacity = CAPACITY, source = 'wxcc' }: LoggerOptions): Logger {
  const buffer: LogEntry[] = [];
  const write = (entry: LogEntry): void => {
    buffer.push(Object.freeze(entry));
    if (buffer.length > capacity) buffer.shift();
    try {
      sink(entry);
    } catch {
      // The buffer has the line; a sink that cannot print has nobody to tell.
    }
  };
  const entryOf = (from: string, level: LogLevel, event: unknown, details: () => unknown): LogEntry => {
    const base = { at: new Date(clock.now()).toISOString(), level, source: asCode(from), event: asCode(event) };
    try {
      return { ...base, details: readDetails(details()) };
    } catch {
      // Details that cannot be read are details that cannot be redacted.
      return { ...base, details: { withheld: true } };
    }
  };
  const named = (from: string): Logger => {
    const at =
      (level: LogLevel) =>
      (event: string, details: ErrorDetails = {}): void =>
        write(entryOf(from, level, event, () => details));
    return {
      debug: at('debug'),
      info: at('info'),
      warning: at('warning'),
      error: at('error'),
      failure: (event, error) => write(entryOf(from, 'error', event, () => detailsOf(error))),
      named,
      entries: () => [...buffer],
    };
  };
  return named(source);
}
