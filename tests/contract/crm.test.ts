/** @jest-environment node */
import { isWxccError } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { createLightningCrm } from 'c/wxccLightningCrm';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccOpenCti';
import type { Crm, RecordInView } from 'c/wxccSalesforce';
import { formObject, shownRecord } from 'c/wxccScreenpop';
import { createOpenCtiApi, createOrg, MINIMAL_SETTINGS } from '../../apps/simulator/org/engine';
import type { Org, OrgRecord, OrgSoftphoneLayout } from '../../apps/simulator/org/engine';
import { createCountingIds } from '../fakes/createCountingIds';
import { createLightningPage } from '../fakes/createLightningPage';
import { createSystemClock } from '../../apps/browser/systemClock';

/** One of the two ways to Salesforce, over a simulated org of its own. */
interface Stage {
  readonly org: Org;
  readonly crm: Crm;
  /** Times that the port said that nobody is signed in. */
  readonly sessionsOver: () => number;
  goTo(record: RecordInView | undefined): void;
  deliver(message: JsonValue): void;
  readonly published: () => readonly JsonValue[];
}

const ADA = '003000000000001AAA';
const BOB = '003000000000002AAA';
const ACME = '001000000000001AAA';
const CASE = '500000000000001AAA';
const NOBODY = '+1 212 555 0000';

const contact = (Id: string, LastName: string, Phone: string) => ({
  ...{ attributes: { type: 'Contact' }, Id, LastName, Name: LastName, Phone, Email: `${LastName}@example.com` },
});
const RECORDS: readonly OrgRecord[] = [
  contact(ADA, 'Lovelace', '(415) 555-0123'),
  contact(BOB, 'Babbage', '(212) 555-0199'),
  {
    ...{ attributes: { type: 'Account' }, Id: ACME, Name: 'Analytical Engines', Phone: '+1 212-555-0199' },
    AccountNumber: 'CD355119-A',
  },
  { attributes: { type: 'Case' }, Id: CASE, CaseNumber: '00001026', Subject: 'Gears' },
];

/** The rules of the native port's own start, as a softphone layout. */
const LAYOUT: OrgSoftphoneLayout = {
  ...{ Outbound: rules({}), Internal: rules({}) },
  Inbound: rules({
    NoMatch: { screenPopType: 'PopToEntity', screenPopData: 'Contact' },
    SingleMatch: { screenPopType: 'PopToDetail' },
    MultipleMatches: { screenPopType: 'PopToSearch' },
  }),
};
const ITEMS = {
  '/wxccSoftphoneLayout/inboundObjects': 'Contact: Name, Phone; Account: Name, Phone; Case: Name, Phone',
  '/wxccSoftphoneLayout/inboundNoMatch': 'newRecord Contact',
};

function rules(screenPopSettings: OrgSoftphoneLayout['Inbound']['screenPopSettings']): OrgSoftphoneLayout['Inbound'] {
  const fields = ['Name', 'Phone'].map((apiName) => ({ displayName: apiName, apiName }));
  return { callRelatedFields: [], objects: { Contact: fields, Account: fields, Case: fields }, screenPopSettings };
}

async function openOrg(): Promise<Org> {
  const settings = { ...MINIMAL_SETTINGS, ...ITEMS };
  const org = await createOrg({
    clock: createSystemClock(),
    seed: { records: RECORDS, softphoneLayout: LAYOUT },
    settings,
  });
  org.storeDefinition();
  return org;
}

async function openOpenCti(userAt = 0): Promise<Stage> {
  const org = await openOrg();
  const { api, navigate, deliver } = createOpenCtiApi(org, org.users[userAt]?.Id ?? '');
  let over = 0;
  const parts = { api, clock: createSystemClock(), onError: (): void => undefined };
  const client = createOpenCtiClient({ ...parts, onSessionOver: () => void (over += 1) });
  return {
    ...{ org, crm: createOpenCtiCrm({ client }), sessionsOver: () => over },
    goTo: (record) => navigate((record ?? {}) as JsonValue),
    deliver: (message) => deliver('Wxcc__c', message),
    published: () =>
      org.door.operations().flatMap(({ kind, request }) => {
        const { message } = request as { message?: JsonValue };
        return kind === 'publish' && message !== undefined ? [message] : [];
      }),
  };
}

async function openLightning(userAt = 0): Promise<Stage> {
  const org = await openOrg();
  const page = createLightningPage(org, org.users[userAt]?.Id ?? '');
  let over = 0;
  const parts = { page, clock: createSystemClock(), ids: createCountingIds() };
  const crm = createLightningCrm({ ...parts, onSessionOver: () => void (over += 1) });
  return {
    ...{ org, crm, sessionsOver: () => over },
    goTo: (record) => page.goTo(record),
    deliver: (message) => page.deliver(message),
    published: () => page.published,
  };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

const inbound = (searchText: string, defaultFieldValues?: Record<string, string>) => ({
  ...{ searchText, direction: 'inbound' as const, deferred: true },
  ...(defaultFieldValues && { defaultFieldValues }),
});

const SAVE = { callKey: 'i-1|agent', interactionId: 'i-1', task: { Subject: 'Call', Status: 'Completed' } };

describe.each([
  ['Open CTI', openOpenCti],
  ['Lightning', openLightning],
] as const)('the ports to Salesforce over %s', (_name, open) => {
  it('tell the definition as a flat map, without empty items', async () => {
    const { crm } = await open();
    const settings = await crm.session.settings();
    expect(settings).toMatchObject(ITEMS);
    expect(Object.values(settings).every((value) => typeof value === 'string' && value !== '')).toBe(true);
  });

  it('tell the rules of screen pops in the form of a softphone layout', async () => {
    const { Inbound } = (await (await open()).crm.session.softphoneLayout()) as unknown as OrgSoftphoneLayout;
    expect(Inbound.objects).toEqual(LAYOUT.Inbound.objects);
    expect(Inbound.screenPopSettings).toMatchObject(LAYOUT.Inbound.screenPopSettings);
  });

  it('find one record, and the rules show it', async () => {
    const { crm } = await open();
    const { matches, target } = await crm.pops.search(inbound('+14155550123'));
    expect(matches).toMatchObject([{ id: ADA, name: 'Lovelace', objectType: 'Contact' }]);
    expect(matches[0]?.fields).toMatchObject({ Phone: '(415) 555-0123' });
    expect(target && shownRecord(target)).toBe(ADA);
  });

  it('find several records, and the rules show a page of them all', async () => {
    const { crm } = await open();
    const { matches, target } = await crm.pops.search(inbound('+12125550199'));
    expect(matches.map(({ id }) => id).sort()).toEqual([ACME, BOB]);
    expect(target).toBeDefined();
    expect(target && shownRecord(target)).toBe('');
  });

  it('find nobody, and the rules open a form that is filled', async () => {
    const { crm } = await open();
    const { matches, target } = await crm.pops.search(inbound(NOBODY, { Phone: NOBODY }));
    expect(matches).toEqual([]);
    expect(target && formObject(target)).toBe('Contact');
    expect(JSON.stringify(target)).toContain(NOBODY);
  });

  it('find by words of a name', async () => {
    const { crm } = await open();
    const { matches } = await crm.pops.search(inbound('lovelace'));
    expect(matches.map(({ id }) => id)).toEqual([ADA]);
  });

  it.each([
    ['an e-mail address', 'lovelace@EXAMPLE.com', ADA],
    ['an account’s number', 'CD355119-A', ACME],
    ['the number of a case, digits like a phone’s', '00001026', CASE],
    ['a phone number without its plus', '4155550123', ADA],
  ])('find by %s', async (_what, text, id) => {
    const { crm } = await open();
    const { matches } = await crm.pops.search(inbound(text));
    expect(matches.map((match) => match.id)).toEqual([id]);
  });

  it.each(['lovelace@example.org', 'lovelace@example.co', 'CD3551', "CD355119') LIMIT 1"])(
    'find nothing by %s',
    async (text) => {
      const { crm } = await open();
      expect((await crm.pops.search(inbound(text))).matches).toEqual([]);
    },
  );

  it('refuse a search for fewer than three characters', async () => {
    const { crm } = await open();
    expect(isWxccError(await failureOf(crm.pops.search(inbound('12'))), 'badInput')).toBe(true);
  });

  it('show nothing outside the org', async () => {
    const { crm } = await open();
    for (const url of ['https://evil.example', '//evil.example', 'javascript:alert(1)', '/\\evil.example'])
      expect(isWxccError(await failureOf(crm.pops.pop({ kind: 'url', url })), 'badInput')).toBe(true);
    await expect(crm.pops.pop({ kind: 'url', url: `/${ADA}` })).resolves.toBeUndefined();
  });

  it('look for records without showing any', async () => {
    const { crm } = await open();
    const query = { by: 'phone', term: '4155550123', objects: ['Contact'], withNumbers: true, limit: 5 } as const;
    const { records, isMore } = await crm.records.find(query);
    expect(records).toMatchObject([{ id: ADA, numbers: [{ field: 'Phone', number: '(415) 555-0123' }] }]);
    expect(isMore).toBe(false);
  });

  it('write a call once, however often it is sent', async () => {
    const { crm, org } = await open();
    const first = await crm.log.save(SAVE);
    const again = await crm.log.save(SAVE);
    expect(first).toMatchObject({ created: true, path: 'apex' });
    expect(again).toMatchObject({ taskId: first.taskId, created: false });
    expect(org.list('Task')).toHaveLength(1);
  });

  it('tell the presence statuses', async () => {
    const { crm, org } = await open();
    const statuses = await crm.presence.statuses();
    expect(statuses.map(({ label }) => label)).toEqual(org.presenceStatuses.map(({ MasterLabel }) => MasterLabel));
  });

  it('tell the record in view, and every move', async () => {
    const { crm, goTo } = await open();
    const seen: (string | undefined)[] = [];
    const stop = crm.session.onNavigation((record) => seen.push(record?.recordId));
    expect(await crm.session.recordInView()).toBeUndefined();
    goTo({ recordId: ADA, recordName: 'Lovelace', objectType: 'Contact' });
    expect(await crm.session.recordInView()).toMatchObject({ recordId: ADA, objectType: 'Contact' });
    goTo(undefined);
    stop();
    goTo({ recordId: BOB, recordName: 'Babbage', objectType: 'Contact' });
    expect(seen).toEqual([ADA, undefined]);
  });

  it('carry messages both ways, until nobody listens', async () => {
    const { crm, deliver, published } = await open();
    const heard: unknown[] = [];
    const stop = await crm.messages.subscribe((message) => heard.push(message));
    await crm.messages.publish({ said: 1 });
    deliver({ told: 1 });
    stop();
    deliver({ told: 2 });
    expect(heard.filter((each) => JSON.stringify(each).includes('told'))).toEqual([{ told: 1 }]);
    expect(published()).toEqual([{ said: 1 }]);
  });

  it('take every change of the panel, at any size', async () => {
    const { crm } = await open();
    await crm.panel.show(true);
    await crm.panel.label('Incoming call');
    await crm.panel.icon('call');
    await expect(crm.panel.resize({ width: 1, height: 99_999 })).resolves.toBeUndefined();
  });

  it('say when nobody is signed in any more', async () => {
    const { crm, org, sessionsOver } = await open();
    org.session.isOver = true;
    const query = { by: 'phone', term: '4155550123', objects: ['Contact'], limit: 5 } as const;
    expect(await failureOf(crm.records.find(query))).toMatchObject({
      code: 'unreachable',
      details: { sessionOver: true },
    });
    expect(sessionsOver()).toBe(1);
  });

  it('say when the user lacks the Apex class', async () => {
    const org = await openOrg();
    const without = org.users.findIndex(({ apexAccess }) => apexAccess === false);
    expect(without).toBeGreaterThan(0);
    const { crm } = await open(without);
    const query = { by: 'phone', term: '4155550123', objects: ['Contact'], limit: 5 } as const;
    expect(isWxccError(await failureOf(crm.records.find(query)), 'notPermitted')).toBe(true);
  });
});
