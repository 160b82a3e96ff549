import type { Clock } from 'c/wxccBase';
import type { OpenedOutbox } from 'c/wxccCall';
import { createOutbox } from 'c/wxccOutbox';
import type { CallLog } from 'c/wxccSalesforce';
import { openJournal } from '../browser/openJournal';

export interface PageOutboxParts {
  readonly log: CallLog;
  readonly clock: Clock;
  /** `org|user`. */
  readonly owner: string;
  readonly onError: (error: unknown) => void;
}

/** The outbox over the best journal this page can have. Loaded on demand: nothing is saved before the first call. */
export async function openPageOutbox({ log, clock, owner, onError }: PageOutboxParts): Promise<OpenedOutbox> {
  const { journal, condition } = await openJournal(onError);
  const outbox = createOutbox({ journal, log, clock, owner, random: () => Math.random(), onError });
  return { outbox, isInMemory: condition !== undefined };
}
