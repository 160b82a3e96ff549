import type { CadVariable, Direction } from 'c/wxccBase';

/**
 * One reading of a desktop contact message, typed, complete and frozen. Made only by `readContact`, from whatever the
 * Desktop sent (webex-desktop `AgentContactData`): what is missing there is empty here, never undefined text.
 */
export interface Contact {
  readonly interactionId: string;
  /** Differs from interactionId for an entry-point consult; empty otherwise. */
  readonly parentInteractionId: string;
  /** The agent the message is addressed to. */
  readonly agentId: string;
  /** The agent who owns the contact now; empty when the Desktop does not say. */
  readonly ownerId: string;
  readonly direction: Direction;
  readonly mediaType: string;
  /** `OUTDIAL`, `CALLBACK`, `EXECUTE_FLOW` or a campaign kind; empty for inbound. */
  readonly outboundType: string;
  /** `new`, `connected`, `wrapUp`, … as the Desktop says; a hint, never the truth. */
  readonly state: string;
  readonly isTerminated: boolean;
  /** The Desktop says in so many words that the call goes on; false when it says nothing. */
  readonly isOngoing: boolean;
  /** Truth about hold: `media[interactionId].isHold`. */
  readonly isHeld: boolean;
  /** This agent was asked for advice and does not own the call. */
  readonly isConsult: boolean;
  /** Where this agent's consult stands, as the Desktop says; empty: none, or not said. */
  readonly consultState: '' | 'initiated' | 'consulting' | 'conferencing';
  /** Empty: the Desktop does not say. */
  readonly recording: '' | 'running' | 'paused';
  /** The flow lets agents pause the recording. */
  readonly canPauseRecording: boolean;
  /** Two or more agents are in the main call. */
  readonly isConference: boolean;
  readonly ani: string;
  readonly dn: string;
  readonly customerNumber: string;
  readonly queueName: string;
  readonly teamName: string;
  readonly agentName: string;
  readonly entryPointName: string;
  readonly cad: readonly CadVariable[];
  /** Names of CAD variables in the Desktop's display order; those not named follow. */
  readonly cadOrder: readonly string[];
  /** Whom a transfer or consult is for, as the Desktop says; empty otherwise. */
  readonly destinationId: string;
  /** Who joined or left a conference; empty for other events. */
  readonly participantId: string;
  /** `wrapUpAuxCodeId` of a wrapped-up message; empty otherwise. */
  readonly wrapUpId: string;
  /** Why it ended or failed, as the Desktop says; empty otherwise. */
  readonly reason: string;
  /** Time stamps found in the payload, ms since 1970. They fill in what came before a reload; durations use our clock. */
  readonly eventTime?: number;
  readonly createdAt?: number;
  readonly joinedAt?: number;
  readonly wrapUpStartedAt?: number;
}
