import { WxccError } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import type { Journal } from 'c/wxccOutbox';
import type { Life } from './createLife';
import type { Random } from './createRandom';

export interface MortalJournalOptions {
  readonly journal: Journal;
  readonly life: Life;
  readonly clock: Clock;
  readonly random: Random;
  /** Does the browser refuse its storage now? */
  readonly isRefused: () => boolean;
  /** Told of what is written for good. */
  readonly onWritten: (interactionId: string) => void;
}

const NEVER = new Promise<never>(() => undefined);
/** Share of the database's answers that take a moment, and how long (ms). */
const SLOW = 0.3;
const SLOW_MS = 40;

/** A journal as a page sees it that may die before and after everything it asks for, and that storage may refuse. */
export function mortalJournal(options: MortalJournalOptions): Journal {
  const { journal, life, clock, random, isRefused, onWritten } = options;
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!life.step()) return NEVER;
    if (isRefused()) throw new WxccError('storageRefused', 'The disk is full', { reason: 'QuotaExceededError' });
    const result = await work();
    if (random.chance(SLOW)) await new Promise<void>((resolve) => clock.after(random.between(1, SLOW_MS), resolve));
    return life.step() ? result : NEVER;
  };
  return {
    put: (entry) =>
      through(async () => {
        await journal.put(entry);
        onWritten(entry.interactionId);
      }),
    entries: (owner) => through(() => journal.entries(owner)),
    remove: (key) => through(() => journal.remove(key)),
    countOthers: (owner) => through(() => journal.countOthers(owner)),
    prune: (olderThan) => through(() => journal.prune(olderThan)),
  };
}
