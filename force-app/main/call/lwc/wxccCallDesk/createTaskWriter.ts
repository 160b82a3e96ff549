import { callKey } from 'c/wxccActivity';
import type { CallSubmission, FieldValues } from 'c/wxccSalesforce';
import type { CallPapers } from './callPapers';
import type { Ownership } from './createOwnership';
import type { DeskContext } from './deskContext';

export interface TaskChange extends Partial<Pick<CallSubmission, 'optional' | 'withoutTask' | 'notBefore' | 'final'>> {
  readonly task: FieldValues;
  /** A Case to create in the same round trip. */
  readonly case?: FieldValues;
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

export function createTaskWriter(
  { outbox, settings }: Pick<DeskContext, 'outbox' | 'settings'>,
  ownership: Ownership,
): TaskWriter {
  /** Their last word is with the outbox. */
  const ended = new WeakSet<CallPapers>();
  const keyOf = (session: CallPapers['session']): string => callKey(session, settings.activity);
  const own = (papers: CallPapers, task: FieldValues, isFinal: boolean): ReturnType<Ownership['submission']> => {
    const given = ownership.claim(papers, task);
    const before = papers.submitted;
    const changed = difference(given, papers.submitted ?? {});
    papers.submitted = { ...papers.submitted, ...given };
    return ownership.submission(papers, { given, changed, before, isFinal });
  };
  return {
    keyOf,
    write(papers, { task, optional = [], case: newCase, withoutTask, notBefore, final = false }) {
      if (final) ended.add(papers);
      else if (papers.session.state !== 'closed') ended.delete(papers);
      const owned = withoutTask ? { task: {} } : own(papers, task, final);
      const isNothing = Object.keys(owned.task).length === 0 && !('history' in owned && owned.history);
      if (isNothing && !newCase) return;
      // Of a call that was handed over before anything was written the Case goes alone: a Task without a value is none.
      const isAlone = withoutTask ?? (isNothing && !papers.submitted);
      const mayLack = optional.filter((field) => field in owned.task);
      outbox.submit({
        ...{ callKey: keyOf(papers.session), interactionId: papers.session.interactionId, ...owned },
        // A late note does not open it again; what overtakes the last word does not stand for it.
        final: ended.has(papers),
        ...(newCase && { case: newCase }),
        ...(mayLack.length > 0 && { optional: mayLack }),
        ...(isAlone && { withoutTask: true }),
        ...(notBefore !== undefined && { notBefore }),
      });
    },
  };
}
