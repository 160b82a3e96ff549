import { createApexGateway, createApexRecordSearch, fetchPresenceStatuses, readApexAnswer } from 'c/wxccApex';
import { isRecord, WxccError } from 'c/wxccBase';
import type { Clock, Ids } from 'c/wxccBase';
import { createCallLog } from 'c/wxccCallLog';
import type { Crm, Panel, ScreenPops } from 'c/wxccSalesforce';
import { createEditingMessages } from './editingMessages';
import { createLightningDoor } from './lightningDoor';
import { lightningError } from './lightningError';
import type { LightningPage, LightningUtility } from './lightningPage';
import { popOnPage } from './popPage';
import { readPopRules, softphoneLayoutOf } from './popRules';
import { searchByRules } from './searchByRules';

export interface LightningCrmOptions {
  readonly page: LightningPage;
  readonly clock: Clock;
  readonly ids: Ids;
  /** An answer said that the user is signed out of Salesforce. May be told more than once. */
  readonly onSessionOver: () => void;
}

type Settings = Readonly<Record<string, string>>;

/** Missing and empty items are all left out, as with a call center. */
function readSettings(data: unknown): Settings {
  if (!isRecord(data)) throw new WxccError('protocol', 'Apex answered without a definition', { action: 'definition' });
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (typeof value === 'string' && value !== '' ? [[key, value]] : [])),
  );
}

/** Rejections of the page's own promises, in our words. */
const translated =
  (method: string) =>
  async (does: () => unknown): Promise<void> => {
    try {
      await does();
    } catch (error) {
      throw lightningError(method, error);
    }
  };

function panelOf(bar: LightningUtility): Panel {
  const utility = translated('utilityBar');
  return {
    show: (visible) => utility(() => bar.show(visible)),
    resize: (size) => utility(() => bar.resize(size)),
    label: (text) => utility(() => bar.label(text)),
    icon: (key) => utility(() => bar.icon(key)),
  };
}

/** Salesforce through Lightning's own modules, for orgs without Open CTI: the ports of `Crm`, and everything but phone fields. */
export function createLightningCrm({ page, clock, ids, onSessionOver }: LightningCrmOptions): Crm {
  const door = createLightningDoor({ page, clock, onSessionOver });
  const gateway = createApexGateway({ client: door });
  const records = createApexRecordSearch({ gateway });
  let settings: Settings | undefined;
  const fetchSettings = async (): Promise<Settings> => {
    settings = readSettings(readApexAnswer('definition', await door.definition()));
    return settings;
  };
  /** Rules come with the definition, which the phone has asked for before there is a call. */
  const known = async (): Promise<Settings> => settings ?? fetchSettings();
  const pops: ScreenPops = {
    async search(request) {
      const answer = await searchByRules(records, readPopRules(await known(), request.direction), request);
      if (request.deferred) return answer;
      if (answer.target) popOnPage(page, answer.target);
      return { matches: answer.matches };
    },
    pop: (target) => translated('navigate')(() => popOnPage(page, target)),
    refresh: () => translated('refresh')(() => page.refresh()),
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    session: {
      settings: fetchSettings,
      // No Apex tells: a definition read again is what the phone goes by.
      settingsChangedAgo: async () => undefined,
      softphoneLayout: async () => softphoneLayoutOf(await known()),
      recordInView: () => page.recordInView(),
      onNavigation: (listener) => page.onNavigation(listener),
    },
    pops,
    records,
    log: createCallLog({ gateway }),
    presence: { statuses: () => fetchPresenceStatuses(gateway) },
    // Salesforce's own phone fields need Open CTI; numbers are dialled by the call button and the message `dial`.
    phoneFields: { enable: nothing, disable: nothing, onClick: () => () => undefined },
    panel: panelOf(page.utility),
    messages: createEditingMessages({ page, clock, ids }),
  };
}
