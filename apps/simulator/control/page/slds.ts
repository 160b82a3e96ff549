import { h } from '../../desktop/page/dom';

type Child = Node | string | false | undefined;

let count = 0;

export const button = (text: string, onclick: () => void, kind = 'neutral'): HTMLElement =>
  h('button', { type: 'button', class: `slds-button slds-button_${kind}`, onclick }, text);

/** A card with a heading, an optional place for actions, and content. */
export const card = (title: string, actions: Child[], ...content: Child[]): HTMLElement =>
  h(
    'article',
    { class: 'slds-card' },
    h(
      'div',
      { class: 'slds-card__header slds-grid' },
      h(
        'header',
        { class: 'slds-media slds-media_center slds-has-flexi-truncate' },
        h('div', { class: 'slds-media__body' }, h('h2', { class: 'slds-card__header-title' }, title)),
        h('div', { class: 'slds-no-flex' }, ...actions),
      ),
    ),
    h('div', { class: 'slds-card__body slds-card__body_inner' }, ...content),
  );

/** A form element with its label. The control gets an id of its own. */
export function field(label: string, control: HTMLElement): HTMLElement {
  const id = `field-${(count += 1)}`;
  control.id = id;
  return h(
    'div',
    { class: 'slds-form-element' },
    h('label', { class: 'slds-form-element__label', for: id }, label),
    h('div', { class: 'slds-form-element__control' }, control),
  );
}

export const input = (values: Record<string, string | boolean | undefined> = {}): HTMLInputElement =>
  h('input', { class: 'slds-input', autocomplete: 'off', ...values }) as HTMLInputElement;

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly isChosen?: boolean;
}

export function select(choices: readonly Choice[], onChange?: (value: string) => void): HTMLSelectElement {
  const options = choices.map(({ value, text, isChosen }) => h('option', { value, selected: isChosen }, text));
  const element = h('select', { class: 'slds-select' }, ...options) as HTMLSelectElement;
  element.addEventListener('change', () => onChange?.(element.value));
  return element;
}

/** SLDS draws selects inside a container with the arrow. */
export const selectField = (label: string, element: HTMLSelectElement): HTMLElement => {
  const made = field(label, element);
  element.parentElement?.replaceChildren(h('div', { class: 'slds-select_container' }, element));
  return made;
};

export function checkbox(label: string, isChecked: boolean, onChange: (value: boolean) => void): HTMLElement {
  const box = h('input', { type: 'checkbox', checked: isChecked }) as HTMLInputElement;
  const id = `check-${(count += 1)}`;
  box.id = id;
  box.addEventListener('change', () => onChange(box.checked));
  return h(
    'div',
    { class: 'slds-form-element' },
    h(
      'div',
      { class: 'slds-checkbox' },
      box,
      h(
        'label',
        { class: 'slds-checkbox__label', for: id },
        h('span', { class: 'slds-checkbox_faux' }),
        h('span', { class: 'slds-form-element__label' }, label),
      ),
    ),
  );
}

export const badge = (text: string, theme: string): HTMLElement =>
  h('span', { class: `slds-badge ${theme ? `slds-theme_${theme}` : ''}` }, text);

export const table = (heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement =>
  h(
    'table',
    { class: 'slds-table slds-table_cell-buffer slds-table_bordered' },
    h(
      'thead',
      {},
      h('tr', { class: 'slds-line-height_reset' }, ...heads.map((text) => h('th', { scope: 'col' }, text))),
    ),
    h('tbody', {}, ...rows),
  );
