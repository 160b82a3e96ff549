import { WxccError } from 'c/wxccBase';
import { SUPERSEDED } from './journal';
import type { Journal, JournalEntry } from './journal';

/** What several pages share of one journal in memory. */
export interface JournalMemory {
  readonly entries: Map<string, JournalEntry>;
  /** The journal that was opened last. */
  writer?: object;
}

/**
 * A journal that lives as long as the page: where storage is refused, and in tests.
 * @param memory shared with the journals opened before, as a database is
 */
export function createMemoryJournal(memory: JournalMemory = { entries: new Map() }): Journal {
  const { entries } = memory;
  const writer = {};
  memory.writer = writer;
  const own = (): void => {
    if (memory.writer !== writer)
      throw new WxccError('storageRefused', 'Another tab writes the journal now', { reason: SUPERSEDED });
  };
  return {
    async put(entry) {
      own();
      entries.set(entry.key, entry);
    },
    async entries(owner) {
      return [...entries.values()].filter((entry) => entry.owner === owner).sort((a, b) => a.createdAt - b.createdAt);
    },
    async remove(key) {
      own();
      entries.delete(key);
    },
    async countOthers(owner) {
      return [...entries.values()].filter((entry) => entry.owner !== owner && entry.state !== 'saved').length;
    },
    async prune(olderThan) {
      for (const entry of entries.values()) if (entry.createdAt < olderThan) entries.delete(entry.key);
    },
  };
}
