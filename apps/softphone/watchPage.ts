import type { Clock, Store, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import type { Crm } from 'c/wxccSalesforce';
import { isPageServed } from './isPageServed';
import { onReturn } from './onReturn';
import { watchLeaving } from './watchLeaving';
import { watchSession } from './watchSession';
import { watchSignIn } from './watchSignIn';

export interface PageWatchParts {
  readonly page: Window;
  readonly phone: Pick<Phone, 'definition' | 'presence' | 'state'>;
  readonly crm: Pick<Crm, 'session'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly visible: Store<boolean>;
  /** Once a second. */
  readonly tick: Store<number>;
  /** The focus is in the Desktop's frame, or was when another window took it. */
  readonly isInFrame: () => boolean;
  readonly onNoSignInWindow: (isMissing: boolean) => void;
  readonly onError: (error: unknown) => void;
}

/** Watches the sign-in to the Desktop, the definition, and how the page and the session below it end. */
export function watchPage(parts: PageWatchParts): Unsubscribe {
  const { page, phone, crm, clock, visible, tick, isInFrame, onNoSignInWindow: onChange, onError } = parts;
  const stops = [
    watchSignIn({ ...{ phone, tick, isInFrame, onChange }, hasFocus: () => page.document.hasFocus() }),
    watchLeaving(page, phone),
    // Whoever changed a setting looks at the softphone next.
    onReturn({ page, clock, visible }, () => phone.definition.readAgain()),
    watchSession({
      ...{ page, clock, visible, onError, isPageServed: () => isPageServed(page) },
      doesAnswer: () => crm.session.softphoneLayout().then(Boolean, () => false),
      onOver: () => phone.presence.endSession(),
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
