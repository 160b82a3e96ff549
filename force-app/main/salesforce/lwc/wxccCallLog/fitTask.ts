import type { DroppedField, FieldValues } from './callLog';

export interface FittedFields {
  readonly fields: FieldValues;
  readonly dropped: readonly DroppedField[];
}

/** Characters that the standard Task fields hold (object reference, Task). */
const LENGTHS: Readonly<Record<string, number>> = {
  Subject: 255,
  CallObject: 255,
  CallDisposition: 255,
  Description: 32_000,
};

const LEAD_PREFIX = '00Q';

/** @returns `text` cut to `length` UTF-16 units, not through the middle of a character */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) && cut.length < text.length ? cut.slice(0, -1) : cut;
}

const isLead = (id: unknown): boolean => typeof id === 'string' && id.startsWith(LEAD_PREFIX);

/**
 * What is known beforehand not to pass: WhatId beside a Lead, texts that are too long, and on an update the subtype, which
 * only a create may set (silently left out: it is set already).
 */
export function fitTask(task: FieldValues, isUpdate: boolean): FittedFields {
  const dropped: DroppedField[] = [];
  const drop = (field: string, reason: DroppedField['reason']): void =>
    void dropped.push({ objectType: 'Task', field, reason });
  const fields: Record<string, FieldValues[string]> = {};
  for (const [field, value] of Object.entries(task)) {
    if (isUpdate && field === 'TaskSubtype') continue;
    if (field === 'WhatId' && value !== null && isLead(task.WhoId)) {
      drop(field, 'refused');
      continue;
    }
    const max = LENGTHS[field];
    const isLong = typeof value === 'string' && max !== undefined && value.length > max;
    if (isLong) drop(field, 'tooLong');
    fields[field] = isLong ? cutText(value, max) : value;
  }
  return { fields, dropped };
}
