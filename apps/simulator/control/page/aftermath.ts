import { createRegion, h } from '../../desktop/page/dom';
import { changesSince, readMoment } from './orgScribe';
import type { OrgMoment, OrgRecordRow } from './orgScribe';
import { badge, button, card, table } from './slds';

function heading({ label, name, type, id, isNew }: OrgRecordRow): HTMLElement {
  return h(
    'h3',
    { class: 'slds-text-heading_small slds-m-vertical_x-small' },
    `${label} `,
    h('a', { href: `/lightning/r/${type}/${id}/view`, target: '_blank' }, name),
    ' ',
    badge(isNew ? 'made' : 'changed', isNew ? 'success' : ''),
  );
}

const fieldRow = ({ apiName, label, value }: OrgRecordRow['fields'][number]): HTMLElement =>
  h(
    'tr',
    { 'data-field': apiName },
    h('td', {}, label, h('div', { class: 'slds-text-color_weak' }, apiName)),
    h('td', { class: 'value' }, value),
  );

const recordView = (record: OrgRecordRow): HTMLElement =>
  h(
    'section',
    { 'data-record': record.type },
    heading(record),
    h('div', { class: 'scroll' }, table(['Field', 'Value'], record.fields.map(fieldRow))),
  );

function view(title: string, records: readonly OrgRecordRow[], begin: () => void): HTMLElement {
  const nothing = h('p', { class: 'slds-text-color_weak' }, 'No record was made or changed.');
  const made = card(
    'What Salesforce holds afterwards',
    [button('Begin anew', begin)],
    h('p', { class: 'slds-m-bottom_x-small' }, title),
    records.length > 0
      ? h('div', { class: 'records', role: 'region', tabindex: '0', 'aria-label': title }, ...records.map(recordView))
      : nothing,
  );
  made.id = 'aftermath';
  return made;
}

/** The card that shows what was written to Salesforce since a scenario began. */
export interface Aftermath {
  readonly element: HTMLElement;
  /** What was written before no longer counts. @param title what begins, in words */
  begin(title: string): Promise<void>;
  update(): Promise<void>;
}

export function createAftermath(): Aftermath {
  const element = h('div');
  const draw = createRegion(element);
  let before: OrgMoment | undefined;
  let title = 'Since this page was opened:';
  const begin = async (next: string): Promise<void> => {
    before = await readMoment();
    title = next;
    await update();
  };
  const update = async (): Promise<void> => {
    const records = await changesSince((before ??= await readMoment()));
    draw([title, records], () => [view(title, records, () => void begin('Since you said so:'))]);
  };
  return { element, begin, update };
}
