import type { DesktopConnection } from './connectDesktop';
import type { ContactData } from './desktopTypes';
import { formText, h } from './dom';

interface Choice {
  readonly value: string;
  readonly text: string;
}

interface Lists {
  readonly agents: readonly Choice[];
  readonly queues: readonly Choice[];
}

interface BuddyAnswer {
  readonly data?: { readonly agentList?: readonly { agentId: string; agentName: string; state: string }[] };
}

interface QueueAnswer {
  readonly data?: { readonly vteamList?: readonly { id: string; name: string }[] };
}

const STATES: Readonly<Record<string, string>> = { Available: 'available', Engaged: 'in a call', Idle: 'idle' };

async function loadLists(connection: DesktopConnection): Promise<Lists> {
  const ask = (method: string): Promise<unknown> => connection.command('aqm.contact', method, { data: {} });
  const [agents, queues] = (await Promise.all([ask('buddyAgents'), ask('vteamList')])) as [BuddyAnswer, QueueAnswer];
  return {
    agents: (agents?.data?.agentList ?? []).map(({ agentId, agentName, state }) => ({
      value: `agent ${agentId}`,
      text: `${agentName} (${STATES[state] ?? state})`,
    })),
    queues: (queues?.data?.vteamList ?? []).map(({ id, name }) => ({ value: `queue ${id}`, text: name })),
  };
}

const group = (label: string, choices: readonly Choice[]): HTMLElement | undefined =>
  choices.length === 0
    ? undefined
    : h('optgroup', { label }, ...choices.map(({ value, text }) => h('option', { value }, text)));

/** The destination in the words of the SDK's second generation. */
function destinationOf(form: HTMLFormElement): Record<string, string> | undefined {
  const data = new FormData(form);
  const number = formText(data, 'number').replace(/[\s()-]/g, '');
  if (number) return { to: number, destinationType: 'dialNumber' };
  const [destinationType, to] = formText(data, 'to').split(' ');
  return destinationType && to ? { to, destinationType } : undefined;
}

interface DialogParts {
  readonly connection: DesktopConnection;
  readonly task: ContactData;
}

function createForm({ connection, task }: DialogParts, { agents, queues }: Lists, close: () => void): HTMLElement {
  const field = h(
    'select',
    { name: 'to' },
    h('option', { value: '' }, 'Choose an agent or a queue'),
    group('Agents', agents),
    group('Queues', queues),
  );
  const form = h('form', { class: 'form', method: 'dialog' }) as HTMLFormElement;
  const send = (isConsult: boolean) => (): void => {
    const data = destinationOf(form);
    if (!data) return;
    const blind = data['destinationType'] === 'queue' ? 'vteamTransferV2' : 'blindTransferV2';
    const { interactionId } = task;
    void connection.command('aqm.contact', isConsult ? 'consultV2' : blind, { interactionId, data });
    close();
  };
  const button = (text: string, className: string, onclick: () => void): HTMLElement =>
    h('button', { type: 'button', class: className, onclick }, text);
  form.append(
    h('h2', {}, 'Transfer or consult'),
    h('label', { class: 'field' }, 'Agent or queue', field),
    h(
      'label',
      { class: 'field' },
      'Or a number',
      h('input', { name: 'number', inputmode: 'tel', autocomplete: 'off' }),
    ),
    h(
      'div',
      { class: 'actions' },
      button('Transfer', 'primary', send(false)),
      button('Consult', '', send(true)),
      button('Cancel', '', close),
    ),
  );
  return form;
}

/** Whom to ask or to give the call to. A dialog of its own, so that news of the call do not redraw it. */
export async function openTransferDialog(parts: DialogParts): Promise<void> {
  const lists = await loadLists(parts.connection);
  const dialog = h('dialog', { class: 'dialog', 'aria-label': 'Transfer or consult' }) as HTMLDialogElement;
  const close = (): void => dialog.close();
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(createForm(parts, lists, close));
  document.body.append(dialog);
  dialog.showModal();
}
