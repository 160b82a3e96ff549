import { h } from '../../desktop/page/dom';
import { api } from './api';
import { card } from './homePage';
import { objectPages } from './objects';
import { recordTable } from './recordTable';
import { remember, shared } from './shared';

/** Results by object, as Lightning's Top Results. */
export async function searchPage(text: string): Promise<HTMLElement> {
  const records = text.trim() ? remember(await api.search(text)) : [];
  const types = Object.keys(objectPages).filter((type) => records.some(({ attributes }) => attributes.type === type));
  const cards = types.map((type) => {
    const found = records.filter(({ attributes }) => attributes.type === type);
    const page = objectPages[type];
    const title = `${shared.describe[type]?.labelPlural ?? type} (${found.length})`;
    return card(title, recordTable(type, found, page?.columns ?? ['Name']), page?.icon);
  });
  const nothing = h(
    'div',
    { class: 'slds-card slds-p-around_x-large slds-text-align_center' },
    h('p', { class: 'slds-text-heading_small' }, `No results for “${text}”`),
    h('p', { class: 'slds-text-color_weak' }, 'Try another spelling, or the number without its country code.'),
  );
  return h(
    'div',
    { class: 'sim-search-results' },
    h('h1', { class: 'slds-text-heading_medium slds-p-vertical_small' }, 'Top Results'),
    ...(cards.length > 0 ? cards : [nothing]),
  );
}
