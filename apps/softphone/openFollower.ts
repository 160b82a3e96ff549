import { createStore } from 'c/wxccBase';
import type { Clock, Ids, Store } from 'c/wxccBase';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { serveDialMessages } from 'c/wxccOutdial';
import type { Crm } from 'c/wxccSalesforce';
import { createPhoneRecords } from 'c/wxccCall';
import type { PhoneState } from 'c/wxccCall';
import { createRecordOpener } from 'c/wxccRecordOpener';
import { createTabLine } from 'c/wxccTabs';
import type { TabChannel } from 'c/wxccTabs';
import { announceTab } from './announceTab';
import { createDistantDialer } from './createDistantDialer';
import { createMirrorPhone } from './createMirrorPhone';
import { DIAL_TOPICS } from './dialTopics';
import { onReturn } from './onReturn';
import type { PhoneSession } from './phoneSession';
import { readTabNotice } from './readTabNotice';
import { serveUsedTab } from './serveUsedTab';

export interface FollowerParts {
  readonly channel: TabChannel;
  readonly crm: Crm;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The tab that has the phone; undefined: none, or not known yet. Left out: it never changes. */
  readonly leaderId?: Store<string | undefined>;
  /** Is this tab on the screen? */
  readonly visible: Store<boolean>;
  /** Tells when it goes. */
  readonly page?: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly onError: (error: unknown) => void;
}

/**
 * The phone of a tab while another one holds the real one: it shows what that one shows, what is clicked here is done
 * there, and records pop here while this is the tab that the agent works in.
 */
export function openFollower(parts: FollowerParts): PhoneSession {
  const { channel, crm, clock, ids, visible, leaderId, page, onError } = parts;
  const line = createTabLine({ channel, clock, ids, onError });
  const settings = createStore<CallCenterSettings | undefined>(undefined, onError);
  const dialer = createDistantDialer({
    ...{ line, crm, clock, onError },
    notify: (notice) => phone.notify(notice),
  });
  const opener = createRecordOpener({ messages: crm.messages, pops: crm.pops, clock, ids, onError });
  const records = createPhoneRecords({
    ...{ pops: crm.pops, onError },
    open: (record) => void opener.open(record, 'view').catch(onError),
  });
  const phone = createMirrorPhone({ line, dialer, records, settings, onError });
  let isRead = false;
  let version: string | undefined;
  /** Only a call needs them, and most tabs never see one. Again when the other tab follows another definition. */
  const readSettingsFor = async ({ calls, definition }: PhoneState): Promise<void> => {
    const told = definition?.version ?? version;
    const isOther = version !== undefined && told !== version;
    version = told;
    if (isRead ? !isOther : calls.length === 0) return;
    isRead = true;
    settings.set(readSettings(sourceFromSettingsMap(await crm.session.settings())).settings);
  };
  const stops = [
    phone.state.subscribe((state) => void readSettingsFor(state).catch(onError)),
    leaderId?.subscribe((id) => (id === undefined ? phone.forget() : phone.look())) ?? (() => undefined),
    line.hear(DIAL_TOPICS.notice, (told) => {
      const notice = readTabNotice(told);
      if (notice) phone.notify(notice);
    }),
    ...(page ? [onReturn({ page, clock, visible }, () => phone.definition.readAgain())] : []),
    serveDialMessages({
      ...{ messages: crm.messages, panel: crm.panel, clock, ids, onError },
      dial: (request) => dialer.dial(request),
    }),
    serveUsedTab({ line, crm, ids, visible, onError }),
    announceTab({ line, ids, ...(page && { page }) }),
  ];
  return {
    phone,
    dispose() {
      stops.forEach((stop) => stop());
      phone.dispose();
      dialer.dispose();
      line.dispose();
    },
  };
}
