import { h } from '../../desktop/page/dom';
import type { FieldDescribe, OrgRecord } from '../engine';
import { api } from './api';
import type { FieldMap } from './api';
import { labelOf } from './fields';
import { buttonIcon } from './icon';
import { nameOf, objectPages } from './objects';
import { recordUrl } from './navigation';
import { remember, shared } from './shared';
import { showToast } from './toast';

export interface RecordModalOptions {
  readonly type: string;
  /** Absent: a new record. */
  readonly record?: OrgRecord;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly onSaved: (record: OrgRecord) => void;
  readonly onClosed: () => void;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'Case.Status': ['New', 'Working', 'Escalated', 'Closed'],
  'Case.Priority': ['High', 'Medium', 'Low'],
  'Case.Origin': ['Phone', 'Email', 'Web'],
  'Lead.Status': ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'],
  'Task.Status': ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'],
  'Task.Priority': ['High', 'Normal', 'Low'],
};

const LOOKUPS: Readonly<Record<string, readonly string[]>> = {
  AccountId: ['Account'],
  ContactId: ['Contact'],
  WhoId: ['Contact', 'Lead'],
  WhatId: ['Account', 'Case'],
};

function options(type: string, field: string): readonly (readonly [string, string])[] | undefined {
  const choices = CHOICES[`${type}.${field}`];
  if (choices) return choices.map((choice) => [choice, choice]);
  const types = LOOKUPS[field];
  const records = [...shared.records.values()].filter((each) => types?.includes(each.attributes.type));
  return types && records.map((each) => [each.Id, nameOf(each)]);
}

function select(name: string, value: string, choices: readonly (readonly [string, string])[]): HTMLElement {
  const known = value === '' || choices.some(([id]) => id.slice(0, 15) === value.slice(0, 15));
  const all = [['', '--None--'] as const, ...choices, ...(known ? [] : [[value, value] as const])];
  const list = h('select', { class: 'slds-select', name, id: `field-${name}` });
  list.append(
    ...all.map(([id, text]) => {
      const isChosen = id !== '' && id.slice(0, 15) === value.slice(0, 15);
      return h('option', { value: id, selected: isChosen || undefined }, text);
    }),
  );
  return h('div', { class: 'slds-select_container' }, list);
}

function control(type: string, name: string, value: string, field: FieldDescribe | undefined): HTMLElement {
  const choices = options(type, name);
  if (choices) return select(name, value, choices);
  const common = {
    name,
    id: `field-${name}`,
    maxlength: field?.length === undefined ? undefined : String(field.length),
  };
  if (field?.type === 'textarea') return h('textarea', { ...common, class: 'slds-textarea', rows: '4' }, value);
  const kinds: Readonly<Record<string, string>> = { date: 'date', phone: 'tel', email: 'email', int: 'number' };
  return h('input', { ...common, class: 'slds-input', type: kinds[field?.type ?? ''] ?? 'text', value });
}

const REQUIRED = ['LastName', 'Company'];

function formElement({ type, record, defaults = {} }: RecordModalOptions, name: string): HTMLElement {
  const field = shared.describe[type]?.fields[name];
  const given = record ? record[name] : defaults[name];
  const value = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  const isRequired = REQUIRED.includes(name) || (name === 'Name' && type === 'Account');
  return h(
    'div',
    { class: `slds-form-element slds-m-bottom_small ${field?.type === 'textarea' ? 'sim-wide' : ''}` },
    h(
      'label',
      { class: 'slds-form-element__label', for: `field-${name}` },
      isRequired && h('abbr', { class: 'slds-required', title: 'required' }, '* '),
      labelOf(shared.describe[type], name),
    ),
    h('div', { class: 'slds-form-element__control' }, control(type, name, value, field)),
  );
}

function valuesOf(form: HTMLFormElement): FieldMap {
  const data = [...new FormData(form).entries()];
  return Object.fromEntries(
    data.map(([name, value]) => [name, typeof value === 'string' && value !== '' ? value : null]),
  );
}

const isOpenFor = ({ Id }: OrgRecord): boolean => [...document.forms].some((form) => form.dataset['record'] === Id);

/** The new or edit form of a record, over the page, once: a page that is drawn anew keeps the one it has. Fields that a screen pop brings are in the form even when it has none for them. */
export function openRecordModal(modal: RecordModalOptions): void {
  const { type, record, defaults = {} } = modal;
  if (record && isOpenFor(record)) return;
  const object = shared.describe[type];
  const extra = Object.keys(defaults).filter((name) => object?.fields[name]?.createable);
  const names = [...new Set([...(objectPages[type]?.form ?? []), ...extra])];
  const form = h(
    'form',
    { class: 'sim-form', id: 'record-form', 'data-record': record?.Id },
    ...names.map((name) => formElement(modal, name)),
  ) as HTMLFormElement;
  const errorPlace = h('div', { role: 'alert' });
  const close = (): void => {
    removeEventListener('keydown', handleKey);
    root.remove();
    modal.onClosed();
  };
  const handleKey = (event: KeyboardEvent): void => void (event.key === 'Escape' && close());
  const save = async (): Promise<void> => {
    try {
      const fields = valuesOf(form);
      const saved = record ? await api.update(record.Id, fields) : await api.create(type, fields);
      remember([saved]);
      close();
      const link = { text: nameOf(saved), href: recordUrl(type, saved.Id) };
      showToast('success', `${object?.label ?? type} was ${record ? 'saved' : 'created'}.`, link);
      modal.onSaved(saved);
    } catch (error) {
      const text = error instanceof Error ? error.message : 'It could not be saved.';
      errorPlace.replaceChildren(
        h('div', { class: 'slds-notify slds-notify_alert slds-theme_error slds-m-bottom_small' }, h('h2', {}, text)),
      );
    }
  };
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    void save();
  };
  form.addEventListener('submit', handleSubmit);
  const title = record ? `Edit ${nameOf(record)}` : `New ${object?.label ?? type}`;
  const root = h(
    'div',
    {},
    h(
      'section',
      {
        role: 'dialog',
        tabindex: '-1',
        'aria-modal': 'true',
        'aria-labelledby': 'modal-title',
        class: 'slds-modal slds-fade-in-open slds-modal_medium',
      },
      h(
        'div',
        { class: 'slds-modal__container' },
        h(
          'button',
          { class: 'slds-button slds-button_icon slds-modal__close', title: 'Close', onclick: close },
          buttonIcon('close', 'slds-button__icon slds-button__icon_large'),
        ),
        h(
          'div',
          { class: 'slds-modal__header' },
          h('h1', { class: 'slds-modal__title slds-hyphenate slds-text-heading_medium', id: 'modal-title' }, title),
        ),
        h('div', { class: 'slds-modal__content slds-p-around_medium' }, errorPlace, form),
        h(
          'div',
          { class: 'slds-modal__footer' },
          h('button', { class: 'slds-button slds-button_neutral', onclick: close }, 'Cancel'),
          h('button', { class: 'slds-button slds-button_brand', onclick: () => void save() }, 'Save'),
        ),
      ),
    ),
    h('div', { class: 'slds-backdrop slds-backdrop_open' }),
  );
  addEventListener('keydown', handleKey);
  document.body.append(root);
  form.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
