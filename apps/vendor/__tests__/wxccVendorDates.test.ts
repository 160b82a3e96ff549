import { enUS, es, format, TZDate } from '../wxccVendorDates';

describe('the vendored part of date-fns', () => {
  it('writes a moment in a zone and a language', () => {
    const date = new TZDate(Date.UTC(2025, 8, 22, 22, 30), 'Europe/Madrid');
    expect(format(date, 'd MMMM yyyy HH:mm', { locale: enUS })).toBe('23 September 2025 00:30');
    expect(format(date, 'd MMMM yyyy', { locale: es })).toBe('23 septiembre 2025');
  });
});
