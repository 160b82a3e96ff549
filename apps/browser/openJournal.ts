import type { Notice } from 'c/wxccBase';
import { createMemoryJournal } from 'c/wxccOutbox';
import type { Journal } from 'c/wxccSalesforce';
import { openIndexedDbJournal } from './indexedDbJournal';

/** A journal, and what the agent must know about it. */
export interface OpenedJournal {
  readonly journal: Journal;
  /** `journalInMemory`: unsaved calls do not survive a reload. Undefined when all is well. */
  readonly condition?: Notice;
}

const IN_MEMORY: Notice = { severity: 'warning', code: 'journalInMemory', params: {} };

/**
 * The best journal this page can have: the browser's database, or memory where that is refused (third-party frames,
 * private windows, full disks). One write and one removal prove it, for some browsers open a database they cannot write.
 * @param onError told why the database is not used
 */
export async function openJournal(onError: (error: unknown) => void, name?: string): Promise<OpenedJournal> {
  try {
    const journal = await openIndexedDbJournal(name);
    const probe = { key: 'probe', owner: 'probe', interactionId: '', purpose: 'saveCall', payload: null } as const;
    await journal.put({ ...probe, createdAt: 0, attempts: 0, state: 'saved' });
    await journal.remove(probe.key);
    return { journal };
  } catch (error) {
    onError(error);
    return { journal: createMemoryJournal(), condition: IN_MEMORY };
  }
}
