/** The two systems that hold a presence of the same agent. */
export type PresenceSide = 'webex' | 'omni';

/** Webex's id of "Available", in place of an idle code. */
export const AVAILABLE = '0';
/** Webex took the agent out of routing after a missed contact. A state of Webex only: nobody can choose it. */
export const RONA = 'RONA';

/** A value that we wrote and that the side has not told back yet. */
export interface Unechoed {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * One side as far as we know. Values are ids: the first 15 characters of a presence status's, or an idle code's,
 * `AVAILABLE`, `RONA`.
 */
export interface SideState {
  /** What the side shows; undefined: not signed in there, or not told yet. */
  readonly current: string | undefined;
  /** What it is to show apart from calls and work: what the agent, a supervisor or a time-out chose last, on either side. */
  readonly chosen: string | undefined;
  /** Writes whose echo is still to come, oldest first. */
  readonly unechoed: readonly Unechoed[];
  /** Sent, and neither answered nor echoed. At most one at a time. */
  readonly isWriting: boolean;
  /** How often we may still write on account of what happened last. */
  readonly writesLeft: number;
  /** Somebody changed the status of a call (or the code of work) by hand: it is left alone until that ends. */
  readonly isReleased: boolean;
}

/** Both presences, and what keeps the agent busy. */
export interface PresenceState {
  readonly webex: SideState;
  readonly omni: SideState;
  /** A voice call is talked on or wrapped up. Undefined until the calls are known. */
  readonly isTalking: boolean | undefined;
  /** A call of any kind of state, ringing too, is there: Webex is left alone. */
  readonly isEngaged: boolean;
  /** Ids of accepted work items. Undefined until Omni-Channel told. */
  readonly works: readonly string[] | undefined;
}

const UNKNOWN: SideState = {
  current: undefined,
  chosen: undefined,
  unechoed: [],
  isWriting: false,
  writesLeft: 0,
  isReleased: false,
};

/** What the agent had chosen before a page went away in the middle of a call or of work. */
export interface RememberedChoices {
  readonly webex?: string;
  readonly omni?: string;
}

/** Nothing is known yet. @param remembered taken for the choice where a side shows what we had set */
export const initialPresence = (remembered: RememberedChoices = {}): PresenceState => ({
  webex: { ...UNKNOWN, chosen: remembered.webex },
  omni: { ...UNKNOWN, chosen: remembered.omni },
  isTalking: undefined,
  isEngaged: false,
  works: undefined,
});
