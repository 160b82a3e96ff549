import { QUIET, TASK_MAP_ENTRY, TASK_MAP_GAP } from './callEvent';
import type { CallEvent } from './callEvent';
import type { CallSession } from './callSession';
import { beginWrapUp, consultEnded, end, finish, losePatience, participantLeft, vanish } from './endSteps';
import { missed, offer, offerConsult } from './offerSteps';
import { replay } from './replaySteps';
import { still } from './sessionSteps';
import type { ContactEvent, Step } from './sessionSteps';
import { connect, consulting, during, hold, ownerChanged, transferred, unhold, update } from './talkSteps';

type ContactHandler = (session: CallSession | undefined, event: ContactEvent) => Step;
type Handler = (session: CallSession | undefined, event: CallEvent) => Step;

/** Desktop events by the name they are registered under (webex-desktop-contracts §1.4), and what each means here. */
const BY_CONTACT: Readonly<Record<string, ContactHandler>> = {
  eAgentOfferContact: offer,
  eAgentContactReserved: update,
  eAgentOfferContactRona: missed,
  eAgentContactAssignFailed: missed,
  eAgentInviteFailed: missed,
  eOutdialFailed: missed,
  eAgentContactAssigned: connect,
  eAgentContact: replay,
  [TASK_MAP_ENTRY]: replay,
  eAgentContactHeld: hold,
  eAgentContactUnHeld: unhold,
  eAgentContactEnded: end,
  eAgentWrapup: beginWrapUp,
  eAgentContactWrappedUp: finish,
  eAgentContactAniUpdated: update,
  eContactUpdated: update,
  eContactMerged: update,
  eCallRecordingStarted: update,
  ePauseRecording: update,
  eResumeRecording: update,
  eParticipantJoinedConference: update,
  eParticipantLeftConference: participantLeft,
  eAgentOfferConsult: offerConsult,
  eAgentConsultCreated: during('consulting'),
  eAgentConsulting: consulting,
  eAgentConsultEnded: consultEnded,
  eAgentConsultFailed: during(undefined),
  eAgentCtqCancelled: during(undefined),
  eAgentCtqFailed: during(undefined),
  eAgentConsultConferencing: during('conferencing'),
  eAgentConsultConferenced: during('conferencing'),
  eAgentConsultConferenceEnded: consultEnded,
  eAgentConsultTransferring: during('transferring'),
  eAgentblindTransferred: transferred,
  eAgentvteamTransfer: transferred,
  eConsultTransfer: transferred,
  eAgentConsultTransferFailed: during(undefined),
  eContactOwnerChanged: ownerChanged,
};

const WITHOUT_CONTACT: Readonly<Record<string, Handler>> = { [TASK_MAP_GAP]: vanish, [QUIET]: losePatience };

/** Does this event tell of a contact? Others (agent state, campaigns, monitoring) are nobody's call. */
export const isContactEvent = (name: string): boolean => Object.hasOwn(BY_CONTACT, name);

/**
 * One call's life as a pure fold: a session and an event give the next session and what is to be done. Total: unknown,
 * doubled, late and lost events end in a session that makes sense, and a closed call asks for nothing more – except that
 * a wrap-up reason which comes after we lost patience is still written.
 */
export function reduceCall(session: CallSession | undefined, event: CallEvent): Step {
  const { contact } = event;
  if (contact && isContactEvent(event.name))
    return BY_CONTACT[event.name]?.(session, { ...event, contact }) ?? still(session);
  return Object.hasOwn(WITHOUT_CONTACT, event.name)
    ? (WITHOUT_CONTACT[event.name]?.(session, event) ?? still(session))
    : still(session);
}
