import { isRecord } from 'c/wxccBase';
import type { PopTarget } from 'c/wxccSalesforce';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const paramsOf = (target: PopTarget): Readonly<Record<string, unknown>> =>
  target.kind === 'layout' && isRecord(target.params) ? target.params : {};

/** The record a target shows; empty when it shows something else. What a layout answers is read, never relied on. */
export function shownRecord(target: PopTarget): string {
  if (target.kind === 'record') return target.recordId;
  const isRecordPage = target.kind === 'layout' && /^sobject$/i.test(target.type);
  return isRecordPage ? textOf(paramsOf(target).recordId) : '';
}

/** Object of the new-record form that a target opens; empty when it opens none. */
export function formObject(target: PopTarget): string {
  if (target.kind === 'newRecord') return target.objectType;
  const isForm = target.kind === 'layout' && /^new_?record/i.test(target.type);
  return isForm ? textOf(paramsOf(target).entityName) : '';
}

/** Ids of 15 and 18 characters of one record are the same. */
export const isSameRecord = (one: string, other: string): boolean =>
  one.length >= 15 && one.slice(0, 15) === other.slice(0, 15);
