import { plainJson, WxccError } from 'c/wxccBase';
import type { Ids, JsonValue, Store, Unsubscribe } from 'c/wxccBase';
import type { Crm, RecordInView } from 'c/wxccSalesforce';
import type { TabLine } from 'c/wxccTabs';
import { readPopTarget } from './readPopTarget';
import { USED_TAB_TOPICS as TOPIC } from './usedTabTopics';

export interface UsedTabParts {
  readonly line: TabLine;
  readonly crm: Pick<Crm, 'session' | 'pops'>;
  readonly ids: Ids;
  readonly visible: Store<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Tells the tab with the phone when the agent works here, and shows here what that one asks for. */
export function serveUsedTab({ line, crm, ids, visible, onError }: UsedTabParts): Unsubscribe {
  const tab = ids.next();
  let inView: RecordInView | undefined;
  const tell = (): void => {
    if (visible.value) line.tell(TOPIC.used, plainJson<unknown>({ tab, record: inView ?? null }) as JsonValue);
  };
  const look = async (): Promise<void> => {
    inView = await crm.session.recordInView();
  };
  const stops = [
    crm.session.onNavigation((record) => {
      inView = record;
      tell();
    }),
    visible.subscribe(tell),
    line.serve(TOPIC.pop(tab), (data) => {
      const target = readPopTarget(data);
      if (!target) throw new WxccError('badInput', 'Another tab asked for a page that cannot be shown');
      crm.pops.pop(target).catch(onError);
      return true;
    }),
    line.serve(TOPIC.refresh(tab), () => {
      crm.pops.refresh().catch(onError);
      return true;
    }),
    // Answers what is known, and looks again for the next time: a question is answered at once or never.
    line.serve(TOPIC.view(tab), () => {
      look().catch(onError);
      return plainJson<unknown>(inView ?? null) as JsonValue;
    }),
  ];
  look().then(tell, onError);
  return () => {
    stops.forEach((stop) => stop());
    line.tell(TOPIC.gone, tab);
  };
}
