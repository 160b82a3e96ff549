/** @jest-environment node */
import 'fake-indexeddb/auto';
import { isWxccError } from 'c/wxccBase';
import { openDB } from 'idb';
import type { IDBPDatabase } from 'idb';
import { createMemoryJournal, isSuperseded } from 'c/wxccOutbox';
import type { Journal, JournalEntry } from 'c/wxccOutbox';
import { openIndexedDbJournal } from '../../apps/browser/indexedDbJournal';
import { openJournal } from '../../apps/browser/openJournal';

const ME = '00Dorg|005me';
const OTHER = '00Dorg|005other';

const entry = (key: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  key,
  owner: ME,
  interactionId: 'interaction',
  purpose: 'saveCall',
  payload: { callKey: key, task: { Subject: 'Ünïcödé ☎', CallDurationInSeconds: 12, WhoId: null } },
  createdAt: 1_000,
  attempts: 0,
  state: 'waiting',
  ...over,
});

/** What every journal promises, whatever it is made of. */
function runJournalContract(
  name: string,
  create: () => Promise<Journal>,
  createTwo: () => Promise<readonly [Journal, Journal]>,
): void {
  describe(`contract: ${name}`, () => {
    it('is empty at first', async () => {
      const journal = await create();
      expect(await journal.entries(ME)).toEqual([]);
      expect(await journal.countOthers(ME)).toBe(0);
    });

    it('gives back what was put in, to its owner alone', async () => {
      const journal = await create();
      await journal.put(entry('a'));
      await journal.put(entry('b', { owner: OTHER }));
      expect(await journal.entries(ME)).toEqual([entry('a')]);
      expect(await journal.entries(OTHER)).toEqual([entry('b', { owner: OTHER })]);
    });

    it('replaces an entry of the same key', async () => {
      const journal = await create();
      await journal.put(entry('a'));
      await journal.put(entry('a', { state: 'sent', attempts: 3 }));
      expect(await journal.entries(ME)).toEqual([entry('a', { state: 'sent', attempts: 3 })]);
    });

    it('lists the oldest first', async () => {
      const journal = await create();
      await journal.put(entry('a', { createdAt: 3 }));
      await journal.put(entry('b', { createdAt: 1 }));
      await journal.put(entry('c', { createdAt: 2 }));
      expect((await journal.entries(ME)).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    });

    it('removes one entry, and does not mind one that is not there', async () => {
      const journal = await create();
      await journal.put(entry('a'));
      await journal.put(entry('b'));
      await journal.remove('a');
      await journal.remove('nowhere');
      expect((await journal.entries(ME)).map(({ key }) => key)).toEqual(['b']);
    });

    it('counts what waits for others, without what is saved', async () => {
      const journal = await create();
      await journal.put(entry('a', { owner: OTHER }));
      await journal.put(entry('b', { owner: 'third', state: 'unsure' }));
      await journal.put(entry('c', { owner: OTHER, state: 'saved' }));
      await journal.put(entry('d'));
      expect(await journal.countOthers(ME)).toBe(2);
    });

    it('drops what is older than a moment, whoever owns it', async () => {
      const journal = await create();
      await journal.put(entry('old', { createdAt: 999 }));
      await journal.put(entry('theirs', { owner: OTHER, createdAt: 1 }));
      await journal.put(entry('edge', { createdAt: 1_000 }));
      await journal.prune(1_000);
      expect((await journal.entries(ME)).map(({ key }) => key)).toEqual(['edge']);
      expect(await journal.entries(OTHER)).toEqual([]);
    });

    it('has one writer, the one that was opened last; the earlier one still reads', async () => {
      const [earlier, later] = await createTwo();
      await later.put(entry('a'));
      const failures = await Promise.all(
        [earlier.put(entry('b')), earlier.remove('a')].map((each) => each.catch((error: unknown) => error)),
      );
      expect(failures.map(isSuperseded)).toEqual([true, true]);
      expect(await earlier.entries(ME)).toEqual([entry('a')]);
      await later.remove('a');
      expect(await later.entries(ME)).toEqual([]);
    });

    it('keeps writes in the order they were asked for', async () => {
      const journal = await create();
      const writes = [1, 2, 3, 4].map((attempts) => journal.put(entry('a', { attempts })));
      await Promise.all([...writes, journal.remove('a'), journal.put(entry('a', { attempts: 9 }))]);
      expect(await journal.entries(ME)).toEqual([entry('a', { attempts: 9 })]);
    });
  });
}

let databases = 0;
const nextName = (): string => `journal-${(databases += 1)}`;

runJournalContract(
  'journal in memory',
  async () => createMemoryJournal(),
  async () => {
    const memory = { entries: new Map<string, JournalEntry>() };
    return [createMemoryJournal(memory), createMemoryJournal(memory)];
  },
);
runJournalContract(
  'journal in IndexedDB',
  () => openIndexedDbJournal({ name: nextName() }),
  async () => {
    const name = nextName();
    return [await openIndexedDbJournal({ name }), await openIndexedDbJournal({ name })];
  },
);

/** The journal as the first package made it: never change this, it is in people's browsers. */
function openFirstVersion(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade(database) {
      const entries = database.createObjectStore('entries', { keyPath: 'key' });
      entries.createIndex('owner', 'owner');
      entries.createIndex('createdAt', 'createdAt');
    },
  });
}

describe('a journal of an earlier package', () => {
  it('is taken over with everything in it', async () => {
    const name = nextName();
    const before = await openFirstVersion(name);
    await before.put('entries', entry('a'));
    before.close();
    const journal = await openIndexedDbJournal({ name });
    expect(await journal.entries(ME)).toEqual([entry('a')]);
    await journal.put(entry('b'));
    expect(await journal.entries(ME)).toHaveLength(2);
  });

  it('that another tab keeps open does not keep the phone waiting', async () => {
    const name = nextName();
    const stubborn = await openFirstVersion(name);
    const errors: unknown[] = [];
    const { condition } = await openJournal((error) => errors.push(error), name);
    expect(condition?.code).toBe('journalInMemory');
    expect(isWxccError(errors[0], 'storageRefused')).toBe(true);
    stubborn.close();
  });

  it('of a later package is left alone: this one works in memory and says so', async () => {
    const name = nextName();
    (await openDB(name, 99)).close();
    const { condition } = await openJournal(() => undefined, name);
    expect(condition?.code).toBe('journalInMemory');
  });
});

describe('journal in IndexedDB', () => {
  it('survives a reload', async () => {
    const name = nextName();
    const before = await openIndexedDbJournal({ name });
    await before.put(entry('a'));
    before.close();
    const after = await openIndexedDbJournal({ name });
    expect(await after.entries(ME)).toEqual([entry('a')]);
  });

  it('says storageRefused when the database is gone', async () => {
    const journal = await openIndexedDbJournal({ name: nextName() });
    journal.close();
    const failure = await journal.put(entry('a')).catch((error: unknown) => error);
    expect(isWxccError(failure, 'storageRefused')).toBe(true);
  });

  it('is chosen where the browser has it, and leaves no trace of the trial', async () => {
    const { journal, condition } = await openJournal(() => undefined, nextName());
    expect(condition).toBeUndefined();
    expect(await journal.countOthers(ME)).toBe(0);
    expect(await journal.entries('probe')).toEqual([]);
  });
});

describe('where the browser refuses storage', () => {
  const real = globalThis.indexedDB;
  afterEach(() => Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true, writable: true }));

  it('memory stands in, the agent is told and so is the log', async () => {
    const refuse = {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    Object.defineProperty(globalThis, 'indexedDB', { value: refuse, configurable: true, writable: true });
    const errors: unknown[] = [];
    const { journal, condition } = await openJournal((error) => errors.push(error), nextName());
    expect(condition).toEqual({ severity: 'warning', code: 'journalInMemory', params: {} });
    expect(isWxccError(errors[0], 'storageRefused')).toBe(true);
    await journal.put(entry('a'));
    expect(await journal.entries(ME)).toHaveLength(1);
  });
});
