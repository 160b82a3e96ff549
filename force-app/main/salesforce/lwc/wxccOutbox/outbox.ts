import { createStore } from 'c/wxccBase';
import type { CancelTimer, Store } from 'c/wxccBase';
import { backoff } from './backoff';
import type { SaveCallAnswer, SendPlan } from 'c/wxccCallLog';
import { entryKey, readEntry, toEntry, toSavedEntry } from './outboxEntry';
import type { SavedRecords } from './outboxEntry';
import {
  addTo,
  afterFailure,
  afterSave,
  createItem,
  mergeDropped,
  requestOf,
  retryNow,
  takeOff,
  withoutFallback,
} from './outboxItem';
import type { CallSubmission, OutboxItem } from './outboxItem';
import type { DiscardReason, Outbox, OutboxOptions } from './outboxPort';
import { nextItem } from './outboxQueue';
import { logOf } from './outboxState';
import type { LoggedCall, OutboxState } from './outboxState';

// Longer than the longest absence of a holiday weekend, short enough that nobody's calls lie about for ever.
const KEPT_FOR = 14 * 24 * 3_600_000;

const EMPTY: OutboxState = { pending: 0, othersWaiting: 0, calls: {} };

// A month of calls would fit, but only the last ones are on the screen.
const MAX_CALLS = 200;

class RunningOutbox implements Outbox {
  readonly state: Store<OutboxState>;
  private readonly options: OutboxOptions;
  private readonly items = new Map<string, OutboxItem>();
  private readonly calls = new Map<string, LoggedCall>();
  private readonly store;
  private early: CallSubmission[] | undefined = [];
  /** Journal writes, one after the other: a late `put` must not bring back what was removed. */
  private journalled: Promise<void> = Promise.resolve();
  private isSending = false;
  private isDisposed = false;
  private cancelTimer: CancelTimer | undefined;

  constructor(options: OutboxOptions) {
    this.options = options;
    this.store = createStore<OutboxState>(EMPTY, options.onError);
    this.state = this.store;
    void this.resume();
  }

  submit(submission: CallSubmission): void {
    if (this.early) {
      this.early.push(submission);
      this.show();
      return;
    }
    const { callKey } = submission;
    const now = this.options.clock.now();
    const known = this.calls.get(callKey);
    const { case: newCase, ...rest } = submission;
    const complete = newCase && !known?.caseId ? submission : rest;
    const wanted = known?.taskId && known.path === 'saveLog' ? withoutFallback(complete) : complete;
    const item = this.items.get(callKey);
    this.keep(item ? addTo(item, wanted, now) : createItem(wanted, now, known?.taskId));
    void this.send();
  }

  retry(callKey?: string): void {
    const now = this.options.clock.now();
    for (const item of [...this.items.values()])
      if (callKey === item.callKey || (callKey === undefined && item.state !== 'unsure'))
        this.keep(retryNow(item, now));
    void this.send();
  }

  discard(callKey: string, reason: DiscardReason): void {
    const item = this.items.get(callKey);
    // In flight: its outcome is about to be known, and will be shown.
    if (!item || item.state === 'flying') return;
    this.note(item, { log: reason === 'alreadySaved' ? 'saved' : 'none' });
    this.forget(item);
    void this.send();
  }

  dispose(): void {
    this.isDisposed = true;
    this.cancelTimer?.();
  }

  /** Takes up what an earlier page left, then what was submitted meanwhile. */
  private async resume(): Promise<void> {
    const { journal, owner, clock, onError } = this.options;
    try {
      await journal.prune(clock.now() - KEPT_FOR);
      for (const entry of await journal.entries(owner)) this.takeUp(readEntry(entry, clock.now()));
      this.store.set({ ...this.store.value, othersWaiting: await journal.countOthers(owner) });
    } catch (error) {
      onError(error);
    }
    const early = this.early ?? [];
    this.early = undefined;
    early.forEach((submission) => this.submit(submission));
    this.show();
    void this.send();
  }

  private takeUp(read: ReturnType<typeof readEntry>): void {
    if (!read) return;
    if ('item' in read) this.items.set(read.item.callKey, read.item);
    const call = 'item' in read ? read.item : read;
    const saved = 'item' in read ? read.saved : read;
    // A Case alone is no log.
    const log = saved?.taskId ? 'saved' : 'none';
    this.note(call, { ...(saved && { path: 'saveLog', ...saved }), ...(!('item' in read) && { log }) });
  }

  /** What of a call only the journal will know when this page is gone. */
  private savedWithoutApex(callKey: string): SavedRecords | undefined {
    const { path, taskId, caseId } = this.calls.get(callKey) ?? {};
    if (path !== 'saveLog' || !(taskId ?? caseId)) return undefined;
    return { ...(taskId && { taskId }), ...(caseId && { caseId }) };
  }

  /** Sends what is due, one at a time, and wakes up for the rest. */
  private async send(): Promise<void> {
    this.cancelTimer?.();
    const { clock } = this.options;
    const next = nextItem(this.items.values());
    if (this.isSending || this.isDisposed || this.early || !next) return;
    if (next.due > clock.now()) {
      this.cancelTimer = clock.after(next.due - clock.now(), () => void this.send());
      return;
    }
    this.isSending = true;
    await this.journalled;
    // Submitted or thrown away while the journal wrote: the present one counts.
    const item = this.items.get(next.item.callKey);
    if (item?.state === 'waiting' && !this.isDisposed) await this.fly(item);
    this.isSending = false;
    void this.send();
  }

  private async fly({ callKey }: OutboxItem): Promise<void> {
    const { log, onError } = this.options;
    const item = this.change(callKey, (each) => takeOff(each));
    if (!item) return;
    try {
      this.land(callKey, await log.save(requestOf(item), (plan) => this.announce(callKey, plan)));
    } catch (error) {
      onError(error);
      this.crash(callKey, error);
    }
  }

  /** Writes ahead which way the request takes, before it leaves. */
  private async announce(callKey: string, plan: SendPlan): Promise<void> {
    const item = this.change(callKey, (each) => takeOff(each, plan));
    if (item) await this.write(item);
  }

  private land(callKey: string, answer: SaveCallAnswer): void {
    const item = this.items.get(callKey);
    if (!item) return;
    const { taskId, caseId, path } = answer;
    const dropped = mergeDropped(this.calls.get(callKey)?.dropped ?? [], answer.dropped);
    const rest = afterSave(item, answer, this.options.clock.now());
    // A Case alone is no log.
    const log = rest ? logOf(rest) : taskId ? 'saved' : 'none';
    this.note(item, {
      log,
      path,
      dropped,
      ...(taskId && { taskId }),
      ...(caseId && { caseId }),
      ...(answer.isSeparate && { isSeparate: true }),
    });
    if (rest) this.keep(rest);
    else this.remember(item);
  }

  private crash(callKey: string, error: unknown): void {
    const { clock, random } = this.options;
    const item = this.items.get(callKey);
    if (item) this.keep(afterFailure(item, { error, now: clock.now() }, (attempts) => backoff(attempts, random)));
  }

  private change(callKey: string, how: (item: OutboxItem) => OutboxItem): OutboxItem | undefined {
    const item = this.items.get(callKey);
    const changed = item && how(item);
    if (changed) this.items.set(callKey, changed);
    return changed;
  }

  /** Memory, screen and journal. */
  private keep(item: OutboxItem): void {
    this.items.set(item.callKey, item);
    this.note(item, {});
    void this.write(item);
  }

  /** Nothing waits any more; what was saved without Apex stays in the journal. */
  private remember(item: OutboxItem): void {
    const { owner, clock, journal } = this.options;
    const { callKey, interactionId } = item;
    const saved = this.savedWithoutApex(callKey);
    if (!saved) return this.forget(item);
    this.items.delete(callKey);
    this.show();
    const entry = toSavedEntry(owner, { callKey, interactionId, ...saved }, clock.now());
    return void this.journal(() => journal.put(entry));
  }

  private forget(item: OutboxItem): void {
    const { owner, journal } = this.options;
    this.items.delete(item.callKey);
    this.show();
    void this.journal(() => journal.remove(entryKey(owner, item.callKey)));
  }

  private write(item: OutboxItem): Promise<void> {
    const { owner, journal } = this.options;
    return this.journal(() => journal.put(toEntry(owner, item, this.savedWithoutApex(item.callKey))));
  }

  /** A journal that refuses must not cost the call: it is told, and the request leaves all the same. */
  private journal(task: () => Promise<void>): Promise<void> {
    this.journalled = this.journalled.then(task).catch(this.options.onError);
    return this.journalled;
  }

  private note(call: Pick<OutboxItem, 'callKey' | 'interactionId'>, facts: Partial<LoggedCall>): void {
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

  private forgetOldest(): void {
    for (const key of [...this.calls.keys()].slice(0, -MAX_CALLS)) if (!this.items.has(key)) this.calls.delete(key);
  }

  private show(): void {
    const now = this.options.clock.now();
    // What agents are still typing is not late.
    const late = [...this.items.values()].filter(({ attempts, due }) => attempts > 0 || due <= now);
    const waiting = new Set([...late, ...(this.early ?? [])].map(({ callKey }) => callKey));
    this.store.set({ ...this.store.value, pending: waiting.size, calls: Object.fromEntries(this.calls) });
  }
}

/** Starts at once: reads the journal and sends what waits there. */
export function createOutbox(options: OutboxOptions): Outbox {
  return new RunningOutbox(options);
}
