import { callKey } from 'c/wxccActivity';
import type { FieldValues } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';
import type { DeskContext } from './deskContext';

export interface TaskChange {
  readonly task: FieldValues;
  /** A Case to create in the same round trip. */
  readonly case?: FieldValues;
  /** The call is over and wrapped up. */
  readonly final?: boolean;
}

/** Hands a call's Task to the outbox. */
export interface TaskWriter {
  /** Key of a call's Task, as the outbox knows it. */
  keyOf(session: CallPapers['session']): string;
  /** Submits what the outbox does not have yet; nothing when that is nothing. */
  write(papers: CallPapers, change: TaskChange): void;
}

function difference(task: FieldValues, submitted: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(task).filter(([field, value]) => submitted[field] !== value));
}

export function createTaskWriter({ outbox, settings }: Pick<DeskContext, 'outbox' | 'settings'>): TaskWriter {
  const keyOf = (session: CallPapers['session']): string => callKey(session, settings.activity);
  return {
    keyOf,
    write(papers, { task, case: newCase, final = false }) {
      const changed = difference(task, papers.submitted ?? {});
      papers.submitted = { ...papers.submitted, ...task };
      if (Object.keys(changed).length === 0 && !newCase) return;
      const { interactionId } = papers.session;
      const submission = { callKey: keyOf(papers.session), interactionId, task: changed, final };
      outbox.submit({ ...submission, ...(newCase && { case: newCase }) });
    },
  };
}
