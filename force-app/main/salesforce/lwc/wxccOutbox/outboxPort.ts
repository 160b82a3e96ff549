import type { Clock, Store } from 'c/wxccBase';
import type { CallLog } from 'c/wxccCallLog';
import type { Journal } from './journal';
import type { KeptCall } from './outboxEntry';
import type { CallSubmission } from './outboxItem';
import type { OutboxState } from './outboxState';

/** Why an entry is thrown away: the agent found its Task in Salesforce, or does not want one. */
export type DiscardReason = 'alreadySaved' | 'unwanted';

/**
 * Nothing lost, nothing twice (architecture §4):
 * - every write is in the journal before it leaves, and leaves it only when Salesforce confirmed;
 * - one request at a time; within one interaction in order; the same call's waiting values are merged;
 * - failures are tried again with growing pauses, after a reload as well;
 * - a create without Apex whose outcome is unknown is shown as `unsure` and never repeated by itself;
 * - entries of another user of this browser are neither read nor sent, only counted;
 * - a journal that refuses (full disk) costs no call: what it refused waits in memory, is written when it can be, and `state` says so;
 * - one outbox writes a journal: one whose journal was taken over by another tab stops by itself, before it sends.
 */
export interface Outbox {
  readonly state: Store<OutboxState>;
  submit(submission: CallSubmission): void;
  /**
   * Keeps what is known of a call whose Task is made later, in the journal alone: it comes back as `state.leftOpen` when
   * the page dies before that. Submitting the call's Task ends it.
   */
  keep(call: KeptCall): void;
  /** The call was handed over: of what waits for its Task nothing is written over the next agent's values. */
  handOver(callKey: string): void;
  /** Sends now. With a callKey that call, even when `unsure`; without, all but the unsure ones. */
  retry(callKey?: string): void;
  discard(callKey: string, reason: DiscardReason): void;
  /** Stops sending. What is under way ends; what waits stays in the journal. */
  dispose(): void;
}

export interface OutboxOptions {
  readonly journal: Journal;
  readonly log: CallLog;
  readonly clock: Clock;
  /** `org|user`. */
  readonly owner: string;
  /** 0…1, as `Math.random`. */
  readonly random: () => number;
  /** Told of every failed save and of every refusal of the journal. */
  readonly onError: (error: unknown) => void;
}
