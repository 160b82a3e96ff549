import type { JsonValue } from 'c/wxccBase';
import { createFakeChannels, createVirtualClock } from '../fakes/fakes';
import { createHeartbeatLock } from 'c/wxccTabs';
import type { HeldLock, PhoneLock } from 'c/wxccTabs';

/** Tabs by name, and a stranger who may post anything and hears all of it. */
function setUp() {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const tab = (name: string): PhoneLock =>
    createHeartbeatLock({ channel: channels(), clock, ids: { next: () => name } });
  const stranger = channels();
  const posted: unknown[] = [];
  stranger.onMessage((message) => posted.push(message));
  const post = async (message: unknown): Promise<void> => {
    stranger.post(message as JsonValue);
    await clock.advance(0);
  };
  const acquire = async (lock: PhoneLock): Promise<HeldLock | undefined> => {
    const asked = lock.tryAcquire();
    await clock.advance(400);
    return asked;
  };
  return { clock, tab, stranger, posted, post, acquire };
}

/** Tab `m` holds the phone. @returns with it whether it lost it since */
async function holding() {
  const bench = setUp();
  const lock = bench.tab('m');
  const held = await bench.acquire(lock);
  const since = bench.clock.now();
  let isLost = false;
  void held?.lost.then(() => (isLost = true));
  bench.posted.length = 0;
  return { ...bench, lock, held: held!, since, isLost: () => isLost };
}

describe('a tab that asks for the phone', () => {
  it('asks, waits 400 ms for an answer, and says that it holds it', async () => {
    const { clock, tab, posted } = setUp();
    const asked = tab('m').tryAcquire();
    let isDecided = false;
    void asked.then(() => (isDecided = true));
    await clock.advance(399);
    expect(isDecided).toBe(false);
    await clock.advance(1);
    expect(await asked).toBeDefined();
    expect(posted).toEqual([
      { lock: 'ask', from: 'm' },
      { lock: 'held', from: 'm', since: clock.now() },
    ]);
  });

  it('knows at once that another has it, and waits for nothing more', async () => {
    const { clock, tab, post } = setUp();
    const asked = tab('m').tryAcquire();
    await post({ lock: 'held', from: 'a', since: 0 });
    expect(clock.pending).toBe(0);
    expect(await asked).toBeUndefined();
  });

  it.each([
    ['no sender', { lock: 'held', since: 0 }],
    ['no moment', { lock: 'held', from: 'a' }],
    ['a moment that is text', { lock: 'held', from: 'a', since: '0' }],
    ['another word', { lock: 'has', from: 'a', since: 0 }],
    ['a question only', { lock: 'ask', from: 'a', since: 0 }],
    ['a farewell', { lock: 'free', from: 'a', since: 0 }],
    ['a theft', { lock: 'stolen', from: 'a', since: 0 }],
    ['its own name', { lock: 'held', from: 'm', since: 0 }],
    ['nothing', null],
  ])('is not kept from it by a message with %s', async (_, message) => {
    const { clock, tab, post } = setUp();
    const asked = tab('m').tryAcquire();
    await post(message);
    await clock.advance(400);
    expect(await asked).toBeDefined();
  });
});

describe('the tab that holds the phone', () => {
  it('answers who asks, with the moment since when', async () => {
    const { post, posted, since } = await holding();
    await post({ lock: 'ask', from: 'z' });
    expect(posted).toEqual([{ lock: 'held', from: 'm', since }]);
  });

  it('says nothing any more once it gave it back, but a farewell', async () => {
    const { post, posted, held } = await holding();
    held.release();
    held.release();
    await post({ lock: 'ask', from: 'z' });
    expect(posted).toEqual([{ lock: 'free', from: 'm' }]);
  });

  it.each([
    ['held it earlier', -1, 'z', true],
    ['holds it since the same moment, and has the smaller name', 0, 'a', true],
    ['holds it since the same moment, and has the greater name', 0, 'z', false],
    ['holds it later', 1, 'a', false],
  ])('gives way to one that %s: %i ms, %s, %s', async (_, later, from, isWeaker) => {
    const { post, posted, since, isLost } = await holding();
    await post({ lock: 'held', from, since: since + later });
    expect(isLost()).toBe(isWeaker);
    expect(posted).toEqual(isWeaker ? [] : [{ lock: 'held', from: 'm', since }]);
  });

  it('loses it to one that takes it by force, and its release is harmless then', async () => {
    const { clock, tab, posted, held, isLost } = await holding();
    await tab('z').steal();
    await clock.advance(0);
    expect(isLost()).toBe(true);
    posted.length = 0;
    held.release();
    await clock.advance(0);
    expect(posted).toEqual([]);
  });

  it('may take it again; what it had before no longer frees it', async () => {
    const { clock, lock, held, posted, post } = await holding();
    await lock.steal();
    held.release();
    await clock.advance(0);
    posted.length = 0;
    await post({ lock: 'ask', from: 'z' });
    expect(posted).toHaveLength(1);
  });

  it('is not told that it was lost by its own release', async () => {
    const { clock, held, isLost } = await holding();
    held.release();
    await clock.advance(5_000);
    expect(isLost()).toBe(false);
  });
});

describe('a tab that holds nothing', () => {
  it('answers neither a question nor another’s claim', async () => {
    const { tab, post, posted } = setUp();
    tab('m');
    await post({ lock: 'ask', from: 'z' });
    await post({ lock: 'held', from: 'z', since: 0 });
    await post({ lock: 'stolen', from: 'z' });
    expect(posted).toEqual([]);
  });
});

describe('a tab that watches', () => {
  const watching = async () => {
    const bench = await holding();
    let freed = 0;
    const stop = bench.tab('w').onFree(() => (freed += 1));
    await bench.clock.advance(0);
    return { ...bench, stop, freed: () => freed };
  };

  it('asks once a second while somebody answers', async () => {
    const { clock, posted, freed } = await watching();
    await clock.advance(9_000);
    const questions = posted.filter((message) => (message as { lock: string }).lock === 'ask');
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(questions.length).toBeLessThanOrEqual(16);
    expect(freed()).toBe(0);
  });

  it('hears at once that the phone was given back', async () => {
    const { clock, held, freed } = await watching();
    held.release();
    await clock.advance(0);
    expect(freed()).toBe(1);
  });

  it('takes one lost answer for a busy tab, and two in a row for a dead one', async () => {
    const { clock, tab, stranger } = setUp();
    let freed = 0;
    let isBusy = false;
    stranger.onMessage(() => !isBusy && stranger.post({ lock: 'held', from: 's', since: 0 }));
    tab('w').onFree(() => (freed += 1));
    for (const answers of [true, false, true, false, true]) {
      isBusy = !answers;
      await clock.advance(1_000);
    }
    expect(freed).toBe(0);
    isBusy = true;
    await clock.advance(3_000);
    expect(freed).toBeGreaterThan(0);
  });

  it('is told again as long as nobody has it', async () => {
    const { clock, held, freed } = await watching();
    held.release();
    await clock.advance(10_000);
    expect(freed()).toBeGreaterThan(3);
  });

  it('asks nothing and hears nothing more when it stopped, in the middle of a question too', async () => {
    const { clock, held, posted, stop, freed } = await watching();
    await clock.advance(1_000);
    stop();
    held.release();
    await clock.advance(1_000);
    posted.length = 0;
    await clock.advance(5_000);
    expect([posted, freed(), clock.pending]).toEqual([[], 0, 0]);
  });
});
