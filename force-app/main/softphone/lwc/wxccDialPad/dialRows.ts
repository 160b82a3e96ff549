import type { Labels } from 'c/wxccBase';
import type { DialMatch, DialRequest, RecentCall } from 'c/wxccOutdial';
import { previewDial } from 'c/wxccOutdial';
import { describeNumber } from 'c/wxccPhoneNumbers';

/** A number that can be called with one click. */
export interface DialRow {
  readonly key: string;
  readonly name: string;
  /** Object, what tells people apart: `Contact · Practice Manager`. */
  readonly detail: string;
  /** As it would be dialled; empty where it is the name. */
  readonly number: string;
  /** Which of a record's numbers: `Mobile`. */
  readonly kind: string;
  /** SLDS utility icon. */
  readonly icon: string;
  readonly signClass: string;
  readonly isNotToBeCalled: boolean;
  /** All of it, for a screen reader and for a line that is too short. */
  readonly title: string;
  readonly request: DialRequest;
}

export interface RowOptions {
  readonly labels: Labels;
  readonly prefixes: readonly string[];
  /** Country of numbers without a code. */
  readonly region: string | undefined;
}

const ICONS: Readonly<Record<string, string>> = {
  Account: 'account',
  Contact: 'contact',
  Lead: 'lead',
  Case: 'case',
  Opportunity: 'opportunity',
};

const spoken = (apiName: string): string => apiName.replace(/__c$/, '').replaceAll('_', ' ');

/** Names of the org's own are shown as they are: `Service_Visit__c` is `Service Visit`. */
const word = (labels: Labels, kind: 'object' | 'field', apiName: string): string =>
  labels.has(`${kind}_${apiName}`) ? labels.text(`${kind}_${apiName}`) : spoken(apiName);

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

function shownNumber(number: string, { prefixes, region }: RowOptions): string {
  const dialled = previewDial(number, prefixes)?.number;
  return dialled === undefined ? number : describeNumber(dialled, region).text;
}

function titleOf(row: Omit<DialRow, 'title'>, { labels }: RowOptions): string {
  const warning = row.isNotToBeCalled ? labels.text('dial_doNotCall') : '';
  return labels.text('dial_row', { what: joined([row.name, row.detail, row.kind, warning]), number: row.number });
}

const signOf = (icon: string): string => `wxcc-dial__sign wxcc-dial__sign_${icon}`;

/** @param match one number of a record that was found */
export function matchRow({ record, detail, field, number }: DialMatch, options: RowOptions): DialRow {
  const { labels } = options;
  const icon = ICONS[record.objectType] ?? 'record';
  const row = {
    ...{ key: `${record.id}.${field}`, name: record.name, icon, signClass: signOf(icon) },
    detail: joined([word(labels, 'object', record.objectType), detail]),
    number: shownNumber(number, options),
    // A person account's fields are a contact's with another name.
    kind: word(labels, 'field', field.replace(/^Person/, '')),
    isNotToBeCalled: record.doNotCall === true,
    request: { number, record },
  };
  return { ...row, title: titleOf(row, options) };
}

const kindOf = ({ direction, isMissed }: RecentCall): 'outbound' | 'inbound' | 'missed' =>
  direction === 'outbound' ? 'outbound' : isMissed ? 'missed' : 'inbound';

const RECENT_ICONS = { outbound: 'outbound_call', inbound: 'incoming_call', missed: 'missed_call' } as const;

export function recentRow(call: RecentCall, options: RowOptions): DialRow {
  const { number, record, at } = call;
  const { labels } = options;
  const way = kindOf(call);
  const shown = shownNumber(number, options);
  const row = {
    ...{ key: `${number}.${at}`, name: record?.name ?? shown, icon: RECENT_ICONS[way], signClass: signOf(way) },
    detail: joined([labels.text(`dial_recent_${way}`), labels.time(at)]),
    number: record ? shown : '',
    kind: '',
    isNotToBeCalled: record?.doNotCall === true,
    request: { number, ...(record && { record }) },
  };
  return { ...row, title: titleOf({ ...row, number: shown }, options) };
}
