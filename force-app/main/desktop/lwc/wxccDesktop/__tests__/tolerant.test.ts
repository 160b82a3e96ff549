import fc from 'fast-check';
import { firstText, flag, listOf, moment, text } from '../tolerant';

describe('text', () => {
  test.each<[unknown, string]>([
    ['word', 'word'],
    [7, '7'],
    [NaN, ''],
    [Infinity, ''],
    ['x'.repeat(300), 'x'.repeat(255)],
    [true, ''],
    [null, ''],
    [{}, ''],
  ])('of %j is %j', (value, read) => {
    expect(text(value)).toBe(read);
  });

  test('is the first that is not blank', () => {
    expect(firstText(undefined, '', '  ', 4, 'later')).toBe('4');
    expect(firstText()).toBe('');
  });
});

test.each<[unknown, boolean]>([
  [true, true],
  ['true', true],
  ['TRUE', true],
  ['True', true],
  ['false', false],
  ['', false],
  [1, false],
  [{ toLowerCase: () => 'true' }, false],
])('the flag %j is %j', (value, read) => {
  expect(flag(value)).toBe(read);
});

describe('a moment', () => {
  test.each<[unknown, number | undefined]>([
    [1_700_000_000_000, 1_700_000_000_000],
    ['1700000000000', 1_700_000_000_000],
    [1.9, 1],
    [8.64e15, 8.64e15],
    [8.64e15 + 2, undefined],
    [0, undefined],
    [-1, undefined],
    ['', undefined],
    [' ', undefined],
    ['soon', undefined],
    [NaN, undefined],
    [true, undefined],
    [[5], undefined],
    [null, undefined],
  ])('of %j is %j', (value, read) => {
    expect(moment(value)).toBe(read);
  });

  test('can always be a Date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string(), fc.jsonValue()), (value) => {
        const read = moment(value);
        expect(read === undefined || !Number.isNaN(new Date(read).getTime())).toBe(true);
      }),
    );
  });
});

test.each<[unknown, unknown[]]>([
  [
    [1, 2, 3],
    [1, 2],
  ],
  [{ a: 1, b: 2, c: 3 }, [1, 2]],
  ['text', []],
  [undefined, []],
])('of the list %j come two at most, in order', (value, read) => {
  expect(listOf(value, 2)).toEqual(read);
});
