import type { DesktopConnection } from './connectDesktop';
import type { DesktopStore } from './desktopStore';
import { formText, h } from './dom';
import { attachPopover } from './menu';

function dial(store: DesktopStore, connection: DesktopConnection, form: HTMLFormElement): void {
  const data = new FormData(form);
  const { profile } = store.state.signedIn;
  const ani = profile.outdialAnis.find(({ id }) => id === data.get('ani'));
  void connection.command('aqm.dialer', 'startOutdial', {
    data: {
      entryPointId: profile.outdialEntryPointId,
      destination: formText(data, 'destination').replace(/[\s()-]/g, ''),
      direction: 'OUTBOUND',
      attributes: {},
      mediaType: 'telephony',
      outboundType: 'OUTDIAL',
      ...(ani ? { origin: ani.name } : {}),
    },
  });
}

function aniField(store: DesktopStore): HTMLElement {
  const { profile } = store.state.signedIn;
  const options = profile.outdialAnis.map(({ id, name }) =>
    h('option', { value: id, selected: id === store.state.selectedAni }, name),
  );
  const select = h('select', { name: 'ani' }, h('option', { value: '' }, 'Select Outdial ANI'), ...options);
  select.addEventListener('change', () =>
    store.update((state) => (state.selectedAni = (select as HTMLSelectElement).value || undefined)),
  );
  return h('label', { class: 'field' }, 'Outdial ANI', select);
}

/** Dials a number; not while there is a call. */
export function outdialMenu(store: DesktopStore, connection: DesktopConnection): HTMLElement {
  const isBusy = store.state.tasks.size > 0;
  const name = isBusy ? 'Outdial (not during a call)' : 'Outdial';
  const button = h('button', { type: 'button', class: 'icon', 'aria-label': name, title: name, disabled: isBusy }, '☎');
  const popover = h('div', { class: 'menu outdial', hidden: true });
  const close = attachPopover(button, popover);
  const submit = (event: Event): void => {
    event.preventDefault();
    close();
    dial(store, connection, event.target as HTMLFormElement);
  };
  const destination = h('input', { name: 'destination', inputmode: 'tel', required: true, autocomplete: 'off' });
  popover.append(
    h(
      'form',
      { class: 'form', onsubmit: submit },
      h('label', { class: 'field' }, 'Number', destination),
      aniField(store),
      h('button', { type: 'submit', class: 'primary' }, 'Call'),
    ),
  );
  return h('div', { class: 'menu-host' }, button, popover);
}
