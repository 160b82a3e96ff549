import type { Ids, Unsubscribe } from 'c/wxccBase';
import type { TabLine } from 'c/wxccTabs';
import { TAB_COUNT_TOPICS as TOPIC } from './tabCountTopics';

export interface AnnounceTabParts {
  readonly line: TabLine;
  readonly ids: Ids;
  /** Told when this page goes. Left out: nothing tells. */
  readonly page?: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/**
 * Lets the tab with the phone know that this one is there and would take over. It says goodbye as early as a page can:
 * where a whole window is closed, the other tab may still act on it.
 */
export function announceTab({ line, ids, page }: AnnounceTabParts): Unsubscribe {
  const tab = ids.next();
  const tellHere = (): void => line.tell(TOPIC.here, tab);
  const tellGone = (): void => line.tell(TOPIC.gone, tab);
  const stop = line.hear(TOPIC.who, tellHere);
  page?.addEventListener('pagehide', tellGone);
  page?.addEventListener('beforeunload', tellGone);
  tellHere();
  return () => {
    stop();
    page?.removeEventListener('pagehide', tellGone);
    page?.removeEventListener('beforeunload', tellGone);
    tellGone();
  };
}
