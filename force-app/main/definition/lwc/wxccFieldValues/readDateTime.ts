const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;

const MINUTE_MS = 60_000;
/** Salesforce keeps dates from 1700 to 4000. */
const YEARS = { first: 1700, last: 4000 };

/** A day of the calendar: `2026-02-29` is none. */
export function readDate(text: string): string | undefined {
  const [date, year = '', month = '', day = ''] = DATE.exec(text.trim()) ?? [];
  if (date === undefined || Number(year) < YEARS.first || Number(year) > YEARS.last) return undefined;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day) ? date : undefined;
}

/** A part of the time of day within its limit. */
const part = (digits: string | undefined, greatest: number): number => {
  const value = Number(digits ?? 0);
  return value <= greatest ? value : NaN;
};

/**
 * A moment in ISO 8601 with its offset: without one nobody knows which hour is meant.
 * @returns in UTC, `2026-11-23T09:30:00.000Z`
 */
export function readDateTime(text: string): string | undefined {
  const [, day = '', hour, minute, second, fraction, sign, zoneHour, zoneMinute] = MOMENT.exec(text.trim()) ?? [];
  const date = readDate(day);
  if (date === undefined) return undefined;
  const offset = (part(zoneHour, 14) * 60 + part(zoneMinute, 59)) * MINUTE_MS * (sign === '-' ? 1 : -1);
  const seconds = (part(hour, 23) * 60 + part(minute, 59)) * 60 + part(second, 59);
  const at = Date.parse(`${date}T00:00:00Z`) + seconds * 1000 + Number((fraction ?? '').padEnd(3, '0')) + offset;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
