import type { Clock, Ids, Unsubscribe } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { createTabLine } from 'c/wxccTabs';
import type { TabChannel } from 'c/wxccTabs';
import { serveDialing } from './serveDialing';

export interface TabServiceParts {
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** What the tab with the phone does for the others. */
export function openTabService(phone: Phone, parts: TabServiceParts): Unsubscribe {
  const line = createTabLine(parts);
  const stop = serveDialing(line, phone);
  return () => {
    stop();
    line.dispose();
  };
}
