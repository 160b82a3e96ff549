import { api } from './api';
import type { SignedIn } from './desktopTypes';
import { formText, h } from './dom';

const OPTIONS = [
  ['BROWSER', 'Desktop (this browser)'],
  ['AGENT_DN', 'Dial number'],
  ['EXTENSION', 'Extension'],
] as const;

const option = (value: string, text: string, isChosen: boolean): HTMLElement =>
  h('option', { value, selected: isChosen }, text);

function numberField(signedIn: SignedIn): HTMLElement {
  const value = signedIn.remembered?.dn || signedIn.profile.defaultDn;
  return h(
    'label',
    { class: 'field', hidden: true },
    'Number',
    h('input', { name: 'dn', inputmode: 'tel', autocomplete: 'off', value }),
  );
}

function readForm(form: HTMLFormElement): object {
  const data = new FormData(form);
  const deviceType = data.get('deviceType');
  const dn = deviceType === 'BROWSER' ? '' : formText(data, 'dn').replace(/[\s()-]/g, '');
  return { deviceType, dn, teamId: data.get('teamId'), remember: data.get('remember') === 'on' };
}

function stationFields(signedIn: SignedIn): HTMLElement[] {
  const { remembered, profile } = signedIn;
  const number = numberField(signedIn);
  const options = OPTIONS.map(([value, text]) => option(value, text, value === remembered?.deviceType));
  const device = h('select', { name: 'deviceType' }, ...options) as HTMLSelectElement;
  const showNumber = (): void => void (number.hidden = device.value === 'BROWSER');
  device.addEventListener('change', showNumber);
  showNumber();
  const teams = profile.teams.map(({ id, name }) => option(id, name, id === remembered?.teamId));
  return [
    h('label', { class: 'field' }, 'Telephony option', device),
    number,
    h('label', { class: 'field' }, 'Team', h('select', { name: 'teamId' }, ...teams)),
  ];
}

/** Where calls ring and for which team: asked after sign-in, as the real Desktop does. */
export function stationView(signedIn: SignedIn, onReady: (signedIn: SignedIn) => void): HTMLElement {
  const problem = h('p', { class: 'problem', role: 'alert', hidden: true });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      onReady(await api.chooseStation(signedIn.session.id, readForm(event.target as HTMLFormElement)));
    } catch (error) {
      problem.textContent = (error as Error).message;
      problem.hidden = false;
    }
  };
  const remember = h('input', { type: 'checkbox', name: 'remember', checked: signedIn.remembered !== null });
  return h(
    'main',
    { class: 'screen' },
    h('h1', {}, 'Station credentials'),
    h('p', { class: 'quiet' }, `${signedIn.profile.name}, where should your calls ring?`),
    h(
      'form',
      { class: 'form', onsubmit: (event) => void submit(event) },
      ...stationFields(signedIn),
      h('label', { class: 'check' }, remember, 'Remember my credentials'),
      problem,
      h('button', { type: 'submit', class: 'primary' }, 'Submit'),
    ),
  );
}
