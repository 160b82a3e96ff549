import { h, timer } from '../../desktop/page/dom';
import type { AgentRow, CallRow, Center } from './controlTypes';
import type { Run } from './newCallView';
import { badge, button, card, checkbox, field, input, select, selectField, table } from './slds';

const THEMES: Readonly<Record<string, string>> = {
  Available: 'success',
  RONA: 'error',
  ringing: 'warning',
  connected: 'success',
  queued: 'warning',
};

function callState(call: CallRow): string {
  if (call.state === 'ended') return call.legState === 'wrapUp' ? 'wrap-up' : call.legState;
  if (call.isHeld) return 'on hold';
  return call.legState === 'dialling' ? 'dialling' : call.state;
}

function callActions(call: CallRow, run: Run): HTMLElement[] {
  const post = (what: string, body?: unknown) => (): void => run('POST', `calls/${call.interactionId}/${what}`, body);
  if (call.state === 'ended') return [];
  if (call.legState === 'dialling')
    return [
      button('Answer', post('outcome', { outcome: 'answer' })),
      button('Busy', post('outcome', { outcome: 'busy' })),
    ];
  return [button('Hang up as customer', post('hangup'))];
}

function callRow(call: CallRow, { agents }: Center, run: Run): HTMLElement {
  const agent = agents.find(({ id }) => id === call.agentId)?.name ?? 'waiting';
  const isInbound = call.direction === 'INBOUND';
  const number = call.customerNumber || 'withheld';
  const state = callState(call);
  return h(
    'tr',
    { 'data-call': call.interactionId },
    h('td', {}, isInbound ? `${number} → ${call.ownNumber}` : `${call.ownNumber} → ${number}`),
    h('td', {}, call.queueName),
    h('td', {}, agent),
    h('td', {}, badge(state, THEMES[state] ?? '')),
    h('td', {}, call.state === 'ended' ? '' : timer(call.createdAt)),
    h('td', {}, ...callActions(call, run)),
  );
}

/** Calls, newest first: the live ones and what became of the last. */
export function callsView(center: Center, run: Run): HTMLElement {
  const rows = center.calls.slice(0, 12).map((call) => callRow(call, center, run));
  const body =
    rows.length > 0
      ? h('div', { class: 'scroll' }, table(['From → to', 'Queue', 'Agent', 'State', 'Since', ''], rows))
      : h('p', { class: 'slds-text-color_weak' }, 'No calls yet. Start one with a scenario.');
  return card('Calls', [], body);
}

function stateSelect(agent: AgentRow, run: Run): HTMLElement {
  const codes = [{ id: '0', name: 'Available' }, ...agent.idleCodes];
  const choices = codes.map(({ id, name }) => ({ value: id, text: name, isChosen: id === agent.auxCodeId }));
  const isListed = codes.some(({ id }) => id === agent.auxCodeId);
  const rona = isListed ? [] : [{ value: '', text: agent.stateName, isChosen: true }];
  const element = select([...rona, ...choices], (state) => run('POST', `agents/${agent.id}/state`, { state }));
  element.setAttribute('aria-label', `State of ${agent.name}`);
  return h('div', { class: 'slds-select_container' }, element);
}

/** What this agent's Desktop was told of calls, for `wxcc replay --events`. */
const playedLink = ({ id, name }: AgentRow): HTMLElement =>
  h(
    'a',
    { href: `/simulator/api/agents/${id}/played`, download: `${name.replace(/\W+/g, '-')}-played.json` },
    'Save what was played',
  );

function agentRow(agent: AgentRow, run: Run): HTMLElement {
  const state = agent.hasStation ? agent.stateName : agent.isSignedIn ? 'choosing a station' : 'signed out';
  return h(
    'tr',
    {},
    h('td', {}, h('b', {}, agent.name), h('div', { class: 'slds-text-color_weak' }, agent.userName)),
    h('td', {}, badge(state, THEMES[agent.state] ?? '')),
    h('td', {}, agent.hasStation && agent.since !== null ? timer(agent.since) : ''),
    h('td', {}, agent.hasStation ? stateSelect(agent, run) : ''),
    h('td', {}, playedLink(agent)),
  );
}

/** Whose time zone and language the texts of the calls are in, for `wxcc replay --org`. */
const orgLink = (): HTMLElement =>
  h('a', { href: '/api/org/replay-org', download: 'replay-org.json' }, 'Save the user of this browser');

export const agentsView = ({ agents }: Center, run: Run): HTMLElement =>
  card(
    'Agents',
    [orgLink()],
    h(
      'div',
      { class: 'scroll' },
      table(
        ['Agent', 'State', 'Since', 'Switch to', 'For wxcc replay'],
        agents.map((agent) => agentRow(agent, run)),
      ),
    ),
  );

function numberSetting(label: string, value: number, onChange: (value: number) => void): HTMLElement {
  const box = input({ type: 'number', min: '0', max: '3600', value: String(value) });
  box.addEventListener('change', () => onChange(Number(box.value)));
  return field(label, box);
}

const chosen = (pairs: readonly (readonly [string, string])[], value: string) =>
  pairs.map(([each, text]) => ({ value: each, text, isChosen: each === value }));

const OUTCOMES = [
  ['answer', 'Customer answers'],
  ['busy', 'Busy'],
  ['noAnswer', 'No answer'],
  ['aniRefused', 'Caller id refused'],
] as const;

const RIGHTS = [
  ['all', 'Allowed'],
  ['tenantOff', 'Off for the tenant'],
  ['agentOff', 'Off for the agent'],
  ['noEntryPoint', 'No entry point'],
  ['addressBookOnly', 'Address book only'],
] as const;

/** Whether agents may dial out, as their Desktop learns it when it loads. */
function outdialFields({ settings }: Center, patch: (change: object) => void): HTMLElement[] {
  const pattern = input({ value: settings.outdialPattern, placeholder: 'The profile’s own' });
  pattern.addEventListener('change', () => patch({ outdialPattern: pattern.value }));
  const rights = select(chosen(RIGHTS, settings.outdialRights), (outdialRights) => patch({ outdialRights }));
  return [selectField('Dialling out (at the next load)', rights), field('Dial plan (regular expression)', pattern)];
}

/** The knobs of the contact center. */
export function settingsView(center: Center, run: Run): HTMLElement {
  const { settings, agents } = center;
  const patch = (change: object): void => run('PATCH', 'settings', change);
  const signIns = [
    { value: '', text: 'Agents sign in themselves' },
    ...agents.map(({ userName, name }) => ({
      value: userName,
      text: `As ${name}`,
      isChosen: settings.autoSignIn === userName,
    })),
  ];
  const states = ['Idle', 'Available'].map((value) => ({
    value,
    text: value,
    isChosen: settings.stateAfterSignIn === value,
  }));
  return card(
    'Settings',
    [button('Reset the contact center', () => run('POST', 'contact-center/reset'))],
    h(
      'div',
      { class: 'fields' },
      numberSetting('Ring before RONA (s)', settings.ronaSeconds, (ronaSeconds) => patch({ ronaSeconds })),
      numberSetting('Outdial rings (s)', settings.outdialRingSeconds, (value) => patch({ outdialRingSeconds: value })),
      selectField(
        'Outdials end with',
        select(chosen(OUTCOMES, settings.outdialOutcome), (outdialOutcome) => patch({ outdialOutcome })),
      ),
      ...outdialFields(center, patch),
      selectField(
        'State after sign-in',
        select(states, (stateAfterSignIn) => patch({ stateAfterSignIn })),
      ),
      selectField(
        'Desktop signs in',
        select(signIns, (autoSignIn) => patch({ autoSignIn })),
      ),
    ),
    checkbox('Sign in again at each reload', settings.signInAtEachReload, (value) =>
      patch({ signInAtEachReload: value }),
    ),
  );
}
