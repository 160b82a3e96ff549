import type { CadVariable, Direction, Notice, PlacedKind, WrapUpReason } from 'c/wxccBase';
import type { CallActivity, CallState } from 'c/wxccCallSession';
import type { ActionSwitches } from './actionSwitches';
import type { DefinitionView } from './definitionStanding';
import type { AgentSnapshot, DesktopStatus } from 'c/wxccDesktop';
import type { RecordMatch } from 'c/wxccSalesforce';

/** What became of the Task. `unsure`: sent, but nobody knows whether it was saved; `failed`: waits in "Not logged yet". */
export type LogState = 'none' | 'saving' | 'saved' | 'failed' | 'unsure';

/** One call as components draw it. */
export interface CallView {
  readonly interactionId: string;
  readonly state: CallState;
  readonly held: boolean;
  readonly direction: Direction;
  /** The contact center placed it and offers it to the agent: a callback, a campaign's call. Absent: an ordinary call. */
  readonly placed?: PlacedKind;
  readonly mediaType: string;
  /** Raw; empty when withheld. */
  readonly customerNumber: string;
  readonly queueName: string;
  /** ms since 1970. */
  readonly offeredAt?: number;
  readonly connectedAt?: number;
  readonly endedAt?: number;
  readonly cad: readonly CadVariable[];
  /** `searching` until Salesforce answered; `none` for no match; undefined while no search was made. */
  readonly search?: 'searching' | 'none' | 'one' | 'many' | 'failed';
  readonly matches: readonly RecordMatch[];
  /** The record the call was related to without being its single match: by the agent's choice, or from the form. */
  readonly link?: RecordMatch;
  /** Several match, and the agent has not said which. */
  readonly isUndecided?: boolean;
  /** What else goes on while it is connected. */
  readonly activity?: CallActivity;
  /** The one who is asked has answered, as far as the Desktop says; `initiated`: rings there. */
  readonly consult?: 'initiated' | 'consulting' | 'conferencing';
  /** Absent: the Desktop does not say. */
  readonly recording?: 'running' | 'paused';
  readonly canPauseRecording?: boolean;
  /** Names of records that the agent related the call to. */
  readonly related?: readonly string[];
  /** Another agent's call, who asks for advice: nothing is logged for this one. */
  readonly isAdvice?: boolean;
  readonly log: LogState;
  readonly taskId?: string;
  readonly caseId?: string;
  /** What the agent typed; absent: nothing. */
  readonly notes?: string;
  readonly subject?: string;
  readonly wrapUp?: WrapUpReason;
}

/** Where start-up stands, step by step: the bar says which one is slow. */
export interface Readiness {
  readonly settings: 'waiting' | 'done' | 'failed';
  readonly desktop: DesktopStatus;
  readonly agent: 'waiting' | 'done';
  /** Everything is there: calls are handled and shown at once. Earlier ones are kept and handled then. */
  readonly ready: boolean;
}

/** All that the softphone shows. A new object for every change. */
export interface PhoneState {
  readonly readiness: Readiness;
  readonly agent?: AgentSnapshot;
  /** In the order they came. */
  readonly calls: readonly CallView[];
  /** Which of Salesforce Actions there are; undefined until calls can be handled. */
  readonly switches?: ActionSwitches;
  /** The definition in force; undefined until calls can be handled. */
  readonly definition?: DefinitionView;
  /** Lasting conditions, one for each code: `storageBlocked`, `stationMissing`, `microphoneRefused`, `journalInMemory`, … */
  readonly conditions: readonly Notice[];
  /** What happened, oldest first, until dismissed. */
  readonly notices: readonly Notice[];
  /** Journal entries that wait: the agent's own. */
  readonly notLogged: number;
}
