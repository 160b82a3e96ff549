import { isRecord } from 'c/wxccBase';
import type { PopTarget, RecordInView } from 'c/wxccSalesforce';

/*
 * What the tab with the phone asks another one to show. Any script of the origin may speak on that channel: ids, names and
 * addresses are held to their form. `layout` is Salesforce's own answer, passed back to Salesforce, and bounded.
 */

const MAX_TEXT = 2_000;
const MAX_FIELDS = 100;
const MAX_LAYOUT = 20_000;

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
const isId = (value: unknown): value is string => typeof value === 'string' && /^\w{15}(\w{3})?$/.test(value);
const isName = (value: unknown): value is string => typeof value === 'string' && /^\w{1,100}$/.test(value);

function fieldsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(isRecord(value) ? value : {}).slice(0, MAX_FIELDS);
  return Object.fromEntries(
    entries.flatMap(([name, each]) => (isName(name) && typeof each === 'string' ? [[name, text(each)]] : [])),
  );
}

/** A page of this org, never another site. */
const isOwnPage = (url: string): boolean => /^\/(?![/\\])/.test(url);

/** @returns undefined: nothing that may be shown */
export function readPopTarget(value: unknown): PopTarget | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, recordId, objectType, fields, text: words, url, type, params } = value;
  if (kind === 'record') return isId(recordId) ? { kind, recordId } : undefined;
  if (kind === 'newRecord') return isName(objectType) ? { kind, objectType, fields: fieldsOf(fields) } : undefined;
  if (kind === 'search') return text(words) === '' ? undefined : { kind, text: text(words) };
  if (kind === 'url') return isOwnPage(text(url)) ? { kind, url: text(url) } : undefined;
  const isLayout = kind === 'layout' && isName(type) && JSON.stringify(params ?? null).length <= MAX_LAYOUT;
  return isLayout && kind === 'layout' && isName(type) ? { kind, type, params } : undefined;
}

/** The record that another tab says it shows. @returns undefined: none, or nothing that can be read */
export function readTabRecord(value: unknown): RecordInView | undefined {
  if (!isRecord(value) || !isId(value.recordId) || typeof value.objectType !== 'string') return undefined;
  const { recordId, recordName, objectType, accountId, contactId } = value;
  return {
    ...{ recordId, recordName: text(recordName), objectType: text(objectType) },
    ...(isId(accountId) && { accountId }),
    ...(isId(contactId) && { contactId }),
  };
}
