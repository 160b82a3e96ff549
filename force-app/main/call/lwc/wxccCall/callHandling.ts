import type { Notice } from 'c/wxccBase';
import type { ActionSwitches } from './actionSwitches';
import type { DesktopEvent } from 'c/wxccDesktop';
import type { RecordToOpen } from 'c/wxccRecordOpener';
import type { CallView } from './phoneState';
import type { SalesforceActions } from './salesforceActions';
import type { UnloggedCalls } from './unloggedCalls';

/** What handles calls, from the event to the save. It is loaded when the phone is there. */
export interface CallHandling {
  readonly actions: SalesforceActions;
  /** Which of them there are, by definition and softphone layout. */
  readonly switches: ActionSwitches;
  /** What is wrong with the softphone layout. */
  readonly conditions: readonly Notice[];
  /** Open calls as components draw them, in the order they came. */
  readonly calls: readonly CallView[];
  /** Journal entries that wait: the agent's own. */
  readonly notLogged: number;
  /** Calls of other users of this browser that wait for them. */
  readonly othersWaiting: number;
  /** False while the journal refuses to keep what waits. */
  readonly isKept: boolean;
  readonly unlogged: UnloggedCalls;
  readonly isOnCall: boolean;
  readonly presence: { readonly isOnCall: boolean; leave(): void; endSession(): void };
  take(event: DesktopEvent): void;
  isConsulted(interactionId: string): boolean;
  /** The agent whom the Desktop names as asked; empty: nobody. */
  askedAgent(interactionId: string): string;
  wrapUpName(reasonId: string): string | undefined;
  openRecord(record: RecordToOpen): void;
  dispose(): void;
}
