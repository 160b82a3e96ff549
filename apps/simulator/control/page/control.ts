import { createRegion, h, startTimers } from '../../desktop/page/dom';
import { createAftermath } from './aftermath';
import { readCenter, send } from './controlApi';
import type { Center } from './controlTypes';
import { agentsView, callsView, settingsView } from './liveViews';
import type { Run } from './newCallView';
import { newCallView, scenariosView } from './newCallView';
import { omniCard } from './omniCard';
import type { OrgRun } from './omniCard';
import { createOmniControl } from './omniControl';

/** Shows what the server refused, until the next thing succeeds. */
function createProblem(): { element: HTMLElement; show(text: string): void } {
  const text = h('span');
  const element = h(
    'div',
    { class: 'slds-notify slds-notify_alert slds-alert_error', role: 'alert', hidden: true },
    text,
  );
  return {
    element,
    show(message) {
      text.textContent = message;
      element.hidden = message === '';
    },
  };
}

function header(): HTMLElement {
  return h(
    'header',
    { class: 'slds-page-header' },
    h('h1', { class: 'slds-page-header__title' }, 'Simulator'),
    h(
      'p',
      { class: 'slds-page-header__meta-text' },
      'Be the customer, the contact center and Salesforce: start calls, hang up, switch agents, offer chats.',
    ),
    h('a', { href: '/lightning/page/home' }, 'Open the org'),
  );
}

type Problem = ReturnType<typeof createProblem>;

/** Salesforce's card, which draws itself: it comes from another API than the rest. */
function createOmniPlace(problem: Problem): { element: HTMLElement; update(): void } {
  const element = h('div');
  const draw = createRegion(element);
  const control = createOmniControl();
  const fail = (error: unknown): void => problem.show((error as Error).message);
  const run: OrgRun = (method, path, body) =>
    void control
      .send(method, path, body)
      .then(() => problem.show(''), fail)
      .then(update);
  const update = (): void =>
    void control.read().then((facts) => draw(facts, () => [omniCard(facts, control, run, update)]), fail);
  control.onChange(update);
  return { element, update };
}

async function main(): Promise<void> {
  const problem = createProblem();
  const omni = createOmniPlace(problem);
  const places = Array.from({ length: 5 }, () => h('div'));
  const draw = places.map(createRegion);
  const aftermath = createAftermath();
  const update = async (): Promise<void> => {
    show(await readCenter());
    await aftermath.update();
  };
  const run: Run = (method, path, body, begins) =>
    void (begins ? aftermath.begin(`Since “${begins}” began:`) : Promise.resolve())
      .then(() => send(method, path, body))
      .then(() => problem.show(''))
      .catch((error: unknown) => problem.show((error as Error).message))
      .then(update);
  const show = (center: Center): void => {
    const { calls, agents, settings, numbers } = center;
    draw[0]?.([numbers, agents.length], () => [scenariosView(center, run)]);
    draw[1]?.([numbers, agents.length], () => [newCallView(center, run)]);
    draw[2]?.([calls, agents], () => [callsView(center, run)]);
    draw[3]?.(agents, () => [agentsView(center, run)]);
    draw[4]?.(settings, () => [settingsView(center, run)]);
  };
  const [scenarios, newCall, calls, agents, settings] = places;
  const root = document.getElementById('root');
  await update();
  omni.update();
  root?.removeAttribute('aria-busy');
  const left = h('div', { class: 'column' }, scenarios, aftermath.element, newCall);
  const right = h('div', { class: 'column' }, calls, agents, omni.element, settings);
  root?.replaceChildren(header(), problem.element, h('main', { class: 'columns' }, left, right));
  const stream = new EventSource('/simulator/api/contact-center/events');
  stream.addEventListener('changed', () => void update());
  stream.addEventListener('open', () => void update());
  // Somebody may have changed a record by hand meanwhile.
  window.addEventListener('focus', () => void update());
  startTimers();
}

void main();
