import { h } from '../../desktop/page/dom';
import type { ObjectDescribe, OrgRecord } from '../engine';
import { phoneField } from './clickToDial';
import { nameOf } from './objects';
import { recordUrl } from './navigation';
import { shared } from './shared';

const LABELS: Readonly<Record<string, string>> = {
  AccountId: 'Account Name',
  ContactId: 'Contact Name',
  WhoId: 'Name',
  WhatId: 'Related To',
  OwnerId: 'Owner',
  ActivityDate: 'Due Date',
  CallDurationInSeconds: 'Call Duration',
};

/** Label of a field as pages show it: lookups by the name of what they look up. */
export const labelOf = (object: ObjectDescribe | undefined, field: string): string =>
  LABELS[field] ?? object?.fields[field]?.label ?? field;

/** `2 min 05 s`. */
export function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${String(seconds % 60).padStart(2, '0')} s` : `${seconds} s`;
}

const formatDateTime = (iso: string): string =>
  new Date(iso).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

function formatDate(date: string): string {
  return new Date(`${date}T12:00:00`).toLocaleDateString('en-US', { dateStyle: 'medium' });
}

function lookup(id: string): Node | string {
  const user = shared.session.users.find(({ Id }) => Id.slice(0, 15) === id.slice(0, 15));
  if (user) return user.Name ?? id;
  const record = shared.records.get(id.slice(0, 15));
  return record ? h('a', { href: recordUrl(record.attributes.type, record.Id) }, nameOf(record)) : id;
}

function webAddress(url: string): Node | string {
  const isWeb = /^https?:\/\//.test(url);
  return isWeb ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, url) : url;
}

/** A field's value, ready to show. Values are anybody's text: never markup. */
export function fieldValue(record: OrgRecord, field: string): Node | string {
  const value = record[field];
  const type = shared.describe[record.attributes.type]?.fields[field]?.type;
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field === 'CallDurationInSeconds') return formatSeconds(Number(value));
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (type === 'reference') return lookup(text);
  if (type === 'datetime') return formatDateTime(text);
  if (type === 'date') return formatDate(text);
  if (type === 'phone') return phoneField(text, record);
  if (type === 'url') return webAddress(text);
  return text;
}
