import type { Store } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { PhoneState } from './phoneState';

/**
 * The phone: handles calls from the first desktop event to the last save, and holds the state that components read.
 * Components and native hosts speak to this and to nothing else. Commands never throw: a refusal becomes a notice.
 */
export interface Phone {
  readonly state: Store<PhoneState>;
  /** In force; undefined until read. */
  readonly settings: Store<CallCenterSettings | undefined>;
  accept(interactionId: string): void;
  decline(interactionId: string): void;
  end(interactionId: string): void;
  hold(interactionId: string): void;
  resume(interactionId: string): void;
  /** @param reasonId id of one of the agent's wrap-up codes */
  wrapUp(interactionId: string, reasonId: string): void;
  /** @param idleCodeId `'0'` for Available */
  setAgentState(idleCodeId: string): void;
  dismissNotice(index: number): void;
  retryDesktop(): void;
  /** Sends what waits in "Not logged yet" again. */
  retryLog(): void;
}
