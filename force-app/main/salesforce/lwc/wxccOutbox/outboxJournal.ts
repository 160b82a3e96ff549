import type { Clock } from 'c/wxccBase';
import type { Journal, JournalEntry } from './journal';
import { createJournalWriter } from './journalWriter';
import type { JournalWriter, JournalWriterOptions } from './journalWriter';
import { entryKey, keptKey, readEntry, readKept, toEntry, toKeptEntry, toSavedEntry } from './outboxEntry';
import type { KeptCall, SavedCall, SavedRecords } from './outboxEntry';
import type { OutboxItem } from './outboxItem';

// Longer than the longest absence of a holiday weekend, short enough that nobody's calls lie about for ever.
const DAY = 24 * 3_600_000;
const KEPT_FOR = 14 * DAY;

export interface OutboxJournalOptions extends JournalWriterOptions {
  readonly owner: string;
}

/** What an earlier page left. Past their days, items are taken up for one last time. */
export type LeftEntry =
  | { readonly kind: 'item'; readonly item: OutboxItem; readonly saved?: SavedRecords }
  | { readonly kind: 'saved'; readonly call: SavedCall }
  | { readonly kind: 'kept'; readonly call: KeptCall };

/** One user's part of the journal, in the outbox's own words. */
export class OutboxJournal {
  private readonly writer: JournalWriter;
  private readonly journal: Journal;
  private readonly clock: Clock;
  private readonly owner: string;
  private readonly kept = new Set<string>();
  /** Submitted in this page before the journal was read: what an earlier one kept of them is of no use any more. */
  private readonly ended = new Set<string>();
  private isRead = false;
  private prunedAt = 0;

  constructor({ owner, ...options }: OutboxJournalOptions) {
    this.owner = owner;
    this.journal = options.journal;
    this.clock = options.clock;
    this.writer = createJournalWriter(options);
  }

  /** What an earlier page left, oldest first. Drops what is past its days, whoever owns it. */
  async read(): Promise<readonly LeftEntry[]> {
    // Before they are dropped for their age: a clock that jumped makes everything old.
    const entries = await this.journal.entries(this.owner);
    await this.prune();
    const left = entries.flatMap((entry) => this.readLeft(entry) ?? []);
    this.isRead = true;
    this.ended.clear();
    return left;
  }

  countOthers(): Promise<number> {
    return this.journal.countOthers(this.owner);
  }

  /** Once a day, for pages that stay open for weeks. */
  async pruneDaily(): Promise<void> {
    if (this.clock.now() - this.prunedAt > DAY) await this.prune();
  }

  /** @param saved what of the call was saved without Apex */
  write(item: OutboxItem, saved?: SavedRecords): Promise<void> {
    return this.writer.put(toEntry(this.owner, item, saved));
  }

  /** Nothing is left to be sent, but the Task's id is still needed. */
  remember(call: SavedCall): void {
    void this.writer.put(toSavedEntry(this.owner, call));
  }

  forget(callKey: string): void {
    void this.writer.remove(entryKey(this.owner, callKey));
  }

  keep(call: KeptCall): void {
    this.kept.add(call.callKey);
    void this.writer.put(toKeptEntry(this.owner, call, this.clock.now()));
  }

  endKept(callKey: string): void {
    if (!this.isRead) this.ended.add(callKey);
    if (this.kept.delete(callKey)) void this.writer.remove(keptKey(this.owner, callKey));
  }

  settled(): Promise<void> {
    return this.writer.settled();
  }

  dispose(): void {
    this.writer.dispose();
  }

  private async prune(): Promise<void> {
    this.prunedAt = this.clock.now();
    await this.journal.prune(this.prunedAt - KEPT_FOR);
  }

  private readLeftKept(call: KeptCall): LeftEntry | undefined {
    this.kept.add(call.callKey);
    if (!this.ended.has(call.callKey)) return { kind: 'kept', call };
    this.endKept(call.callKey);
    return undefined;
  }

  private readLeft(entry: JournalEntry): LeftEntry | undefined {
    const now = this.clock.now();
    const isOld = entry.createdAt < now - KEPT_FOR;
    const kept = readKept(entry);
    if (kept) return this.readLeftKept(kept);
    const read = readEntry(entry, now);
    if (!read) return undefined;
    if (!('item' in read)) return isOld ? undefined : { kind: 'saved', call: read };
    const { item } = read;
    if (isOld && item.state === 'unsure') return undefined;
    return { kind: 'item', ...read, item: isOld ? { ...item, isLast: true } : item };
  }
}
