import type { ErrorCode } from 'c/wxccBase';
import type { DroppedField, SaveCallAnswer } from 'c/wxccCallLog';
import type { OutboxItem } from './outboxItem';

/** What became of a call's Task, for the agent. */
export interface LoggedCall {
  readonly callKey: string;
  readonly interactionId: string;
  /** `failed`: waits in "Not logged yet"; `unsure`: perhaps saved; `none`: the agent threw it away. */
  readonly log: 'none' | 'saving' | 'saved' | 'failed' | 'unsure';
  readonly taskId?: string;
  readonly caseId?: string;
  /** Over all saves of the call. */
  readonly dropped: readonly DroppedField[];
  readonly path?: SaveCallAnswer['path'];
  /** The call's Task, made by another agent, could not be reached: `taskId` is one of this agent's own. */
  readonly isSeparate?: boolean;
  /** Why it is `failed` or `unsure`. */
  readonly error?: ErrorCode;
}

export interface OutboxState {
  /** Calls of this agent that are not, or not surely, saved. */
  readonly pending: number;
  /** Calls of other users of this browser that wait for them. */
  readonly othersWaiting: number;
  /** By callKey. */
  readonly calls: Readonly<Record<string, LoggedCall>>;
}

// One or two lost answers are a hiccup that nobody needs to see.
const PATIENCE = 3;

/** How an unsaved item looks to the agent. */
export function logOf(item: OutboxItem): LoggedCall['log'] {
  // The Task is there; its end, if nobody else writes one, comes in time.
  if (item.history?.finish && item.attempts === 0) return 'saved';
  if (item.state === 'unsure') return 'unsure';
  const isRefused = item.error !== undefined && item.error !== 'timedOut' && item.error !== 'unreachable';
  const isFailed = item.attempts > 0 && (isRefused || item.attempts >= PATIENCE);
  return item.state === 'parked' || isFailed ? 'failed' : 'saving';
}
