import type { Clock, Ids, Store, Unsubscribe, WritableStore } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { serveDialMessages } from 'c/wxccOutdial';
import type { DialRequest } from 'c/wxccOutdial';
import type { Crm } from 'c/wxccSalesforce';
import { createTabLine } from 'c/wxccTabs';
import type { TabChannel } from 'c/wxccTabs';
import { countTabs } from './countTabs';
import type { SwitchedCrm } from './createSwitchedCrm';
import { createUsedTabCrm } from './createUsedTabCrm';
import { serveDialing } from './serveDialing';
import { serveMirror } from './serveMirror';

export interface TabServiceParts {
  readonly channel: TabChannel;
  readonly crm: Crm;
  readonly switched: Pick<SwitchedCrm, 'use'>;
  /** Is the tab with the phone on the screen? */
  readonly visible: Store<boolean>;
  /** Is another tab there? Kept up to date. Left out: nobody wants to know. */
  readonly others?: WritableStore<boolean>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** What the tab with the phone does for the others, and they for it; and for the components of its own page that dial. */
export function openTabService(phone: Phone, parts: TabServiceParts): Unsubscribe {
  const { crm, switched, visible, others, clock, onError } = parts;
  const line = createTabLine(parts);
  const used = createUsedTabCrm({ crm, line, visible, onError });
  switched.use(used);
  const dial = (request: DialRequest): void => phone.dialer.dial(request);
  const stops = [
    serveDialing(line, phone),
    serveMirror(line, phone),
    serveDialMessages({ messages: crm.messages, panel: crm.panel, clock, ids: parts.ids, dial, onError }),
    () => used.dispose(),
  ];
  if (others) stops.push(countTabs({ line, clock, others }));
  return () => {
    stops.forEach((stop) => stop());
    line.dispose();
  };
}
