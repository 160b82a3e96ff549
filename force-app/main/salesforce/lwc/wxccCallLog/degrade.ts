import { isWxccError } from 'c/wxccBase';
import type { DroppedField, FieldValues } from './callLog';
import { cutText } from './fitTask';
import type { FittedFields } from './fitTask';

// When Salesforce names no field, what goes first is what an org is most likely to lack or to forbid.
const STEPS: readonly ((field: string) => boolean)[] = [
  (field) => field.endsWith('__c'),
  (field) => field === 'WhatId',
  (field) => field === 'OwnerId' || field === 'RecordTypeId' || field === 'recordType',
  (field) => field === 'WhoId',
  (field) => field === 'Type' || field === 'Priority' || field === 'TaskSubtype',
];

// A text that is too long by an unknown amount: halves reach any limit in few steps.
const HALF = 2;

const without = (fields: FieldValues, isGone: (field: string) => boolean): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !isGone(field)));

function cut(
  objectType: string,
  fields: FieldValues,
  names: readonly string[],
  max?: number,
): FittedFields | undefined {
  const texts = names.filter((name) => typeof fields[name] === 'string' && fields[name].length > (max ?? 1));
  if (texts.length === 0) return undefined;
  const shorter = texts.map((name) => {
    const text = fields[name] as string;
    return [name, cutText(text, max ?? Math.floor(text.length / HALF))] as const;
  });
  const dropped = texts.map((field): DroppedField => ({ objectType, field, reason: 'tooLong' }));
  return { fields: { ...fields, ...Object.fromEntries(shorter) }, dropped };
}

function drop(objectType: string, fields: FieldValues, isGone: (field: string) => boolean): FittedFields | undefined {
  const gone = Object.keys(fields).filter(isGone);
  if (gone.length === 0) return undefined;
  const dropped = gone.map((field): DroppedField => ({ objectType, field, reason: 'refused' }));
  return { fields: without(fields, isGone), dropped };
}

/**
 * The next, poorer version of a refused record: cut the named texts when they were too long, else drop the named fields,
 * else the first group of fields that an org may refuse.
 * @returns undefined when nothing is left to take away
 */
export function degrade(objectType: string, fields: FieldValues, error: unknown): FittedFields | undefined {
  const details = isWxccError(error) ? error.details : {};
  const names = typeof details.fields === 'string' ? details.fields.split(',') : [];
  const max = typeof details.maxLength === 'number' ? details.maxLength : undefined;
  const shorter = details.tooLong === true ? cut(objectType, fields, names, max) : undefined;
  if (shorter) return shorter;
  if (names.length > 0) return drop(objectType, fields, (field) => names.includes(field));
  for (const isGone of STEPS) {
    const poorer = drop(objectType, fields, isGone);
    if (poorer) return poorer;
  }
  return undefined;
}
