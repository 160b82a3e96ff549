import type { Notice } from 'c/wxccBase';
import type { NamedRecord, SalesforceActions } from 'c/wxccCall';
import type { CallDesk } from 'c/wxccCallDesk';
import type { Crm, RecordInView } from 'c/wxccSalesforce';

export interface SalesforceActionsOptions {
  readonly session: Crm['session'];
  readonly desk: CallDesk;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/** A Person Account is a person: its contact counts. */
const inViewOf = ({ recordId, recordName, objectType, contactId }: RecordInView): NamedRecord => ({
  id: recordId,
  name: recordName,
  ...(objectType === 'Account' && contactId && { personContactId: contactId }),
});

/** The agent's actions as the call desk carries them out. */
export function createSalesforceActions({
  session,
  desk,
  notify,
  onError,
}: SalesforceActionsOptions): SalesforceActions {
  const associateInView = async (interactionId: string): Promise<void> => {
    try {
      const record = await session.recordInView();
      if (record) desk.commands.associate(interactionId, inViewOf(record));
      else notify({ severity: 'info', code: 'noRecordInView', params: {}, interactionId });
    } catch (error) {
      onError(error);
    }
  };
  return {
    chooseMatch: (interactionId, recordId) => desk.choose(interactionId, recordId),
    undoLink: (interactionId) => desk.undoLink(interactionId),
    setNotes: (interactionId, notes, isDone) => desk.commands.setTexts(interactionId, { notes }, isDone),
    setSubject: (interactionId, subject, isDone) => desk.commands.setTexts(interactionId, { subject }, isDone),
    createCase: (interactionId) => desk.commands.createCase(interactionId),
    openActivity: (interactionId) => desk.commands.openActivity(interactionId),
    associate(interactionId, record) {
      if (record === undefined) void associateInView(interactionId);
      else desk.commands.associate(interactionId, record);
    },
  };
}
