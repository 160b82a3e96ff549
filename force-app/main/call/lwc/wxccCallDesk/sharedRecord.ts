import type { ActivitySettings } from 'c/wxccDefinition';
import type { CallSession } from 'c/wxccCallSession';

/** A CAD value is anybody's text: only what looks like a Salesforce id is one. */
const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const TASK_PREFIX = '00T';

export const isTaskId = (value: string): boolean => RECORD_ID.test(value) && value.startsWith(TASK_PREFIX);

function idIn({ contact }: CallSession, variable: string): string | undefined {
  const value = variable === '' ? '' : (contact.cad.find(({ name }) => name === variable)?.value ?? '').trim();
  return RECORD_ID.test(value) ? value : undefined;
}

/**
 * The variable by which the Task follows the call (nameOfTheCadvariableHoldingActivityRecordId, cadVarNameWithActivityId);
 * without it the one for shared records (agentSharedRecord). Empty: none, or the Task does not follow.
 */
export function ownershipVariable({
  changeOwnership,
  activityIdVariable,
  sharedRecordVariable,
}: ActivitySettings): string {
  return changeOwnership ? activityIdVariable || sharedRecordVariable : '';
}

/** The Task that another agent made for this call, as the call's variable tells. */
export function receivedTaskId(session: CallSession, settings: ActivitySettings): string | undefined {
  const id = idIn(session, ownershipVariable(settings));
  return id !== undefined && isTaskId(id) ? id : undefined;
}

/** The record that another agent shares with whoever gets the call (agentSharedRecord). */
export const sharedRecordId = (session: CallSession, { sharedRecordVariable }: ActivitySettings): string | undefined =>
  idIn(session, sharedRecordVariable);
