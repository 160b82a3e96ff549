import type { FlowVariable } from '../../desktop/engine';
import { h } from '../../desktop/page/dom';
import { button, input, table } from './slds';

/** A table of CAD variables that a person can change. */
export interface VariablesEditor {
  readonly element: HTMLElement;
  /** Rows with a name. */
  read(): FlowVariable[];
}

interface Row {
  readonly element: HTMLElement;
  read(): FlowVariable;
}

const check = (label: string, isChecked: boolean): HTMLInputElement =>
  h('input', { type: 'checkbox', checked: isChecked, 'aria-label': label }) as HTMLInputElement;

function createRow(variable: FlowVariable, onRemove: (row: Row) => void): Row {
  const text = (label: string, value: string): HTMLInputElement => input({ value, 'aria-label': label });
  const [name, label, value] = [
    text('Name', variable.name),
    text('Label', variable.label),
    text('Value', variable.value),
  ];
  const [editable, viewable, secure] = [
    check('Agents may edit', variable.editable),
    check('Agents may see', variable.viewable),
    check('Secure', variable.secure),
  ];
  const remove = button('×', () => onRemove(row), 'icon');
  remove.setAttribute('aria-label', 'Remove the variable');
  const cells = [name, label, value, editable, viewable, secure, remove].map((one) => h('td', {}, one));
  const row: Row = {
    element: h('tr', {}, ...cells),
    read: () => ({
      name: name.value.trim(),
      label: label.value.trim() || name.value.trim(),
      value: value.value,
      editable: editable.checked,
      viewable: viewable.checked,
      secure: secure.checked,
    }),
  };
  return row;
}

export function createVariablesEditor(initial: readonly FlowVariable[]): VariablesEditor {
  const rows = new Set<Row>();
  const grid = table(['Name', 'Label', 'Value', 'Edit', 'See', 'Secure', ''], []);
  const body = grid.querySelector('tbody');
  const remove = (row: Row): void => {
    rows.delete(row);
    row.element.remove();
  };
  const add = (variable: FlowVariable): void => {
    const row = createRow(variable, remove);
    rows.add(row);
    body?.append(row.element);
  };
  initial.forEach(add);
  const blank = { name: '', label: '', value: '', editable: true, viewable: true, secure: false };
  return {
    element: h(
      'div',
      { class: 'variables' },
      grid,
      button('Add a variable', () => add(blank)),
    ),
    read: () => [...rows].map((row) => row.read()).filter(({ name }) => name !== ''),
  };
}
