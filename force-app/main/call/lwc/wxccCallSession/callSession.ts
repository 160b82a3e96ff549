import type { CallTimes } from 'c/wxccBase';
import type { Contact } from 'c/wxccDesktop';

/**
 * How a call stands for this agent. `closed` sessions leave the state's list.
 * - `offered`: ringing here
 * - `connected`: talking, or `held`
 * - `ended`: over, wrap-up not begun (or none will come)
 * - `wrappingUp`: a reason is to be chosen
 */
export type CallState = 'offered' | 'connected' | 'ended' | 'wrappingUp' | 'closed';

/**
 * What became of a call, once it is closed.
 * - `declined`: this agent refused it
 * - `rona`: it rang here and was not answered (redirect on no answer)
 * - `abandoned`: it went away while it rang
 * - `handled`: somebody talked; this is what a Task is for
 */
export type CallOutcome = 'declined' | 'rona' | 'abandoned' | 'handled';

/** What else goes on while a call is connected. */
export type CallActivity = 'consulting' | 'conferencing' | 'transferring';

/** Lengths of the legs before the present one, ms. */
export interface EarlierLegs {
  readonly ringMs: number;
  readonly talkMs: number;
  readonly wrapUpMs: number;
}

/** One call of this agent, folded from its events: plain data, never changed in place. Times are ms since 1970. */
export interface CallSession {
  readonly interactionId: string;
  /** Fixed at the first event: the key of the Task hangs on it. */
  readonly agentId: string;
  /** The newest reading, gaps filled from earlier ones. */
  readonly contact: Contact;
  readonly state: CallState;
  /** `consulted`: another agent asked for advice. That alone is neither popped nor logged. */
  readonly role: 'owner' | 'consulted';
  readonly activity?: CallActivity;
  /** This agent handed the call over: it goes on, and what it comes to is the next agent's to write. */
  readonly isHandedOver: boolean;
  readonly outcome?: CallOutcome;
  readonly held: boolean;
  readonly heldSince?: number;
  readonly holdCount: number;
  /** Finished holds. */
  readonly holdMs: number;
  /** Somebody talked, in this leg or an earlier one: the call has a Task. */
  readonly isAnswered: boolean;
  /** The last save of this leg was asked for. */
  readonly isLogged: boolean;
  /** Counts from 1: an offer after the end opens the next one, with the same Task. */
  readonly leg: number;
  readonly earlier: EarlierLegs;
  readonly times: CallTimes;
  readonly wrapUpId: string;
  /** Rebuilt from the task map after a reload: the agent has seen its record already. */
  readonly isRecovered: boolean;
  /** When the last event about it came, by our clock. */
  readonly lastAt: number;
  /** When the Desktop was last asked whether it is still there, for want of news. */
  readonly askedAt?: number;
}
