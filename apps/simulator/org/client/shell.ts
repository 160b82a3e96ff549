import { h } from '../../desktop/page/dom';
import { api } from './api';
import { utilityIcon } from './icon';
import { listUrl, navigate, SETUP_TAB, searchUrl } from './navigation';
import { TABS } from './objects';
import { shared } from './shared';

function searchBox(): HTMLElement {
  const input = h('input', {
    class: 'slds-input',
    type: 'search',
    placeholder: 'Search Salesforce',
    'aria-label': 'Search Salesforce',
    name: 'search',
  }) as HTMLInputElement;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (input.value.trim()) navigate(searchUrl(input.value.trim()));
  };
  return h(
    'form',
    { class: 'slds-form-element sim-search', role: 'search', onsubmit: handleSubmit },
    h(
      'div',
      { class: 'slds-form-element__control slds-input-has-icon slds-input-has-icon_left' },
      utilityIcon('search', 'slds-icon slds-input__icon slds-input__icon_left slds-icon-text-default'),
      input,
    ),
  );
}

function userMenu(): HTMLElement {
  const { user, users } = shared.session;
  const list = h('select', { class: 'slds-select', 'aria-label': 'Log in as' });
  list.append(
    ...users.map(({ Id, Name, Profile }) =>
      h('option', { value: Id, selected: Id === user.Id || undefined }, `${Name ?? Id} – ${Profile ?? 'User'}`),
    ),
  );
  list.addEventListener('change', () => {
    // Everything in the page belongs to the user, the softphone most of all: as with a real log-in, it starts anew.
    void api.logIn((list as HTMLSelectElement).value).then(() => location.reload());
  });
  return h(
    'label',
    { class: 'sim-user' },
    h(
      'span',
      { class: 'slds-avatar slds-avatar_circle slds-avatar_small' },
      h(
        'abbr',
        { class: 'slds-avatar__initials slds-icon-standard-user', title: user.Name ?? '' },
        initials(user.Name ?? ''),
      ),
    ),
    h('span', { class: 'slds-text-body_small sim-user__label' }, 'Log in as'),
    h('div', { class: 'slds-select_container' }, list),
  );
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);

function tab(text: string, href: string): HTMLElement {
  return h(
    'li',
    { class: 'slds-context-bar__item', 'data-href': href },
    h('a', { class: 'slds-context-bar__label-action', href }, h('span', { class: 'slds-truncate' }, text)),
  );
}

/** The two bars at the top of every page. */
export function createShell(): { element: HTMLElement; highlight(href: string): void } {
  const tabs = [
    tab('Home', '/lightning/page/home'),
    ...TABS.map((type) => tab(shared.describe[type]?.labelPlural ?? type, listUrl(type))),
    tab('Softphone Layout', '/lightning/setup/SoftphoneLayouts'),
    tab('Webex Setup', SETUP_TAB),
  ];
  const waffle = h(
    'span',
    { class: 'slds-icon-waffle', 'aria-hidden': 'true' },
    ...Array.from({ length: 9 }, (_, index) => h('span', { class: `slds-r${index + 1}` })),
  );
  const nav = h(
    'div',
    { class: 'slds-context-bar' },
    h(
      'div',
      { class: 'slds-context-bar__primary' },
      h(
        'div',
        { class: 'slds-context-bar__item slds-context-bar__dropdown-trigger' },
        h('div', { class: 'slds-context-bar__icon-action' }, waffle),
        h(
          'span',
          { class: 'slds-context-bar__label-action slds-context-bar__app-name' },
          h('span', { class: 'slds-truncate' }, 'Service'),
        ),
      ),
    ),
    h(
      'nav',
      { class: 'slds-context-bar__secondary', 'aria-label': 'Service' },
      h('ul', { class: 'slds-grid' }, ...tabs),
    ),
  );
  const header = h(
    'div',
    { class: 'sim-header' },
    h('a', { class: 'sim-logo', href: '/lightning/page/home' }, 'Acme', h('span', {}, 'simulated org')),
    searchBox(),
    userMenu(),
  );
  return {
    element: h('header', {}, header, nav),
    highlight: (href) => tabs.forEach((each) => each.classList.toggle('slds-is-active', each.dataset.href === href)),
  };
}
