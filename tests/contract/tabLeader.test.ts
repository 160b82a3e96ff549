import { createStore } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { createTabLeader } from 'c/wxccTabs';
import type { HeldLock, PhoneLock } from 'c/wxccTabs';
import { createFakeChannels, createVirtualClock } from '../fakes/fakes';

/** The phone of one browser, had and lost at once. */
function createPhone() {
  const watchers = new Set<() => void>();
  let holder: { readonly lose: () => void } | undefined;
  let thefts = 0;
  const tellFree = (): void => [...watchers].forEach((tell) => tell());
  const free = (): void => {
    holder = undefined;
    tellFree();
  };
  const take = (): HeldLock => {
    let lose: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => (lose = resolve));
    const mine = { lose };
    holder = mine;
    return { lost, release: () => void (holder === mine && free()) };
  };
  const lock: PhoneLock = {
    tryAcquire: () => Promise.resolve(holder ? undefined : take()),
    steal() {
      thefts += 1;
      holder?.lose();
      return Promise.resolve(take());
    },
    onFree(listener) {
      watchers.add(listener);
      if (!holder) void Promise.resolve().then(() => watchers.has(listener) && listener());
      return () => watchers.delete(listener);
    },
  };
  return { lock, take, free, tellFree, isHeld: () => holder !== undefined, thefts: () => thefts, watchers };
}

function setUp() {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const phone = createPhone();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const tab = (name: string, isVisible?: boolean, locks: PhoneLock = phone.lock) => {
    const visible = createStore(isVisible ?? false, onError);
    const channel = channels();
    const leader = createTabLeader({
      ...{ locks, channel, clock, ids: { next: () => name }, onError },
      ...(isVisible !== undefined && { visible }),
    });
    return { leader, visible, channel, role: () => leader.role.value, known: () => leader.leaderId.value };
  };
  const stranger = channels();
  const posted: unknown[] = [];
  stranger.onMessage((message) => posted.push(message));
  const post = async (message: unknown): Promise<void> => {
    stranger.post(message as JsonValue);
    await clock.advance(0);
  };
  return { clock, phone, errors, tab, posted, post };
}

/** Tab `a` leads; what it said so far is forgotten. */
async function led() {
  const bench = setUp();
  const a = bench.tab('a');
  await bench.clock.advance(0);
  bench.posted.length = 0;
  return { ...bench, a };
}

/** Tab `b` follows a leader elsewhere that never speaks. */
async function following(isVisible?: boolean) {
  const bench = setUp();
  bench.phone.take();
  const b = bench.tab('b', isVisible);
  await bench.clock.advance(0);
  const dies = async (): Promise<void> => {
    bench.phone.free();
    await bench.clock.advance(0);
  };
  return { ...bench, b, dies };
}

describe('the leading tab', () => {
  it('says who it is when it begins, and when it is asked', async () => {
    const { clock, tab, posted, post } = setUp();
    tab('a');
    await clock.advance(0);
    expect(posted).toEqual([{ tab: 'leader', from: 'a' }]);
    await post({ tab: 'who', from: 'z' });
    expect(posted).toEqual([
      { tab: 'leader', from: 'a' },
      { tab: 'leader', from: 'a' },
    ]);
  });

  it.each([
    { tab: 'leader', from: 'z' },
    { tab: 'other', from: 'z' },
    { tab: 'who', from: 'a' },
    { tab: 'handOver', from: 'a' },
    { tab: 'handOver' },
    { tab: 'handOver', from: 1 },
    null,
  ])('is not moved by %j, and does not answer', async (message) => {
    const { a, errors, posted, post } = await led();
    await post(message);
    expect([a.role(), a.known(), posted, errors]).toEqual(['leader', 'a', [], []]);
  });

  it('has nothing to take over', async () => {
    const { clock, phone, a, posted } = await led();
    await a.leader.takeOver();
    await clock.advance(2_000);
    expect([a.role(), posted, phone.thefts()]).toEqual(['leader', [], 0]);
  });

  it('tears down what hangs on the phone before it lets go', async () => {
    const { phone, a, post } = await led();
    const heldWhenFollowing: boolean[] = [];
    a.leader.role.subscribe((role) => role === 'follower' && heldWhenFollowing.push(phone.isHeld()));
    await post({ tab: 'handOver', from: 'z' });
    expect(heldWhenFollowing).toEqual([true]);
    expect([phone.isHeld(), a.role(), a.known()]).toEqual([false, 'follower', undefined]);
  });

  it('follows when the phone was taken by force', async () => {
    const { clock, phone, a, posted } = await led();
    await phone.lock.steal();
    await clock.advance(0);
    expect([a.role(), a.known(), posted]).toEqual(['follower', undefined, [{ tab: 'who', from: 'a' }]]);
  });

  it('follows once when it is asked for the phone and robbed of it at the same moment', async () => {
    const { phone, a, posted, post } = await led();
    const asked = post({ tab: 'handOver', from: 'z' });
    await phone.lock.steal();
    await asked;
    expect([a.role(), phone.isHeld(), posted]).toEqual(['follower', true, [{ tab: 'who', from: 'a' }]]);
  });

  it('may have the phone back that it gave away', async () => {
    const { clock, phone, a, post } = await led();
    await post({ tab: 'handOver', from: 'z' });
    const taken = a.leader.takeOver();
    await clock.advance(0);
    await taken;
    expect([a.role(), phone.thefts()]).toEqual(['leader', 0]);
  });
});

describe('taking the phone over', () => {
  it('asks the leader, who gives it; nothing is taken by force, and nobody waits any more', async () => {
    const { clock, phone, a, tab } = await led();
    const b = tab('b');
    await clock.advance(0);
    const taken = b.leader.takeOver();
    await clock.advance(0);
    await taken;
    expect([a.role(), b.role(), a.known(), b.known()]).toEqual(['follower', 'leader', 'b', 'b']);
    expect([phone.thefts(), clock.pending, phone.watchers.size]).toEqual([0, 0, 1]);
  });

  it('takes it by force from a tab that is frozen, after a second', async () => {
    const { clock, phone, a, tab } = await led();
    a.channel.kill();
    const b = tab('b');
    const taken = b.leader.takeOver();
    await clock.advance(999);
    expect([b.role(), phone.thefts()]).toEqual(['follower', 0]);
    await clock.advance(1);
    await taken;
    expect([b.role(), a.role(), phone.thefts()]).toEqual(['leader', 'follower', 1]);
  });

  it('waits on when another tab was faster', async () => {
    const { clock, phone, b } = await following();
    const taken = b.leader.takeOver();
    await clock.advance(0);
    phone.take();
    phone.tellFree();
    await clock.advance(999);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    await taken;
    expect([b.role(), phone.thefts()]).toEqual(['leader', 1]);
  });

  it('fails when the browser refuses', async () => {
    const { clock, phone, tab } = setUp();
    phone.take();
    let isRefused = false;
    const tryAcquire = () => (isRefused ? Promise.reject(new Error('refused')) : phone.lock.tryAcquire());
    const b = tab('b', false, { ...phone.lock, tryAcquire });
    await clock.advance(0);
    isRefused = true;
    const taken = b.leader.takeOver().catch((error: unknown) => error);
    phone.free();
    await clock.advance(0);
    expect(await taken).toMatchObject({ message: 'refused' });
  });

  it('is nothing for a tab that has ended', async () => {
    const { clock, phone, b, posted } = await following();
    b.leader.dispose();
    posted.length = 0;
    await b.leader.takeOver();
    await clock.advance(2_000);
    expect([posted, phone.thefts()]).toEqual([[], 0]);
  });
});

describe('a tab that follows', () => {
  it('asks who leads, and believes who says so', async () => {
    const { b, posted, post } = await following();
    expect(posted).toEqual([{ tab: 'who', from: 'b' }]);
    await post({ tab: 'leader', from: 'z' });
    expect(b.known()).toBe('z');
  });

  it.each([
    { tab: 'who', from: 'y' },
    { tab: 'handOver', from: 'y' },
    { tab: 'other', from: 'y' },
    { tab: 'leader', from: 'b' },
    { tab: 'leader', from: 7 },
  ])('does not take %j for a leader’s word, and does not answer', async (message) => {
    const { b, errors, posted, post } = await following();
    await post({ tab: 'leader', from: 'z' });
    posted.length = 0;
    await post(message);
    expect([b.role(), b.known(), posted, errors]).toEqual(['follower', 'z', [], []]);
  });

  it('no longer knows a leader when that one died', async () => {
    const { b, post, dies } = await following();
    await post({ tab: 'leader', from: 'z' });
    await dies();
    expect([b.role(), b.known()]).toEqual(['follower', undefined]);
  });
});

describe('a tab whose leader died claims the phone', () => {
  it.each([
    ['after 20 s when nobody says whether it is seen', undefined, 60_000, 20_000],
    ['after 20 s when it is hidden', false, 60_000, 20_000],
    ['after 20 s when it is hidden, however young', false, 0, 20_000],
    ['after 20 s when it was shown long ago', true, 3_001, 20_000],
    ['after 1.5 s when it was just shown', true, 3_000, 1_500],
    ['after 1.5 s when it was just shown', true, 0, 1_500],
  ])('%s (%p, %i ms before)', async (_, isVisible, before, after) => {
    const { clock, b, dies } = await following(isVisible === undefined ? undefined : false);
    if (isVisible) b.visible.set(true);
    await clock.advance(before);
    await dies();
    await clock.advance(after - 1);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect([b.role(), clock.pending]).toEqual(['leader', 0]);
  });

  it('1.5 s after it is shown', async () => {
    const { clock, b, dies } = await following(false);
    await dies();
    await clock.advance(10_000);
    b.visible.set(true);
    await clock.advance(1_499);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect(b.role()).toBe('leader');
  });

  it('no sooner because it is hidden', async () => {
    const { clock, b, dies } = await following(true);
    await clock.advance(10_000);
    await dies();
    b.visible.set(false);
    await clock.advance(19_999);
    expect(b.role()).toBe('follower');
    await clock.advance(1);
    expect(b.role()).toBe('leader');
  });

  it('not because it is shown while the leader lives, nor long after it was hidden', async () => {
    const { clock, b, dies } = await following(false);
    b.visible.set(true);
    expect(clock.pending).toBe(0);
    await clock.advance(10_000);
    b.visible.set(false);
    b.visible.set(true);
    b.visible.set(false);
    await dies();
    await clock.advance(19_999);
    expect(b.role()).toBe('follower');
  });

  it('20 s after the death, however often it is told', async () => {
    const { clock, phone, b, dies } = await following();
    await dies();
    await clock.advance(15_000);
    phone.tellFree();
    await clock.advance(5_000);
    expect(b.role()).toBe('leader');
  });

  it('not when the leader came back in time, and anew when that one dies', async () => {
    const { clock, phone, b, post, dies } = await following();
    await dies();
    await clock.advance(5_000);
    phone.take();
    await post({ tab: 'leader', from: 'reloaded' });
    await clock.advance(60_000);
    expect([b.role(), b.known()]).toEqual(['follower', 'reloaded']);
    await dies();
    await clock.advance(20_000);
    expect(b.role()).toBe('leader');
  });

  it('and follows on when another was faster', async () => {
    const { clock, phone, b, posted, dies } = await following();
    await dies();
    phone.take();
    posted.length = 0;
    await clock.advance(20_000);
    expect([b.role(), posted, phone.watchers.size]).toEqual(['follower', [{ tab: 'who', from: 'b' }], 1]);
  });
});

describe('a tab that ends', () => {
  it('gives the phone back, and neither answers nor follows any more', async () => {
    const { clock, phone, a, posted, post } = await led();
    a.leader.dispose();
    await post({ tab: 'who', from: 'z' });
    await clock.advance(60_000);
    expect([phone.isHeld(), posted, phone.watchers.size]).toEqual([false, [], 0]);
  });

  it('watches nothing and waits for nothing, also when its leader is dead', async () => {
    const { clock, phone, b, errors, dies } = await following(true);
    await dies();
    b.leader.dispose();
    expect([clock.pending, phone.watchers.size]).toEqual([0, 0]);
    b.visible.set(false);
    b.visible.set(true);
    await clock.advance(60_000);
    expect([clock.pending, phone.isHeld(), errors]).toEqual([0, false, []]);
  });

  it.each([
    ['has it meanwhile gives it back', false],
    ['did not get it stays as it was', true],
  ])('while it asks for the phone and %s', async (_, isHeld) => {
    const { clock, phone, tab, posted } = setUp();
    if (isHeld) phone.take();
    const a = tab('a');
    a.leader.dispose();
    await clock.advance(0);
    expect([a.role(), phone.isHeld(), posted, phone.watchers.size]).toEqual(['deciding', isHeld, [], 0]);
  });
});

describe('a browser that refuses its locks', () => {
  it('is reported, and the tab stays undecided', async () => {
    const { clock, phone, errors, tab } = setUp();
    const refused = new Error('refused');
    const a = tab('a', true, { ...phone.lock, tryAcquire: () => Promise.reject(refused) });
    await clock.advance(0);
    expect([a.role(), errors]).toEqual(['deciding', [refused]]);
  });
});
