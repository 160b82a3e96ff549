import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { WxccError } from 'c/wxccBase';
import type { Journal, JournalEntry } from 'c/wxccSalesforce';

interface JournalSchema extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { owner: string; createdAt: number } };
}

const NAME = 'wxcc-journal';

/**
 * One function for each version of the schema, run in order on what an older softphone left. Never change one that was
 * released: add the next.
 */
const UPGRADES: readonly ((database: IDBPDatabase<JournalSchema>) => void)[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'key' });
    entries.createIndex('owner', 'owner');
    entries.createIndex('createdAt', 'createdAt');
  },
];

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Every failure of the database is the same to the rooms: storage is refused. */
async function guard<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new WxccError('storageRefused', 'The browser refuses its database', { reason: reasonOf(error) });
  }
}

function open(name: string): Promise<IDBPDatabase<JournalSchema>> {
  return openDB<JournalSchema>(name, UPGRADES.length, {
    upgrade: (database, oldVersion) => UPGRADES.slice(oldVersion).forEach((upgrade) => upgrade(database)),
    // A newer softphone in another tab wants to upgrade: let it, our writes fail and are told.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
}

/**
 * The journal in IndexedDB of the softphone's origin.
 * @throws WxccError `storageRefused` when the browser has no database for this frame
 */
export async function openIndexedDbJournal(name = NAME): Promise<Journal & { close(): void }> {
  const database = await guard(() => open(name));
  return {
    put: (entry) => guard(async () => void (await database.put('entries', entry))),
    entries: (owner) =>
      guard(async () => {
        const found = await database.getAllFromIndex('entries', 'owner', owner);
        return found.sort((a, b) => a.createdAt - b.createdAt);
      }),
    remove: (key) => guard(() => database.delete('entries', key)),
    countOthers: (owner) => guard(() => countOthers(database, owner)),
    prune: (olderThan) => guard(() => prune(database, olderThan)),
    close: () => database.close(),
  };
}

async function countOthers(database: IDBPDatabase<JournalSchema>, owner: string): Promise<number> {
  let count = 0;
  let cursor = await database.transaction('entries').store.openCursor();
  while (cursor) {
    if (cursor.value.owner !== owner && cursor.value.state !== 'saved') count += 1;
    cursor = await cursor.continue();
  }
  return count;
}

async function prune(database: IDBPDatabase<JournalSchema>, olderThan: number): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  const old = IDBKeyRange.upperBound(olderThan, true);
  const keys = await transaction.store.index('createdAt').getAllKeys(old);
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}
