import type { CallLog } from 'c/wxccCallLog';
import type { Crm, DialClick } from 'c/wxccSalesforce';
import type { OpenCtiClient, OpenCtiPayload } from './openCtiClient';
import { lateCallLog } from './lateCallLog';
import { lateRecordSearch } from './lateRecordSearch';
import { latePresence } from './latePresence';
import { lateSettingsAge } from './lateSettingsAge';
import { openCtiText } from './openCtiText';
import { popArguments } from './popArguments';
import { readRecord, readRecordInView } from './readRecordInView';
import { readSearchAnswer } from './readSearchAnswer';

/** The package's Lightning Message Service channel. */
const CHANNEL = 'Wxcc__c';

// Limits of Open CTI, CSS pixels; beyond them it refuses the call instead of using the limit.
const HEIGHT = { min: 240, max: 2560 };
const WIDTH = { min: 200, max: 1920 };

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, Math.round(value)));

const readClick = (payload: OpenCtiPayload): DialClick => ({
  ...readRecord(payload),
  number: openCtiText(payload.number),
});

export interface OpenCtiCrmOptions {
  readonly client: OpenCtiClient;
  /** Left out: Apex with `saveLog` behind it. */
  readonly log?: CallLog;
}

/** Salesforce through Open CTI. */
export function createOpenCtiCrm({ client, log }: OpenCtiCrmOptions): Crm {
  return {
    session: {
      settings: () => client.getCallCenterSettings(),
      settingsChangedAgo: lateSettingsAge(client),
      softphoneLayout: () => client.getSoftphoneLayout(),
      recordInView: async () => readRecordInView(await client.getAppViewInfo()),
      onNavigation: (listener) => client.onNavigationChange((view) => listener(readRecordInView(view))),
    },
    pops: {
      async search({ searchText, direction, deferred, defaultFieldValues }) {
        const base = { searchParams: searchText, callType: direction, deferred };
        return readSearchAnswer(
          await client.searchAndScreenPop({ ...base, ...(defaultFieldValues && { defaultFieldValues }) }),
        );
      },
      pop: async (target) => client.screenPop(popArguments(target)),
      refresh: () => client.refreshView(),
    },
    records: lateRecordSearch(client),
    log: log ?? lateCallLog(client),
    presence: latePresence(client),
    phoneFields: {
      enable: () => client.enableClickToDial(),
      disable: () => client.disableClickToDial(),
      onClick: (listener) => client.onClickToDial((click) => listener(readClick(click))),
    },
    panel: {
      show: (visible) => client.setSoftphonePanelVisibility(visible),
      async resize({ height, width }) {
        await Promise.all([
          client.setSoftphonePanelHeight(within(height, HEIGHT)),
          client.setSoftphonePanelWidth(within(width, WIDTH)),
        ]);
      },
      async label(text) {
        await Promise.all([client.setSoftphoneItemLabel(text), client.setSoftphonePanelLabel(text)]);
      },
      async icon(key) {
        await Promise.all([client.setSoftphoneItemIcon(key), client.setSoftphonePanelIcon(key)]);
      },
    },
    messages: {
      publish: (message) => client.publish(CHANNEL, message),
      subscribe: (listener) => client.subscribe(CHANNEL, listener),
    },
  };
}
