import type { DesktopConnection } from './connectDesktop';
import type { DesktopStore } from './desktopStore';
import type { ContactData, TaskPhase } from './desktopTypes';
import { consultStateOf, customerOf, isAdvice, phaseOf, phaseSince } from './desktopTypes';
import { createRegion, h, timer } from './dom';
import { openTransferDialog } from './transferDialog';
import { wrapUpForm } from './wrapUpForm';

const PHASES: Readonly<Record<TaskPhase, string>> = {
  ringing: 'Incoming call',
  dialling: 'Calling',
  connected: 'Connected',
  held: 'On hold',
  wrapUp: 'Wrap up',
};

interface CallViewParts {
  readonly store: DesktopStore;
  readonly connection: DesktopConnection;
}

type Contact = (method: string, argument?: object) => () => void;

function contactCommand({ connection }: CallViewParts, task: ContactData): Contact {
  const { interactionId, mediaResourceId } = task;
  return (method, argument = {}) =>
    () =>
      void connection.command('aqm.contact', method, { interactionId, data: { mediaResourceId }, ...argument });
}

const action = (text: string, className: string, onclick: () => void): HTMLElement =>
  h('button', { type: 'button', class: className, onclick }, text);

/** What can be done while somebody else is being asked about the call, or asks this agent. */
function consultActions(parts: CallViewParts, task: ContactData): HTMLElement[] {
  const send = contactCommand(parts, task);
  const state = consultStateOf(task);
  if (state === 'conferencing') return [action('Leave conference', 'danger', send('exitConference'))];
  const end = action('End consult', 'danger', send('consultEndV2', { isConsult: true }));
  if (isAdvice(task) || state === 'consultInitiated') return [end];
  const to = { data: {} };
  return [
    action('Transfer now', 'good', send('consultTransferV2', to)),
    action('Conference', '', send('consultConferenceV2', to)),
    end,
  ];
}

function actions(parts: CallViewParts, task: ContactData): HTMLElement[] {
  const send = contactCommand(parts, task);
  const phase = phaseOf(task);
  if (consultStateOf(task) && (phase === 'connected' || phase === 'held')) return consultActions(parts, task);
  const { connection } = parts;
  const transfer = action('Transfer or consult', '', () => void openTransferDialog({ connection, task }));
  const end = action('End', 'danger', send('end'));
  const isPaused = task.interaction.callProcessingDetails.isPaused === 'true';
  const recording = isPaused
    ? action('Resume recording', '', send('resumeRecording', { data: { autoResumed: false } }))
    : action('Pause recording', '', send('pauseRecording'));
  switch (phase) {
    case 'ringing':
      return [
        action('Answer', 'good', send('accept')),
        action('Decline', 'danger', send('decline', { isConsult: isAdvice(task) })),
      ];
    case 'dialling':
      return [end];
    case 'connected':
      return [action('Hold', '', send('hold', { isPostCallConsult: false })), transfer, recording, end];
    case 'held':
      return [action('Resume', '', send('unHold', { isPostCallConsult: false })), transfer, recording, end];
    case 'wrapUp':
      return [];
  }
}

const CONSULTS = { consultInitiated: 'Consulting', consulting: 'Consulting', conferencing: 'Conference' } as const;

/** The call's state in words: while somebody is being asked, that counts more than the customer's hold. */
function headline(task: ContactData): string {
  const [phase, state] = [phaseOf(task), consultStateOf(task)];
  if (phase === 'ringing' && isAdvice(task)) return 'Consult request';
  return state && (phase === 'held' || phase === 'connected') ? CONSULTS[state] : PHASES[phase];
}

function countdown(store: DesktopStore, task: ContactData): HTMLElement {
  const due = phaseSince(task) + store.state.signedIn.ronaSeconds * 1000;
  const text = timer(due);
  text.dataset['down'] = 'true';
  return text;
}

function editableValue({ connection }: CallViewParts, task: ContactData, name: string, value: string): HTMLElement {
  const input = h('input', { value, 'aria-label': name }) as HTMLInputElement;
  input.addEventListener('change', () => {
    const argument = { interactionId: task.interactionId, data: { attributes: { [name]: input.value } } };
    void connection.command('aqm.dialer', 'updateCadVariables', argument);
  });
  return input;
}

/** CAD variables that agents may see, with their labels; those they may edit are fields. */
function variables(parts: CallViewParts, task: ContactData): HTMLElement | undefined {
  const { interaction } = task;
  const shown = Object.values(interaction.callAssociatedData).filter(({ agentViewable }) => agentViewable);
  const facts: [string, string][] = [
    ['Queue', interaction.callAssociatedDetails['virtualTeamName'] ?? ''],
    ['Phone number', customerOf(task)],
    ['DNIS', interaction.callAssociatedDetails['dn'] ?? ''],
  ];
  const row = (label: string, value: HTMLElement | string): HTMLElement =>
    h('div', { class: 'row' }, h('dt', {}, label), h('dd', {}, value));
  const canEdit = phaseOf(task) !== 'ringing';
  return h(
    'dl',
    { class: 'variables' },
    ...facts.filter(([, value]) => value !== '').map(([label, value]) => row(label, value)),
    ...shown.map(({ name, displayName, value, agentEditable }) =>
      row(displayName || name, agentEditable && canEdit ? editableValue(parts, task, name, value) : value),
    ),
  );
}

function card(parts: CallViewParts, task: ContactData): HTMLElement {
  const phase = phaseOf(task);
  const name = task.interaction.callAssociatedDetails['customerName'];
  const select = (): void => parts.store.update((state) => (state.selectedTaskId = task.interactionId));
  const since = phase === 'ringing' ? countdown(parts.store, task) : timer(phaseSince(task));
  return h(
    'article',
    { class: `call ${phase}`, 'aria-label': headline(task), 'data-id': task.interactionId, onclick: select },
    h('div', { class: 'call-head' }, h('span', { class: 'phase' }, headline(task)), since),
    h('h1', {}, name || customerOf(task)),
    name ? h('p', { class: 'quiet' }, customerOf(task)) : undefined,
    h('div', { class: 'actions' }, ...actions(parts, task)),
    phase === 'wrapUp' && wrapUpForm(parts, task),
    variables(parts, task),
  );
}

function empty(store: DesktopStore): HTMLElement {
  const isAvailable = store.state.signedIn.session.subStatus === 'Available';
  const text = isAvailable ? 'Waiting for the next call.' : 'Set your state to Available to get calls.';
  return h('div', { class: 'empty' }, h('h1', {}, 'No call'), h('p', { class: 'quiet' }, text));
}

/** The call in hand: incoming card, call card, wrap-up. */
export function callView(store: DesktopStore, connection: DesktopConnection): HTMLElement {
  const place = h('main', { class: 'calls', 'aria-live': 'polite' });
  const draw = createRegion(place);
  const parts = { store, connection };
  const update = (): void => {
    const { tasks, signedIn } = store.state;
    const all = [...tasks.values()];
    const key = all.map(({ interaction, interactionId }) => [interactionId, interaction]);
    draw([key, signedIn.session.subStatus], () =>
      all.length > 0 ? all.map((task) => card(parts, task)) : [empty(store)],
    );
  };
  /** Marked apart from drawing: what is under the mouse must not be drawn anew by the click that selects it. */
  const mark = (): void =>
    place.querySelectorAll<HTMLElement>('.call').forEach((each) => {
      const isSelected = store.state.tasks.size > 1 && each.dataset['id'] === store.state.selectedTaskId;
      each.classList.toggle('selected', isSelected);
    });
  const refresh = (): void => {
    update();
    mark();
  };
  refresh();
  store.onChange(refresh);
  return place;
}
