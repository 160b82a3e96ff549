import type { Unsubscribe } from 'c/wxccBase';
import type { Crm, RecordInView } from 'c/wxccSalesforce';

/** What of Salesforce depends on the tab that the agent works in. */
export type PlaceInCrm = Pick<Crm, 'pops' | 'session'>;

/** Salesforce as this tab sees it, until `use` says whose view counts. */
export interface SwitchedCrm {
  readonly crm: Crm;
  use(place: PlaceInCrm): void;
}

/** The phone starts before it knows of other tabs: that part loads later and is put in its place then. */
export function createSwitchedCrm(own: Crm): SwitchedCrm {
  let place: PlaceInCrm = own;
  const listeners = new Set<(record: RecordInView | undefined) => void>();
  const listen = (): Unsubscribe =>
    place.session.onNavigation((record) => [...listeners].forEach((listener) => listener(record)));
  let stop = listen();
  return {
    crm: {
      ...own,
      pops: {
        search: (request) => place.pops.search(request),
        pop: (target) => place.pops.pop(target),
        refresh: () => place.pops.refresh(),
      },
      session: {
        settings: () => own.session.settings(),
        settingsChangedAgo: () => own.session.settingsChangedAgo(),
        softphoneLayout: () => own.session.softphoneLayout(),
        recordInView: () => place.session.recordInView(),
        onNavigation(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
    use(next) {
      stop();
      place = next;
      stop = listen();
    },
  };
}
