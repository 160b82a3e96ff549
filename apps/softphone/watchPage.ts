import type { Clock, Store, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { Crm } from 'c/wxccSalesforce';
import { isPageServed } from './isPageServed';
import { watchLeaving } from './watchLeaving';
import { watchSession } from './watchSession';

export interface PageWatchParts {
  readonly page: Window;
  readonly phone: Pick<Phone, 'presence'>;
  readonly crm: Pick<Crm, 'session'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly visible: Store<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Watches how the page and the session below it end. */
export function watchPage({ page, phone, crm, clock, visible, onError }: PageWatchParts): Unsubscribe {
  const stops = [
    watchLeaving(page, phone),
    watchSession({
      ...{ page, clock, visible, onError, isPageServed: () => isPageServed(page) },
      doesAnswer: () => crm.session.softphoneLayout().then(Boolean, () => false),
      onOver: () => phone.presence.endSession(),
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
