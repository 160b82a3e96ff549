import { isRecord, plainJson } from 'c/wxccBase';
import type { JsonValue, Store, Unsubscribe } from 'c/wxccBase';
import type { Crm, RecordInView } from 'c/wxccSalesforce';
import type { TabLine } from 'c/wxccTabs';
import { readTabRecord } from './readPopTarget';
import { USED_TAB_TOPICS as TOPIC } from './usedTabTopics';

export interface UsedTabCrmParts {
  readonly crm: Crm;
  readonly line: TabLine;
  /** Is the tab with the phone on the screen? */
  readonly visible: Store<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Salesforce as the phone sees it from the tab that the agent works in, which need not be the phone's own. */
export interface UsedTabCrm extends Crm {
  dispose(): void;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : undefined;

/**
 * Records pop in the tab last in use: the one that became visible, or moved to another page, last. When that one does not
 * answer (closed, frozen) they pop here: twice is better than never.
 */
export function createUsedTabCrm({ crm, line, visible, onError }: UsedTabCrmParts): UsedTabCrm {
  let used: string | undefined;
  const listeners = new Set<(record: RecordInView | undefined) => void>();
  const useOwn = (): void => {
    if (visible.value) used = undefined;
  };
  const stops: Unsubscribe[] = [
    line.hear(TOPIC.used, (told) => {
      const { tab, record } = isRecord(told) ? told : {};
      const id = idOf(tab);
      if (!id) return;
      used = id;
      listeners.forEach((listener) => listener(readTabRecord(record)));
    }),
    line.hear(TOPIC.gone, (told) => {
      if (told === used) used = undefined;
    }),
    visible.subscribe(useOwn),
    crm.session.onNavigation(useOwn),
  ];
  /** Asks the tab in use, else does it here. */
  const there = async <T>(
    topic: (tab: string) => string,
    data: JsonValue,
    here: () => Promise<T>,
    read: (told: unknown) => T,
  ) => {
    if (used === undefined) return here();
    const tab = used;
    try {
      return read(await line.ask(topic(tab), data));
    } catch (error) {
      onError(error);
      if (used === tab) used = undefined;
      return here();
    }
  };
  const nothing = (): void => undefined;
  return {
    ...crm,
    pops: {
      search: (request) => crm.pops.search(request),
      pop: (target) => there(TOPIC.pop, plainJson<unknown>(target) as JsonValue, () => crm.pops.pop(target), nothing),
      refresh: () => there(TOPIC.refresh, null, () => crm.pops.refresh(), nothing),
    },
    session: {
      settings: () => crm.session.settings(),
      settingsChangedAgo: () => crm.session.settingsChangedAgo(),
      softphoneLayout: () => crm.session.softphoneLayout(),
      recordInView: () => there(TOPIC.view, null, () => crm.session.recordInView(), readTabRecord),
      onNavigation(listener) {
        listeners.add(listener);
        const stop = crm.session.onNavigation(listener);
        return () => {
          listeners.delete(listener);
          stop();
        };
      },
    },
    dispose: () => stops.forEach((stop) => stop()),
  };
}
