import { formText, h } from '../../desktop/page/dom';
import type { CallTypeLayout, CallTypeName, OrgSoftphoneLayout } from '../engine';
import { api } from './api';
import { card } from './homePage';
import { shared } from './shared';
import { showToast } from './toast';

const TYPES: readonly CallTypeName[] = ['Inbound', 'Outbound', 'Internal'];
const OBJECTS = ['Contact', 'Account', 'Lead', 'Case'];

const MATCHES = {
  NoMatch: { label: 'No matching records', pops: ['DoNotPop', 'PopToEntity', 'PopToVisualforce', 'PopToFlow'] },
  SingleMatch: { label: 'Single-matching record', pops: ['PopToDetail', 'DoNotPop', 'PopToVisualforce', 'PopToFlow'] },
  MultipleMatches: {
    label: 'Multiple-matching records',
    pops: ['PopToSearch', 'DoNotPop', 'PopToVisualforce', 'PopToFlow'],
  },
} as const;

const POPS: Readonly<Record<string, string>> = {
  DoNotPop: 'Don’t pop any screen',
  PopToDetail: 'Pop detail page',
  PopToEntity: 'Pop to new …',
  PopToSearch: 'Pop to search page',
  PopToVisualforce: 'Pop to Visualforce page …',
  PopToFlow: 'Pop to flow …',
};

function fieldsOf(type: string): { displayName: string; apiName: string }[] {
  const name = type === 'Case' ? 'CaseNumber' : 'Name';
  const fields = [name, ...(type === 'Case' ? ['Subject', 'Status'] : ['Phone'])];
  return fields.map((apiName) => ({ displayName: shared.describe[type]?.fields[apiName]?.label ?? apiName, apiName }));
}

function objectBoxes(type: CallTypeName, layout: CallTypeLayout): HTMLElement[] {
  return OBJECTS.map((object) => {
    const id = `${type}-${object}`;
    const input = h('input', { type: 'checkbox', id, name: id, checked: object in layout.objects || undefined });
    return h(
      'div',
      { class: 'slds-form-element' },
      h(
        'div',
        { class: 'slds-checkbox' },
        input,
        h(
          'label',
          { class: 'slds-checkbox__label', for: id },
          h('span', { class: 'slds-checkbox_faux' }),
          h('span', { class: 'slds-form-element__label' }, shared.describe[object]?.label ?? object),
        ),
      ),
    );
  });
}

function popChoice(type: CallTypeName, match: keyof typeof MATCHES, layout: CallTypeLayout): HTMLElement {
  const setting = layout.screenPopSettings[match];
  const id = `${type}-${match}`;
  const list = h('select', { class: 'slds-select', id, name: id });
  const chosen = setting?.screenPopType ?? (match === 'SingleMatch' && type === 'Inbound' ? 'PopToDetail' : 'DoNotPop');
  list.append(
    ...MATCHES[match].pops.map((pop) =>
      h('option', { value: pop, selected: pop === chosen || undefined }, POPS[pop] ?? pop),
    ),
  );
  const data = h('input', {
    class: 'slds-input',
    name: `${id}-data`,
    value: setting?.screenPopData ?? '',
    placeholder: 'Contact, page or flow name',
    'aria-label': 'Object, page or flow',
  });
  return h(
    'div',
    { class: 'slds-form-element slds-m-top_small' },
    h('label', { class: 'slds-form-element__label', for: id }, MATCHES[match].label),
    h('div', { class: 'slds-form-element__control sim-pop' }, h('div', { class: 'slds-select_container' }, list), data),
  );
}

function readLayout(form: HTMLFormElement, before: OrgSoftphoneLayout): OrgSoftphoneLayout {
  const data = new FormData(form);
  const text = (name: string): string => formText(data, name);
  const layoutOf = (type: CallTypeName): CallTypeLayout => {
    const chosen = OBJECTS.filter((object) => data.has(`${type}-${object}`));
    const settings = Object.keys(MATCHES).map((match) => {
      const screenPopData = text(`${type}-${match}-data`);
      return [match, { screenPopType: text(`${type}-${match}`), ...(screenPopData && { screenPopData }) }] as const;
    });
    return {
      ...before[type],
      objects: Object.fromEntries(chosen.map((object) => [object, before[type].objects[object] ?? fieldsOf(object)])),
      screenPopSettings: { screenPopsOpenWithin: 'ExistingWindow', ...Object.fromEntries(settings) },
    };
  };
  return { Inbound: layoutOf('Inbound'), Outbound: layoutOf('Outbound'), Internal: layoutOf('Internal') };
}

/** Setup: which objects a call searches, and what pops for none, one and several matches. */
export async function layoutsPage(): Promise<HTMLElement> {
  const layout = await api.layout();
  const sections = TYPES.map((type) =>
    card(
      `${type} Calls`,
      h(
        'div',
        {},
        h('p', { class: 'slds-form-element__label' }, 'Objects to search'),
        ...objectBoxes(type, layout[type]),
        popChoice(type, 'NoMatch', layout[type]),
        popChoice(type, 'SingleMatch', layout[type]),
        popChoice(type, 'MultipleMatches', layout[type]),
      ),
    ),
  );
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    api.saveLayout(readLayout(form, layout)).then(
      () => showToast('success', 'Softphone layout was saved. Reload the page so that the phone reads it.'),
      () => showToast('error', 'The layout could not be saved.'),
    );
  };
  const form = h(
    'form',
    { onsubmit: handleSubmit },
    h(
      'div',
      { class: 'slds-page-header slds-m-bottom_small' },
      h(
        'div',
        { class: 'slds-page-header__row' },
        h(
          'div',
          { class: 'slds-page-header__col-title' },
          h('h1', { class: 'slds-page-header__title' }, 'Softphone Layout'),
          h('p', {}, 'Setup'),
        ),
        h(
          'div',
          { class: 'slds-page-header__col-actions' },
          h('button', { class: 'slds-button slds-button_brand', type: 'submit' }, 'Save'),
        ),
      ),
    ),
    h('div', { class: 'sim-columns' }, ...sections),
  ) as HTMLFormElement;
  return form;
}
