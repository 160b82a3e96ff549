import type { Clock, Store, Unsubscribe } from 'c/wxccBase';

export interface SessionWatchParts {
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Is this tab on the screen? */
  readonly visible: Store<boolean>;
  /** Does Salesforce still give this page out? A light question; a lost line is no answer: true. */
  readonly isPageServed: () => Promise<boolean>;
  /** Does Salesforce answer a call? A whole round trip, so that nobody is taken for signed out by mistake. */
  readonly doesAnswer: () => Promise<boolean>;
  readonly onOver: () => void;
  readonly onError: (error: unknown) => void;
}

/** ms. Whoever goes to and fro between windows is not asked each time. */
const ASK_AT_MOST_EACH = 60_000;

/**
 * Notices that Salesforce signed the user out while the page stayed open: when somebody comes back to it. Not by itself
 * in between, for a question would keep a session alive that is to end when nobody works.
 */
export function watchSession(parts: SessionWatchParts): Unsubscribe {
  const { page, clock, visible, isPageServed, doesAnswer, onOver, onError } = parts;
  let askedAt = clock.now();
  const ask = async (): Promise<void> => {
    if (clock.now() - askedAt < ASK_AT_MOST_EACH) return;
    askedAt = clock.now();
    if (!(await isPageServed()) && !(await doesAnswer())) onOver();
  };
  const handleFocus = (): void => void ask().catch(onError);
  page.addEventListener('focus', handleFocus);
  const stop = visible.subscribe((isShown) => isShown && handleFocus());
  return () => {
    stop();
    page.removeEventListener('focus', handleFocus);
  };
}
