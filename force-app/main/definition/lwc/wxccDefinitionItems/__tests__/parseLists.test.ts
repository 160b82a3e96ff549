import fc from 'fast-check';
import { parseFlag } from 'c/wxccMapping';
import { parsePrefixes } from '../parsePrefixes';
import { parsePresencePairs } from '../parsePresencePairs';

describe('flags', () => {
  it.each(['true', 'TRUE', ' True ', '\ttrue\n', true])('take %j for true', (text) => {
    expect(parseFlag(text)).toEqual({ value: true, known: true });
  });

  it.each(['false', 'FALSE ', '', '  ', '-', false, undefined, null])('take %j for false', (text) => {
    expect(parseFlag(text)).toEqual({ value: false, known: true });
  });

  it.each(['yes', '1', 'truee', 'on', 'falsch', 'wahr'])('take %j for false and do not know it', (text) => {
    expect(parseFlag(text)).toEqual({ value: false, known: false });
  });
});

describe('prefixes', () => {
  it('stand longest first, written in any way people write numbers', () => {
    expect(parsePrefixes(' +1 , +1 (684); 00-49,+91 ').prefixes).toEqual(['+1684', '0049', '+91', '+1']);
  });

  it.each(['', '-', ' , ,'])('are none in %j', (text) => {
    expect(parsePrefixes(text)).toEqual({ prefixes: [], refused: [] });
  });

  it('name what is no prefix and keep the rest', () => {
    expect(parsePrefixes('+1,US,+91')).toEqual({ prefixes: ['+91', '+1'], refused: ['US'] });
  });

  it('hold only what a number can begin with, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { prefixes } = parsePrefixes(text);
        prefixes.forEach((prefix) => expect(prefix).toMatch(/^\+?[0-9*#]*$/));
        expect([...prefixes].sort((a, b) => b.length - a.length)).toEqual(prefixes);
      }),
    );
  });
});

describe('presence pairs', () => {
  it('pair statuses with idle codes', () => {
    expect(parsePresencePairs('Busy = Meeting, On Break=Lunch;').pairs).toEqual([
      { status: 'Busy', idleCode: 'Meeting' },
      { status: 'On Break', idleCode: 'Lunch' },
    ]);
  });

  it.each(['Busy', '=Lunch', 'Busy=', 'a=b=c'])('refuse %j', (text) => {
    expect(parsePresencePairs(text)).toEqual({ pairs: [], refused: [text] });
  });
});
