import type { JsonValue } from 'c/wxccBase';

/** What comes through Omni-Channel's routing. */
export type WorkKind = 'chat' | 'case';

/** A work item of one agent. */
export interface OmniWork {
  /** `0Bz…`, as the toolkit names it. */
  readonly workId: string;
  /** The Case or session. */
  readonly workItemId: string;
  readonly kind: WorkKind;
  readonly title: string;
  /** Offered until the agent accepts. */
  readonly isAccepted: boolean;
  /** Units of capacity. */
  readonly size: number;
}

export interface OmniStatus {
  readonly id: string;
  readonly name: string;
  readonly apiName: string;
  readonly isOnline: boolean;
}

/** The agent's Omni-Channel as a page draws it. */
export interface OmniView {
  readonly statuses: readonly OmniStatus[];
  /** Undefined: logged out. */
  readonly status?: OmniStatus;
  readonly works: readonly OmniWork[];
  readonly capacity: number;
  readonly workload: number;
}

/** How badly the toolkit behaves. */
export interface OmniFaults {
  /** ms until an event is told. */
  readonly eventDelay: number;
  /** ms until a method answers. */
  readonly answerDelay: number;
  /** `setServicePresenceStatus` is refused with these words; empty: it is not. */
  readonly refusal: string;
}

/** An application event of Omni-Channel: `omniChannelStatusChanged`, … */
export type OmniListener = (name: string, params: Readonly<Record<string, JsonValue>>) => void;
