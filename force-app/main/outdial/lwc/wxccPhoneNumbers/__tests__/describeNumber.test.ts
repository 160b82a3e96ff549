import fc from 'fast-check';
import { previewDial } from 'c/wxccOutdial';
import { describeNumber, regionOf } from 'c/wxccPhoneNumbers';

const CARD = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hall\r\nTEL;TYPE=WORK:+1 (415) 555-0123\r\nEND:VCARD';

describe('a number for people', () => {
  test.each([
    ['+14155550123', undefined, '+1 415 555 0123', undefined],
    ['4155550123', 'US', '(415) 555-0123', undefined],
    ['4155550123', undefined, '4155550123', undefined],
    ['+34911223344', undefined, '+34 911 22 33 44', undefined],
    ['911223344', 'ES', '911 22 33 44', undefined],
    // Written with its trunk 0 inside the country: that is another number than the one to be dialled.
    ['2079460018', 'GB', '2079460018', undefined],
    ['+3491122', undefined, '+34 91122', 'tooShort'],
    ['+141555501234', undefined, '+1 41555501234', 'tooLong'],
    ['+999123456789', undefined, '+999123456789', 'unknownCountry'],
    ['112', 'ES', '112', undefined],
    ['*86#', 'US', '*86#', undefined],
  ])('%s in %s is %s, %s', (number, region, text, problem) => {
    expect(describeNumber(number, region)).toEqual({ text, ...(problem && { problem }) });
  });

  it('calls from the country of the chosen caller id, else of the first that has one', () => {
    const list = [
      { id: 'a', name: 'Sales' },
      { id: '+34911223344', name: 'Madrid' },
      { id: 'c', name: '+14155550190' },
    ];
    expect(regionOf({ list, chosenId: 'c' })).toBe('US');
    expect(regionOf({ list, chosenId: '' })).toBe('ES');
    expect(regionOf({ list: [], chosenId: '' })).toBeUndefined();
  });
});

test('5,000 inputs of any kind: nothing is thrown, and what is shown has the digits that would be dialled', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[+()\d .x/-]{0,24}$/),
    fc.stringMatching(/^\+?[1-9]\d{4,14}$/),
    fc.constantFrom(
      '\u200f',
      '\u202e',
      'ext 12',
      ';ext=7',
      '１２３',
      '٠٤٣٢',
      'TEL:',
      CARD,
      '\n',
      'tel:',
      '(0)',
      '#',
      '*',
    ),
  );
  const region = fc.constantFrom(undefined, 'US', 'GB', 'ES', 'MX', 'AR', 'DE', 'IT', 'XX');
  const prefixes = fc.array(fc.constantFrom('+1', '+34', '+44', '0', '+1 415'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), region, prefixes, (pieces, country, list) => {
      const preview = previewDial(pieces.join(''), list);
      if (!preview) return;
      const { text } = describeNumber(preview.number, country);
      // Nothing invisible, nothing that turns the reading round, and no digit more or less.
      expect(text).toMatch(/^[+\d*#() \u00a0./-]+$/);
      expect(text.replace(/[^\d*#]/g, '')).toBe(preview.number.replace('+', ''));
    }),
    { numRuns: 5_000 },
  );
});
