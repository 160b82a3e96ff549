import { isWxccError } from 'c/wxccBase';
import type { ErrorCode } from 'c/wxccBase';
import type {
  DroppedField,
  FieldValues,
  HistoryLine,
  SaveCallAnswer,
  SaveCallRequest,
  SendPlan,
  SeparateTask,
} from 'c/wxccCallLog';

/** The last word on a Task that was handed over, for the case that nobody takes it. */
export interface LaterSave {
  /** ms since 1970. */
  readonly notBefore: number;
  readonly task: FieldValues;
  readonly history: HistoryLine;
}

/** What is known of a call's Task. Later submissions overwrite earlier fields. */
export interface CallSubmission {
  /** Unique per Task, see `SaveCallRequest.callKey`. */
  readonly callKey: string;
  readonly interactionId: string;
  readonly task: FieldValues;
  /** A Case to create; at most one for a callKey, whatever comes later. */
  readonly case?: FieldValues;
  /** The call is over and wrapped up: nothing more is expected. More may still come (a late note). */
  readonly final: boolean;
  /** A Task that another agent made for this call; one saved under this key goes before. */
  readonly taskId?: string;
  /** See `SaveCallRequest.history`; lines of several submissions are all kept. */
  readonly history?: HistoryLine;
  /** See `SaveCallRequest.fallback`. */
  readonly fallback?: SeparateTask;
  /** What is to be saved later, if nothing else is submitted for this Task in between. */
  readonly later?: LaterSave;
  /** See `SaveCallRequest.optional`. */
  readonly optional?: readonly string[];
  /** See `SaveCallRequest.sharedTexts`. */
  readonly sharedTexts?: readonly string[];
  /** See `SaveCallRequest.withoutTask`; holds while every submission that waits says so. */
  readonly withoutTask?: boolean;
  /** ms since 1970: can wait until then, in the journal, for more of its kind (typing). Others take it along. */
  readonly notBefore?: number;
}

/**
 * - `waiting`: to be sent when due
 * - `flying`: sent, no answer yet
 * - `parked`: refused for good; waits for the agent, a new submission or the next start
 * - `unsure`: sent on a path that cannot be repeated, outcome unknown; waits for the agent
 */
export type ItemState = 'waiting' | 'flying' | 'parked' | 'unsure';

/** One call's unsaved values. Replaced, never changed. */
export interface OutboxItem {
  readonly callKey: string;
  readonly interactionId: string;
  /** Everything not known to be saved, in flight included. */
  readonly task: FieldValues;
  readonly case?: FieldValues;
  readonly optional?: readonly string[];
  readonly sharedTexts?: readonly string[];
  readonly withoutTask?: boolean;
  readonly history?: HistoryLine;
  readonly fallback?: SeparateTask;
  readonly later?: LaterSave;
  readonly final: boolean;
  readonly taskId?: string;
  readonly state: ItemState;
  /** Of the request in flight. */
  readonly plan?: SendPlan;
  /** Submitted while a request is in flight: all that is left when that one succeeds. */
  readonly added?: CallSubmission;
  readonly createdAt: number;
  readonly attempts: number;
  /** ms since 1970: not to be sent before. */
  readonly due: number;
  /** Why the last attempt failed. */
  readonly error?: ErrorCode;
  /** The other side's own words about it, where it said some. */
  readonly reason?: string;
  /** Past its days (or the clock jumped): sent once more, and gone when that fails. */
  readonly isLast?: boolean;
}

/** A refused save may be a locked row, which passes; ten attempts are about twenty minutes. */
const MAX_REFUSALS = 10;

// After these nothing was saved, so that even a create may be sent again.
const NOTHING_SAVED: readonly ErrorCode[] = ['refused', 'unreachable', 'notPermitted', 'notSupported', 'badInput'];

const namesOf = (...lists: readonly (readonly string[] | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap((names) => names ?? [])),
];

/** A line that is not followed by another: values that came after it are to be written. Without a text it only holds them back. */
function lastLine(line: HistoryLine, task: FieldValues): HistoryLine | undefined {
  if (line.line !== '') return { line: line.line, alone: false };
  return 'OwnerId' in task ? undefined : line;
}

/** Of lines that wait, all are kept, each once. */
function mergeHistory({ history: earlier }: CallSubmission, later: CallSubmission): HistoryLine | undefined {
  if (!earlier) return later.history;
  if (!later.history) return lastLine(earlier, later.task);
  const line = namesOf(earlier.line.split('\n'), later.history.line.split('\n')).filter(Boolean).join('\n');
  return { ...later.history, line };
}

/** What transfers add to a submission. */
function mergeTransfer(earlier: CallSubmission, later: CallSubmission) {
  const history = mergeHistory(earlier, later);
  const fallback = later.fallback ?? earlier.fallback;
  const taskId = earlier.taskId ?? later.taskId;
  const sharedTexts = namesOf(earlier.sharedTexts, later.sharedTexts);
  // Whoever writes again has the call again, or says anew what is to come.
  return {
    ...(history && { history }),
    ...(fallback && { fallback }),
    ...(taskId && { taskId }),
    ...(sharedTexts.length > 0 && { sharedTexts }),
    ...(later.later && { later: later.later }),
  };
}

/** Both as one; the later one's fields win, and the first Case stays. */
export function mergeSubmissions(earlier: CallSubmission, later: CallSubmission): CallSubmission {
  const { callKey, interactionId } = later;
  const onlyCase = earlier.case ?? later.case;
  const optional = namesOf(earlier.optional, later.optional);
  // Who cannot wait takes along who can.
  const notBefore = Math.min(earlier.notBefore ?? 0, later.notBefore ?? 0);
  return {
    ...{ callKey, interactionId, task: { ...earlier.task, ...later.task } },
    ...(onlyCase && { case: onlyCase }),
    ...(optional.length > 0 && { optional }),
    ...(earlier.withoutTask && later.withoutTask && { withoutTask: true }),
    ...(notBefore > 0 && { notBefore }),
    ...mergeTransfer(earlier, later),
    final: earlier.final || later.final,
  };
}

/** What of a submission stays with its item. */
function lasting({ notBefore: _notBefore, ...rest }: CallSubmission): CallSubmission {
  return rest;
}

/** @param taskId known from an earlier save of this call */
export function createItem(submission: CallSubmission, now: number, taskId?: string): OutboxItem {
  const due = Math.max(now, submission.notBefore ?? now);
  return { ...lasting(submission), ...(taskId && { taskId }), state: 'waiting', createdAt: now, attempts: 0, due };
}

/** A new submission for a call that waits or flies. What was parked gets another chance, for its content is another. */
export function addTo(item: OutboxItem, submission: CallSubmission, now: number): OutboxItem {
  const { withoutTask: _withoutTask, later: _later, isLast: _isLast, history: _history, ...known } = item;
  const merged = { ...known, ...lasting(mergeSubmissions(item, submission)) };
  // After a failure the pause counts, before the first attempt whoever cannot wait.
  const due = item.attempts === 0 ? Math.min(item.due, submission.notBefore ?? now) : item.due;
  if (item.state === 'waiting') return { ...merged, due };
  if (item.state === 'parked') return { ...merged, state: 'waiting', attempts: 0, due: now };
  if (item.state !== 'flying') return merged;
  return { ...merged, added: item.added ? mergeSubmissions(item.added, submission) : submission };
}

export function requestOf(item: OutboxItem): SaveCallRequest {
  const { callKey, interactionId, taskId, task, optional, sharedTexts, withoutTask, history, fallback } = item;
  return {
    ...(sharedTexts && { sharedTexts }),
    ...(history && { history }),
    ...(fallback && { fallback }),
    ...{ callKey, interactionId, task },
    ...(taskId && { taskId }),
    ...(item.case && { case: item.case }),
    ...(optional && { optional }),
    ...(withoutTask && { withoutTask }),
  };
}

/** On its way. Until the call log says which one, the safer assumption holds: it cannot be repeated. */
export function takeOff(item: OutboxItem, plan?: SendPlan): OutboxItem {
  return { ...item, state: 'flying', ...(plan && { plan }) };
}

/** Without Apex a Task that was saved is this agent's own: a refusal of it must not make another one. */
export function withoutFallback({ fallback: _, ...rest }: CallSubmission): CallSubmission {
  return rest;
}

function laterItem(item: OutboxItem, later: LaterSave, now: number, taskId = item.taskId): OutboxItem {
  const { callKey, interactionId } = item;
  return createItem({ callKey, interactionId, ...later, final: true }, now, taskId);
}

/** Saved. @returns what was submitted meanwhile, or undefined when nothing is left */
export function afterSave(item: OutboxItem, answer: SaveCallAnswer, now: number): OutboxItem | undefined {
  if (!item.added) return item.later && laterItem(item, item.later, now, answer.taskId);
  const { case: another, ...rest } = answer.path === 'saveLog' ? withoutFallback(item.added) : item.added;
  const stillNeeded = answer.caseId || answer.isCaseUnsure ? undefined : another;
  return createItem({ ...rest, ...(stillNeeded && { case: stillNeeded }) }, now, answer.taskId ?? item.taskId);
}

const codeOf = (error: unknown): ErrorCode | undefined => (isWxccError(error) ? error.code : undefined);

function reasonOf(error: unknown): string | undefined {
  const { description, reason } = isWxccError(error) ? error.details : {};
  return [description, reason].find((each) => typeof each === 'string' && each !== '') as string | undefined;
}

/** Not saved, or not known. @param pause ms before the next attempt, given the number of attempts so far */
export function afterFailure(
  item: OutboxItem,
  failure: { error: unknown; now: number },
  pause: (attempts: number) => number,
): OutboxItem {
  const { plan, added: _added, error: _error, reason: _reason, ...rest } = item;
  const code = codeOf(failure.error);
  const reason = reasonOf(failure.error);
  const attempts = item.attempts + 1;
  const base = { ...rest, attempts, ...(code && { error: code }), ...(reason && { reason }) };
  const isKnown = code !== undefined && NOTHING_SAVED.includes(code);
  // Without a plan nobody said that it may be repeated.
  if (!isKnown && plan?.isRepeatable !== true) return { ...base, state: 'unsure' };
  const isHopeless = code === 'badInput' || code === 'notPermitted' || code === 'notSupported' || code === 'protocol';
  if (isHopeless || (code === 'refused' && attempts >= MAX_REFUSALS)) return { ...base, state: 'parked' };
  return { ...base, state: 'waiting', due: failure.now + pause(attempts) };
}

/** What an earlier page left of a call, below what this page knows of it by now. */
export function underneath(item: OutboxItem, left: OutboxItem): OutboxItem {
  if (item.state === 'flying') return item;
  const { taskId } = left;
  return { ...item, task: { ...left.task, ...item.task }, ...(taskId && !item.taskId && { taskId }) };
}

/**
 * The call is another agent's now, and so may its Task be: what waits to create it must not be written over theirs where it
 * turns out to be there. @returns the very item when there is nothing of the kind
 */
export function withoutClaim(item: OutboxItem): OutboxItem {
  if (item.taskId || item.withoutTask || item.history) return item;
  return { ...item, history: { line: '', alone: true } };
}

/** At once, on the agent's word. */
export function retryNow(item: OutboxItem, now: number): OutboxItem {
  if (item.state === 'flying') return item;
  const { plan: _plan, ...rest } = item;
  return { ...rest, state: 'waiting', attempts: 0, due: now };
}

/** What the dropped fields of several saves come to: each field once, the latest reason. */
export function mergeDropped(
  earlier: readonly DroppedField[],
  later: readonly DroppedField[],
): readonly DroppedField[] {
  const isAgain = (each: DroppedField): boolean =>
    later.some(({ objectType, field }) => objectType === each.objectType && field === each.field);
  return [...earlier.filter((each) => !isAgain(each)), ...later];
}
