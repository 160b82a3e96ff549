import type { Clock, Store, Unsubscribe } from 'c/wxccBase';

/** ms. Whoever goes to and fro between windows does not count each time. */
const AT_MOST_EACH = 60_000;

export interface ReturnWatchParts {
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Is this tab on the screen? */
  readonly visible: Store<boolean>;
}

/** Tells when somebody comes back to this page, at most once a minute, and not in the first minute. */
export function onReturn({ page, clock, visible }: ReturnWatchParts, tell: () => void): Unsubscribe {
  let toldAt = clock.now();
  const handleFocus = (): void => {
    if (clock.now() - toldAt < AT_MOST_EACH) return;
    toldAt = clock.now();
    tell();
  };
  page.addEventListener('focus', handleFocus);
  const stop = visible.subscribe((isShown) => isShown && handleFocus());
  return () => {
    stop();
    page.removeEventListener('focus', handleFocus);
  };
}
