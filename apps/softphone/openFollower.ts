import { createStore } from 'c/wxccBase';
import type { Clock, Ids, Notice } from 'c/wxccBase';
import { dialConditions } from 'c/wxccCall';
import type { PhoneState } from 'c/wxccCall';
import type { Crm } from 'c/wxccSalesforce';
import { createTabLine } from 'c/wxccTabs';
import type { TabChannel } from 'c/wxccTabs';
import { createDistantDialer } from './createDistantDialer';
import type { PhoneSession } from './phoneSession';
import { readTabNotice } from './readTabNotice';
import { createStillPhone } from './stillPhone';
import { DIAL_TOPICS } from './dialTopics';

export interface FollowerParts {
  readonly channel: TabChannel;
  readonly crm: Crm;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

/** Older messages go first: nobody reads more. */
const MAX_NOTICES = 5;

/** The phone of a tab while another one holds the real one: it stands still, but what is clicked here is dialled there. */
export function openFollower({ channel, crm, clock, ids, onError }: FollowerParts): PhoneSession {
  const line = createTabLine({ channel, clock, ids, onError });
  const still = createStillPhone(onError);
  const state = createStore<PhoneState>(still.state.value, onError);
  const show = (change: Partial<PhoneState>): void => state.set({ ...state.value, ...change });
  const notify = (notice: Notice): void => show({ notices: [...state.value.notices, notice].slice(-MAX_NOTICES) });
  const dialer = createDistantDialer({ line, crm, clock, notify, onError });
  const stops = [
    dialer.state.subscribe((dialling) => show({ conditions: dialConditions(dialling) })),
    line.hear(DIAL_TOPICS.notice, (told) => {
      const notice = readTabNotice(told);
      if (notice) notify(notice);
    }),
  ];
  const dismiss = (index: number): void => show({ notices: state.value.notices.filter((_, at) => at !== index) });
  return {
    phone: { ...still, state, dialer, notices: { act: dismiss, dismiss } },
    dispose() {
      stops.forEach((stop) => stop());
      dialer.dispose();
      line.dispose();
    },
  };
}
