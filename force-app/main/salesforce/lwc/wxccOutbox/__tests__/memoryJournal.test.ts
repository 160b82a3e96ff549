import { createMemoryJournal } from 'c/wxccOutbox';
import type { JournalEntry } from 'c/wxccOutbox';

const entry = (key: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  key,
  owner: 'me',
  interactionId: 'i',
  purpose: 'saveCall',
  payload: {},
  createdAt: 1,
  attempts: 0,
  state: 'waiting',
  ...more,
});

async function journalOf(...entries: JournalEntry[]) {
  const journal = createMemoryJournal();
  await Promise.all(entries.map((each) => journal.put(each)));
  const keys = async () => (await journal.entries('me')).map(({ key }) => key);
  return { journal, keys };
}

describe('a journal in memory', () => {
  test('tells its owner’s entries, the oldest first', async () => {
    const { keys } = await journalOf(
      entry('b', { createdAt: 2 }),
      entry('c', { createdAt: 3 }),
      entry('x', { owner: 'you' }),
      entry('a', { createdAt: 1 }),
    );
    expect(await keys()).toEqual(['a', 'b', 'c']);
  });

  test('counts what of others waits, not what is saved', async () => {
    const { journal } = await journalOf(
      entry('a'),
      entry('b', { owner: 'you' }),
      entry('c', { owner: 'she', state: 'sent' }),
      entry('d', { owner: 'you', state: 'saved' }),
      entry('e', { state: 'saved' }),
    );
    expect(await journal.countOthers('me')).toBe(2);
  });

  test('drops what is older than asked, and keeps what is just as old', async () => {
    const { journal, keys } = await journalOf(entry('a', { createdAt: 4 }), entry('b', { createdAt: 5 }));
    await journal.prune(5);
    expect(await keys()).toEqual(['b']);
  });
});
