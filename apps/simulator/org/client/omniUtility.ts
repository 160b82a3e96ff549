import { h } from '../../desktop/page/dom';
import type { OmniStatus, OmniView, OmniWork } from '../../omni/omniTypes';
import { objectIcon, utilityIcon } from './icon';
import type { OmniClient } from './omniClient';
import { showToast } from './toast';

const KINDS = {
  chat: { icon: 'live_chat', label: 'Chat' },
  case: { icon: 'case', label: 'Case' },
} as const;

const dot = (status: OmniStatus | undefined): HTMLElement => {
  const state = !status ? 'offline' : status.isOnline ? 'online' : 'busy';
  return h('span', { class: `sim-omni__dot sim-omni__dot_${state}`, 'aria-hidden': 'true' });
};

const button = (label: string, onclick: () => void, variant = 'neutral'): HTMLElement =>
  h('button', { class: `slds-button slds-button_${variant}`, onclick }, label);

class OmniUtility {
  readonly element = h('div', { class: 'sim-omni' });
  private readonly client: OmniClient;
  private readonly onLabel: (label: string) => void;
  private tab: 'new' | 'work' = 'new';

  constructor(client: OmniClient, onLabel: (label: string) => void) {
    this.client = client;
    this.onLabel = onLabel;
    client.onChange(() => this.update());
    this.update();
  }

  private update(): void {
    this.client.view().then(
      (view) => this.draw(view),
      (error: unknown) => this.tell(error),
    );
  }

  private tell(error: unknown): void {
    showToast('error', error instanceof Error ? error.message : 'Omni-Channel does not answer.');
  }

  private run(work: Promise<unknown>): void {
    work.then(
      () => this.update(),
      (error: unknown) => {
        this.tell(error);
        this.update();
      },
    );
  }

  private draw(view: OmniView): void {
    const { status, works } = view;
    this.onLabel(status ? `Omni-Channel (${status.name})` : 'Omni-Channel (Offline)');
    const offered = works.filter(({ isAccepted }) => !isAccepted);
    const accepted = works.filter(({ isAccepted }) => isAccepted);
    const shown = this.tab === 'new' ? offered : accepted;
    this.element.replaceChildren(
      this.header(view),
      this.tabs(view, { new: offered.length, work: accepted.length }),
      h(
        'div',
        { class: 'slds-scrollable_y sim-omni__list' },
        ...(shown.length > 0 ? shown.map((work) => this.item(work)) : [this.empty()]),
      ),
    );
  }

  private header({ status, statuses }: OmniView): HTMLElement {
    const select = h('select', {
      class: 'slds-select sim-omni__status',
      'aria-label': 'Presence status',
      onchange: (event) => this.run(this.client.setStatus((event.target as HTMLSelectElement).value)),
    }) as HTMLSelectElement;
    select.append(
      ...statuses.map(({ id, name }) => h('option', { value: id }, name)),
      h('option', { value: '' }, 'Offline'),
    );
    select.value = status?.id ?? '';
    return h(
      'div',
      { class: 'slds-grid slds-grid_vertical-align-center slds-p-around_small sim-omni__header' },
      dot(status),
      h('div', { class: 'slds-select_container slds-col' }, select),
    );
  }

  private tabs({ workload, capacity }: OmniView, counts: Readonly<Record<'new' | 'work', number>>): HTMLElement {
    const item = (tab: 'new' | 'work', label: string): HTMLElement => {
      const isActive = this.tab === tab;
      const link = h(
        'button',
        {
          class: 'slds-button slds-tabs_default__link',
          role: 'tab',
          'aria-selected': String(isActive),
          onclick: () => {
            this.tab = tab;
            this.update();
          },
        },
        `${label} (${counts[tab]})`,
      );
      return h(
        'li',
        { class: `slds-tabs_default__item${isActive ? ' slds-is-active' : ''}`, role: 'presentation' },
        link,
      );
    };
    return h(
      'div',
      { class: 'slds-tabs_default sim-omni__tabs' },
      h('ul', { class: 'slds-tabs_default__nav', role: 'tablist' }, item('new', 'New'), item('work', 'My Work')),
      h(
        'p',
        { class: 'slds-text-body_small slds-text-color_weak sim-omni__capacity' },
        `Capacity ${workload} / ${capacity}`,
      ),
    );
  }

  private item(work: OmniWork): HTMLElement {
    const { icon, label } = KINDS[work.kind];
    const act = (action: 'accept' | 'decline' | 'close') => () => this.run(this.client.act(work.workId, action));
    const buttons = work.isAccepted
      ? [button('Close', act('close'))]
      : [button('Decline', act('decline')), button('Accept', act('accept'), 'brand')];
    return h(
      'article',
      { class: 'slds-box slds-box_x-small slds-m-around_x-small slds-theme_default', 'aria-label': work.title },
      h(
        'div',
        { class: 'slds-media slds-media_center' },
        h('div', { class: 'slds-media__figure' }, objectIcon(icon, 'slds-icon_small')),
        h(
          'div',
          { class: 'slds-media__body slds-truncate' },
          h('p', { class: 'slds-truncate', title: work.title }, work.title),
          h('p', { class: 'slds-text-body_small slds-text-color_weak' }, label),
        ),
      ),
      h('div', { class: 'slds-grid slds-grid_align-end slds-m-top_x-small sim-omni__buttons' }, ...buttons),
    );
  }

  private empty(): HTMLElement {
    return h(
      'div',
      { class: 'slds-align_absolute-center slds-p-around_large sim-omni__empty' },
      utilityIcon('omni_channel', 'slds-icon slds-icon_large slds-icon-text-light'),
      h(
        'p',
        { class: 'slds-text-color_weak slds-m-top_x-small' },
        this.tab === 'new' ? 'No new requests' : 'No open work',
      ),
    );
  }
}

/**
 * The Omni-Channel utility: status, requests, work, capacity.
 * @param onLabel told the text for the utility bar's item
 */
export function createOmniUtility(client: OmniClient, onLabel: (label: string) => void): HTMLElement {
  return new OmniUtility(client, onLabel).element;
}
