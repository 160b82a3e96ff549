import { createStore, isRecord } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids, Store, Unsubscribe } from 'c/wxccBase';
import type { HeldLock, PhoneLock } from './phoneLock';
import type { TabChannel } from './tabChannel';

/** `leader` holds the Desktop frame; followers show where the phone is. */
export type TabRole = 'deciding' | 'leader' | 'follower';

/**
 * One phone per browser (architecture §4). A follower takes over
 * - on `takeOver()`, when the user wants the phone here;
 * - when it became visible, or was opened so, after the leader died or just before (closing a tab shows its neighbour): within 3 s;
 * - 20 s after the leader died, whoever looks: until then a reloading leader gets its phone back.
 */
export interface TabLeader {
  /** This tab's id, anew for every page load. */
  readonly id: string;
  readonly role: Store<TabRole>;
  /** The leading tab's id; undefined while nobody leads, or it has not spoken. */
  readonly leaderId: Store<string | undefined>;
  /** Makes this tab the leader. The one before lets go by itself, or loses the phone after a second. */
  takeOver(): Promise<void>;
  /** Lets go and stops. */
  dispose(): void;
}

export interface TabLeaderOptions {
  readonly locks: PhoneLock;
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Is this tab on the screen? Left out: it always is, and so it waits 20 s. */
  readonly visible?: Store<boolean>;
  readonly onError: (error: unknown) => void;
}

// A reload of Lightning takes some seconds; nobody should be without a phone longer than this.
const KEPT_FOR_RELOAD = 20_000;
// A reloading leader that is on the screen asks at once: this is its head start before the visible follower.
const HEAD_START = 1_500;
// Closing a tab shows its neighbour a moment before the closed one is really gone.
const SHOWN_BEFORE = 3_000;
// A leader that is alive tears down its Desktop frame before it lets go.
const LET_GO_WITHIN = 1_000;

type Kind = 'who' | 'leader' | 'handOver';

function readMessage(value: unknown): { kind: Kind; from: string } | undefined {
  if (!isRecord(value) || typeof value.from !== 'string') return undefined;
  const { tab, from } = value;
  return tab === 'who' || tab === 'leader' || tab === 'handOver' ? { kind: tab, from } : undefined;
}

class RunningTabLeader implements TabLeader {
  readonly id: string;
  readonly role;
  readonly leaderId;
  private readonly options: TabLeaderOptions;
  private lock: HeldLock | undefined;
  private shownAt = 0;
  private diedAt: number | undefined;
  private cancelClaim: CancelTimer | undefined;
  private stopWatching: Unsubscribe | undefined;
  private isDisposed = false;
  private readonly stop: Unsubscribe[];

  constructor(options: TabLeaderOptions) {
    const { ids, channel, visible, onError } = options;
    this.options = options;
    this.id = ids.next();
    this.role = createStore<TabRole>('deciding', onError);
    this.leaderId = createStore<string | undefined>(undefined, onError);
    this.stop = [channel.onMessage((message) => this.hear(message))];
    if (visible) {
      this.stop.push(visible.subscribe((isShown) => this.handleVisible(isShown)));
      // A page that is opened on the screen was shown just now: who opens a second tab may close the first at once.
      this.handleVisible(visible.value);
    }
    this.claim().catch(onError);
  }

  async takeOver(): Promise<void> {
    if (this.lock || this.isDisposed) return;
    this.say('handOver');
    this.lead((await this.freedWithin(LET_GO_WITHIN)) ?? (await this.options.locks.steal()));
  }

  dispose(): void {
    this.isDisposed = true;
    this.stop.forEach((each) => each());
    this.stopWatching?.();
    this.cancelClaim?.();
    this.lock?.release();
    this.lock = undefined;
  }

  private say(tab: Kind): void {
    this.options.channel.post({ tab, from: this.id });
  }

  private hear(value: unknown): void {
    const message = readMessage(value);
    if (!message || message.from === this.id) return;
    if (message.kind === 'who' && this.lock) this.say('leader');
    if (message.kind === 'handOver' && this.lock) this.letGo();
    if (message.kind !== 'leader' || this.lock) return;
    this.forgetDeath();
    this.leaderId.set(message.from);
  }

  /** Tries to get the phone; without luck this tab follows. */
  private async claim(): Promise<void> {
    const lock = await this.options.locks.tryAcquire();
    if (lock) this.lead(lock);
    else if (!this.lock) this.follow();
  }

  private lead(lock: HeldLock): void {
    if (this.isDisposed || this.lock) {
      lock.release();
      return;
    }
    this.lock = lock;
    this.stopWatching?.();
    this.stopWatching = undefined;
    this.forgetDeath();
    lock.lost.then(() => this.lose(lock)).catch(this.options.onError);
    this.role.set('leader');
    this.leaderId.set(this.id);
    this.say('leader');
  }

  private lose(lock: HeldLock): void {
    if (this.lock !== lock) return;
    this.lock = undefined;
    this.follow();
  }

  /** Another tab was asked for the phone: what hangs on the role is torn down before the lock is free. */
  private letGo(): void {
    const { lock } = this;
    if (!lock) return;
    this.lock = undefined;
    this.follow();
    lock.release();
  }

  private follow(): void {
    if (this.isDisposed) return;
    this.role.set('follower');
    this.leaderId.set(undefined);
    this.say('who');
    this.stopWatching ??= this.options.locks.onFree(() => this.handleFree());
  }

  private handleFree(): void {
    if (this.lock || this.isDisposed || this.diedAt !== undefined) return;
    this.diedAt = this.options.clock.now();
    this.leaderId.set(undefined);
    const wasJustShown = this.options.visible?.value === true && this.diedAt - this.shownAt <= SHOWN_BEFORE;
    this.claimIn(wasJustShown ? HEAD_START : KEPT_FOR_RELOAD);
  }

  private handleVisible(isShown: boolean): void {
    if (isShown) this.shownAt = this.options.clock.now();
    if (isShown && this.diedAt !== undefined) this.claimIn(HEAD_START);
  }

  private claimIn(ms: number): void {
    this.cancelClaim?.();
    this.cancelClaim = this.options.clock.after(ms, () => {
      this.forgetDeath();
      this.claim().catch(this.options.onError);
    });
  }

  private forgetDeath(): void {
    this.cancelClaim?.();
    this.diedAt = undefined;
  }

  /** Waits for the leader to let go. @returns the lock, or undefined when it did not in time */
  private freedWithin(ms: number): Promise<HeldLock | undefined> {
    const { clock, locks } = this.options;
    return new Promise((resolve, reject) => {
      const waiting: { cancel?: CancelTimer; stop?: Unsubscribe } = {};
      const end = (lock: HeldLock | undefined): void => {
        waiting.stop?.();
        waiting.cancel?.();
        resolve(lock);
      };
      waiting.cancel = clock.after(ms, () => end(undefined));
      waiting.stop = locks.onFree(() => {
        locks.tryAcquire().then((lock) => lock && end(lock), reject);
      });
    });
  }
}

/** Starts the election at once. */
export function createTabLeader(options: TabLeaderOptions): TabLeader {
  return new RunningTabLeader(options);
}
