import { h } from './dom';

export interface MenuItem {
  readonly text: string;
  readonly dot?: string;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

export interface MenuOptions {
  readonly name: string;
  readonly className: string;
  readonly label: readonly (Node | string)[];
  readonly items: readonly MenuItem[];
  readonly head?: HTMLElement;
}

function itemButton({ text, dot, isChosen, onChoose }: MenuItem, close: () => void): HTMLElement {
  const choose = (): void => {
    close();
    onChoose();
  };
  return h(
    'button',
    { type: 'button', role: 'menuitemradio', 'aria-checked': String(isChosen ?? false), onclick: choose },
    dot !== undefined && h('span', { class: `dot ${dot}` }),
    text,
  );
}

/** Opens and closes `popover` under `button`: by click, Escape or a click elsewhere. */
export function attachPopover(button: HTMLElement, popover: HTMLElement): () => void {
  const set = (isOpen: boolean): void => {
    popover.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) popover.querySelector<HTMLElement>('button, input, select')?.focus();
  };
  const close = (): void => set(false);
  button.addEventListener('click', () => set(popover.hidden !== false));
  popover.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    button.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const isInside = target instanceof Node && (popover.contains(target) || button.contains(target));
    if (!popover.hidden && !isInside) close();
  });
  set(false);
  return close;
}

function moveFocus(menu: HTMLElement, key: string): void {
  const buttons = [...menu.querySelectorAll('button')];
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (step !== 0) buttons.at((at + step) % buttons.length)?.focus();
}

/** A button with a menu below it. */
export function createMenu({ name, className, label, items, head }: MenuOptions): HTMLElement {
  const button = h('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-label': name }, ...label);
  const list = h('div', { role: 'menu', 'aria-label': name });
  const popover = h('div', { class: 'menu', hidden: true }, head, list);
  const close = attachPopover(button, popover);
  list.append(...items.map((item) => itemButton(item, close)));
  list.addEventListener('keydown', ({ key }) => moveFocus(list, key));
  return h('div', { class: `menu-host ${className}` }, button, popover);
}
