import fc from 'fast-check';
import { isSameLine, phoneVariants } from '../phoneVariants';

const digits = (min: number, max: number) =>
  fc
    .tuple(
      fc.constantFrom(...'123456789'),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: min, maxLength: max }),
    )
    .map(([first, rest]) => first + rest.join(''));

/** National numbers, with country codes of every length. */
const number = fc.record({
  code: fc.constantFrom('1', '7', '20', '34', '44', '49', '351', '358', '971'),
  national: digits(6, 9),
});

const spellings = ({ code, national }: { code: string; national: string }): string[] => [
  `+${code}${national}`,
  `00${code} ${national}`,
  national,
  `(0${national.slice(0, 2)}) ${national.slice(2)}`,
];

describe('the spellings of a phone number', () => {
  it('all mean the same line, whichever is searched for', () => {
    fc.assert(
      fc.property(number, (each) => {
        for (const one of spellings(each))
          for (const other of spellings(each)) expect([one, other, isSameLine(one, other)]).toEqual([one, other, true]);
      }),
    );
  });

  it('are digits only, each once, and long enough to search for', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const variants = phoneVariants(text);
        expect(new Set(variants).size).toBe(variants.length);
        expect(variants.every((variant) => /^\d{7,}$/.test(variant))).toBe(true);
      }),
    );
  });

  it.each([
    ['+14155550123', '415-555-0124'],
    ['0123', '4155550123'],
    ['anonymous', 'anonymous'],
    ['+442079460123', '+492079460123'],
  ])('do not make %s and %s one line', (one, other) => {
    expect(isSameLine(one, other)).toBe(false);
  });
});
