import { WxccError } from 'c/wxccBase';
import type { CancelTimer, Store } from 'c/wxccBase';
import { backoff } from './backoff';
import type { SaveCallAnswer, SendPlan } from 'c/wxccCallLog';
import { isSuperseded, SUPERSEDED } from './journal';
import { OutboxBook } from './outboxBook';
import { savedRecords } from './outboxEntry';
import type { KeptCall, SavedCall, SavedRecords } from './outboxEntry';
import {
  addTo,
  afterFailure,
  afterSave,
  createItem,
  mergeDropped,
  requestOf,
  retryNow,
  takeOff,
  underneath,
  withoutClaim,
  withoutFallback,
} from './outboxItem';
import type { CallSubmission, OutboxItem } from './outboxItem';
import { OutboxJournal } from './outboxJournal';
import type { LeftEntry } from './outboxJournal';
import type { DiscardReason, Outbox, OutboxOptions } from './outboxPort';
import { nextItem } from './outboxQueue';
import { logOf } from './outboxState';
import type { OutboxState } from './outboxState';
import { SavedMeanwhile } from './savedMeanwhile';

/** A journal that cannot be read now may be read later: so long (ms) what an earlier page left waits for the next attempt. */
const READ_AGAIN_MS = 10_000;

class RunningOutbox implements Outbox {
  readonly state: Store<OutboxState>;
  private readonly options: OutboxOptions;
  private readonly book: OutboxBook;
  private readonly journal: OutboxJournal;
  private early: CallSubmission[] | undefined = [];
  private isSending = false;
  private isDisposed = false;
  private isSuperseded = false;
  private cancelTimer: CancelTimer | undefined;
  private cancelReading: CancelTimer | undefined;
  private readonly savedMeanwhile = new SavedMeanwhile();
  /** Calls that an earlier page saw the end of. */
  private readonly over = new Set<string>();

  constructor(options: OutboxOptions) {
    const { journal, clock, owner, onError } = options;
    this.options = options;
    this.book = new OutboxBook(clock, onError);
    this.state = this.book.state;
    this.journal = new OutboxJournal({
      ...{ journal, clock, owner, onError },
      onKept: (isKept) => this.book.tell({ isKept }),
      onSuperseded: () => this.stop(),
    });
    void this.resume();
  }

  submit(submission: CallSubmission): void {
    if (this.early) {
      this.early.push(submission);
      this.book.early = this.early.map(({ callKey }) => callKey);
      this.book.show();
      return;
    }
    const { callKey } = submission;
    const now = this.options.clock.now();
    const known = this.book.calls.get(callKey);
    const { case: newCase, ...rest } = submission;
    const isCaseThere = known?.caseId !== undefined || known?.isCaseUnsure === true;
    const complete = newCase && !isCaseThere ? submission : rest;
    const wanted = known?.taskId && known.path === 'saveLog' ? withoutFallback(complete) : complete;
    const item = this.book.items.get(callKey);
    this.book.leftOpen.delete(callKey);
    this.hold(item ? addTo(item, wanted, now) : createItem(wanted, now, known?.taskId));
    if (!wanted.withoutTask) this.journal.endKept(callKey);
    void this.send();
  }

  keep(call: KeptCall): void {
    if (!this.isDisposed) this.journal.keep(call);
  }

  handOver(callKey: string): void {
    const item = this.book.items.get(callKey);
    const next = item && withoutClaim(item);
    if (next && next !== item) this.hold(next);
  }

  retry(callKey?: string): void {
    if (this.isDisposed) return;
    const now = this.options.clock.now();
    for (const item of [...this.book.items.values()])
      if (callKey === item.callKey || (callKey === undefined && item.state !== 'unsure'))
        this.hold(retryNow(item, now));
    void this.send();
  }

  discard(callKey: string, reason: DiscardReason): void {
    const item = this.book.items.get(callKey);
    // In flight: its outcome is about to be known, and will be shown.
    if (!item || item.state === 'flying') return;
    this.book.note(item, { log: reason === 'alreadySaved' ? 'saved' : 'none' });
    this.forget(item);
    void this.send();
  }

  dispose(): void {
    this.isDisposed = true;
    this.cancelTimer?.();
    this.cancelReading?.();
    this.journal.dispose();
  }

  /** Another tab has the journal, and with it everything that waits here. */
  private stop(): void {
    this.isSuperseded = true;
    this.dispose();
  }

  /** Takes up what an earlier page left, then what was submitted meanwhile. */
  private async resume(): Promise<void> {
    await this.takeUpAll();
    const early = this.early ?? [];
    this.early = undefined;
    this.book.early = [];
    early.forEach((submission) => this.submit(submission));
    this.book.show();
    void this.send();
  }

  /** A journal that refuses to be read is asked again: new calls do not wait for it. */
  private async takeUpAll(): Promise<void> {
    try {
      const left = await this.journal.read();
      // What this page has itself says more than what an earlier one left.
      const own = new Set(this.book.items.keys());
      left.flatMap((each) => this.savedMeanwhile.without(each) ?? []).forEach((each) => this.takeUp(each, own));
      this.savedMeanwhile.end();
      this.book.tell({ othersWaiting: await this.journal.countOthers() });
    } catch (error) {
      this.options.onError(error);
      if (!this.isDisposed) this.cancelReading = this.options.clock.after(READ_AGAIN_MS, () => void this.readAgain());
    }
  }

  private async readAgain(): Promise<void> {
    await this.takeUpAll();
    this.book.show();
    void this.send();
  }

  private takeUp(left: LeftEntry, own: ReadonlySet<string>): void {
    const { items } = this.book;
    const { callKey } = left.kind === 'item' ? left.item : left.call;
    const item = items.get(callKey);
    if (!own.has(callKey)) this.takeUpOpen(left);
    if (left.kind === 'item') items.set(callKey, item ? underneath(item, left.item) : left.item);
    if (left.kind === 'item') this.book.note(left.item, left.saved && { path: 'saveLog', ...left.saved });
    if (left.kind === 'saved' && !item) this.noteSaved(left.call);
  }

  /** A call has several entries, in any order; what says that it is over has the last word. */
  private takeUpOpen(left: LeftEntry): void {
    const { leftOpen } = this.book;
    const call = left.kind === 'item' ? left.item : left.call;
    const { callKey, interactionId } = call;
    const known = 'taskId' in call && call.taskId ? { taskId: call.taskId } : undefined;
    const kept = left.kind === 'kept' ? { kept: left.call } : undefined;
    // A Case alone is no log that could stay open.
    const isLog = known ?? kept ?? (left.kind === 'item' && !left.item.withoutTask);
    if ('final' in call && call.final) this.over.add(callKey);
    if (isLog) leftOpen.set(callKey, { ...leftOpen.get(callKey), callKey, interactionId, ...known, ...kept });
    if (!this.over.has(callKey)) return;
    leftOpen.delete(callKey);
    this.journal.endKept(callKey);
  }

  private noteSaved(call: SavedCall): void {
    const { callKey, interactionId, path, taskId } = call;
    // A Case alone is no log.
    this.book.note({ callKey, interactionId }, { log: taskId ? 'saved' : 'none', path, ...savedRecords(call) });
  }

  /** What of a call only the journal will know when this page is gone. */
  private savedWithoutApex(callKey: string): SavedRecords | undefined {
    const known = this.book.calls.get(callKey);
    const saved = known?.path === 'saveLog' ? savedRecords(known) : {};
    return Object.keys(saved).length > 0 ? saved : undefined;
  }

  /** Sends what is due, one at a time, and wakes up for the rest. */
  private async send(): Promise<void> {
    this.cancelTimer?.();
    this.book.followClock();
    const { clock } = this.options;
    const next = nextItem(this.book.items.values(), clock.now());
    if (this.isSending || this.isDisposed || this.early || !next) return;
    if (next.due > clock.now()) {
      this.cancelTimer = clock.after(next.due - clock.now(), () => void this.send());
      return;
    }
    this.isSending = true;
    await this.journal.settled();
    // Submitted or thrown away while the journal wrote: the present one counts.
    const item = this.book.items.get(next.item.callKey);
    if (item?.state === 'waiting' && !this.isDisposed) await this.fly(item);
    this.isSending = false;
    this.journal.pruneDaily().catch(this.options.onError);
    void this.send();
  }

  private async fly({ callKey }: OutboxItem): Promise<void> {
    const { log, onError } = this.options;
    const item = this.book.change(callKey, (each) => takeOff(each));
    if (!item) return;
    try {
      const answer = await log.save(requestOf(item), (plan) => this.announce(callKey, plan));
      this.savedMeanwhile.add(item, answer.taskId);
      this.land(callKey, answer);
    } catch (error) {
      onError(error);
      this.crash(callKey, error);
    }
  }

  /** Writes ahead which way the request takes, before it leaves. */
  private async announce(callKey: string, plan: SendPlan): Promise<void> {
    const item = this.book.change(callKey, (each) => takeOff(each, plan));
    if (item) await this.journal.write(item, this.savedWithoutApex(callKey));
    if (this.isSuperseded)
      throw new WxccError('storageRefused', 'Another tab sends this call now', { reason: SUPERSEDED });
  }

  private land(callKey: string, answer: SaveCallAnswer): void {
    const item = this.book.items.get(callKey);
    if (!item) return;
    const { taskId, caseId, path } = answer;
    const dropped = mergeDropped(this.book.calls.get(callKey)?.dropped ?? [], answer.dropped);
    const now = this.options.clock.now();
    const rest = afterSave(item, answer, now);
    // A Case alone is no log.
    const log = rest ? logOf(rest) : taskId ? 'saved' : 'none';
    this.book.note(item, {
      log,
      path,
      dropped,
      ...(taskId && { taskId }),
      ...(caseId && { caseId }),
      ...(answer.isCaseUnsure && { isCaseUnsure: true }),
      ...(answer.isSeparate && { isSeparate: true }),
    });
    if (rest) this.hold(rest);
    else this.remember(item, answer);
  }

  /** Nothing waits any more; what is not over yet, or was saved without Apex, stays in the journal. */
  private remember(item: OutboxItem, { taskId, path }: SaveCallAnswer): void {
    const { callKey, interactionId, final } = item;
    const saved = this.savedWithoutApex(callKey) ?? (taskId !== undefined && !final ? { taskId } : undefined);
    if (!saved) return this.forget(item);
    const createdAt = this.options.clock.now();
    const call = { callKey, interactionId, final, path, createdAt, ...saved };
    return this.drop(item, () => this.journal.remember(call));
  }

  private crash(callKey: string, error: unknown): void {
    const { clock, random } = this.options;
    const item = this.book.items.get(callKey);
    if (!item || isSuperseded(error)) return;
    const next = afterFailure(item, { error, now: clock.now() }, (attempts) => backoff(attempts, random));
    if (next.isLast) {
      this.book.note(next, { log: 'none' });
      this.forget(next);
    } else this.hold(next);
  }

  /** Memory, screen and journal. */
  private hold(item: OutboxItem): void {
    this.book.items.set(item.callKey, item);
    this.book.note(item);
    void this.journal.write(item, this.savedWithoutApex(item.callKey));
  }

  private forget(item: OutboxItem): void {
    this.drop(item, () => this.journal.forget(item.callKey));
  }

  private drop({ callKey }: OutboxItem, then: () => void): void {
    this.book.items.delete(callKey);
    this.book.show();
    then();
  }
}

/** Starts at once: reads the journal and sends what waits there. */
export function createOutbox(options: OutboxOptions): Outbox {
  return new RunningOutbox(options);
}
