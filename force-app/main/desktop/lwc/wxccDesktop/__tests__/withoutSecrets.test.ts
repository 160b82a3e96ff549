import fc from 'fast-check';
import { withoutSecrets } from '../withoutSecrets';

describe('secrets', () => {
  test('credentials and secure values go, wherever they are repeated', () => {
    const message = {
      accessToken: 'a',
      data: { auth: { authorization: 'b', 'refresh-token': 'c' }, note: 'eyJhbGci.eyJzdWIi.c2ln', trackingId: 't' },
      cad: { pin: { name: 'pin', value: '4711', isSecure: true }, open: { name: 'open', value: 'v', isSecure: false } },
      callFlowParams: { x: { name: 'pin', value: '4711' } },
      callAssociatedDetails: { pin: '4711', ani: '+1' },
    };
    const clean = JSON.stringify(withoutSecrets(message));
    expect(clean).not.toMatch(/4711|eyJ|"a"|"b"|"c"/);
    expect(clean).toContain('"open"');
    expect(clean).toContain('"+1"');
  });

  test('what is no JSON becomes JSON: maps, functions, cycles', () => {
    const cycle: Record<string, unknown> = { map: new Map([['k', 1]]), run: () => 1 };
    cycle.self = cycle;
    expect(() => JSON.stringify(withoutSecrets(cycle))).not.toThrow();
    expect(withoutSecrets(cycle)).toMatchObject({ map: { k: 1 } });
  });

  test('plain JSON without secrets stays as it is', () => {
    const plain = fc
      .jsonValue({ maxDepth: 4 })
      .filter((value) => !/token|secret|secure|password|cookie|author/i.test(JSON.stringify(value)));
    // As text: that is how it travels, and there -0 is 0.
    const text = (value: unknown): string => JSON.stringify(value);
    fc.assert(fc.property(plain, (value) => expect(text(withoutSecrets(value))).toBe(text(value))));
  });

  test('a secure value goes with its variable marked as text, in a list, or unnamed', () => {
    const message = {
      list: [{ name: 'pin', value: '4711', isSecure: 'true' }],
      unnamed: { value: '4712', isSecure: true },
      open: { value: '1', isSecure: 'false', note: 'kept' },
    };
    expect(withoutSecrets(message)).toEqual({
      list: [{ name: 'pin', value: '', isSecure: 'true' }],
      unnamed: { value: '', isSecure: true },
      open: { value: '1', isSecure: 'false', note: 'kept' },
    });
  });

  test('beside a secure value everything else stays', () => {
    const pin = { name: 'pin', value: '4711', isSecure: true };
    const copies = [
      { name: 'pin', value: '4711', note: 'kept' },
      { name: 'other', value: '1' },
    ];
    expect(withoutSecrets({ cad: { pin }, copies, people: ['me', 'you'] })).toEqual({
      cad: { pin: { ...pin, value: '' } },
      copies: [
        { name: 'pin', value: '', note: 'kept' },
        { name: 'other', value: '1' },
      ],
      people: ['me', 'you'],
    });
  });

  test('a secure variable in a list takes no places from other lists', () => {
    const cad = [{ name: 'pin', value: '4711', isSecure: true }];
    expect(withoutSecrets({ cad, people: ['me', 'you'] })).toMatchObject({ people: ['me', 'you'] });
  });

  test('texts are cut, lists and objects bounded, functions left out', () => {
    const many = Array.from({ length: 6_000 }, (_, at) => at);
    const object = Object.fromEntries(many.map((at) => [`k${at}`, at]));
    const map = new Map(many.map((at) => [at, at]));
    const clean = withoutSecrets({ text: 'x'.repeat(40_000), many, object, map, run: () => 1, none: undefined });
    expect(Object.keys(clean as object)).toEqual(['text', 'many', 'object', 'map']);
    const { text, ...rest } = clean as Record<string, object> & { text: string };
    expect(text).toHaveLength(32_768);
    expect(Object.values(rest).map((each) => Object.keys(each).length)).toEqual([5_000, 5_000, 5_000]);
  });
});
