import { createStore } from 'c/wxccBase';
import type { JsonValue, Notice, Unsubscribe } from 'c/wxccBase';
import { dialOfClick } from 'c/wxccCall';
import type { PhoneDialer } from 'c/wxccCall';
import { createDialSearch, NO_DIALER, readDialerState } from 'c/wxccOutdial';
import type { DialRequest } from 'c/wxccOutdial';
import type { Clock } from 'c/wxccBase';
import type { Crm } from 'c/wxccSalesforce';
import type { TabLine } from 'c/wxccTabs';
import { DIAL_TOPICS as TOPIC } from './dialTopics';

/** The dialer of a tab without the phone: asks the tab that has it. */
export interface DistantDialer extends PhoneDialer {
  dispose(): void;
}

export interface DistantDialerOptions {
  readonly line: TabLine;
  readonly crm: Crm;
  readonly clock: Clock;
  readonly notify: (notice: Notice) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Dials from this tab by the phone of another one. A number is asked for once: when no tab answers, nobody dials it later,
 * and that is said.
 */
export function createDistantDialer({ line, crm, clock, notify, onError }: DistantDialerOptions): DistantDialer {
  const state = createStore(NO_DIALER, onError);
  let isClickable = false;
  /** Phone fields are links only while the other tab would dial. */
  const offer = (canDial: boolean): void => {
    if (canDial === isClickable) return;
    isClickable = canDial;
    (canDial ? crm.phoneFields.enable() : crm.phoneFields.disable()).catch(onError);
  };
  const take = (told: unknown): void => {
    state.set(readDialerState(told));
    offer(state.value.canDial);
  };
  const ask = (kind: string, data: JsonValue = null): void => void line.ask(kind, data).catch(onError);
  const dial = ({ number, record }: DialRequest): void => {
    line.ask(TOPIC.dial, { number, ...(record && { record: { ...record } }) }).catch((error: unknown) => {
      onError(error);
      notify({ severity: 'error', code: 'dialNobodyAnswers', params: { number } });
    });
  };
  const goodbyes: Unsubscribe[] = [
    crm.phoneFields.onClick((click) => dial(dialOfClick(click))),
    line.hear(TOPIC.changed, take),
  ];
  line.ask(TOPIC.state, null).then(take, onError);
  return {
    state,
    dial,
    confirm: () => ask(TOPIC.confirm),
    cancel: () => ask(TOPIC.cancel),
    chooseCallerId: (id) => ask(TOPIC.callerId, id),
    sendTone: (tone) => ask(TOPIC.tone, tone),
    search: async () =>
      createDialSearch({ records: crm.records, clock, onError, layout: () => crm.session.softphoneLayout() }),
    dispose() {
      goodbyes.forEach((goodbye) => goodbye());
      offer(false);
    },
  };
}
