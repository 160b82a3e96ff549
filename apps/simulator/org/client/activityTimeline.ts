import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { fieldValue, formatSeconds, labelOf } from './fields';
import { buttonIcon, objectIcon } from './icon';
import { recordUrl } from './navigation';
import { CALL_FIELDS } from './objects';
import { ACTIONS_OF } from './recordActions';
import { recordText } from './recordText';
import { shared } from './shared';

const isCall = (task: OrgRecord): boolean => task.TaskSubtype === 'Call';

const ownerOf = (task: OrgRecord): string =>
  shared.session.users.find(({ Id }) => Id === task.OwnerId)?.Name ?? 'Someone';

function summary(task: OrgRecord): string {
  if (!isCall(task)) return `${ownerOf(task)} has a task`;
  const seconds = Number(task.CallDurationInSeconds ?? 0);
  const parts = [`${ownerOf(task)} logged a call`, seconds > 0 && formatSeconds(seconds), task.CallDisposition];
  return parts.filter((part) => typeof part === 'string').join(' • ');
}

function details(task: OrgRecord): HTMLElement {
  const object = shared.describe.Task;
  const shown = (isCall(task) ? CALL_FIELDS : ['Status', 'Priority', 'Description']).filter((field) => {
    const value = task[field];
    return value !== null && value !== undefined && value !== '';
  });
  const items = shown.map((field) =>
    h(
      'div',
      { class: 'sim-fact' },
      h('dt', { class: 'slds-text-title' }, labelOf(object, field)),
      h('dd', {}, fieldValue(task, field)),
    ),
  );
  return h(
    'article',
    { class: 'slds-box slds-timeline__item_details slds-theme_shade slds-m-top_x-small', 'aria-hidden': 'false' },
    h('dl', { class: 'sim-facts' }, ...items),
  );
}

function item(task: OrgRecord): HTMLElement {
  const kind = isCall(task) ? 'call' : 'task';
  const icon = isCall(task) ? 'log_a_call' : 'task';
  const handleToggle = (): void => {
    const isOpen = box.classList.toggle('slds-is-open');
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  const toggle = h(
    'button',
    { class: 'slds-button slds-button_icon', title: 'Toggle details', 'aria-expanded': 'false', onclick: handleToggle },
    buttonIcon('switch', 'slds-button__icon slds-timeline__details-action-icon'),
  );
  const figure = h(
    'div',
    { class: 'slds-media__figure' },
    toggle,
    objectIcon(icon, 'slds-icon_small slds-timeline__icon'),
  );
  const date =
    typeof task.ActivityDate === 'string' ? fieldValue(task, 'ActivityDate') : fieldValue(task, 'CreatedDate');
  const body = h(
    'div',
    { class: 'slds-media__body' },
    h(
      'div',
      { class: 'slds-grid slds-grid_align-spread slds-timeline__trigger' },
      h(
        'h3',
        { class: 'slds-truncate' },
        h('a', { href: recordUrl('Task', task.Id) }, h('strong', {}, recordText(task, 'Subject') || '(no subject)')),
      ),
      h(
        'div',
        { class: 'slds-timeline__actions', [ACTIONS_OF]: `Task:${task.Id}` },
        h('p', { class: 'slds-timeline__date' }, date),
      ),
    ),
    h('p', { class: 'slds-m-horizontal_xx-small slds-text-body_small' }, summary(task)),
    details(task),
  );
  const box = h(
    'div',
    { class: `slds-timeline__item_expandable slds-timeline__item_${kind}` },
    h('span', { class: 'slds-assistive-text' }, kind),
    h('div', { class: 'slds-media' }, figure, body),
  );
  return h('li', {}, box);
}

function section(title: string, tasks: readonly OrgRecord[], empty: string): HTMLElement {
  const body =
    tasks.length > 0
      ? h('ul', { class: 'slds-timeline' }, ...tasks.map(item))
      : h('p', { class: 'slds-text-color_weak slds-p-horizontal_small slds-p-bottom_small' }, empty);
  return h('section', { class: 'slds-m-bottom_small' }, h('h2', { class: 'sim-section-title' }, title), body);
}

/** Open and past activities of a record; logged calls unfold to what the contact center measured. */
export function activityTimeline(tasks: readonly OrgRecord[]): HTMLElement {
  const open = tasks.filter(({ IsClosed }) => IsClosed !== true);
  const past = tasks.filter(({ IsClosed }) => IsClosed === true);
  return h(
    'div',
    {},
    section('Upcoming & Overdue', open, 'No activities to show.'),
    section('Past Activities', past, 'No past activity. Past calls appear here.'),
  );
}
