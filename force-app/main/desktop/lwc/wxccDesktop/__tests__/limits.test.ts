import { readHello } from 'c/wxccDesktop';
import type { DesktopEvent } from 'c/wxccDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { isWithinLimits } from '../bridgeLimits';
import { createEventBuffer } from '../createEventBuffer';
import { createEventFeed } from '../createEventFeed';
import { createRateLimit } from '../rateLimit';
import { hello } from '../../../../../../tests/fakes/createBridgeStage';

describe('limits', () => {
  test('large, deep and wide messages are refused', () => {
    expect(isWithinLimits({ a: 'x'.repeat(2_000_001) })).toBe(false);
    expect(isWithinLimits(Array.from({ length: 50_001 }, () => 1))).toBe(false);
    expect(isWithinLimits(JSON.parse('['.repeat(30) + ']'.repeat(30)))).toBe(false);
    expect(readHello(hello({ more: 'x'.repeat(2_000_001) }))).toBeUndefined();
    expect(readHello(hello({ fromTheFuture: true }))).toBeDefined();
  });
});

describe('a message just within its limits passes, one beyond does not', () => {
  const roomy = { values: 100, characters: 100, depth: 100 };

  test.each<[string, object, unknown, unknown]>([
    ['by characters', { characters: 4 }, 'four', 'fiver'],
    ['by the characters of names and values', { characters: 4 }, { ab: 'cd' }, { abc: 'de' }],
    ['by values of a list', { values: 3 }, [1, 2], [1, 2, 3]],
    ['by depth of lists', { depth: 2 }, [[1]], [[[]]]],
    ['by depth of objects', { depth: 2 }, { a: { b: 1 } }, { a: { b: {} } }],
  ])('%s', (_name, limit, within, beyond) => {
    const limits = { ...roomy, ...limit };
    expect([isWithinLimits(within, limits), isWithinLimits(beyond, limits)]).toEqual([true, false]);
  });
});

describe('a rate', () => {
  const howMany = (mayPass: () => boolean): number => Array.from({ length: 50 }, mayPass).filter(Boolean).length;

  test('lets a burst pass at once, and later as many as time has given', async () => {
    const clock = createVirtualClock();
    const mayPass = createRateLimit({ clock, burst: 10, perSecond: 2 });
    expect(howMany(mayPass)).toBe(10);
    await clock.advance(1_500);
    expect(howMany(mayPass)).toBe(3);
    await clock.advance(3_600_000);
    expect(howMany(mayPass)).toBe(10);
  });

  test('is not undone by a clock that is set back', () => {
    let now = 1_000_000;
    const clock = { now: () => now, after: () => () => undefined };
    const mayPass = createRateLimit({ clock, burst: 2, perSecond: 1 });
    now = 0;
    expect(howMany(mayPass)).toBe(2);
    now = 1_000;
    expect(howMany(mayPass)).toBe(1);
  });
});

describe('events that nobody hears yet', () => {
  const event = (seq: number): DesktopEvent => ({ seq, at: 1, module: 'm', event: 'e', message: {} });
  const throwIt = (error: unknown): never => {
    throw error;
  };

  test('are kept up to 500, the newest', () => {
    const feed = createEventFeed(throwIt);
    const heard: number[] = [];
    for (let seq = 1; seq <= 502; seq += 1) feed.push(event(seq));
    feed.listen(({ seq }) => heard.push(seq));
    expect([heard.length, heard[0], heard.at(-1)]).toEqual([500, 3, 502]);
  });

  test('wait again once the last listener has gone', () => {
    const feed = createEventFeed(throwIt);
    const heard: number[] = [];
    feed.listen(({ seq }) => heard.push(seq))();
    feed.push(event(1));
    expect(heard).toEqual([]);
    feed.listen(({ seq }) => heard.push(seq));
    expect(heard).toEqual([1]);
  });

  test('that are lost in the relay are told by the relay', () => {
    const buffer = createEventBuffer(1);
    [1, 2].forEach((at) => buffer.add({ at, module: 'm', event: 'e', message: {} }));
    expect(buffer.take()[0]).toMatchObject({ module: 'relay', event: 'eventsLost', message: { count: 1 } });
  });
});
