import { h } from '../../desktop/page/dom';
import { buttonIcon, utilityIcon } from './icon';
import type { OpenCtiPage } from './openCtiHost';
import { createUtilityPanel } from './utilityPanel';

export interface UtilityBar {
  readonly element: HTMLElement;
  readonly panel: OpenCtiPage['panel'];
  /** Opens or closes the simulator's drawer. */
  showSimulator(visible: boolean): void;
  /** Adds a utility after those that are there; its content is alive while its panel is closed. */
  /** @returns what changes its label */
  add(utility: AddedUtility): (label: string) => void;
}

export interface AddedUtility {
  readonly label: string;
  /** SLDS utility icon. */
  readonly icon: string;
  readonly content: HTMLElement;
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

/** Left edge, px: over its item, or right of a panel that is open there, as far as the window allows. */
function beside(item: HTMLElement, panel: HTMLElement): number {
  const phone = document.querySelector<HTMLElement>('.sim-phone-panel.slds-is-open');
  const wanted = Math.max(item.offsetLeft, phone ? phone.offsetWidth + 8 : 0);
  return Math.max(0, Math.min(wanted, document.body.clientWidth - panel.offsetWidth));
}

let addedUtilities = 0;

function createAddedUtility({ label, icon, content }: AddedUtility): { item: HTMLElement; panel: HTMLElement } {
  const show = (visible: boolean): void => {
    panel.element.style.left = `${beside(item, panel.element)}px`;
    panel.element.classList.toggle('slds-is-open', visible);
    panel.element.inert = !visible;
    button.setAttribute('aria-pressed', String(visible));
    item.classList.toggle('slds-is-active', visible);
  };
  const button = createItem(label, icon, () => show(!panel.element.classList.contains('slds-is-open')));
  const item = h('li', { class: 'slds-utility-bar__item' }, button);
  const headingId = `utility-heading-${(addedUtilities += 1)}`;
  const panel = createUtilityPanel({ content, label, icon, headingId, onMinimise: () => show(false) });
  panel.element.inert = true;
  return { item, panel: panel.element };
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
  const panel = createUtilityPanel({
    ...{ content: frame, label, icon: 'call', headingId: 'phone-heading' },
    onMinimise: () => setVisible(false),
  });
  panel.element.classList.add('sim-phone-panel');
  const setSize = (name: string) => (px: number) => panel.element.style.setProperty(name, `${px}px`);
  setSize('--phone-height')(height);
  setSize('--phone-width')(width);
  const right = h('li', { class: 'slds-utility-bar__item sim-utility-right' }, control);
  const list = h('ul', { class: 'slds-utility-bar' }, h('li', { class: 'slds-utility-bar__item' }, item), right);
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
    add(utility) {
      const added = createAddedUtility(utility);
      right.before(added.item);
      list.before(added.panel);
      return (text) => void ((added.item.querySelector('.slds-utility-bar__text') as HTMLElement).textContent = text);
    },
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
