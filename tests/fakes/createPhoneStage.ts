import { createPhone } from 'c/wxccCall';
import type { PhoneOptions } from 'c/wxccCall';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { FieldValues, RecordMatch, SaveCallRequest } from 'c/wxccSalesforce';
import { createContactMessage } from './createContactData';
import type { ContactParts } from './createContactData';
import { createCountingIds } from './createCountingIds';
import { createFakeCrm } from './createFakeCrm';
import { createFakeDesktop } from './createFakeDesktop';
import { createVirtualClock } from './createVirtualClock';

export const ADA: RecordMatch = { id: '003000000000001AAA', name: 'Ada Byron', objectType: 'Contact', fields: {} };

/** Calls of the fake Salesforce that cross the network (architecture §5). */
const ROUND_TRIPS = ['settings', 'softphoneLayout', 'search', 'save'];

/** A phone between an in-memory Salesforce and a Desktop in the test's hand. */
export function createPhoneStage(settings: Record<string, string>, more: Partial<PhoneOptions> = {}) {
  const clock = createVirtualClock();
  const crm = createFakeCrm({
    settings: { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/', ...settings },
    search: () => ({ matches: [ADA], target: { kind: 'record', recordId: ADA.id } }),
  });
  const desktop = createFakeDesktop();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const journal = createMemoryJournal();
  const outbox = createOutbox({ journal, log: crm.log, clock, owner: 'o|u', random: () => 0.5, onError });
  const user = { orgId: 'o', userId: '005000000000001AAA', timeZone: 'UTC', language: 'en' };
  const desktopUrl = { remember: () => undefined };
  const phone = createPhone({
    ...{ crm, desktop, clock, ids: createCountingIds(), user, desktopUrl, onError },
    openOutbox: () => Promise.resolve({ outbox, isInMemory: false }),
    ...more,
  });
  const tell = (event: string, parts: ContactParts = {}): void =>
    desktop.tell(event, createContactMessage(parts), clock.now());
  return {
    ...{ clock, crm, desktop, errors, journal, outbox, phone, tell },
    tasks: (): FieldValues[] => [...crm.tasks.values()],
    saves: (): SaveCallRequest[] => crm.callsOf('save').map(([request]) => request as SaveCallRequest),
    codes: (): string[] => phone.state.value.notices.map(({ code }) => code),
    /** Methods of the calls so far that cross the network. */
    roundTrips: (): string[] => crm.calls.map(({ method }) => method).filter((method) => ROUND_TRIPS.includes(method)),
    /** Plays offer and answer, and lets Salesforce do its work. */
    async answer(parts: ContactParts = {}): Promise<void> {
      await clock.advance(0);
      tell('eAgentOfferContact', parts);
      await clock.advance(7_000);
      tell('eAgentContactAssigned', { state: 'connected', ...parts });
      await clock.advance(100);
    },
    async end(parts: ContactParts = {}): Promise<void> {
      tell('eAgentContactEnded', { state: 'wrapUp', ...parts });
      tell('eAgentWrapup', { state: 'wrapUp', ...parts });
      await clock.advance(100);
    },
    async wrapUp(parts: ContactParts = {}): Promise<void> {
      tell('eAgentContactWrappedUp', { state: 'wrapUp', data: { wrapUpAuxCodeId: 'w-3' }, ...parts });
      await clock.advance(100);
    },
  };
}

/** Does something with each of the items, one after the other. */
export function inTurn<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  return items.reduce((before, item) => before.then(() => task(item)), Promise.resolve());
}
