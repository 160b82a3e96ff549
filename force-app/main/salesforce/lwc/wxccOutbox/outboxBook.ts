import { createStore } from 'c/wxccBase';
import type { Clock, Store, WritableStore } from 'c/wxccBase';
import type { OutboxItem } from './outboxItem';
import { logOf, waitingOf } from './outboxState';
import type { LoggedCall, OpenCall, OutboxState } from './outboxState';

const EMPTY: OutboxState = { pending: 0, othersWaiting: 0, calls: {}, waiting: [], leftOpen: [], isKept: true };

// A month of calls would fit, but only the last ones are on the screen.
const MAX_CALLS = 200;

/** So many can be shown at each change. */
const FEW = 100;
const SHOW_EVERY_MS = 250;

/** A clock set back by more (ms) moves everything that is due with it. */
const JUMP_MS = 1_000;

/** What an outbox knows of its calls, and shows of them. */
export class OutboxBook {
  readonly state: Store<OutboxState>;
  readonly items = new Map<string, OutboxItem>();
  readonly calls = new Map<string, LoggedCall>();
  /** What an earlier page left open, until somebody says more about it. */
  readonly leftOpen = new Map<string, OpenCall>();
  /** Submitted before the journal was read. */
  early: readonly string[] = [];
  private readonly clock: Clock;
  private readonly store: WritableStore<OutboxState>;
  private lastNow: number;
  private isShowing = false;

  constructor(clock: Clock, onError: (error: unknown) => void) {
    this.clock = clock;
    this.lastNow = clock.now();
    this.store = createStore<OutboxState>(EMPTY, onError);
    this.state = this.store;
  }

  tell(change: Partial<OutboxState>): void {
    this.store.set({ ...this.store.value, ...change });
  }

  /** At once; where very many wait, at most every `SHOW_EVERY_MS`: each view is as long as what waits. */
  show(): void {
    if (this.isShowing) return;
    if (this.items.size <= FEW) {
      this.draw();
      return;
    }
    this.isShowing = true;
    this.clock.after(SHOW_EVERY_MS, () => {
      this.isShowing = false;
      this.draw();
    });
  }

  private draw(): void {
    const now = this.clock.now();
    // What agents are still typing is not late.
    const late = [...this.items.values()].filter(({ attempts, due }) => attempts > 0 || due <= now);
    this.tell({
      pending: new Set([...late.map(({ callKey }) => callKey), ...this.early]).size,
      calls: Object.fromEntries(this.calls),
      waiting: late.map(waitingOf),
      leftOpen: [...this.leftOpen.values()],
    });
  }

  note(call: Pick<OutboxItem, 'callKey' | 'interactionId'>, facts: Partial<LoggedCall> = {}): void {
    const { callKey, interactionId } = call;
    const item = this.items.get(callKey);
    const { error: _error, ...known } = this.calls.get(callKey) ?? { dropped: [] };
    const log = item ? logOf(item) : 'saving';
    const error = item?.error;
    this.calls.delete(callKey);
    this.calls.set(callKey, { ...known, callKey, interactionId, log, ...(error && { error }), ...facts });
    this.forgetOldest();
    this.show();
  }

  change(callKey: string, how: (item: OutboxItem) => OutboxItem): OutboxItem | undefined {
    const item = this.items.get(callKey);
    const changed = item && how(item);
    if (changed) this.items.set(callKey, changed);
    return changed;
  }

  /** A clock that is set back must not make a pause of seconds one of hours. */
  followClock(): void {
    const now = this.clock.now();
    const back = this.lastNow - now;
    this.lastNow = now;
    if (back < JUMP_MS) return;
    for (const [key, item] of this.items) this.items.set(key, { ...item, due: item.due - back });
  }

  private forgetOldest(): void {
    if (this.calls.size <= MAX_CALLS + this.items.size) return;
    for (const key of [...this.calls.keys()].slice(0, -MAX_CALLS)) if (!this.items.has(key)) this.calls.delete(key);
  }
}
