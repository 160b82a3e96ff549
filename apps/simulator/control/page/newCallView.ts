import { h } from '../../desktop/page/dom';
import type { Center } from './controlTypes';
import { button, card, field, input, select, selectField } from './slds';
import { createVariablesEditor } from './variablesEditor';

/** Does something at the server and shows what it refuses. @param begins from here on it counts what is written, in words */
export type Run = (method: string, path: string, body?: unknown, begins?: string) => void;

function targetSelect({ agents }: Center): HTMLSelectElement {
  const choices = agents.map(({ id, name }) => ({ value: id, text: name }));
  return select([{ value: 'longestIdle', text: 'Whoever is free longest' }, ...choices]);
}

function numberSelect({ numbers }: Center, onPick: (number: string) => void): HTMLSelectElement {
  const group = (kind: string, list: Center['numbers']['known']): { value: string; text: string }[] =>
    list.map(({ number, label }) => ({ value: number, text: `${kind}: ${label} · ${number}` }));
  return select(
    [
      { value: '-', text: 'Choose a caller…' },
      ...group('Known', numbers.known),
      ...group('Several matches', numbers.ambiguous),
      ...group('Unknown', numbers.unknown),
      { value: '', text: 'Withheld number' },
    ],
    (value) => value !== '-' && onPick(value),
  );
}

function scenarioButtons(center: Center, target: HTMLSelectElement, run: Run): HTMLElement {
  const buttons = center.scenarios.map(({ name, title, about }) => {
    const made = button(title, () => run('POST', `scenarios/${name}`, { to: target.value }, title));
    made.title = about;
    made.dataset['scenario'] = name;
    return made;
  });
  return h('div', { class: 'buttons' }, ...buttons);
}

/** One click for the usual calls. */
export function scenariosView(center: Center, run: Run): HTMLElement {
  const target = targetSelect(center);
  return card('Scenarios', [], selectField('To', target), scenarioButtons(center, target, run));
}

/** A call in every detail. */
export function newCallView(center: Center, run: Run): HTMLElement {
  const from = input({ type: 'tel', placeholder: 'Empty: withheld' });
  const customer = input();
  const target = targetSelect(center);
  const entryPoint = select(center.entryPoints.map(({ dnis, name }) => ({ value: dnis, text: `${name} · ${dnis}` })));
  const queue = select([
    { value: '', text: 'As the entry point says' },
    ...center.queues.map(({ id, name }) => ({ value: id, text: name })),
  ]);
  const placed = select([
    { value: '', text: 'The customer calls' },
    { value: 'callback', text: 'A callback that the customer asked for' },
    { value: 'campaign', text: 'A campaign' },
  ]);
  const variables = createVariablesEditor(center.sampleVariables);
  const read = () => ({
    from: from.value,
    placed: placed.value,
    to: target.value,
    dnis: entryPoint.value,
    queueId: queue.value,
    customerName: customer.value,
    cad: variables.read(),
  });
  const start = (): void => run('POST', 'calls', read(), 'New call');
  const pick = numberSelect(center, (number) => (from.value = number));
  return card(
    'New call',
    [button('Start the call', start, 'brand')],
    h(
      'div',
      { class: 'fields' },
      selectField('Who calls', placed),
      selectField('Caller', pick),
      field('From', from),
      field('Customer name (from the flow)', customer),
      selectField('To', target),
      selectField('Number dialled', entryPoint),
      selectField('Queue', queue),
    ),
    h('h3', { class: 'slds-text-title slds-m-vertical_x-small' }, 'CAD variables'),
    variables.element,
  );
}
