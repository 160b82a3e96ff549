import { WxccError } from 'c/wxccBase';
import type { Notice } from 'c/wxccBase';
import { createMemoryJournal } from 'c/wxccOutbox';
import type { Journal } from 'c/wxccSalesforce';
import { openIndexedDbJournal } from './indexedDbJournal';
import { createSystemClock } from './systemClock';

/** A journal, and what the agent must know about it. */
export interface OpenedJournal {
  readonly journal: Journal;
  /** `journalInMemory`: unsaved calls do not survive a reload. Undefined when all is well. */
  readonly condition?: Notice;
}

const IN_MEMORY: Notice = { severity: 'warning', code: 'journalInMemory', params: {} };

/** An older tab may hold the database in an upgrade that never ends: the phone must not wait for it. ms */
const OPEN_WITHIN_MS = 3_000;

async function within<T>(ms: number, task: Promise<T>): Promise<T> {
  const clock = createSystemClock();
  return new Promise<T>((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new WxccError('storageRefused', 'The database does not open', { ms })));
    task.then(resolve, reject).finally(cancel);
  });
}

/**
 * The best journal this page can have: the browser's database, or memory where that is refused (third-party frames,
 * private windows, full disks). One write and one removal prove it, for some browsers open a database they cannot write.
 * @param onError told why the database is not used
 */
export async function openJournal(onError: (error: unknown) => void, name?: string): Promise<OpenedJournal> {
  try {
    const journal = await within(OPEN_WITHIN_MS, openIndexedDbJournal(name === undefined ? {} : { name }));
    const probe = { key: 'probe', owner: 'probe', interactionId: '', purpose: 'saveCall', payload: null } as const;
    await journal.put({ ...probe, createdAt: 0, attempts: 0, state: 'saved' });
    await journal.remove(probe.key);
    return { journal };
  } catch (error) {
    onError(error);
    return { journal: createMemoryJournal(), condition: IN_MEMORY };
  }
}
