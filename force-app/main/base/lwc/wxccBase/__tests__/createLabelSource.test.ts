import fc from 'fast-check';
import { createLabelSource } from '../createLabelSource';

const messages = {
  greeting: 'Hello {name}, {name}!',
  calls_one: '{count} call',
  calls_other: '{count} calls',
  plain: 'As it is',
};

const english = (onUnknown?: (code: string) => void) => createLabelSource(messages, 'en', { onUnknown });

describe('a text', () => {
  it('is what stands under its code', () => {
    expect(english().text('plain')).toBe('As it is');
  });

  it('has every place filled, also the same one twice', () => {
    expect(english().text('greeting', { name: 'Rosa' })).toBe('Hello Rosa, Rosa!');
  });

  it('keeps a place that has no value, so that the fault is seen', () => {
    expect(english().text('greeting', { other: 'x' })).toBe('Hello {name}, {name}!');
  });

  it('never reads a value as a place or a replacement pattern', () => {
    expect(english().text('greeting', { name: '{name}$&' })).toBe('Hello {name}$&, {name}$&!');
  });

  it('takes no value from the prototype', () => {
    const labels = createLabelSource({ odd: '{constructor}' }, 'en');
    expect(labels.text('odd', {})).toBe('{constructor}');
  });

  it('writes numbers as the language does', () => {
    const labels = createLabelSource({ size: '{n}' }, 'es');
    expect(labels.text('size', { n: 12345.5 })).toBe('12.345,5');
  });

  it('holds any value unchanged', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(english().text('greeting', { name })).toBe(`Hello ${name}, ${name}!`);
      }),
    );
  });
});

describe('an unknown code', () => {
  it.each(['nothing', 'constructor', '__proto__'])('%s is its own text and is reported once', (code) => {
    const reported: string[] = [];
    const labels = english((unknown) => reported.push(unknown));
    expect(labels.text(code)).toBe(code);
    expect(labels.text(code)).toBe(code);
    expect(reported).toEqual([code]);
    expect(labels.has(code)).toBe(false);
  });
});

describe('a plural', () => {
  it.each([
    [0, '0 calls'],
    [1, '1 call'],
    [2, '2 calls'],
  ])('of %s reads "%s"', (count, text) => {
    expect(english().text('calls', { count })).toBe(text);
  });

  it('is known by its code without a form', () => {
    expect(english().has('calls')).toBe(true);
  });

  it('falls back to "other" where the language has a form we do not write (a million in Spanish)', () => {
    const labels = createLabelSource({ calls_one: 'una', calls_other: '{count} llamadas' }, 'es');
    expect(labels.text('calls', { count: 1_000_000 })).toBe('1.000.000 llamadas');
  });

  it('leaves a text without forms alone', () => {
    expect(english().text('plain', { count: 3 })).toBe('As it is');
  });
});

describe('times', () => {
  it.each([
    [-5, '0:00'],
    [999, '0:00'],
    [75_000, '1:15'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [90_061_000, '25:01:01'],
  ])('%s ms is %s', (ms, text) => {
    expect(english().duration(ms)).toBe(text);
  });

  it('are told in the time zone handed in', () => {
    const at = Date.UTC(2026, 0, 1, 9, 5);
    const inZone = (timeZone: string) => createLabelSource({}, 'es', { timeZone }).time(at);
    expect(inZone('Europe/Madrid')).toBe('10:05');
    expect(inZone('America/Bogota')).toBe('4:05');
  });

  it('survive a time zone the browser does not know', () => {
    expect(createLabelSource({}, 'en', { timeZone: 'Moon/Sea' }).time(0)).toMatch(/\d:00/);
  });
});
