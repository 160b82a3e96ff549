import { isRecord } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids, Unsubscribe } from 'c/wxccBase';
import type { HeldLock, PhoneLock } from './phoneLock';
import type { TabChannel } from './tabChannel';

// Asked by those who look at it and answered from a message handler: browsers slow down the timers of hidden tabs, not
// their messages, so a hidden holder still answers at once.
const ASK_EVERY = 1_000;
const ANSWER_WITHIN = 400;
// One lost answer is a busy tab, two in a row a dead one.
const MISSES = 2;

type Message =
  | { readonly lock: 'ask'; readonly from: string }
  | { readonly lock: 'held'; readonly from: string; readonly since: number }
  | { readonly lock: 'free'; readonly from: string }
  | { readonly lock: 'stolen'; readonly from: string };

function readMessage(value: unknown): Message | undefined {
  if (!isRecord(value) || typeof value.from !== 'string') return undefined;
  const { lock, from, since } = value;
  if (lock === 'ask' || lock === 'free' || lock === 'stolen') return { lock, from };
  return lock === 'held' && typeof since === 'number' ? { lock, from, since } : undefined;
}

export interface HeartbeatLockOptions {
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * A lock out of questions and answers, for browsers that refuse Web Locks. It cannot be as strict as those: two tabs that
 * ask at the same moment may both believe they hold it, until the first answer tells the younger one to let go.
 */
export function createHeartbeatLock({ channel, clock, ids }: HeartbeatLockOptions): PhoneLock {
  const me = ids.next();
  let held: { readonly since: number; readonly lose: () => void } | undefined;
  const heard = new Set<() => void>();
  const freed = new Set<() => void>();
  const post = (message: Message): void => channel.post({ ...message });

  const lose = (): void => {
    const { lose: tell } = held ?? {};
    held = undefined;
    tell?.();
  };
  /** The one who held it first stays; at the same moment the smaller id. */
  const isOlder = (since: number, from: string): boolean =>
    held !== undefined && (since < held.since || (since === held.since && from < me));

  channel.onMessage((value) => {
    const message = readMessage(value);
    if (!message || message.from === me) return;
    if (message.lock === 'ask' && held) post({ lock: 'held', from: me, since: held.since });
    if (message.lock === 'stolen') lose();
    if (message.lock === 'free') [...freed].forEach((tell) => tell());
    if (message.lock !== 'held') return;
    [...heard].forEach((tell) => tell());
    if (isOlder(message.since, message.from)) lose();
    else if (held) post({ lock: 'held', from: me, since: held.since });
  });

  const hold = (): HeldLock => {
    let tellLost: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => (tellLost = resolve));
    const mine = { since: clock.now(), lose: tellLost };
    held = mine;
    post({ lock: 'held', from: me, since: mine.since });
    const release = (): void => {
      if (held !== mine) return;
      held = undefined;
      post({ lock: 'free', from: me });
    };
    return { lost, release };
  };

  /** Does anybody answer? */
  const isHeld = (): Promise<boolean> =>
    new Promise((resolve) => {
      const asked: { cancel?: CancelTimer } = {};
      const hear = (): void => {
        heard.delete(hear);
        asked.cancel?.();
        resolve(true);
      };
      asked.cancel = clock.after(ANSWER_WITHIN, () => {
        heard.delete(hear);
        resolve(false);
      });
      heard.add(hear);
      post({ lock: 'ask', from: me });
    });

  return {
    tryAcquire: async () => ((await isHeld()) ? undefined : hold()),
    async steal() {
      post({ lock: 'stolen', from: me });
      return hold();
    },
    onFree: (listener) => watch({ clock, isHeld, freed, listener }),
  };
}

interface Watch {
  readonly clock: Clock;
  readonly isHeld: () => Promise<boolean>;
  readonly freed: Set<() => void>;
  readonly listener: () => void;
}

/** Asks every second; two silences, or the holder's own word, mean that it is free. */
function watch({ clock, isHeld, freed, listener }: Watch): Unsubscribe {
  let misses = 0;
  let stopped = false;
  let cancel: CancelTimer = () => undefined;
  const ask = async (): Promise<void> => {
    misses = (await isHeld()) ? 0 : misses + 1;
    if (stopped) return;
    if (misses >= MISSES) listener();
    cancel = clock.after(ASK_EVERY - ANSWER_WITHIN, () => void ask());
  };
  freed.add(listener);
  void ask();
  return () => {
    stopped = true;
    freed.delete(listener);
    cancel();
  };
}
