import type { Labels, Unsubscribe } from 'c/wxccBase';
import type { CallView, Phone } from 'c/wxccCall';
import type { Panel } from 'c/wxccSalesforce';
import { callerOf, ringsHere, stateCodeOf } from 'c/wxccScreen';
import type { BrowserNotifications } from './browserNotifications';

export interface FollowOffersOptions {
  readonly panel: Pick<Panel, 'show'>;
  readonly notifications: Pick<BrowserNotifications, 'show'>;
  /** The agent looks at this page or at one around it. */
  readonly hasFocus: () => boolean;
  readonly labels: Labels;
  readonly onError: (error: unknown) => void;
}

/** Our own outdial rings at the other side: nobody needs to be told. */
const isOffer = (call: CallView): boolean => call.state === 'offered' && ringsHere(call);

/**
 * When a call rings: opens the panel (wxccSoftphone/openOnOffer) and, where the administrator wants it and the agent
 * allowed it, shows a notification (sendBrowserNotifications). Once a call; only the tab that holds the phone does it.
 */
export function followOffers(phone: Pick<Phone, 'state' | 'settings'>, options: FollowOffersOptions): Unsubscribe {
  const { panel, notifications, hasFocus, labels, onError } = options;
  let told: ReadonlySet<string> = new Set();
  const tell = (call: CallView): void => {
    const widget = phone.settings.value?.widget;
    if (widget?.openOnOffer !== false) panel.show(true).catch(onError);
    if (widget?.browserNotifications !== true || hasFocus()) return;
    const body = [callerOf(call, labels), call.queueName].filter(Boolean).join(' · ');
    notifications.show(labels.text(stateCodeOf(call)), { body, tag: `wxcc-${call.interactionId}` });
  };
  const look = (): void => {
    const offers = phone.state.value.calls.filter(isOffer);
    const before = told;
    told = new Set(offers.map(({ interactionId }) => interactionId));
    offers.filter(({ interactionId }) => !before.has(interactionId)).forEach(tell);
  };
  look();
  return phone.state.subscribe(look);
}
