import { createStore } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { createTabLeader } from 'c/wxccTabs';
import type { HeldLock, PhoneLock } from 'c/wxccTabs';
import { createFakeChannels, createVirtualClock } from './fakes';
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

/** Tabs of one browser that elect the one with the phone, and a stranger on their channel. */
function openTabs() {
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
async function withLeader() {
  const bench = openTabs();
  const a = bench.tab('a');
  await bench.clock.advance(0);
  bench.posted.length = 0;
  return { ...bench, a };
}

/** Tab `b` follows a leader elsewhere that never speaks. */
async function withFollower(isVisible?: boolean) {
  const bench = openTabs();
  bench.phone.take();
  const b = bench.tab('b', isVisible);
  await bench.clock.advance(0);
  const dies = async (): Promise<void> => {
    bench.phone.free();
    await bench.clock.advance(0);
  };
  return { ...bench, b, dies };
}

/** Stages for the election of the tab with the phone. */
export const tabStage = { open: openTabs, withLeader, withFollower };
