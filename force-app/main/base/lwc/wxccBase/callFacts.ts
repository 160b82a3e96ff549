/** `internal` is an agent calling an agent; anything unknown counts as inbound, since that is where callers wait. */
export type Direction = 'inbound' | 'outbound' | 'internal';

/** A CAD (call-associated data) variable as the Desktop holds it. The value is text that anybody may have written. */
export interface CadVariable {
  readonly name: string;
  /** The label agents see in the Desktop; the name when there is none. */
  readonly label: string;
  readonly value: string;
  /** The flow lets agents (and so us) write it. */
  readonly editable: boolean;
  /** Agents may see it. What they may not see is never drawn. */
  readonly viewable: boolean;
  /** Masked by the tenant; never written to Salesforce. */
  readonly secure: boolean;
}

/** Moments of a call on this agent's side, ms since 1970. Absent: it did not happen, or nobody saw it. */
export interface CallTimes {
  readonly offeredAt?: number;
  readonly connectedAt?: number;
  readonly endedAt?: number;
  readonly wrappedUpAt?: number;
}

/** A wrap-up reason. The name may be missing while the code list is not known; then the id stands in. */
export interface WrapUpReason {
  readonly id: string;
  readonly name?: string;
}

/**
 * Everything the rooms below `call` need to know of one call, as plain data: what was said about it (contact) and what
 * was measured (times). The source of mappings, templates and the Task's fields.
 */
export interface CallFacts {
  readonly interactionId: string;
  /** The agent this leg belongs to, and whose Task it is. */
  readonly agentId: string;
  readonly direction: Direction;
  /** `telephony`, `chat`, `email`, … as the Desktop says. */
  readonly mediaType: string;
  /** Calling number, raw. Empty when withheld or masked. For outbound calls this is ours. */
  readonly ani: string;
  /** Called number (DNIS), raw. For outbound calls this is the customer's. */
  readonly dn: string;
  /** ANI of an inbound, DN of an outbound call: who we talk to. Empty when unknown. */
  readonly customerNumber: string;
  readonly queueName: string;
  readonly teamName: string;
  readonly agentName: string;
  readonly entryPointName: string;
  /** Webex's word for what made an outbound call: `OUTDIAL`, `CALLBACK` or a campaign kind. Left out: inbound, or not told. */
  readonly outboundType?: string;
  readonly cad: readonly CadVariable[];
  /** Of the present leg: the same interaction may come back to the same agent. */
  readonly times: CallTimes;
  /** Lengths of earlier legs of the call with this agent, ms. Absent: there was none. */
  readonly earlier?: { readonly ringMs: number; readonly talkMs: number; readonly wrapUpMs: number };
  readonly holdCount: number;
  /** Sum of all holds so far, ms. */
  readonly holdMs: number;
  readonly wrapUp?: WrapUpReason;
}
