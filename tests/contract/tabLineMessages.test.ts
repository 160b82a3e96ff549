import type { JsonValue } from 'c/wxccBase';
import { createCountingIds, createFakeChannels, createVirtualClock } from '../fakes/fakes';
import { createTabLine } from 'c/wxccTabs';

const LONGEST = 'k'.repeat(100);
const TOO_LONG = `${LONGEST}k`;

/** Two lines, and a stranger who may post anything and hears all of it. */
function setUp() {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const errors: unknown[] = [];
  const lineOf = (name: string) =>
    createTabLine({ channel: channels(), clock, ids: createCountingIds(name), onError: (error) => errors.push(error) });
  const [one, two, stranger] = [lineOf('a'), lineOf('b'), channels()];
  const posted: unknown[] = [];
  stranger.onMessage((message) => posted.push(message));
  const post = async (...messages: readonly JsonValue[]): Promise<void> => {
    messages.forEach((message) => stranger.post(message));
    await clock.advance(0);
  };
  return { clock, errors, one, two, posted, post };
}

function serving(kind = 'dial') {
  const bench = setUp();
  const served: unknown[] = [];
  bench.one.serve(kind, (data) => served.push(data));
  const ask = (parts: Readonly<Record<string, JsonValue>> = {}) => ({
    ...{ line: 'ask', id: 'x', kind, until: bench.clock.now(), data: 1 },
    ...parts,
  });
  return { ...bench, served, ask };
}

describe('a question between tabs', () => {
  it('is served up to the moment it names', async () => {
    const { served, post, ask } = serving();
    await post(ask());
    expect(served).toEqual([1]);
  });

  it.each<[string, Readonly<Record<string, JsonValue>>]>([
    ['too old', { until: 0 }],
    ['of another kind', { kind: 'hangUp' }],
    ['without an id', { id: null }],
    ['with an id that is too long', { id: TOO_LONG }],
    ['without a kind', { kind: 1 }],
    ['that never ends', { until: 'later' }],
    ['on another line', { line: 'asks' }],
  ])('%s is not served', async (_, parts) => {
    const { served, posted, post, ask } = serving();
    await post(ask(parts));
    expect([served, posted]).toEqual([[], []]);
  });

  it.each([
    [LONGEST, [1]],
    [TOO_LONG, []],
  ])('of a kind of so many letters is served, or not: %s', async (kind, expected) => {
    const { served, post, ask } = serving(kind);
    await post(ask());
    expect(served).toEqual(expected);
  });

  it('is answered by its id', async () => {
    const { posted, post, ask } = serving();
    await post(ask());
    expect(posted).toEqual([{ line: 'answer', id: 'x', ok: true, data: 1 }]);
  });

  it('whose handler throws is answered with a refusal and nothing of the error', async () => {
    const { one, posted, post } = setUp();
    one.serve('dial', () => {
      throw new Error('secret');
    });
    await post({ line: 'ask', id: 'x', kind: 'dial', until: Number.MAX_SAFE_INTEGER, data: 1 });
    expect(posted).toEqual([{ line: 'answer', id: 'x', ok: false, data: null }]);
  });

  it('asked again is served once, as long as it is among the last hundred', async () => {
    const { served, post, ask } = serving();
    const first = ask({ id: 'first', data: 'first' });
    await post(first, ...Array.from({ length: 99 }, (_, index) => ask({ id: `${index}` })), first);
    expect(served.filter((data) => data === 'first')).toHaveLength(1);
    await post(ask({ id: 'one more' }), ask({ id: '50' }), first);
    expect(served).toHaveLength(102);
  });

  it('goes to the last who serves its kind; one before may stop without harm', async () => {
    const { served, one, post, ask } = serving();
    const latest: unknown[] = [];
    const stopFirst = one.serve('dial', () => 0);
    const stopLatest = one.serve('dial', (data) => latest.push(data));
    stopFirst();
    await post(ask({ id: '1' }));
    stopLatest();
    await post(ask({ id: '2' }));
    expect([served, latest]).toEqual([[], [1]]);
  });
});

describe('an asking tab', () => {
  it('tells the others what it asks, and until when', async () => {
    const { clock, two, posted } = setUp();
    two.ask('dial', { number: '+1' }).catch(() => undefined);
    await clock.advance(0);
    const until = clock.now() + 3_000;
    expect(posted).toEqual([{ line: 'ask', id: 'b-1', kind: 'dial', until, data: { number: '+1' } }]);
  });

  it.each([
    ['is answered', { ok: true }, { code: 'answered' }],
    ['is refused', { ok: false }, { code: 'refused', details: { kind: 'dial' } }],
    ['is refused by what is no plain yes', { ok: 'true' }, { code: 'refused', details: { kind: 'dial' } }],
  ])('no longer waits when it %s', async (_, answer, expected) => {
    const { clock, two, post } = setUp();
    const outcome = two.ask('dial', 1).then(
      (data) => ({ code: data }),
      (error: unknown) => error,
    );
    await post({ line: 'answer', id: 'b-1', data: 'answered', ...answer });
    expect(clock.pending).toBe(0);
    expect(await outcome).toMatchObject(expected);
  });

  it('says who does not answer, and what', async () => {
    const { clock, two } = setUp();
    const outcome = two.ask('dial', 1).catch((error: unknown) => error);
    await clock.advance(3_000);
    expect(await outcome).toMatchObject({ message: expect.stringMatching(/tab/) as string, details: { kind: 'dial' } });
  });

  it('tells in words that it was refused', async () => {
    const { two, post } = setUp();
    const outcome = two.ask('dial', 1).catch((error: unknown) => error);
    await post({ line: 'answer', id: 'b-1', ok: false });
    expect(await outcome).toMatchObject({ message: expect.stringMatching(/tab/) as string });
  });

  it('goes on waiting after answers to others', async () => {
    const { clock, errors, two, post } = setUp();
    const outcome = two.ask('dial', 1);
    await post({ line: 'answer', id: 'b-2', ok: true }, { line: 'answer', ok: true }, { id: 'b-1', ok: true });
    expect([clock.pending, errors]).toEqual([1, []]);
    await post({ line: 'answer', id: 'b-1', ok: true, data: 'late' });
    await expect(outcome).resolves.toBe('late');
  });
});

describe('what is told to all tabs', () => {
  it.each<[string, JsonValue, readonly unknown[]]>([
    ['its kind', { line: 'tell', kind: 'state', data: 1 }, [1]],
    ['another kind', { line: 'tell', kind: 'other', data: 1 }, []],
    ['no kind', { line: 'tell', data: 1 }, []],
    ['another line', { line: 'told', kind: 'state', data: 1 }, []],
    ['no line', { kind: 'state', id: 'state', data: 1 }, []],
  ])('is heard by its kind alone: by %s', async (_, message, expected) => {
    const { errors, one, post } = setUp();
    const heard: unknown[] = [];
    one.hear('state', (data) => heard.push(data));
    await post(message);
    expect([heard, errors]).toEqual([expected, []]);
  });

  it('is not heard by tabs whose line is closed, nor what they are asked', async () => {
    const { one, two, posted, post } = setUp();
    const heard: unknown[] = [];
    one.hear('state', (data) => heard.push(data));
    one.serve('dial', (data) => heard.push(data));
    one.dispose();
    two.tell('state', 1);
    await post({ line: 'ask', id: 'x', kind: 'dial', until: Number.MAX_SAFE_INTEGER, data: 1 });
    expect(heard).toEqual([]);
    expect(posted).toEqual([{ line: 'tell', kind: 'state', data: 1 }]);
  });
});
