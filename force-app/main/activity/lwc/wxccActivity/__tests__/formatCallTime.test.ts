import fc from 'fast-check';
import { callDate, callHour, formatCallTime } from '../formatCallTime';

const MADRID = { timeZone: 'Europe/Madrid', language: 'en_US' };
/** 2025-09-22T16:05:09 in Madrid. */
const AT = Date.UTC(2025, 8, 22, 14, 5, 9);

describe('writing the moment of a call', () => {
  it.each([
    ['MM-dd-yyyy hh:mm a', '09-22-2025 04:05 PM'],
    ['MM-DD-YYYY hh:mm a', '09-22-2025 04:05 pm'],
    ['MM-DD-YYYY hh:mm A', '09-22-2025 04:05 PM'],
    ['dd.MM.yyyy hh:mm a', '22.09.2025 04:05 PM'],
    ['MM.dd.yyyy hh:mm a', '09.22.2025 04:05 PM'],
    ['d/M/yy H:m:s', '22/9/25 16:5:9'],
    ['D MMM YY HH:mm:ss', '22 Sep 25 16:05:09'],
    ['EEE, d MMMM yyyy', 'Mon, 22 September 2025'],
    ['dddd D MMMM YYYY', 'Monday 22 September 2025'],
    ['yyyy-MM-dd HH:mm XXX', '2025-09-22 16:05 +02:00'],
    ['YYYY-MM-DD HH:mm Z', '2025-09-22 16:05 +02:00'],
    ["dd 'of' MMMM", '22 of September'],
    ["h 'o''clock'", "4 o'clock"],
    ['D [de] MMMM [a las] H', '22 de September a las 16'],
    ["dd/MM/yyyy 'Día D' a", '22/09/2025 Día D PM'],
    ['dd/MM/YYYY', '22/09/2025'],
    ['', ''],
  ])('%s is %s', (pattern, expected) => {
    expect(formatCallTime(AT, pattern, MADRID)).toBe(expected);
  });

  it('writes months and weekdays in the language of the user, but AM and PM as ever', () => {
    const spanish = { timeZone: 'Europe/Madrid', language: 'es' };
    expect(formatCallTime(AT, 'EEEE d MMMM hh a', spanish)).toBe('lunes 22 septiembre 04 PM');
  });

  it.each([
    ['es_MX', 'lunes 22 septiembre'],
    ['en_GB', 'Monday 22 September'],
    ['fr', 'lundi 22 septembre'],
    ['de', 'Montag 22 September'],
    ['pt_BR', 'segunda-feira 22 setembro'],
    ['iw', 'יום שני 22 ספטמבר'],
    ['et', 'esmaspäev 22 september'],
    ['', 'Monday 22 September'],
    ['xx_nonsense', 'Monday 22 September'],
    ['not a locale!', 'Monday 22 September'],
  ])('names them in %s', (language, expected) => {
    expect(formatCallTime(AT, 'EEEE d MMMM', { timeZone: 'Europe/Madrid', language })).toBe(expected);
  });

  it('names the day of the zone in every language', () => {
    const late = Date.UTC(2025, 11, 31, 23, 30);
    const names = ['en', 'es', 'fr'].map((language) =>
      formatCallTime(late, 'EEE d MMM', { timeZone: 'Europe/Madrid', language }),
    );
    expect(names).toEqual(['Thu 1 Jan', 'jue 1 ene', 'jeu. 1 janv.']);
  });

  it('knows midnight and noon', () => {
    const utc = { timeZone: 'UTC', language: 'en' };
    expect(formatCallTime(Date.UTC(2025, 0, 1, 0, 30), 'hh:mm a HH', utc)).toBe('12:30 AM 00');
    expect(formatCallTime(Date.UTC(2025, 0, 1, 12, 30), 'hh:mm a HH', utc)).toBe('12:30 PM 12');
  });

  it('takes the day and the hour of the zone, not of Greenwich', () => {
    const late = Date.UTC(2025, 11, 31, 23, 30);
    expect(callDate(late, 'Europe/Madrid')).toBe('2026-01-01');
    expect(callDate(late, 'America/Los_Angeles')).toBe('2025-12-31');
    expect(callHour(late, 'Europe/Madrid')).toBe(0);
  });

  it('falls back to UTC in a zone that nobody knows', () => {
    expect(formatCallTime(AT, 'HH:mm', { timeZone: 'Mars/Olympus', language: 'en' })).toBe('14:05');
    expect(callDate(AT, '')).toBe('2025-09-22');
  });

  it('never throws, whatever the administrator typed', () => {
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        expect(typeof formatCallTime(AT, pattern, MADRID)).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
