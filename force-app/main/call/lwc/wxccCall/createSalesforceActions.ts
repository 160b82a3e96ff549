import type { Notice } from 'c/wxccBase';
import type { CallDesk } from 'c/wxccCallDesk';
import type { Crm } from 'c/wxccSalesforce';
import type { SalesforceActions } from './salesforceActions';

export interface SalesforceActionsOptions {
  readonly session: Crm['session'];
  /** Undefined until the settings are there: then there is no call to act on either. */
  readonly desk: () => CallDesk | undefined;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

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
      if (record) desk()?.commands.associate(interactionId, record.recordId);
      else notify({ severity: 'info', code: 'noRecordInView', params: {}, interactionId });
    } catch (error) {
      onError(error);
    }
  };
  return {
    chooseMatch: (interactionId, recordId) => desk()?.choose(interactionId, recordId),
    undoLink: (interactionId) => desk()?.undoLink(interactionId),
    setNotes: (interactionId, notes) => desk()?.commands.setTexts(interactionId, { notes }),
    setSubject: (interactionId, subject) => desk()?.commands.setTexts(interactionId, { subject }),
    createCase: (interactionId) => desk()?.commands.createCase(interactionId),
    openActivity: (interactionId) => desk()?.commands.openActivity(interactionId),
    associate(interactionId, recordId) {
      if (recordId === undefined) void associateInView(interactionId);
      else desk()?.commands.associate(interactionId, recordId);
    },
  };
}
