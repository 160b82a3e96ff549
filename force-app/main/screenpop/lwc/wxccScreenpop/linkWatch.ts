import type { RecordInView, RecordMatch } from 'c/wxccSalesforce';
import { isSameRecord } from './popTargets';

/** A new-record form that was opened for a caller whom nobody knew. */
export interface OpenForm {
  readonly objectType: string;
  /** Records the agent has been at before: none of them was made in the form. */
  readonly seen: readonly string[];
}

/** What a move of the agent means while a form is open. */
export type FormStep = 'stillOpen' | 'saved' | 'left';

/** A record in view as a search would have found it. */
export function matchInView(record: RecordInView): RecordMatch {
  const { recordId, recordName, objectType, contactId } = record;
  return {
    ...{ id: recordId, name: recordName, objectType, fields: {} },
    ...(objectType === 'Account' && contactId && { personContactId: contactId }),
  };
}

/**
 * Lightning goes from the form to the record just made. Another object's page, or one the agent has been at before, means
 * that the form was left: whatever comes after it has nothing to do with the call. The form itself and lists behind it are
 * no record.
 */
export function readFormStep({ objectType, seen }: OpenForm, record: RecordInView | undefined): FormStep {
  if (!record) return 'stillOpen';
  const isNew = !seen.some((id) => isSameRecord(id, record.recordId));
  return isNew && record.objectType.toLowerCase() === objectType.toLowerCase() ? 'saved' : 'left';
}

/** The candidate that the agent opened. */
export function openedCandidate(
  matches: readonly RecordMatch[],
  record: RecordInView | undefined,
): RecordMatch | undefined {
  return record && matches.find(({ id }) => isSameRecord(id, record.recordId));
}
