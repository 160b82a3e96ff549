import { h } from '../../desktop/page/dom';
import { buttonIcon } from './icon';
import type { NativeComponents, RecordAction } from './nativeComponents';

/** Attribute of a place that shows the actions of a record: `Task:00T…`. */
export const ACTIONS_OF = 'data-actions-of';

interface OfRecord {
  readonly type: string;
  readonly recordId: string;
}

/** The component in a window over the page; closing it ends the component. */
function openAction(native: NativeComponents, { name, label }: RecordAction, { type, recordId }: OfRecord): void {
  const close = (): void => {
    removeEventListener('keydown', handleKey);
    root.remove();
  };
  const handleKey = (event: KeyboardEvent): void => void (event.key === 'Escape' && close());
  const content = h('div', { class: 'slds-modal__content' });
  const closeButton = h(
    'button',
    { class: 'slds-button slds-button_icon slds-modal__close', title: 'Close', onclick: close },
    buttonIcon('close', 'slds-button__icon slds-button__icon_large'),
  );
  const root = h(
    'div',
    {},
    h(
      'section',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': label, class: 'slds-modal slds-fade-in-open' },
      h('div', { class: 'slds-modal__container' }, closeButton, content),
    ),
    h('div', { class: 'slds-backdrop slds-backdrop_open' }),
  );
  addEventListener('keydown', handleKey);
  root.addEventListener('lightning__actionsclosescreen', close);
  document.body.append(root);
  native.mount(name, content, { recordId, objectApiName: type });
  closeButton.focus();
}

function menuOf(native: NativeComponents, actions: readonly RecordAction[], on: OfRecord): HTMLElement {
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  const choose = (action: RecordAction): void => {
    setOpen(false);
    openAction(native, action, on);
  };
  const items = actions.map((action) =>
    h(
      'li',
      { role: 'none' },
      h('button', { class: 'slds-button sim-action', role: 'menuitem', onclick: () => choose(action) }, action.label),
    ),
  );
  const list = h('ul', { class: 'sim-actions', role: 'menu', hidden: true }, ...items);
  const toggle = h(
    'button',
    {
      class: 'slds-button slds-button_icon slds-button_icon-border-filled slds-button_icon-x-small',
      title: 'Show more actions',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => setOpen(list.hasAttribute('hidden')),
    },
    buttonIcon('down', 'slds-button__icon'),
  );
  return h('div', { class: 'sim-actions-place' }, toggle, list);
}

/** Puts the actions that the packages offer into the places that `element` keeps for them, as Task layouts name them. */
export function placeActions(native: NativeComponents, element: HTMLElement): void {
  element.querySelectorAll<HTMLElement>(`[${ACTIONS_OF}]`).forEach((place) => {
    const [type = '', recordId = ''] = (place.getAttribute(ACTIONS_OF) ?? '').split(':');
    const actions = native.actions.filter((action) => action.type === type);
    if (actions.length > 0) place.append(menuOf(native, actions, { type, recordId }));
  });
}
