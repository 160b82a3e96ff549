import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { activityTimeline } from './activityTimeline';
import { api } from './api';
import { fieldValue, labelOf } from './fields';
import { card } from './homePage';
import { objectIcon } from './icon';
import { listUrl, navigate } from './navigation';
import { objectPages, titleOf } from './objects';
import { ACTIONS_OF } from './recordActions';
import type { ObjectPage } from './objects';
import { recordText } from './recordText';
import { recordTable } from './recordTable';
import { fetchList, remember, shared } from './shared';
import { showToast } from './toast';

const isSame = (one: unknown, other: string): boolean =>
  typeof one === 'string' && one.slice(0, 15) === other.slice(0, 15);

function actions(record: OrgRecord): HTMLElement {
  const { type } = record.attributes;
  const handleDelete = async (): Promise<void> => {
    await api.remove(record.Id);
    shared.records.delete(record.Id.slice(0, 15));
    showToast('success', `${shared.describe[type]?.label ?? type} was deleted.`);
    navigate(listUrl(type));
  };
  const button = (text: string, onclick: () => void): HTMLElement =>
    h('li', {}, h('button', { class: 'slds-button slds-button_neutral', onclick }, text));
  return h(
    'ul',
    { class: 'slds-button-group-list' },
    button('Edit', () => navigate(`/lightning/r/${type}/${record.Id}/edit`)),
    button('Delete', () => void handleDelete()),
  );
}

function highlights(record: OrgRecord, page: ObjectPage): HTMLElement {
  const object = shared.describe[page.type];
  const facts = page.highlights.map((field) =>
    h(
      'li',
      { class: 'slds-page-header__detail-block' },
      h('div', { class: 'slds-text-title slds-truncate' }, labelOf(object, field)),
      h('div', { class: 'slds-truncate' }, fieldValue(record, field)),
    ),
  );
  return h(
    'div',
    { class: 'slds-page-header slds-page-header_record-home sim-highlights' },
    h(
      'div',
      { class: 'slds-page-header__row' },
      h(
        'div',
        { class: 'slds-page-header__col-title' },
        h(
          'div',
          { class: 'slds-media' },
          h('div', { class: 'slds-media__figure' }, objectIcon(page.icon)),
          h(
            'div',
            { class: 'slds-media__body' },
            h(
              'div',
              { class: 'slds-page-header__name-title' },
              h(
                'h1',
                {},
                h('span', {}, object?.label ?? page.type),
                h('span', { class: 'slds-page-header__title slds-truncate' }, titleOf(record)),
              ),
            ),
          ),
        ),
      ),
      h(
        'div',
        { class: 'slds-page-header__col-actions' },
        actions(record),
        h('div', { class: 'sim-record-actions', [ACTIONS_OF]: `${page.type}:${record.Id}` }),
      ),
    ),
    h(
      'div',
      { class: 'slds-page-header__row slds-page-header__row_gutters' },
      h(
        'div',
        { class: 'slds-page-header__col-details' },
        h('ul', { class: 'slds-page-header__detail-row' }, ...facts),
      ),
    ),
  );
}

function details(record: OrgRecord, page: ObjectPage): HTMLElement {
  const object = shared.describe[page.type];
  const isShown = (field: string): boolean => !field.startsWith('Person') || record[field] !== undefined;
  const items = page.details
    .filter(isShown)
    .map((field) =>
      h(
        'div',
        { class: 'slds-form-element slds-form-element_readonly' },
        h('span', { class: 'slds-form-element__label' }, labelOf(object, field)),
        h(
          'div',
          { class: 'slds-form-element__control' },
          h('div', { class: 'slds-form-element__static', 'data-field': field }, fieldValue(record, field)),
        ),
      ),
    );
  return card('Details', h('div', { class: 'sim-details' }, ...items));
}

const RELATED_TO: Readonly<Record<string, (task: OrgRecord, id: string) => boolean>> = {
  Account: (task, id) => isSame(task.AccountId, id) || isSame(task.WhatId, id),
  Case: (task, id) => isSame(task.WhatId, id),
};

async function side(record: OrgRecord, page: ObjectPage): Promise<HTMLElement[]> {
  const lists = page.related.map(async ({ type, field, columns }) => {
    const records = (await fetchList(type)).filter((each) => isSame(each[field], record.Id));
    const title = `${shared.describe[type]?.labelPlural ?? type} (${records.length})`;
    return card(
      title,
      records.length > 0
        ? recordTable(type, records, columns)
        : h('p', { class: 'slds-text-color_weak' }, 'No items to display.'),
      objectPages[type]?.icon,
    );
  });
  return Promise.all(lists);
}

async function activities(record: OrgRecord, page: ObjectPage): Promise<HTMLElement | undefined> {
  if (page.type === 'Task') return undefined;
  const isRelated =
    RELATED_TO[page.type] ??
    ((task: OrgRecord, id: string) =>
      isSame(task.WhoId, id) || isSame(task.WhoId, recordText(record, 'PersonContactId')));
  const tasks = (await fetchList('Task')).filter((task) => isRelated(task, record.Id));
  return card('Activity', activityTimeline(tasks));
}

/** A record's page, with a place `.sim-components` for native components. */
export interface RecordPage {
  readonly record: OrgRecord;
  readonly element: HTMLElement;
}

/** A record's page; the record is fetched anew each time. @throws Refused when it is not there */
export async function recordPage(id: string): Promise<RecordPage | undefined> {
  const record = await api.record(id);
  remember([record]);
  const page = objectPages[record.attributes.type];
  if (!page) return undefined;
  const [lists, timeline] = await Promise.all([side(record, page), activities(record, page)]);
  const element = h(
    'div',
    {},
    highlights(record, page),
    h(
      'div',
      { class: 'sim-record' },
      h('div', { class: 'sim-main' }, details(record, page), ...lists),
      h('div', { class: 'sim-side' }, h('div', { class: 'sim-components' }), timeline ?? false),
    ),
  );
  return { record, element };
}
