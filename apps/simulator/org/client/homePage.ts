import { h } from '../../desktop/page/dom';
import type { OrgRecord } from '../engine';
import { fieldValue } from './fields';
import { objectIcon } from './icon';
import { nameOf, objectPages } from './objects';
import { recordUrl } from './navigation';
import { fetchList, shared } from './shared';

/** What the first steps can do from here. */
export interface WelcomeActions {
  openPhone(): void;
  openSimulator(): void;
}

function step(number: string, title: string, text: string, action: HTMLElement | false = false): HTMLElement {
  return h(
    'li',
    { class: 'sim-step' },
    h('span', { class: 'sim-step__number', 'aria-hidden': 'true' }, number),
    h(
      'div',
      {},
      h('h3', { class: 'slds-text-heading_small' }, title),
      h('p', { class: 'slds-text-body_small slds-text-color_weak slds-m-vertical_xx-small' }, text),
      action,
    ),
  );
}

const button = (text: string, onclick: () => void): HTMLElement =>
  h('button', { class: 'slds-button slds-button_neutral', onclick }, text);

export function card(title: string | Node, body: Node, icon?: string, action?: Node): HTMLElement {
  return h(
    'article',
    { class: 'slds-card' },
    h(
      'div',
      { class: 'slds-card__header slds-grid' },
      h(
        'header',
        { class: 'slds-media slds-media_center slds-has-flexi-truncate' },
        icon ? h('div', { class: 'slds-media__figure' }, objectIcon(icon, 'slds-icon_small')) : false,
        h('div', { class: 'slds-media__body' }, h('h2', { class: 'slds-card__header-title' }, title)),
      ),
      action ? h('div', { class: 'slds-no-flex' }, action) : false,
    ),
    h('div', { class: 'slds-card__body slds-card__body_inner' }, body),
  );
}

function welcome(actions: WelcomeActions): HTMLElement {
  const name = shared.session.user.Name?.split(' ')[0] ?? '';
  const steps = h(
    'ol',
    { class: 'sim-steps' },
    step(
      '1',
      'Open the phone',
      'It lives in the utility bar at the bottom left of every page.',
      button('Open Phone', () => actions.openPhone()),
    ),
    step(
      '2',
      'Sign in to Webex',
      'Choose an agent and a team in the Agent Desktop inside the phone, then go to Available.',
    ),
    step(
      '3',
      'Start a call',
      'Let a customer call from the simulator, answer in the phone, and watch the caller’s record open.',
      button('Open Simulator', () => actions.openSimulator()),
    ),
    step(
      '4',
      'See what was logged',
      'End the call, choose a wrap-up reason, and look at Activity on the customer’s page.',
    ),
  );
  return h(
    'section',
    { class: 'slds-card sim-welcome' },
    h(
      'div',
      { class: 'slds-p-around_medium' },
      h('h1', { class: 'slds-text-heading_medium' }, `Welcome, ${name}`),
      h(
        'p',
        { class: 'slds-m-top_xx-small' },
        'This is a simulated Salesforce org with the real softphone in it. Nothing leaves this machine.',
      ),
      steps,
    ),
  );
}

function recordList(records: readonly OrgRecord[], field: string): HTMLElement {
  const rows = records.map((record) =>
    h(
      'li',
      { class: 'slds-item slds-media slds-media_center slds-p-vertical_xx-small' },
      h(
        'div',
        { class: 'slds-media__figure' },
        objectIcon(objectPages[record.attributes.type]?.icon ?? 'record', 'slds-icon_small'),
      ),
      h(
        'div',
        { class: 'slds-media__body' },
        h('a', { href: recordUrl(record.attributes.type, record.Id) }, nameOf(record)),
        h('div', { class: 'slds-text-body_small slds-text-color_weak' }, fieldValue(record, field)),
      ),
    ),
  );
  return rows.length > 0 ? h('ul', {}, ...rows) : h('p', { class: 'slds-text-color_weak' }, 'Nothing here yet.');
}

export async function homePage(actions: WelcomeActions): Promise<HTMLElement> {
  const [contacts, cases, tasks] = await Promise.all([fetchList('Contact'), fetchList('Case'), fetchList('Task')]);
  const calls = tasks.filter(({ TaskSubtype }) => TaskSubtype === 'Call').slice(0, 5);
  const open = cases.filter(({ IsClosed }) => IsClosed !== true).slice(0, 4);
  return h(
    'div',
    { class: 'sim-home' },
    welcome(actions),
    h(
      'div',
      { class: 'sim-columns' },
      card('Recent Contacts', recordList(contacts.slice(0, 5), 'Phone'), 'contact'),
      card('Open Cases', recordList(open, 'Subject'), 'case'),
      card('Logged Calls', recordList(calls, 'Subject'), 'log_a_call'),
    ),
  );
}
