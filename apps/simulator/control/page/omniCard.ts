import { h } from '../../desktop/page/dom';
import type { OmniControl, OmniFacts } from './omniControl';
import { button, card, checkbox, field, input, select, selectField } from './slds';

/** Does something in the org and shows what it refuses. */
export type OrgRun = (method: string, path: string, body?: object) => void;

const REASONS = [
  ['Logout', 'The agent logs out'],
  ['OmniSupervisorLogout', 'A supervisor logs the agent out'],
  ['DuplicateLogin', 'The agent logs in elsewhere'],
] as const;

function userField({ users, userId }: OmniFacts, choose: (userId: string) => void): HTMLElement {
  const choices = users.map(({ Id, Name }) => ({ value: Id, text: Name ?? Id, isChosen: Id === userId }));
  return selectField('User', select(choices, choose));
}

/** As a supervisor changes it; the agent does it in the org's utility. */
function statusField({ omni: { statuses, status } }: OmniFacts, run: OrgRun): HTMLElement {
  const offline = { value: '', text: 'Offline', isChosen: status === undefined };
  const choices = statuses.map(({ id, name }) => ({ value: id, text: name, isChosen: id === status?.id }));
  const change = (value: string): void =>
    run('PUT', 'omni/status', { status: value, reason: value === '' ? 'Logout' : 'OmniSupervisorStatusChange' });
  return selectField('Presence status, set by a supervisor', select([...choices, offline], change));
}

function logOutField({ omni: { status } }: OmniFacts, run: OrgRun): HTMLElement {
  const none = { value: '', text: status ? 'Choose how…' : 'Logged out', isChosen: true };
  const choices = REASONS.map(([value, text]) => ({ value, text }));
  return selectField(
    'Log out',
    select([none, ...choices], (reason) => reason !== '' && run('POST', 'omni/logout', { reason })),
  );
}

function delayField(label: string, value: number, change: (ms: number) => void): HTMLElement {
  const box = input({ type: 'number', min: '0', max: '60000', step: '100', value: String(value) });
  box.addEventListener('change', () => change(Number(box.value)));
  return field(label, box);
}

function faultFields({ omni: { faults } }: OmniFacts, run: OrgRun): HTMLElement[] {
  const patch = (change: object): void => run('PATCH', 'omni/faults', change);
  const words = input({ value: faults.refusal, placeholder: 'Nothing is refused' });
  words.addEventListener('change', () => patch({ refusal: words.value }));
  return [
    delayField('Events come late by (ms)', faults.eventDelay, (eventDelay) => patch({ eventDelay })),
    delayField('Answers come late by (ms)', faults.answerDelay, (answerDelay) => patch({ answerDelay })),
    field('Every status is refused with', words),
  ];
}

function workLine({ omni: { works, workload, capacity } }: OmniFacts): HTMLElement {
  const open = works.map(({ title, isAccepted }) => `${title} (${isAccepted ? 'open' : 'offered'})`).join(', ');
  return h('p', { class: 'slds-text-color_weak' }, `Capacity ${workload} / ${capacity}. ${open || 'No work.'}`);
}

/** Be the routing, a supervisor and a slow network of Salesforce. */
export function omniCard(facts: OmniFacts, control: OmniControl, run: OrgRun, redraw: () => void): HTMLElement {
  const choose = (userId: string): void => {
    control.choose(userId);
    redraw();
  };
  const offer = (kind: 'chat' | 'case') => (): void => run('POST', 'omni/works', { kind });
  return card(
    'Salesforce',
    [],
    h('div', { class: 'fields' }, userField(facts, choose), statusField(facts, run), logOutField(facts, run)),
    h(
      'div',
      { class: 'buttons' },
      button('Offer a chat', offer('chat')),
      button('Offer a case', offer('case')),
      button('End the Salesforce session', () => run('POST', 'session/end')),
    ),
    workLine(facts),
    h('div', { class: 'fields' }, ...faultFields(facts, run)),
    checkbox('Pages keep the settings they read until they are loaded again', facts.settingsCache.isOn, (isOn) =>
      run('PUT', 'settings-cache', { isOn }),
    ),
  );
}
