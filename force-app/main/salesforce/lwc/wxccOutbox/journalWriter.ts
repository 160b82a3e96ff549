import type { CancelTimer, Clock } from 'c/wxccBase';
import { isSuperseded } from './journal';
import type { Journal, JournalEntry } from './journal';

/** A journal that hangs must not cost the call: so long (ms) a request waits for its entry. */
const PATIENCE_MS = 2_000;
/** A full disk may have room again: what was refused is tried again after this pause (ms), and beside every other write. */
const RETRY_MS = 30_000;

export interface JournalWriterOptions {
  readonly journal: Journal;
  readonly clock: Clock;
  /** What was asked for is in the journal, or is not: until the next word. */
  readonly onKept: (isKept: boolean) => void;
  /** Another tab writes now. */
  readonly onSuperseded: () => void;
  readonly onError: (error: unknown) => void;
}

/** Writes what is asked for, one after the other; what the journal refuses waits in memory and is tried again. */
export interface JournalWriter {
  /** @returns ends when it is written, refused, or takes too long; never rejects */
  put(entry: JournalEntry): Promise<void>;
  remove(key: string): Promise<void>;
  /** Ends when everything asked for so far was tried, or takes too long. */
  settled(): Promise<void>;
  dispose(): void;
}

class RetryingWriter implements JournalWriter {
  private readonly options: JournalWriterOptions;
  /**
   * What the journal does not have yet, by key; undefined: to be removed. The latest word on a key counts, at the place of its
   * first: what was known of a call first is written first, so that a page that dies meanwhile leaves what matters most.
   */
  private readonly open = new Map<string, JournalEntry | undefined>();
  private running: Promise<void> = Promise.resolve();
  private cancelRetry: CancelTimer | undefined;
  private isOver = false;
  private isKept = true;

  constructor(options: JournalWriterOptions) {
    this.options = options;
  }

  put(entry: JournalEntry): Promise<void> {
    return this.write(entry.key, entry);
  }
  remove(key: string): Promise<void> {
    return this.write(key, undefined);
  }

  settled(): Promise<void> {
    const { clock } = this.options;
    return new Promise((resolve) => {
      const cancel = clock.after(PATIENCE_MS, () => {
        this.tell(false);
        resolve();
      });
      void this.running.then(() => {
        cancel();
        resolve();
      });
    });
  }

  dispose(): void {
    this.isOver = true;
    this.cancelRetry?.();
  }

  private write(key: string, entry: JournalEntry | undefined): Promise<void> {
    this.open.set(key, entry);
    this.flush();
    return this.settled();
  }

  private flush(): void {
    this.cancelRetry?.();
    this.running = this.running.then(() => this.writeAll());
  }

  /**
   * One after the other: a late `put` must not bring back what was removed. And what takes an entry's place is written before
   * that one goes, or both wait, also where it came while another entry was being written: a page that dies between the two
   * must not lose a call.
   */
  private async writeAll(): Promise<void> {
    await this.writeEach((key) => this.open.get(key) !== undefined);
    await this.writeEach(() => !this.hasPuts());
    this.cancelRetry?.();
    if (this.open.size > 0 && !this.isOver) this.cancelRetry = this.options.clock.after(RETRY_MS, () => this.flush());
    this.tell(this.open.size === 0);
  }

  private hasPuts(): boolean {
    return [...this.open.values()].some((entry) => entry !== undefined);
  }

  /** @param may asked of each when its turn comes: what is wanted may be something else by then */
  private writeEach(may: (key: string) => boolean): Promise<void> {
    const writeNext = async (key: string): Promise<void> => {
      if (may(key)) await this.writeOne(key);
    };
    return [...this.open.keys()].reduce((before, key) => before.then(() => writeNext(key)), Promise.resolve());
  }

  private async writeOne(key: string): Promise<void> {
    if (!this.open.has(key)) return;
    const { journal, onSuperseded, onError } = this.options;
    const entry = this.open.get(key);
    try {
      await (entry ? journal.put(entry) : journal.remove(key));
      if (this.open.get(key) === entry) this.open.delete(key);
    } catch (error) {
      onError(error);
      if (!isSuperseded(error)) return;
      this.open.clear();
      onSuperseded();
    }
  }

  private tell(isKept: boolean): void {
    if (isKept === this.isKept) return;
    this.isKept = isKept;
    this.options.onKept(isKept);
  }
}

export function createJournalWriter(options: JournalWriterOptions): JournalWriter {
  return new RetryingWriter(options);
}
