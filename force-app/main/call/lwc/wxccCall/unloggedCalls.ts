import type { Store } from 'c/wxccBase';
import type { DiscardReason, WaitingCall } from 'c/wxccSalesforce';

/** "Not logged yet": calls whose Tasks are not, or not surely, in Salesforce. */
export interface UnloggedCalls {
  /** Oldest first. */
  readonly state: Store<readonly WaitingCall[]>;
  /** Sends again. @param callKey left out: all that are not "perhaps saved" */
  retry(callKey?: string): void;
  /** Throws away, on the agent's word. */
  discard(callKey: string, reason: DiscardReason): void;
  /** Shows what there is to look at: the Task, else the record it is about. */
  open(callKey: string): void;
}
