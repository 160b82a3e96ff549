import type { Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';

/**
 * Watches the page go. During a call the browser asks whether the agent means it; otherwise nobody may stay routable who
 * leaves. `beforeunload` and not later: what is posted to the Desktop's frame afterwards reaches nobody.
 */
export function watchLeaving(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  { presence }: Pick<Phone, 'presence'>,
): Unsubscribe {
  const handleUnload = (event: Event): void => {
    // Browsers show words of their own.
    if (presence.isOnCall()) event.preventDefault();
    else presence.leave();
  };
  page.addEventListener('beforeunload', handleUnload);
  return () => page.removeEventListener('beforeunload', handleUnload);
}
