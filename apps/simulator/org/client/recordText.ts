import type { OrgRecord } from '../engine';

/** A field's value as plain text; empty when it has none, or none that is text. */
export function recordText(record: OrgRecord, field: string): string {
  const value = record[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
