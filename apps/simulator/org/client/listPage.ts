import { h } from '../../desktop/page/dom';
import { objectIcon } from './icon';
import { navigate } from './navigation';
import { objectPages } from './objects';
import { recordTable } from './recordTable';
import { fetchList, shared } from './shared';

export async function listPage(type: string): Promise<HTMLElement> {
  const page = objectPages[type];
  const object = shared.describe[type];
  if (!page || !object) return emptyPage(`There is no object ${type}.`);
  const records = await fetchList(type);
  const handleNew = (): void => navigate(`/lightning/o/${type}/new`);
  const count = `${records.length} ${records.length === 1 ? 'item' : 'items'} • Sorted by Last Modified Date`;
  return h(
    'div',
    { class: 'slds-card sim-list' },
    h(
      'div',
      { class: 'slds-page-header slds-page-header_object-home' },
      h(
        'div',
        { class: 'slds-page-header__row' },
        h(
          'div',
          { class: 'slds-page-header__col-title' },
          h(
            'div',
            { class: 'slds-media' },
            h('div', { class: 'slds-media__figure' }, objectIcon(page.icon)),
            h(
              'div',
              { class: 'slds-media__body' },
              h(
                'div',
                { class: 'slds-page-header__name-title' },
                h(
                  'h1',
                  {},
                  h('span', {}, object.labelPlural),
                  h('span', { class: 'slds-page-header__title slds-truncate' }, `All ${object.labelPlural}`),
                ),
              ),
            ),
          ),
        ),
        h(
          'div',
          { class: 'slds-page-header__col-actions' },
          h('button', { class: 'slds-button slds-button_neutral', onclick: handleNew }, 'New'),
        ),
      ),
      h('div', { class: 'slds-page-header__row' }, h('p', { class: 'slds-page-header__meta-text' }, count)),
    ),
    records.length > 0
      ? recordTable(type, records, page.columns)
      : h('p', { class: 'slds-p-around_large slds-text-align_center' }, 'No items to display.'),
  );
}

/** A page that has nothing to show, and says why. */
export function emptyPage(text: string): HTMLElement {
  return h(
    'div',
    { class: 'slds-card slds-p-around_x-large slds-text-align_center' },
    h('p', { class: 'slds-text-heading_small' }, text),
    h('a', { href: '/lightning/page/home' }, 'Go to Home'),
  );
}
