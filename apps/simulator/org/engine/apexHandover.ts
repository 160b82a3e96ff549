import type { DroppedField, FieldValue, FieldValues } from 'c/wxccSalesforce';
import { objectOf, optionalTextsOf, textOf } from './apexInput';
import type { ApexData } from './apexInput';
import type { ObjectDescribe } from './orgFile';
import type { StoredRecord } from './recordStore';
import { readSharedText, withDividers } from './sharedText';

const MAX_LINE = 4000;
const MAX_SHARED = 10;

/** Whose save it is, of which Task. */
export interface HandoverContext {
  readonly task: ObjectDescribe;
  readonly before: StoredRecord | undefined;
  readonly user: { readonly id: string; readonly name: string };
}

export interface HandedOver {
  readonly values: FieldValues;
  readonly dropped: readonly DroppedField[];
  /** Values were left out, since the call is another agent's now. */
  readonly isHandedOver: boolean;
}

const textIn = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** Nobody took the call since: the Task is still this user's, and has no result. */
const isUnfinishedOwn = ({ fields }: StoredRecord, userId: string): boolean =>
  fields.OwnerId === userId && textIn(fields.CallDisposition) === '';

function withParts(values: FieldValues, names: readonly string[], context: Required<HandoverContext>): HandedOver {
  const { task, before, user } = context;
  const dropped: DroppedField[] = [];
  const merged = names.map((name) => {
    const author = { name: user.name, isFirst: before?.fields.CreatedById === user.id };
    const shared = readSharedText(textIn(before?.fields[name]), author);
    const part = textIn(values[name]);
    const fitting = part.slice(0, shared.roomFor(task.fields[name]?.length ?? Infinity));
    if (fitting.length < part.length) dropped.push({ objectType: 'Task', field: name, reason: 'tooLong' });
    return [name, shared.withOwn(fitting)] as const;
  });
  return { values: { ...values, ...Object.fromEntries(merged) }, dropped, isHandedOver: false };
}

function withLine(values: FieldValues, line: string, before: StoredRecord | undefined): FieldValues {
  const present = 'Description' in values ? values.Description : before?.fields.Description;
  return { ...values, Description: withDividers(textIn(present), line) };
}

/** Empty only where nothing but that the values are another's is said. */
const lineOf = (history: ApexData): string =>
  history['line'] === '' && history['alone'] === true ? '' : textOf(history, 'line', MAX_LINE);

/**
 * Each agent writes a part of the Task's texts; whoever handed the call over adds a line to the Description and nothing else
 * where the Task exists. Double of the Apex class WxccHandover.
 */
export function withHandover(data: ApexData, given: FieldValues, context: HandoverContext): HandedOver {
  const { before, user } = context;
  const history = data['history'] ? objectOf(data, 'history') : undefined;
  const line = history && lineOf(history);
  const wanted = (optionalTextsOf(data, 'sharedTexts', MAX_SHARED) ?? []).map((name) => name.toLowerCase());
  const shared = Object.keys(given).filter((name) => wanted.includes(name.toLowerCase()));
  const isFinish = history?.['finish'] === true && before !== undefined && isUnfinishedOwn(before, user.id);
  const isHandedOver = before !== undefined && history?.['alone'] === true && !isFinish;
  const kept = isHandedOver ? Object.fromEntries(shared.map((name) => [name, given[name] ?? null])) : given;
  const parts = before ? withParts(kept, shared, { ...context, before }) : { values: kept, dropped: [] };
  const values = !line ? parts.values : withLine(parts.values, line, before);
  return { values, dropped: parts.dropped, isHandedOver };
}
