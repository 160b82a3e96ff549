import type { PhoneBook } from '../readOrgNumbers';
import { readOrgNumbers } from '../readOrgNumbers';

const RECORDS: Record<string, Record<string, unknown>[]> = {
  Contact: [
    { Name: 'Grace Hall', Phone: '+1 (415) 555-0123' },
    { Name: 'Ann Reed', Phone: '+14155550160' },
    { Name: 'Tom Reed', MobilePhone: '+14155550160' },
  ],
  Lead: [{ Name: 'No phone' }],
};

const plain = (value: unknown): string => String(value).replace(/[^\d+]/g, '');

const book: PhoneBook = {
  list: (type) => RECORDS[type] ?? [],
  search: (text, types = []) =>
    types.flatMap((type) => RECORDS[type] ?? []).filter((record) => Object.values(record).map(plain).includes(text)),
};

describe('numbers to call from', () => {
  it('are known when one record has them and ambiguous when several do', () => {
    expect(readOrgNumbers(book)).toEqual({
      known: [{ number: '+14155550123', label: 'Grace Hall' }],
      ambiguous: [{ number: '+14155550160', label: 'Ann Reed, Tom Reed' }],
      unknown: [{ number: '+14155550199', label: 'Nobody' }],
    });
  });

  it('are not called unknown once somebody has them', () => {
    const search: PhoneBook['search'] = () => [{ Name: 'Somebody' }];
    expect(readOrgNumbers({ ...book, search }).unknown).toEqual([]);
  });
});
