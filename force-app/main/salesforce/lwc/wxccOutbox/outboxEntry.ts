import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { FieldValues } from 'c/wxccCallLog';
import type { JournalEntry } from './journal';
import type { OutboxItem } from './outboxItem';

/** A Task that was saved where Salesforce cannot find it again by the call's key. */
export interface SavedCall {
  readonly callKey: string;
  readonly interactionId: string;
  readonly taskId: string;
}

export const entryKey = (owner: string, callKey: string): string => `${owner}|${callKey}|saveCall`;

const STATES = { waiting: 'waiting', parked: 'waiting', flying: 'sent', unsure: 'unsure' } as const;

/** An item as the journal keeps it. A request in flight is `sent`, with what a crash now would mean. */
export function toEntry(owner: string, item: OutboxItem): JournalEntry {
  const { callKey, interactionId, task, taskId, final, optional, withoutTask, history, fallback } = item;
  const payload: { [key: string]: JsonValue } = {
    callKey,
    task: { ...task },
    final,
    isRepeatable: item.plan?.isRepeatable === true,
    ...(taskId && { taskId }),
    ...(item.case && { case: { ...item.case } }),
    ...(optional && { optional: [...optional] }),
    ...(withoutTask && { withoutTask }),
    ...(history && { history: { ...history } }),
    ...(fallback && { fallback: { callKey: fallback.callKey, task: { ...fallback.task } } }),
  };
  const { createdAt, attempts, state } = item;
  const key = entryKey(owner, callKey);
  return { key, owner, interactionId, purpose: 'saveCall', payload, createdAt, attempts, state: STATES[state] };
}

/** @param now ms since 1970 */
export function toSavedEntry(owner: string, { callKey, interactionId, taskId }: SavedCall, now: number): JournalEntry {
  const base = { owner, interactionId, purpose: 'saveCall', createdAt: now, attempts: 0, state: 'saved' } as const;
  return {
    ...base,
    key: entryKey(owner, callKey),
    payload: { callKey, taskId, task: {}, final: true, isRepeatable: true },
  };
}

function readFields(value: unknown): FieldValues | undefined {
  if (!isRecord(value)) return undefined;
  const isField = (each: unknown): boolean => each === null || ['string', 'number', 'boolean'].includes(typeof each);
  return Object.fromEntries(Object.entries(value).filter(([, each]) => isField(each))) as FieldValues;
}

function readSaveOptions({ optional, withoutTask }: Readonly<Record<string, unknown>>) {
  const names = Array.isArray(optional) ? (optional as unknown[]).filter((name) => typeof name === 'string') : [];
  return { ...(names.length > 0 && { optional: names }), ...(withoutTask === true && { withoutTask }) };
}

function readTransfer({ history, fallback }: Readonly<Record<string, unknown>>) {
  const { line, alone } = isRecord(history) ? history : {};
  const { callKey, task } = isRecord(fallback) ? fallback : {};
  const fields = readFields(task);
  return {
    ...(typeof line === 'string' && { history: { line, alone: alone === true } }),
    ...(typeof callKey === 'string' && fields && { fallback: { callKey, task: fields } }),
  };
}

const STATE_AT_START = { waiting: 'waiting', sent: 'waiting', unsure: 'unsure' } as const;

/**
 * Reads what an earlier page left: what was on its way and cannot be repeated is `unsure`, the rest is sent again.
 * @returns undefined when the entry is not one of ours
 */
export function readEntry(entry: JournalEntry, now: number): OutboxItem | SavedCall | undefined {
  const payload = isRecord(entry.payload) ? entry.payload : {};
  const { callKey, taskId, final, isRepeatable } = payload;
  const [task, newCase] = [readFields(payload.task), readFields(payload.case)];
  if (typeof callKey !== 'string' || !task) return undefined;
  const known = typeof taskId === 'string' ? { taskId } : undefined;
  const base = { callKey, interactionId: entry.interactionId };
  if (entry.state === 'saved') return known && { ...base, ...known };
  const isLost = entry.state === 'sent' && isRepeatable !== true;
  const state = isLost ? 'unsure' : STATE_AT_START[entry.state];
  const times = { createdAt: entry.createdAt, attempts: 0, due: now };
  const fields = { task, ...(newCase && { case: newCase }), ...readSaveOptions(payload), ...readTransfer(payload) };
  return { ...base, ...known, ...fields, final: final === true, ...times, state };
}

export function isItem(read: OutboxItem | SavedCall): read is OutboxItem {
  return 'state' in read;
}
