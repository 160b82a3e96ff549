import type { Journal, JournalEntry } from './journal';

/** A journal that lives as long as the page: where storage is refused, and in tests. */
export function createMemoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>();
  return {
    async put(entry) {
      entries.set(entry.key, entry);
    },
    async entries(owner) {
      return [...entries.values()].filter((entry) => entry.owner === owner).sort((a, b) => a.createdAt - b.createdAt);
    },
    async remove(key) {
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
