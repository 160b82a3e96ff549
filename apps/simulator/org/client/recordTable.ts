import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { fieldValue, labelOf } from './fields';
import { recordUrl } from './navigation';
import { nameOf } from './objects';
import { recordText } from './recordText';
import { shared } from './shared';

/** Records as a table; the first column leads to the record. */
export function recordTable(type: string, records: readonly OrgRecord[], columns: readonly string[]): HTMLElement {
  const object = shared.describe[type];
  const head = columns.map((field) =>
    h(
      'th',
      { scope: 'col' },
      h('div', { class: 'slds-truncate', title: labelOf(object, field) }, labelOf(object, field)),
    ),
  );
  const cell = (record: OrgRecord, field: string, index: number): HTMLElement => {
    const link = (): HTMLElement =>
      h('a', { href: recordUrl(type, record.Id) }, recordText(record, field) || nameOf(record));
    return h(
      index === 0 ? 'th' : 'td',
      index === 0 ? { scope: 'row' } : {},
      h('div', { class: 'slds-truncate' }, index === 0 ? link() : fieldValue(record, field)),
    );
  };
  const rows = records.map((record) =>
    h('tr', { class: 'slds-hint-parent' }, ...columns.map((field, index) => cell(record, field, index))),
  );
  return h(
    'table',
    { class: 'slds-table slds-table_cell-buffer slds-table_bordered slds-table_fixed-layout' },
    h('thead', {}, h('tr', { class: 'slds-line-height_reset' }, ...head)),
    h('tbody', {}, ...rows),
  );
}
