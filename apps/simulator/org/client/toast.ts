import { h } from '../../desktop/page/dom';
import { buttonIcon, utilityIcon } from './icon';

export type ToastKind = 'success' | 'error' | 'warning' | 'info';

const place = h('div', { class: 'slds-notify_container sim-toasts', 'aria-live': 'polite' });

/** How long a message stays, ms: Lightning's own three seconds, longer for what went wrong. */
const STAY: Readonly<Record<ToastKind, number>> = { success: 3000, info: 5000, warning: 8000, error: 10_000 };

/** A message over the page. `link` leads to what it is about. */
export function showToast(kind: ToastKind, title: string, link?: { text: string; href: string }): void {
  if (!place.isConnected) document.body.append(place);
  const remove = (): void => toast.remove();
  const toast = h(
    'div',
    { class: `slds-notify slds-notify_toast slds-theme_${kind}`, role: 'status' },
    h(
      'span',
      { class: 'slds-icon_container slds-m-right_small slds-no-flex slds-align-top' },
      utilityIcon(kind, 'slds-icon slds-icon_small'),
    ),
    h(
      'div',
      { class: 'slds-notify__content' },
      h(
        'h2',
        { class: 'slds-text-heading_small' },
        title,
        link ? ' ' : '',
        link ? h('a', { href: link.href }, link.text) : false,
      ),
    ),
    h(
      'div',
      { class: 'slds-notify__close' },
      h(
        'button',
        { class: 'slds-button slds-button_icon slds-button_icon-inverse', title: 'Close', onclick: remove },
        buttonIcon('close', 'slds-button__icon slds-button__icon_large'),
      ),
    ),
  );
  place.append(toast);
  setTimeout(remove, STAY[kind]);
}
