import type { Store } from 'c/wxccBase';
import type { Diagnostic } from 'c/wxccDefinition';
import type { LeavingMemory, PresenceMemory, PresenceView } from 'c/wxccOmnichannel';

/** The agent's presence, as components and the page see it. */
export interface PhonePresence {
  /** In Omni-Channel. */
  readonly state: Store<PresenceView>;
  /** Names of the definition that this agent's org or tenant does not have, as they were met: for the administrator. */
  readonly findings: Store<readonly Diagnostic[]>;
  /** A voice call rings, is talked on or is wrapped up. */
  isOnCall(): boolean;
  /** The page is about to go: who would stay routable in Webex gets the idle code that the definition names for it. */
  leave(): void;
  /** Salesforce signed the user out under the open page: the same, but nobody comes back by waiting. It is said. */
  endSession(): void;
}

/** What is kept of presence over a reload. */
export interface PresenceMemories {
  readonly presenceMemory: PresenceMemory;
  readonly leavingMemory: LeavingMemory;
}
