import { IDLE, LIFE_LIMIT, reduceStatus, SILENCE_LIMIT } from '../statusReducer';
import type { StatusEvent, StatusState } from '../statusReducer';

const fold = (events: readonly StatusEvent[], from: StatusState = IDLE): StatusState =>
  events.reduce(reduceStatus, from);
const statusAfter = (...events: StatusEvent[]): string => fold(events).status;
const ticks = (seconds: number, agentActive = false): StatusEvent[] =>
  Array.from({ length: seconds }, () => ({ kind: 'tick', elapsed: 1000, agentActive }));

const started = { kind: 'started' } as const;
const frameLoaded = { kind: 'frameLoaded' } as const;
const relayReady = { kind: 'relayReady' } as const;

test.each<[string, StatusEvent[]]>([
  ['idle', []],
  ['idle', [started, { kind: 'stopped' }]],
  ['loading', [started]],
  ['signingIn', [started, frameLoaded]],
  ['connected', [started, frameLoaded, relayReady]],
  ['connected', [started, relayReady, frameLoaded]],
  ['signingIn', [started, relayReady, { kind: 'relayGone' }]],
  ['signedOut', [started, relayReady, { kind: 'loggedOut' }]],
  ['signedOut', [started, relayReady, { kind: 'loggedOut' }, { kind: 'relayGone' }, frameLoaded]],
  ['connected', [started, relayReady, { kind: 'loggedOut' }, relayReady]],
  ['signedInElsewhere', [started, relayReady, { kind: 'multiLogin' }, frameLoaded, relayReady, { kind: 'relayGone' }]],
  ['loading', [started, { kind: 'multiLogin' }, started]],
  ['outdated', [started, { kind: 'relayOutdated' }, frameLoaded]],
  ['idle', [relayReady, frameLoaded]],
])('%s after %j', (status, events) => {
  expect(statusAfter(...events)).toBe(status);
});

describe('a Desktop that says nothing', () => {
  test('is not answering after 60 s, not before', () => {
    expect(statusAfter(started, frameLoaded, ...ticks(59))).toBe('signingIn');
    expect(statusAfter(started, frameLoaded, ...ticks(60))).toBe('notAnswering');
    expect(SILENCE_LIMIT).toBe(60_000);
  });

  test('is not blamed for the time in which the agent signs in', () => {
    expect(statusAfter(started, frameLoaded, ...ticks(30), ...ticks(600, true), ...ticks(29))).toBe('signingIn');
  });

  test('is not saved by login pages that load again and again', () => {
    expect(statusAfter(started, ...ticks(20), frameLoaded, ...ticks(20), frameLoaded, ...ticks(20))).toBe(
      'notAnswering',
    );
  });

  test('gets another chance when a page loads late, and connects whenever it speaks', () => {
    expect(statusAfter(started, ...ticks(60), frameLoaded)).toBe('signingIn');
    expect(statusAfter(started, ...ticks(60), relayReady)).toBe('connected');
  });
});

describe('a connected Desktop that falls silent', () => {
  const relayHeard = { kind: 'relayHeard' } as const;

  test('is not answering after 50 s, however busy the agent seems in its dead page', () => {
    expect(LIFE_LIMIT).toBe(50_000);
    expect(statusAfter(started, relayReady, ...ticks(49, true))).toBe('connected');
    expect(statusAfter(started, relayReady, ...ticks(50, true))).toBe('notAnswering');
  });

  test('lives as long as it says anything', () => {
    expect(statusAfter(started, relayReady, ...ticks(49), relayHeard, ...ticks(49))).toBe('connected');
  });

  test('is back with its first word', () => {
    expect(statusAfter(started, relayReady, ...ticks(50), relayHeard)).toBe('connected');
  });

  test('has said nothing of a sign-in by any word', () => {
    expect(statusAfter(started, relayReady, { kind: 'loggedOut' }, relayHeard)).toBe('signedOut');
  });
});
