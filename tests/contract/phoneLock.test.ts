import { createStore } from 'c/wxccBase';
import type { Clock, JsonValue, WritableStore } from 'c/wxccBase';
import { createHeartbeatLock, createTabLeader } from 'c/wxccTabs';
import type { PhoneLock, TabChannel, TabLeader } from 'c/wxccTabs';
import { choosePhoneLock } from '../../apps/browser/choosePhoneLock';
import { createWebPhoneLock } from '../../apps/browser/webPhoneLock';
import { createCountingIds, createFakeChannels, createFakeLockManagers, createVirtualClock } from '../fakes/fakes';
import type { VirtualClock } from '../fakes/fakes';

const onError = (error: unknown): void => {
  throw error;
};

/** A clock that stops with its tab. */
function mortal(clock: Clock): { clock: Clock; kill: () => void } {
  let isAlive = true;
  const after: Clock['after'] = (delay, task) => clock.after(delay, () => isAlive && task());
  return { clock: { now: () => clock.now(), after }, kill: () => void (isAlive = false) };
}

interface Tab {
  readonly lock: PhoneLock;
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly kill: () => void;
}

type Browser = (clock: VirtualClock) => () => Tab;

const withWebLocks: Browser = (clock) => {
  const channels = createFakeChannels();
  const managers = createFakeLockManagers();
  return () => {
    const [channel, locks, life] = [channels(), managers(), mortal(clock)];
    const kill = (): void => [channel, life, locks].forEach((each) => each.kill());
    return { lock: createWebPhoneLock({ locks, clock: life.clock, onError }), channel, clock: life.clock, kill };
  };
};

const withHeartbeats: Browser = (clock) => {
  const channels = createFakeChannels();
  const ids = createCountingIds('lock');
  return () => {
    const [channel, life] = [channels(), mortal(clock)];
    const kill = (): void => [channel, life].forEach((each) => each.kill());
    return { lock: createHeartbeatLock({ channel, clock: life.clock, ids }), channel, clock: life.clock, kill };
  };
};

const BROWSERS = [
  { name: 'Web Locks', browser: withWebLocks },
  { name: 'heartbeats', browser: withHeartbeats },
];

describe.each(BROWSERS)('contract: the phone’s lock by $name', ({ browser }) => {
  const setUp = () => {
    const clock = createVirtualClock();
    return { clock, tab: browser(clock) };
  };
  const within = async <T>(clock: VirtualClock, promise: Promise<T>, ms = 500): Promise<T> => {
    await clock.advance(ms);
    return promise;
  };

  it('is had by the first tab and not by the second', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    expect(await within(clock, one.lock.tryAcquire())).toBeDefined();
    expect(await within(clock, two.lock.tryAcquire())).toBeUndefined();
  });

  it('can be had again after it was released', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    const held = await within(clock, one.lock.tryAcquire());
    held?.release();
    expect(await within(clock, two.lock.tryAcquire())).toBeDefined();
  });

  it('is free within 3 s after its tab died, and those who watch hear it', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    await within(clock, one.lock.tryAcquire());
    let freed = 0;
    two.lock.onFree(() => (freed += 1));
    await clock.advance(10_000);
    expect(freed).toBe(0);
    one.kill();
    await clock.advance(3_000);
    expect(freed).toBeGreaterThan(0);
    expect(await within(clock, two.lock.tryAcquire())).toBeDefined();
  });

  it('nobody is told any more after they stopped watching', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    await within(clock, one.lock.tryAcquire());
    let freed = 0;
    const stop = two.lock.onFree(() => (freed += 1));
    stop();
    one.kill();
    await clock.advance(10_000);
    expect(freed).toBe(0);
  });

  it('can be taken by force, and the one before learns it', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    const held = await within(clock, one.lock.tryAcquire());
    let lost = false;
    void held?.lost.then(() => (lost = true));
    await within(clock, two.lock.steal());
    expect(lost).toBe(true);
    expect(await within(clock, one.lock.tryAcquire())).toBeUndefined();
  });

  it('two tabs that ask at the same moment end with one holder', async () => {
    const { clock, tab } = setUp();
    const [one, two] = [tab(), tab()];
    const lost = new Set<string>();
    const both = Promise.all([one.lock.tryAcquire(), two.lock.tryAcquire()]);
    const [first, second] = await within(clock, both);
    void first?.lost.then(() => lost.add('first'));
    void second?.lost.then(() => lost.add('second'));
    await clock.advance(5_000);
    const holders = [first && !lost.has('first'), second && !lost.has('second')].filter(Boolean);
    expect(holders).toHaveLength(1);
  });
});

describe.each(BROWSERS)('the tab that holds the phone, by $name', ({ browser }) => {
  interface OpenTab {
    readonly leader: TabLeader;
    readonly visible: WritableStore<boolean>;
    readonly close: () => void;
  }
  const setUp = () => {
    const clock = createVirtualClock();
    const ids = createCountingIds('tab');
    const next = browser(clock);
    const open = (isVisible = true): OpenTab => {
      const tab = next();
      const visible = createStore(isVisible, onError);
      const leader = createTabLeader({ ...tab, locks: tab.lock, ids, visible, onError });
      return { leader, visible, close: tab.kill };
    };
    return { clock, open };
  };
  const opened = async () => {
    const bench = setUp();
    const first = bench.open();
    await bench.clock.advance(1_000);
    const second = bench.open(false);
    await bench.clock.advance(1_000);
    return { ...bench, first, second };
  };

  it('is undecided at first, then the first one', async () => {
    const { clock, open } = setUp();
    const { leader } = open();
    expect(leader.role.value).toBe('deciding');
    await clock.advance(1_000);
    expect(leader.role.value).toBe('leader');
    expect(leader.leaderId.value).toBe(leader.id);
  });

  it('is known to those that follow', async () => {
    const { first, second } = await opened();
    expect(second.leader.role.value).toBe('follower');
    expect(second.leader.leaderId.value).toBe(first.leader.id);
  });

  it('stays where it is while it lives', async () => {
    const { clock, first, second } = await opened();
    second.visible.set(true);
    await clock.advance(120_000);
    expect([first.leader.role.value, second.leader.role.value]).toEqual(['leader', 'follower']);
  });

  it('changes on a click, and the one before follows', async () => {
    const { clock, first, second } = await opened();
    const taken = second.leader.takeOver();
    await clock.advance(1_500);
    await taken;
    await clock.advance(1_000);
    expect([first.leader.role.value, second.leader.role.value]).toEqual(['follower', 'leader']);
    expect(first.leader.leaderId.value).toBe(second.leader.id);
  });

  it('is followed by the tab that becomes visible after it died, within 3 s', async () => {
    const { clock, first, second } = await opened();
    first.close();
    await clock.advance(5_000);
    expect(second.leader.role.value).toBe('follower');
    expect(second.leader.leaderId.value).toBeUndefined();
    second.visible.set(true);
    await clock.advance(3_000);
    expect(second.leader.role.value).toBe('leader');
  });

  it('is followed by the neighbour that closing it shows', async () => {
    const { clock, first, second } = await opened();
    second.visible.set(true);
    first.close();
    await clock.advance(5_500);
    expect(second.leader.role.value).toBe('leader');
  });

  it('is followed after 20 s by whoever is there', async () => {
    const { clock, first, second } = await opened();
    first.close();
    await clock.advance(19_000);
    expect(second.leader.role.value).toBe('follower');
    await clock.advance(6_000);
    expect(second.leader.role.value).toBe('leader');
  });

  it('keeps the phone over a reload', async () => {
    const { clock, open, first, second } = await opened();
    first.close();
    await clock.advance(4_000);
    const reloaded = open();
    await clock.advance(60_000);
    expect([reloaded.leader.role.value, second.leader.role.value]).toEqual(['leader', 'follower']);
    expect(second.leader.leaderId.value).toBe(reloaded.leader.id);
  });

  it('gives the phone free when it is disposed of', async () => {
    const { clock, first, second } = await opened();
    first.leader.dispose();
    second.visible.set(true);
    await clock.advance(6_000);
    expect(second.leader.role.value).toBe('leader');
  });

  it('is one of many, whatever dies', async () => {
    const { clock, open } = setUp();
    const tabs = [open(), open(false), open(false), open(false)];
    await clock.advance(2_000);
    const leaders = (): OpenTab[] => tabs.filter(({ leader }) => leader.role.value === 'leader');
    for (const survivors of [3, 2, 1]) {
      expect(leaders()).toHaveLength(1);
      const [dead] = leaders();
      dead?.close();
      tabs.splice(tabs.indexOf(dead as OpenTab), 1);
      await clock.advance(30_000);
      expect(tabs).toHaveLength(survivors);
    }
    expect(leaders()).toHaveLength(1);
  });

  it('does not listen to nonsense', async () => {
    const clock = createVirtualClock();
    const next = browser(clock);
    const [tab, stranger] = [next(), next()];
    const leader = createTabLeader({ ...tab, locks: tab.lock, ids: createCountingIds(), onError });
    await clock.advance(1_000);
    for (const message of [
      null,
      'x',
      1,
      [],
      { tab: 'handOver' },
      { tab: 'other', from: 'x' },
      { lock: 'held', from: 'x' },
    ])
      stranger.channel.post(message as JsonValue);
    await clock.advance(2_000);
    expect(leader.role.value).toBe('leader');
  });
});

describe('the choice of a lock', () => {
  const options = () => ({
    channel: createFakeChannels()(),
    clock: createVirtualClock(),
    ids: createCountingIds(),
    onError,
  });

  it('falls on heartbeats where the browser has no locks, or refuses them', async () => {
    const errors: unknown[] = [];
    const refusing = { request: () => undefined, query: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    for (const locks of [undefined, refusing as unknown as LockManager]) {
      const given = options();
      const lock = await choosePhoneLock({ ...given, locks, onError: (error) => errors.push(error) });
      const held = lock.tryAcquire();
      await given.clock.advance(500);
      expect(await held).toBeDefined();
    }
    expect(errors).toHaveLength(1);
  });
});
