import type { Labels, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { BrowserNotifications } from './browserNotifications';
import { followOffers } from './followOffers';
import { followUtility } from './followUtility';
import { markStartUp } from './pageMarks';
import { pageStorage } from './pageStorage';
import { openPhoneSession } from './phoneSession';
import type { PhoneSession, PhoneSessionParts } from './phoneSession';

export interface LeadParts extends Omit<PhoneSessionParts, 'storage' | 'tabStorage'> {
  readonly labels: Labels;
  readonly notifications: Pick<BrowserNotifications, 'show'>;
  /** What only this host does for its phone. */
  readonly watch: (phone: Phone) => readonly Unsubscribe[];
}

/** Back in the net: what waits need not wait for its pause. */
function retryOnline(page: Window, phone: Phone): Unsubscribe {
  const retry = (): void => phone.unlogged.retry();
  page.addEventListener('online', retry);
  return () => page.removeEventListener('online', retry);
}

/** Opens the phone in the tab that leads, with all that a page does for it on either host. */
export function leadPhone({ labels, notifications, watch, ...parts }: LeadParts): PhoneSession {
  const { page, crm, onError } = parts;
  const hasFocus = (): boolean => page.document.hasFocus();
  const session = openPhoneSession({
    ...parts,
    storage: pageStorage(page, 'localStorage'),
    tabStorage: pageStorage(page, 'sessionStorage'),
  });
  const { phone } = session;
  const stops = [
    retryOnline(page, phone),
    followUtility(phone, crm.panel, { labels, onError }),
    followOffers(phone, { panel: crm.panel, notifications, hasFocus, labels, onError }),
    ...watch(phone),
  ];
  markStartUp(phone, (name) => page.performance.mark(name));
  return {
    phone,
    dispose() {
      stops.forEach((stop) => stop());
      session.dispose();
    },
  };
}
