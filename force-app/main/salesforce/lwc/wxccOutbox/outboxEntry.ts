import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { FieldValues, HistoryLine, SendPlan } from 'c/wxccCallLog';
import { JOURNAL_FORMAT } from './journal';
import type { JournalEntry } from './journal';
import type { LaterSave, OutboxItem } from './outboxItem';

/** What was saved: Task, Case, or both. */
export interface SavedRecords {
  readonly taskId?: string;
  readonly caseId?: string;
  /** See `SaveCallAnswer.isCaseUnsure`. */
  readonly isCaseUnsure?: boolean;
}

/** Nothing else of what is known of a call. */
export const savedRecords = ({ taskId, caseId, isCaseUnsure }: SavedRecords): SavedRecords => ({
  ...(taskId && { taskId }),
  ...(caseId && { caseId }),
  ...(isCaseUnsure && { isCaseUnsure }),
});

/** A call of which nothing waits, but which is to be remembered: Salesforce cannot find it by its key, or it is not over. */
export interface SavedCall extends SavedRecords {
  readonly callKey: string;
  readonly interactionId: string;
  readonly path: SendPlan['path'];
  /** False: more is expected, so that a page which dies now leaves it open. */
  readonly final: boolean;
  readonly createdAt: number;
}

/** A call of which something waits, and what of it was saved without Apex. */
export interface UnsavedCall {
  readonly item: OutboxItem;
  readonly saved?: SavedRecords;
}

export const entryKey = (owner: string, callKey: string): string => `${owner}|${callKey}|saveCall`;

const STATES = { waiting: 'waiting', parked: 'waiting', flying: 'sent', unsure: 'unsure' } as const;

/** A request leaves only after its plan was written: without one it has not left, and may be sent again. */
const stateOf = ({ state, plan }: OutboxItem): JournalEntry['state'] =>
  state === 'flying' && !plan ? 'waiting' : STATES[state];

const asJson = (saved: SavedRecords): { [key: string]: JsonValue } => ({ ...savedRecords(saved) });

/**
 * An item as the journal keeps it. A request in flight is `sent`, with what a crash now would mean.
 * @param saved what of the call was saved without Apex: after a crash only the journal knows
 */
export function toEntry(owner: string, item: OutboxItem, saved?: SavedRecords): JournalEntry {
  const { callKey, interactionId, task, taskId, final, optional, sharedTexts, withoutTask, fallback } = item;
  const { history, later } = item;
  const payload: { [key: string]: JsonValue } = {
    callKey,
    task: { ...task },
    final,
    isRepeatable: item.plan?.isRepeatable === true,
    ...(taskId && { taskId }),
    ...(item.case && { case: { ...item.case } }),
    ...(optional && { optional: [...optional] }),
    ...(sharedTexts && { sharedTexts: [...sharedTexts] }),
    ...(withoutTask && { withoutTask }),
    ...(history && { history: { ...history } }),
    ...(later && { later: { ...later, task: { ...later.task }, history: { ...later.history } } }),
    // What is to be done only later must not be done sooner for a reload.
    ...(history?.finish && { notBefore: item.due }),
    ...(saved && { saved: asJson(saved) }),
    ...(fallback && { fallback: { callKey: fallback.callKey, task: { ...fallback.task } } }),
  };
  const { createdAt, attempts } = item;
  const key = entryKey(owner, callKey);
  const head = { key, owner, interactionId, purpose: 'saveCall', format: JOURNAL_FORMAT } as const;
  return { ...head, payload, createdAt, attempts, state: stateOf(item) };
}

export function toSavedEntry(owner: string, call: SavedCall): JournalEntry {
  const { callKey, interactionId, path, final, createdAt } = call;
  const base = { owner, interactionId, purpose: 'saveCall', attempts: 0, state: 'saved' } as const;
  return {
    ...base,
    ...{ createdAt, format: JOURNAL_FORMAT, key: entryKey(owner, callKey) },
    payload: { callKey, ...asJson(call), task: {}, final, path, isRepeatable: true },
  };
}

/** What is known of a call whose Task is to be made later: read again only when the page dies before that. */
export type KeptCall = Pick<OutboxItem, 'callKey' | 'interactionId' | 'task' | 'optional'>;

export const keptKey = (owner: string, callKey: string): string => `${owner}|${callKey}|keepCall`;

/** @param now ms since 1970 */
export function toKeptEntry(owner: string, call: KeptCall, now: number): JournalEntry {
  const { callKey, interactionId, task, optional } = call;
  const base = { owner, interactionId, purpose: 'keepCall', attempts: 0, state: 'waiting' } as const;
  return {
    ...base,
    ...{ createdAt: now, format: JOURNAL_FORMAT, key: keptKey(owner, callKey) },
    payload: { callKey, task: { ...task }, ...(optional && { optional: [...optional] }) },
  };
}

/** @returns undefined when the entry is no kept call */
export function readKept({ purpose, payload, interactionId, format = 1 }: JournalEntry): KeptCall | undefined {
  if (purpose !== 'keepCall' || format > JOURNAL_FORMAT || !isRecord(payload)) return undefined;
  const { callKey } = payload;
  const task = readFields(payload.task);
  if (typeof callKey !== 'string' || !task) return undefined;
  const { optional } = readSaveOptions(payload);
  return { callKey, interactionId, task, ...(optional && { optional }) };
}

function readFields(value: unknown): FieldValues | undefined {
  if (!isRecord(value)) return undefined;
  const isField = (each: unknown): boolean => each === null || ['string', 'number', 'boolean'].includes(typeof each);
  return Object.fromEntries(Object.entries(value).filter(([, each]) => isField(each))) as FieldValues;
}

type Payload = Readonly<Record<string, unknown>>;

const readNames = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((name) => typeof name === 'string') : [];

function readSaveOptions({ optional, sharedTexts, withoutTask }: Payload) {
  const [names, shared] = [readNames(optional), readNames(sharedTexts)];
  return {
    ...(names.length > 0 && { optional: names }),
    ...(shared.length > 0 && { sharedTexts: shared }),
    ...(withoutTask === true && { withoutTask }),
  };
}

function readHistory(value: unknown): HistoryLine | undefined {
  const { line, alone, finish } = isRecord(value) ? value : {};
  if (typeof line !== 'string') return undefined;
  return { line, alone: alone === true, ...(finish === true && { finish }) };
}

function readLater(value: unknown): LaterSave | undefined {
  if (!isRecord(value) || typeof value.notBefore !== 'number') return undefined;
  const [task, history] = [readFields(value.task), readHistory(value.history)];
  return task && history && { notBefore: value.notBefore, task, history };
}

function readTransfer(payload: Payload) {
  const { callKey, task } = isRecord(payload.fallback) ? payload.fallback : {};
  const fields = readFields(task);
  const [history, later] = [readHistory(payload.history), readLater(payload.later)];
  return {
    ...(history && { history }),
    ...(typeof callKey === 'string' && fields && { fallback: { callKey, task: fields } }),
    ...(later && { later }),
  };
}

function readSaved(value: unknown): SavedRecords | undefined {
  const { taskId, caseId, isCaseUnsure } = isRecord(value) ? value : {};
  const saved = savedRecords({
    ...(typeof taskId === 'string' && { taskId }),
    ...(typeof caseId === 'string' && { caseId }),
    isCaseUnsure: isCaseUnsure === true,
  });
  return Object.keys(saved).length > 0 ? saved : undefined;
}

const STATE_AT_START = { waiting: 'waiting', sent: 'waiting', unsure: 'unsure' } as const;

/** Is it of a kind that this package can read? */
const isReadable = ({ format = 1, state, purpose }: JournalEntry): boolean =>
  format <= JOURNAL_FORMAT && purpose === 'saveCall' && (state === 'saved' || Object.hasOwn(STATE_AT_START, state));

/**
 * Reads what an earlier page left: what was on its way and cannot be repeated is `unsure`, the rest is sent again.
 * A clock that was ahead then must not keep an entry for ever: it counts as written now.
 * @returns undefined when the entry is not one of ours, or of a later package
 */
export function readEntry(entry: JournalEntry, now: number): UnsavedCall | SavedCall | undefined {
  const payload = isRecord(entry.payload) ? entry.payload : {};
  const { callKey, taskId, final, isRepeatable, notBefore, path } = payload;
  const [task, newCase] = [readFields(payload.task), readFields(payload.case)];
  if (typeof callKey !== 'string' || !task || !isReadable(entry)) return undefined;
  const known = typeof taskId === 'string' ? { taskId } : undefined;
  const createdAt = Math.min(entry.createdAt, now);
  const base = { callKey, interactionId: entry.interactionId, createdAt };
  const way = { path: path === 'apex' ? path : 'saveLog', final: final !== false } as const;
  const saved = readSaved(entry.state === 'saved' ? payload : payload.saved);
  if (entry.state === 'saved') return saved && { ...base, ...saved, ...way };
  const isLost = entry.state === 'sent' && isRepeatable !== true;
  const state = isLost ? 'unsure' : STATE_AT_START[entry.state];
  const due = typeof notBefore === 'number' ? Math.max(now, notBefore) : now;
  const times = { attempts: 0, due };
  const fields = { task, ...(newCase && { case: newCase }), ...readSaveOptions(payload), ...readTransfer(payload) };
  const item: OutboxItem = { ...base, ...known, ...fields, final: final === true, ...times, state };
  return { item, ...(saved && { saved }) };
}
