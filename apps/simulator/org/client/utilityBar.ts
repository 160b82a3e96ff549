import { h } from '../../desktop/page/dom';
import { buttonIcon, utilityIcon } from './icon';
import type { OpenCtiPage } from './openCtiHost';
import { createUtilityPanel } from './utilityPanel';
import type { UtilityPanel } from './utilityPanel';

export interface UtilityBar {
  readonly element: HTMLElement;
  readonly panel: OpenCtiPage['panel'];
  /** Opens or closes the simulator's drawer. */
  showSimulator(visible: boolean): void;
  /** Adds a utility after those that are there; its content is alive while its panel is closed. */
  /** @returns what changes its label */
  add(utility: AddedUtility): (label: string) => void;
  /** Adds a utility that changes itself, as the utility bar API lets it. */
  addOwn(utility: OwnUtility): OpenCtiPage['panel'];
}

export interface AddedUtility {
  readonly label: string;
  /** SLDS utility icon. */
  readonly icon: string;
  readonly content: HTMLElement;
}

export interface OwnUtility extends AddedUtility {
  /** Of its item. */
  readonly id: string;
  /** px. */
  readonly height: number;
  readonly width: number;
  /** Opened, by a click or by itself. */
  readonly onOpen: () => void;
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

/** What a utility may change of itself. */
function panelPort(parts: {
  readonly item: HTMLElement;
  readonly panel: UtilityPanel;
  readonly isVisible: () => boolean;
  readonly setVisible: (visible: boolean) => void;
}): OpenCtiPage['panel'] {
  const { item, panel, isVisible, setVisible } = parts;
  const setSize = (name: string) => (px: number) => panel.element.style.setProperty(name, `${px}px`);
  return {
    ...{ isVisible, setVisible },
    setHeight: setSize('--phone-height'),
    setWidth: setSize('--phone-width'),
    setLabel: (text) => void (panel.title.textContent = text),
    setIcon: (key) => replaceIcon(panel.icon, utilityIcon(key, 'slds-icon slds-icon_x-small slds-icon-text-default')),
    setItemLabel: (text) => void ((item.querySelector('span') as HTMLElement).textContent = text),
    setItemIcon: (key) => replaceIcon(item, buttonIcon(key, 'slds-button__icon slds-button__icon_left')),
  };
}

/** A phone of its own kind: the panel has the phone's size and place, and stays alive while it is closed. */
function createOwnUtility({ id, label, icon, content, height, width, onOpen }: OwnUtility) {
  let isVisible = false;
  const setVisible = (visible: boolean): void => {
    isVisible = visible;
    panel.element.classList.toggle('slds-is-open', visible);
    panel.element.inert = !visible;
    button.setAttribute('aria-pressed', String(visible));
    item.classList.toggle('slds-is-active', visible);
    if (visible) onOpen();
  };
  const button = createItem(label, icon, () => setVisible(!isVisible));
  button.id = id;
  const item = h('li', { class: 'slds-utility-bar__item' }, button);
  const headingId = `utility-heading-${(addedUtilities += 1)}`;
  const panel = createUtilityPanel({ content, label, icon, headingId, onMinimise: () => setVisible(false) });
  panel.element.classList.add('sim-phone-panel');
  panel.element.inert = true;
  const port = panelPort({ item: button, panel, isVisible: () => isVisible, setVisible });
  port.setHeight(height);
  port.setWidth(width);
  return { item, panel: panel.element, port };
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
  const port = panelPort({ item, panel, isVisible: () => isVisible, setVisible });
  port.setHeight(height);
  port.setWidth(width);
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
    addOwn(utility) {
      const added = createOwnUtility(utility);
      right.before(added.item);
      list.before(added.panel);
      return added.port;
    },
    panel: port,
  };
}
