import { h } from '../../desktop/page/dom';
import { buttonIcon, utilityIcon } from './icon';
import type { OpenCtiPage } from './openCtiHost';

export interface UtilityBar {
  readonly element: HTMLElement;
  readonly panel: OpenCtiPage['panel'];
  /** Opens or closes the simulator's drawer. */
  showSimulator(visible: boolean): void;
}

export interface UtilityBarOptions {
  /** The softphone; it is loaded once and stays for as long as the page. */
  readonly frame: HTMLIFrameElement;
  readonly label: string;
  readonly height: number;
  readonly width: number;
  /** The control page, beside the org. */
  readonly simulatorUrl: string;
}

function replaceIcon(button: HTMLElement, icon: Element): void {
  button.querySelector('svg')?.replaceWith(icon);
}

function createItem(label: string, icon: string, onclick: () => void): HTMLElement {
  const text = h('span', { class: 'slds-utility-bar__text' }, label);
  return h(
    'button',
    { class: 'slds-button slds-utility-bar__action', 'aria-pressed': 'false', onclick },
    buttonIcon(icon, 'slds-button__icon slds-button__icon_left'),
    text,
  );
}

function createPanel(frame: HTMLElement, label: string, onMinimise: () => void) {
  const title = h('h2', { class: 'slds-truncate', id: 'phone-heading' }, label);
  const icon = h(
    'div',
    { class: 'slds-media__figure slds-m-right_x-small' },
    utilityIcon('call', 'slds-icon slds-icon_x-small slds-icon-text-default'),
  );
  const minimise = h(
    'button',
    { class: 'slds-button slds-button_icon slds-button_icon-small', title: 'Minimize', onclick: onMinimise },
    buttonIcon('minimize_window'),
  );
  const header = h(
    'div',
    { class: 'slds-utility-panel__header slds-grid slds-shrink-none' },
    h(
      'div',
      { class: 'slds-media slds-media_center slds-has-flexi-truncate' },
      icon,
      h('div', { class: 'slds-media__body slds-truncate' }, title),
    ),
    h('div', { class: 'slds-col_bump-left slds-shrink-none' }, minimise),
  );
  const element = h(
    'div',
    {
      class: 'slds-utility-panel slds-grid slds-grid_vertical sim-phone-panel',
      role: 'dialog',
      'aria-labelledby': 'phone-heading',
    },
    header,
    h('div', { class: 'slds-utility-panel__body' }, frame),
  );
  return { element, title, icon };
}

/** The utility bar at the foot of every page, with the docked phone, and the simulator's own item on the right. */
export function createUtilityBar({ frame, label, height, width, simulatorUrl }: UtilityBarOptions): UtilityBar {
  let isVisible = false;
  const setVisible = (visible: boolean): void => {
    isVisible = visible;
    panel.element.classList.toggle('slds-is-open', visible);
    panel.element.inert = !visible;
    item.setAttribute('aria-pressed', String(visible));
    item.closest('li')?.classList.toggle('slds-is-active', visible);
  };
  const drawer = h('aside', { class: 'sim-drawer', 'aria-label': 'Simulator' });
  const showSimulator = (visible: boolean): void => {
    // Loaded when it is first wanted: a softphone is tried without it as well.
    if (visible && !drawer.firstChild) drawer.append(h('iframe', { src: simulatorUrl, title: 'Simulator' }));
    document.body.classList.toggle('sim-with-drawer', visible);
    control.setAttribute('aria-pressed', String(visible));
  };
  const item = createItem(label, 'call', () => setVisible(!isVisible));
  item.id = 'phone-utility';
  const control = createItem('Simulator', 'settings', () =>
    showSimulator(!document.body.classList.contains('sim-with-drawer')),
  );
  const panel = createPanel(frame, label, () => setVisible(false));
  const setSize = (name: string) => (px: number) => panel.element.style.setProperty(name, `${px}px`);
  setSize('--phone-height')(height);
  setSize('--phone-width')(width);
  const list = h(
    'ul',
    { class: 'slds-utility-bar' },
    h('li', { class: 'slds-utility-bar__item' }, item),
    h('li', { class: 'slds-utility-bar__item sim-utility-right' }, control),
  );
  const element = h(
    'footer',
    { class: 'slds-utility-bar_container', 'aria-label': 'Utility Bar' },
    h('h2', { class: 'slds-assistive-text' }, 'Utility Bar'),
    panel.element,
    list,
    drawer,
  );
  setVisible(false);
  return {
    element,
    showSimulator,
    panel: {
      isVisible: () => isVisible,
      setVisible,
      setHeight: setSize('--phone-height'),
      setWidth: setSize('--phone-width'),
      setLabel: (text) => void (panel.title.textContent = text),
      setIcon: (key) => replaceIcon(panel.icon, utilityIcon(key, 'slds-icon slds-icon_x-small slds-icon-text-default')),
      setItemLabel: (text) => void ((item.querySelector('span') as HTMLElement).textContent = text),
      setItemIcon: (key) => replaceIcon(item, buttonIcon(key, 'slds-button__icon slds-button__icon_left')),
    },
  };
}
