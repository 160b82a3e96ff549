import { parseFlag, parseLooseList, textOf } from 'c/wxccMapping';

describe('a flag', () => {
  it.each<[unknown, boolean, boolean]>([
    [true, true, true],
    [false, false, true],
    ['true', true, true],
    [' TRUE ', true, true],
    ['False', false, true],
    ['', false, true],
    ['  ', false, true],
    ['yes', false, false],
    ['1', false, false],
    [undefined, false, true],
    [1, false, true],
  ])('written as %j is %j, and understood: %j', (raw, value, known) => {
    expect(parseFlag(raw)).toEqual({ value, known });
  });
});

describe('a loose list', () => {
  it('finds its keys whatever their letter case and the blanks around them', () => {
    const [item] = parseLooseList('[{" CadFieldName ": "tier"}]') ?? [];
    expect(item).toEqual({ raw: { ' CadFieldName ': 'tier' }, entry: new Map([['cadfieldname', 'tier']]) });
  });

  it('of a lone object is a list of one', () => {
    expect(parseLooseList('{"A": 1}')).toEqual([{ raw: { A: 1 }, entry: new Map([['a', 1]]) }]);
  });

  it('keeps what is no object, so that it can be shown', () => {
    expect(parseLooseList('["x", null, {}]')).toEqual([{ raw: 'x' }, { raw: null }]);
  });

  it('that is no JSON is none', () => {
    expect(parseLooseList('[1,')).toBeUndefined();
  });
});

describe('the text under a key', () => {
  it.each<[unknown, string]>([
    ['word', 'word'],
    [' ', ' '],
    [4.5, '4.5'],
    [false, 'false'],
    [null, ''],
    [['a'], ''],
    [{ a: 1 }, ''],
  ])('%j is %j', (value, text) => {
    expect(textOf(new Map([['key', value]]), 'key')).toBe(text);
  });

  it('is that of the first key that is there, even when it is empty', () => {
    const entry = new Map([
      ['b', ''],
      ['c', 'later'],
    ]);
    expect(textOf(entry, 'a', 'b', 'c')).toBe('');
    expect(textOf(entry, 'a')).toBeUndefined();
  });
});
