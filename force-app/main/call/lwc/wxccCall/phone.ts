import type { Store } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { PhoneDialer } from './createPhoneDialer';
import type { PhoneState } from './phoneState';

/**
 * The phone: handles calls from the first desktop event to the last save, and holds the state that components read.
 * Components and native hosts speak to this and to nothing else. Commands never throw: a refusal becomes a notice.
 */
export interface Phone {
  readonly state: Store<PhoneState>;
  /** In force; undefined until read. */
  readonly settings: Store<CallCenterSettings | undefined>;
  /** Calling out. */
  readonly dialer: PhoneDialer;
  accept(interactionId: string): void;
  decline(interactionId: string): void;
  end(interactionId: string): void;
  hold(interactionId: string): void;
  resume(interactionId: string): void;
  /** @param reasonId id of one of the agent's wrap-up codes */
  wrapUp(interactionId: string, reasonId: string): void;
  /** @param idleCodeId `'0'` for Available */
  setAgentState(idleCodeId: string): void;
  /** Which of several matches it is. @param recordId one of the call's matches; empty: none of them */
  chooseMatch(interactionId: string, recordId: string): void;
  /** Takes back the relation to the record that was chosen, opened or made. */
  undoLink(interactionId: string): void;
  /** What the agent notes, whole, at every stroke: saved every 5 s while it grows, and at the end. */
  setNotes(interactionId: string, text: string): void;
  /** The agent's own subject; empty: the template's again. */
  setSubject(interactionId: string, text: string): void;
  /** Makes the call's Case, or shows the one there is. Clicked twice, it is still one. */
  createCase(interactionId: string): void;
  /** Opens the call's Task, by the definition for editing; makes it first where there is none yet. */
  openActivity(interactionId: string): void;
  /** Relates the call's Task to a record. @param recordId left out: the record in view */
  associate(interactionId: string, recordId?: string): void;
  /** Does what the notice offers. */
  actOnNotice(index: number): void;
  dismissNotice(index: number): void;
  retryDesktop(): void;
  /** Sends what waits in "Not logged yet" again. */
  retryLog(): void;
}
