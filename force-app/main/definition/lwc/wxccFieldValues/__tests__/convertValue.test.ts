import fc from 'fast-check';
import { convertValue, cutText, isConvertible, isRecordId, plainText } from 'c/wxccFieldValues';

const TYPES = [
  'string',
  'textarea',
  'double',
  'currency',
  'int',
  'boolean',
  'date',
  'datetime',
  'picklist',
  'reference',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('a text for a field', () => {
  it('never throws, and never grows', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...TYPES, 'location', 'base64'), fc.nat(50), (text, type, length) => {
        const value = convertValue(text, { type, length });
        expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof value);
        expect(String(value ?? '').length).toBeLessThanOrEqual(Math.max(text.length, 24));
      }),
    );
  });

  it('fits a text field of any length without half characters', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, length) => {
        const value = String(convertValue(plainText(text), { type: 'string', length }));
        expect(value.length).toBeLessThanOrEqual(length);
        expect(value).not.toMatch(HALF);
        expect(plainText(text).startsWith(value)).toBe(true);
      }),
    );
  });

  it('gives back any number that was written plainly, with point or comma', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const decimals = String(part).padStart(2, '0');
        const expected = Number(`${whole}.${decimals}`);
        expect(convertValue(`${whole}.${decimals}`, { type: 'double' })).toBe(expected);
        expect(convertValue(`${whole},${decimals}`, { type: 'currency' })).toBe(expected);
      }),
    );
  });

  it.each([
    ['.5', 0.5],
    ['5.', 5],
    ['1234567890.12', 1234567890.12],
    ['12345678901234567890', '12345678901234567890'],
    ['0.12345678901234567', '0.12345678901234567'],
  ])('%s is the number %s', (text, value) => {
    expect(convertValue(text, { type: 'percent' })).toBe(value);
  });

  it('gives back any moment in any offset', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        (date, offset) => {
          const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
          const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
          const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
          const text = `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
          expect(convertValue(text, { type: 'datetime' })).toBe(date.toISOString());
        },
      ),
    );
  });

  it.each(['location', 'address', 'base64', 'time', 'anytype', 'id', 'constructor', ''])(
    'is not for a field of type “%s”',
    (type) => {
      expect(isConvertible({ type })).toBe(false);
      expect(convertValue('x', { type })).toBeUndefined();
    },
  );

  it('knows types in any letter case, as Apex names them', () => {
    expect(convertValue('7', { type: 'INTEGER' })).toBe(7);
    expect(convertValue('yes', { type: 'Boolean' })).toBe(true);
  });
});

describe('a record id', () => {
  it.each([
    ['0035g00000Ab1Cd', true],
    ['500000000000000AAA', true],
    ['500000000000000AAB', false],
    ['0035g00000Ab1C', false],
    ["0035g00000Ab1C'", false],
    ['0035g00000Ab1Cd\n', false],
    ['', false],
  ])('%j: %s', (text, is) => expect(isRecordId(text)).toBe(is));
});

describe('plain text', () => {
  it('loses what is no character, and nothing else', () => {
    expect(plainText('a\u0000b\u0008c\td\r\ne\u007f')).toBe('abc\td\r\ne');
    expect(plainText('👩‍👩‍👧‍👦 \u202eاب\u202c <b>')).toBe('👩‍👩‍👧‍👦 \u202eاب\u202c <b>');
    expect(plainText('a\uD83Db\uDE00c')).toBe('abc');
  });

  it('is plain already when it is made plain again', () => {
    fc.assert(fc.property(anyText, (text) => expect(plainText(plainText(text))).toBe(plainText(text))));
  });

  it('takes ten megabytes in no time', () => {
    const start = Date.now();
    expect(plainText('\u0000a'.repeat(5_000_000))).toHaveLength(65_536);
    expect(Date.now() - start).toBeLessThan(500);
  });

  it('is cut before a pair, not inside', () => {
    expect(cutText('ab🎉', 3)).toBe('ab');
    expect(cutText('ab🎉', 4)).toBe('ab🎉');
    expect(cutText('🎉', 1)).toBe('');
    expect(cutText('', 0)).toBe('');
  });
});
