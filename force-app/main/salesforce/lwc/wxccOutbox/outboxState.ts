import type { ErrorCode } from 'c/wxccBase';
import type { DroppedField, FieldValues, SaveCallAnswer } from 'c/wxccCallLog';
import type { CallSubmission, OutboxItem } from './outboxItem';

/** What became of a call's Task, for the agent. */
export interface LoggedCall {
  readonly callKey: string;
  readonly interactionId: string;
  /** `failed`: waits in "Not logged yet"; `unsure`: perhaps saved; `none`: the agent threw it away. */
  readonly log: 'none' | 'saving' | 'saved' | 'failed' | 'unsure';
  readonly taskId?: string;
  readonly caseId?: string;
  /** See `SaveCallAnswer.isCaseUnsure`. */
  readonly isCaseUnsure?: boolean;
  /** Over all saves of the call. */
  readonly dropped: readonly DroppedField[];
  readonly path?: SaveCallAnswer['path'];
  /** The call's Task, made by another agent, could not be reached: `taskId` is one of this agent's own. */
  readonly isSeparate?: boolean;
  /** Why it is `failed` or `unsure`. */
  readonly error?: ErrorCode;
}

/** A call whose Task is not, or not surely, saved. */
export interface WaitingCall {
  readonly callKey: string;
  readonly interactionId: string;
  /** `waiting` to be sent again by itself; `sending`; `refused`: waits for the agent; `unsure`: perhaps saved. */
  readonly status: 'waiting' | 'sending' | 'refused' | 'unsure';
  /** What is to be written, as far as it is not known to be saved. */
  readonly task: FieldValues;
  readonly taskId?: string;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly attempts: number;
  /** Why it is not saved. */
  readonly error?: ErrorCode;
  /** Salesforce's own words about it. */
  readonly reason?: string;
}

/** A call that was not over when an earlier page went. */
export interface OpenCall extends Pick<WaitingCall, 'callKey' | 'interactionId' | 'taskId'> {
  /** What is known of it, where nothing was sent yet. */
  readonly kept?: Pick<CallSubmission, 'task' | 'optional'>;
}

export interface OutboxState {
  /** Calls of this agent that are not, or not surely, saved. */
  readonly pending: number;
  /** Calls of other users of this browser that wait for them. */
  readonly othersWaiting: number;
  /** By callKey. */
  readonly calls: Readonly<Record<string, LoggedCall>>;
  /** Of this agent, oldest first. */
  readonly waiting: readonly WaitingCall[];
  /** What an earlier page left open; empty until the journal is read, and again once they are finished. */
  readonly leftOpen: readonly OpenCall[];
  /** False while the journal refuses: then what waits lives in this page alone. */
  readonly isKept: boolean;
}

// One or two lost answers are a hiccup that nobody needs to see.
const PATIENCE = 3;

const STATUS = { waiting: 'waiting', flying: 'sending', parked: 'refused', unsure: 'unsure' } as const;

/** What the list "Not logged yet" shows of an item. */
export function waitingOf(item: OutboxItem): WaitingCall {
  const { callKey, interactionId, state, task, taskId, createdAt, attempts, error, reason } = item;
  return {
    ...{ callKey, interactionId, status: STATUS[state], task, createdAt, attempts },
    ...(taskId && { taskId }),
    ...(error && { error }),
    ...(reason && { reason }),
  };
}

/** How an unsaved item looks to the agent. */
export function logOf(item: OutboxItem): LoggedCall['log'] {
  // The Task is there; its end, if nobody else writes one, comes in time.
  if (item.history?.finish && item.attempts === 0) return 'saved';
  if (item.state === 'unsure') return 'unsure';
  const isRefused = item.error !== undefined && item.error !== 'timedOut' && item.error !== 'unreachable';
  const isFailed = item.attempts > 0 && (isRefused || item.attempts >= PATIENCE);
  return item.state === 'parked' || isFailed ? 'failed' : 'saving';
}
