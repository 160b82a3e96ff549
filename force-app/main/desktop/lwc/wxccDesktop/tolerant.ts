import { isRecord } from 'c/wxccBase';

/** Longest text taken from a message where nothing else is said: names, ids, numbers. */
export const MAX_TEXT = 255;

/** Latest moment a Date can hold, ms since 1970. */
const MAX_TIME = 8.64e15;

/** The value's properties, or none: reading on is always possible. */
export function fields(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** Text or a number as text, cut to `max` characters; anything else is empty. */
export function text(value: unknown, max = MAX_TEXT): string {
  if (typeof value === 'string') return value.slice(0, max);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The first that is not empty. */
export function firstText(...values: readonly unknown[]): string {
  return values.map((value) => text(value)).find((each) => each.trim() !== '') ?? '';
}

/** True and `'true'` in any case: call processing details hold booleans as text. */
export function flag(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** A moment in ms since 1970, given as a number or as digits; undefined when it is none. */
export function moment(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number > 0 && number <= MAX_TIME ? Math.trunc(number) : undefined;
}

/** At most `max` values of a list or of a record, in their order. */
export function listOf(value: unknown, max: number): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, max);
  return Object.values(fields(value)).slice(0, max);
}
