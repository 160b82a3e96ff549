import fc from 'fast-check';
import { fitsDialPlan, isSameNumber, previewDial, readNumber, withoutPrefix } from 'c/wxccOutdial';

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hall\r\nTEL;TYPE=WORK:+1 (415) 555-0123\r\nEND:VCARD';

describe('reading a number', () => {
  test.each([
    ['+1 (415) 555-0123', '+14155550123', ''],
    ['  415.555.0123 ', '4155550123', ''],
    ['\u202a+34 911 22 33 44\u202c', '+34911223344', ''],
    ['＋３４９１１２２３３４４', '+34911223344', ''],
    ['٠٤٣٢١٢٣', '0432123', ''],
    ['+44 (0)20 7946 0018', '+442079460018', ''],
    ['415 555 0123 ext. 12', '4155550123', '12'],
    ['415 555 0123x12', '4155550123', '12'],
    ['tel:+14155550123;ext=7', '+14155550123', '7'],
    ['*86#', '*86#', ''],
    [CARD, '+14155550123', ''],
  ])('%j is %s', (text, number, extension) => {
    expect(readNumber(text)).toEqual({ number, extension });
  });

  test.each([
    '',
    '+',
    '7',
    'Grace Hall',
    '1-800-FLOWERS',
    '+14155550123 / +14155550124',
    '4155550123\n4155550124',
    '4155550123\n4155550124',
    'BEGIN:VCARD\nEND:VCARD',
    'a@b.c',
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('whatever is typed or pasted, nothing is thrown, and every digit dialled was there in this order', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[+()\d .x-]{0,20}$/),
      fc.constantFrom('\u200f', 'ext 12', '１２３', 'TEL:', CARD, '\n', 'tel:', '(0)', '#', '*'),
    );
    const isWithin = (digits: string, text: string): boolean => {
      let at = 0;
      for (const digit of digits) {
        at = text.indexOf(digit, at) + 1;
        if (at === 0) return false;
      }
      return true;
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('');
        const read = readNumber(text);
        if (!read) return;
        expect(read.number).toMatch(/^\+?[\d*#]{2,32}$/);
        const latin = text.normalize('NFKC').replace(/[\u0660-\u0e59]/g, (each) => {
          const value = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50]
            .map((zero) => (each.codePointAt(0) ?? 0) - zero)
            .find((digit) => digit >= 0 && digit < 10);
          return value === undefined ? each : String(value);
        });
        expect(isWithin(read.number, latin)).toBe(true);
        expect(readNumber(read.number)?.number).toBe(read.number);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('prefixes', () => {
  test.each([
    ['+14155550123', ['+1'], '4155550123'],
    ['+14155550123', ['+1', '+1 415'], '5550123'],
    ['+14155550123', ['+34', ''], '+14155550123'],
    ['+1+1', ['+1'], '+1'],
    ['+1', ['+1'], '+1'],
  ])('%s without %j is %s', (number, prefixes, rest) => {
    expect(withoutPrefix(number, prefixes)).toBe(rest);
  });
});

test('two numbers are one line when one ends in the other', () => {
  expect(isSameNumber('+1 415 555 0123', '4155550123')).toBe(true);
  expect(isSameNumber('0123', '4155550123')).toBe(false);
  expect(isSameNumber('112', '112')).toBe(true);
  expect(isSameNumber('', '')).toBe(false);
});

test('a dial plan that cannot be read, or not in bounded time, refuses nothing', () => {
  expect(fitsDialPlan('+14155550123', '^\\+1\\d{10}$')).toBe(true);
  expect(fitsDialPlan('+34911223344', '^\\+1\\d{10}$')).toBe(false);
  expect(fitsDialPlan('+34', '([')).toBe(true);
  expect(fitsDialPlan('1'.repeat(31) + '#', '^(\\d+)+$')).toBe(true);
});

test('what is shown keeps both: the number before its prefix was taken off, and the one that is dialled', () => {
  expect(previewDial('+1 (415) 555-0123 x7', ['+1'])).toEqual({
    ...{ written: '+14155550123', number: '4155550123', extension: '7' },
  });
  expect(previewDial('Grace', ['+1'])).toBeUndefined();
});
