import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPObjectStore } from 'idb';
import { isWxccError, WxccError } from 'c/wxccBase';
import type { Ids } from 'c/wxccBase';
import { SUPERSEDED } from 'c/wxccOutbox';
import type { Journal, JournalEntry } from 'c/wxccOutbox';
import { createCryptoIds } from './cryptoIds';

interface JournalSchema extends DBSchema {
  entries: { key: string; value: JournalEntry; indexes: { owner: string; createdAt: number } };
  /** Under `current`: the journal that was opened last, and may write. */
  writer: { key: string; value: string };
}

type Database = IDBPDatabase<JournalSchema>;
type Entries = IDBPObjectStore<JournalSchema, ('entries' | 'writer')[], 'entries', 'readwrite'>;

const NAME = 'wxcc-journal';
const CURRENT = 'current';

/**
 * One function for each version of the schema, run in order on what an older softphone left. Never change one that was
 * released: add the next.
 */
const UPGRADES: readonly ((database: Database) => void)[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'key' });
    entries.createIndex('owner', 'owner');
    entries.createIndex('createdAt', 'createdAt');
  },
  (database) => void database.createObjectStore('writer'),
];

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Every failure of the database is the same to the rooms: storage is refused. */
async function guard<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (isWxccError(error)) throw error;
    throw new WxccError('storageRefused', 'The browser refuses its database', { reason: reasonOf(error) });
  }
}

function open(name: string): Promise<Database> {
  return openDB<JournalSchema>(name, UPGRADES.length, {
    upgrade: (database, oldVersion) => UPGRADES.slice(oldVersion).forEach((upgrade) => upgrade(database)),
    // A newer softphone in another tab wants to upgrade: let it, our writes fail and are told.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
}

const superseded = (): WxccError =>
  new WxccError('storageRefused', 'Another tab writes the journal now', { reason: SUPERSEDED });

/** Writes what `task` says, unless another tab has taken the journal over: asked and written in one transaction. */
async function write(database: Database, writer: string, task: (entries: Entries) => Promise<unknown>): Promise<void> {
  const transaction = database.transaction(['entries', 'writer'], 'readwrite');
  if ((await transaction.objectStore('writer').get(CURRENT)) !== writer) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw superseded();
  }
  await Promise.all([task(transaction.objectStore('entries')), transaction.done]);
}

export interface IndexedDbJournalOptions {
  readonly name?: string;
  /** Names this journal among those that were opened on the same database. */
  readonly ids?: Ids;
}

/**
 * The journal in IndexedDB of the softphone's origin. From here on it is the one that writes.
 * @throws WxccError `storageRefused` when the browser has no database for this frame
 */
export async function openIndexedDbJournal(
  options: IndexedDbJournalOptions = {},
): Promise<Journal & { close(): void }> {
  const { name = NAME, ids = createCryptoIds() } = options;
  const writer = ids.next();
  const database = await guard(() => open(name));
  await guard(() => database.put('writer', writer, CURRENT));
  return {
    put: (entry) => guard(() => write(database, writer, (entries) => entries.put(entry))),
    entries: (owner) =>
      guard(async () => {
        const found = await database.getAllFromIndex('entries', 'owner', owner);
        return found.sort((a, b) => a.createdAt - b.createdAt);
      }),
    remove: (key) => guard(() => write(database, writer, (entries) => entries.delete(key))),
    countOthers: (owner) => guard(() => countOthers(database, owner)),
    prune: (olderThan) => guard(() => prune(database, olderThan)),
    close: () => database.close(),
  };
}

async function countOthers(database: Database, owner: string): Promise<number> {
  let count = 0;
  let cursor = await database.transaction('entries').store.openCursor();
  while (cursor) {
    if (cursor.value.owner !== owner && cursor.value.state !== 'saved') count += 1;
    cursor = await cursor.continue();
  }
  return count;
}

async function prune(database: Database, olderThan: number): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  const old = IDBKeyRange.upperBound(olderThan, true);
  const keys = await transaction.store.index('createdAt').getAllKeys(old);
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}
