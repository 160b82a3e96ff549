import type { JsonValue } from 'c/wxccBase';
import type { LightningPage, LightningPageReference } from 'c/wxccLightningCrm';
import type { RecordInView } from 'c/wxccSalesforce';
import type { Org } from '../../apps/simulator/org/engine';

/** A Lightning page over a simulated org: remembers what it was told to show. */
export interface FakeLightningPage extends LightningPage {
  readonly shown: (LightningPageReference | { readonly search: string })[];
  /** What was done to the utility. */
  readonly utilityCalls: (readonly [string, unknown])[];
  readonly published: JsonValue[];
  refreshed: number;
  goTo(record: RecordInView | undefined): void;
  deliver(message: JsonValue): void;
}

/** What Lightning throws when Apex does not answer. */
const thrownBy = (message: string): object => ({ status: 500, body: { message } });

export function createLightningPage(org: Org, userId: string): FakeLightningPage {
  const views = new Set<(record: RecordInView | undefined) => void>();
  const listeners = new Set<(message: unknown) => void>();
  let view: RecordInView | undefined;
  const invoke = async (payload: string): Promise<unknown> => {
    const call = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: `payload=${payload}` };
    const { answer } = await org.call(userId, 'runApex', call);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as Lightning does
    if (!answer.success) throw thrownBy(answer.errors?.[0]?.description ?? '');
    return (answer.returnValue as { runApex: string }).runApex;
  };
  const utilityCall = (name: string) => async (value: unknown) => void page.utilityCalls.push([name, value]);
  const page: FakeLightningPage = {
    shown: [],
    utilityCalls: [],
    published: [],
    refreshed: 0,
    invoke,
    definition: () =>
      invoke(Buffer.from(JSON.stringify({ v: 1, action: 'definition', data: {} })).toString('base64url')),
    navigate: (reference) => void page.shown.push(reference),
    encodeDefaults: (fields) => new URLSearchParams(fields).toString(),
    search: (text) => void page.shown.push({ search: text }),
    recordInView: async () => view,
    onNavigation(listener) {
      views.add(listener);
      return () => views.delete(listener);
    },
    refresh: async () => void (page.refreshed += 1),
    publish: (message) => void page.published.push(message),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    utility: {
      show: utilityCall('show'),
      resize: utilityCall('resize'),
      label: utilityCall('label'),
      icon: utilityCall('icon'),
    },
    goTo(record) {
      view = record;
      views.forEach((listener) => listener(record));
    },
    deliver: (message) => listeners.forEach((listener) => listener(message)),
  };
  return page;
}
