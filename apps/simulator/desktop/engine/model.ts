/** A CAD variable as the flow declared it. The value is free text, as in life. */
export interface FlowVariable {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly editable: boolean;
  readonly viewable: boolean;
  readonly secure: boolean;
}

/** How the agent is connected to the telephone network. */
export interface Station {
  readonly deviceType: 'BROWSER' | 'AGENT_DN' | 'EXTENSION';
  readonly dn: string;
  readonly teamId: string;
}

export type SubStatus = 'Available' | 'Idle' | 'RONA';

/** One sign-in of an agent. A second one ends it. */
export interface AgentSession {
  readonly id: string;
  readonly agentId: string;
  /** Absent until the agent chose a station: no calls until then. */
  station?: Station;
  subStatus: SubStatus;
  /** `0` is Available. */
  auxCodeId: string;
  stateSince: number;
  /** Since when the agent could have taken a call: who is free longest gets the next. */
  freeSince: number;
  stateReason: string;
}

/**
 * One agent's part in a call.
 * - `offered`: the agent's phone rings · `dialling`: the agent waits for the customer of an outdial
 * - `connected` · `wrapUp` · the rest is over and stays only as history
 */
export type LegStatus =
  'offered' | 'dialling' | 'connected' | 'wrapUp' | 'wrappedUp' | 'rona' | 'declined' | 'abandoned' | 'failed' | 'left';

/** Legs are many on one call: re-offers after RONA today, consulted and transferred agents with the same shape. */
export interface Leg {
  readonly agentId: string;
  /** `consulted` until the agent owns the call. */
  role: 'primary' | 'consulted';
  readonly offeredAt: number;
  status: LegStatus;
  joinedAt?: number;
  wrapUpAt?: number;
  endedAt?: number;
  wrapUpCodeId?: string;
}

/** Whom a waiting call wants. */
export type CallTarget = { readonly kind: 'agent'; readonly agentId: string } | { readonly kind: 'longestIdle' };

/** `outside`: an agent passed it on to a number, nobody of us is in it. `ended`: the customer is gone (wrap-up may be due). */
export type CallState = 'queued' | 'ringing' | 'connected' | 'outside' | 'ended';

/** Who is asked for advice, or gets the call. */
export type Destination =
  | { readonly kind: 'agent'; readonly agentId: string }
  | { readonly kind: 'queue'; readonly queueId: string }
  | { readonly kind: 'number'; readonly number: string };

/**
 * The owner of a call asks somebody.
 * - `waiting`: for a free agent of the queue · `ringing` · `consulting`: they talk, the customer waits on hold
 * - `conferencing`: all three talk
 */
export interface Consult {
  /** Of the consult's own media, beside the main call's. */
  readonly mediaId: string;
  readonly destination: Destination;
  readonly startedAt: number;
  state: 'waiting' | 'ringing' | 'consulting' | 'conferencing';
  /** The asked agent's part; absent while waiting, and for a number outside. */
  leg?: Leg;
}

/** What makes an outbound call: an agent dials, or the contact center calls for its own reasons and offers it to an agent. */
export type OutboundType = 'OUTDIAL' | PlacedType;
/** Kinds that nobody dials: a customer asked to be called back; a campaign reached its next number. */
export type PlacedType = 'CALLBACK' | 'STANDARD_PREVIEW_CAMPAIGN';

/** An interaction. One object for its whole life, whoever handles it. */
export interface Call {
  readonly interactionId: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  /** Outbound calls only. */
  readonly outboundType?: OutboundType;
  readonly mediaType: 'telephony' | 'chat' | 'email';
  /** The customer's number as the network tells it, empty when withheld; of a chat or e-mail the address. */
  readonly customerNumber: string;
  readonly customerName: string;
  /** Ours: the number dialled by the customer, or the caller id of an outdial. */
  readonly ownNumber: string;
  readonly entryPointId: string;
  readonly entryPointName: string;
  /** Change when the call is transferred. */
  queueId: string;
  queueName: string;
  target: CallTarget;
  readonly createdAt: number;
  readonly legs: Leg[];
  variables: FlowVariable[];
  state: CallState;
  /** The agent whose call it is; absent while nobody has it. */
  ownerId?: string;
  consult?: Consult;
  heldAt?: number;
  isRecordingPaused: boolean;
  endedAt?: number;
  /** `customer` hung up, `agent` ended it, `network` failed it. */
  endedBy?: 'customer' | 'agent' | 'network';
}

const LIVE: readonly LegStatus[] = ['offered', 'dialling', 'connected', 'wrapUp'];

/** Does the leg still occupy its agent? */
export const isLive = (leg: Leg): boolean => LIVE.includes(leg.status);

/** The agent's live part in this call, if any. */
export const liveLegOf = (call: Call, agentId: string): Leg | undefined =>
  call.legs.find((leg) => leg.agentId === agentId && isLive(leg));
