import { isRecord } from 'c/wxccBase';
import type { DroppedField } from './callLog';

const REASONS: readonly string[] = ['unknown', 'notWritable', 'tooLong', 'badValue', 'refused'];

/** Reads what a service says it dropped; entries of another shape are left out. */
export function readDroppedFields(value: unknown): readonly DroppedField[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).flatMap((entry): DroppedField[] => {
    const { objectType, field, reason } = entry;
    if (typeof field !== 'string') return [];
    const known =
      typeof reason === 'string' && REASONS.includes(reason) ? (reason as DroppedField['reason']) : 'refused';
    return [{ objectType: typeof objectType === 'string' ? objectType : 'Task', field, reason: known }];
  });
}
