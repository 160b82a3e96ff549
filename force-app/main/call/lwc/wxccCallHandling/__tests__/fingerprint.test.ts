import fc from 'fast-check';
import { fingerprint } from '../fingerprint';

describe('the fingerprint of a definition', () => {
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('of “%s” is the published one', (text, expected) => {
    expect(fingerprint(text)).toBe(expected);
  });

  it('has eight digits, and another letter gives another one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 1 }), (text, letter) => {
        expect(fingerprint(text)).toMatch(/^[0-9a-f]{8}$/);
        fc.pre(letter !== 'x');
        expect(fingerprint(`${text}${letter}`)).not.toBe(fingerprint(`${text}x`));
      }),
    );
  });
});
