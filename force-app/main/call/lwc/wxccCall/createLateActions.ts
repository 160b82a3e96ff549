import type { SalesforceActions } from './salesforceActions';

/** What an agent can do about a call once something handles calls; before, there is no call to do it to. */
export function createLateActions(actions: () => SalesforceActions | undefined): SalesforceActions {
  return {
    chooseMatch: (interactionId, recordId) => actions()?.chooseMatch(interactionId, recordId),
    undoLink: (interactionId) => actions()?.undoLink(interactionId),
    setNotes: (interactionId, text, isDone) => actions()?.setNotes(interactionId, text, isDone),
    setSubject: (interactionId, text, isDone) => actions()?.setSubject(interactionId, text, isDone),
    createCase: (interactionId) => actions()?.createCase(interactionId),
    openActivity: (interactionId) => actions()?.openActivity(interactionId),
    associate: (interactionId, record) => actions()?.associate(interactionId, record),
  };
}
