import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { RecordMatch } from 'c/wxccSalesforce';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createFakeCrm } from '../../../../../../tests/fakes/createFakeCrm';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createPhone } from '../createPhone';

const ADA = '003000000000001AAA';
const ACME = '001000000000001AAA';
const NEW = '003000000000009AAA';

const record = (id: string, objectType: string): RecordMatch => ({
  id,
  name: `${objectType} ${id}`,
  objectType,
  fields: {},
});
const view = (recordId: string, objectType = 'Contact') => ({ recordId, recordName: 'Newcomer', objectType });

async function createStage(matches: readonly RecordMatch[], openTab?: (url: string) => boolean) {
  const clock = createVirtualClock();
  const settings = {
    '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/',
    '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
    '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
  };
  const crm = createFakeCrm({ settings, search: () => ({ matches }) });
  const desktop = createFakeDesktop();
  const onError = (error: unknown): never => {
    throw error;
  };
  const outbox = createOutbox({
    journal: createMemoryJournal(),
    log: crm.log,
    clock,
    owner: 'o|u',
    random: () => 0.5,
    onError,
  });
  const user = { orgId: 'o', userId: 'u', timeZone: 'UTC', language: 'en' };
  const desktopUrl = { remember: () => undefined };
  const phone = createPhone({
    ...{ crm, desktop, clock, ids: createCountingIds(), user, desktopUrl, onError },
    openOutbox: () => Promise.resolve({ outbox, isInMemory: false }),
    ...(openTab && { openTab }),
  });
  await clock.advance(0);
  const connect = async (interactionId: string): Promise<void> => {
    desktop.tell('eAgentContactAssigned', createContactMessage({ interactionId, state: 'connected' }), clock.now());
    await clock.advance(6_000);
  };
  const call = (interactionId: string) => phone.state.value.calls.find((each) => each.interactionId === interactionId);
  const task = () => [...crm.tasks.values()][0];
  return { clock, crm, desktop, phone, connect, call, task };
}

describe('a call with several matches', () => {
  it('is logged first, related by the agent’s choice, and to another record after an undo', async () => {
    const { connect, phone, call, task, clock } = await createStage([record(ADA, 'Contact'), record(ACME, 'Account')]);
    await connect('int-1');
    expect(call('int-1')).toMatchObject({ search: 'many', isUndecided: true, log: 'saved' });
    phone.actions.chooseMatch('int-1', ADA);
    await clock.advance(6_000);
    expect(task()).toMatchObject({ WhoId: ADA });
    expect(call('int-1')).toMatchObject({ isUndecided: false, link: { id: ADA } });
    phone.actions.undoLink('int-1');
    phone.actions.chooseMatch('int-1', ACME);
    await clock.advance(6_000);
    expect(task()).toMatchObject({ WhoId: null, WhatId: ACME });
  });

  it('is left alone when it is none of them, and by records that are none of them', async () => {
    const { connect, phone, call, task, crm, clock } = await createStage([
      record(ADA, 'Contact'),
      record(ACME, 'Account'),
    ]);
    await connect('int-1');
    crm.navigate(view(NEW));
    phone.actions.chooseMatch('int-1', 'nonsense');
    phone.actions.chooseMatch('int-1', '');
    crm.navigate(view(ADA));
    await clock.advance(6_000);
    expect(call('int-1')).toMatchObject({ isUndecided: false });
    expect(call('int-1')?.link).toBeUndefined();
    expect(task()).not.toHaveProperty('WhoId');
  });
});

describe('a caller whom nobody knew', () => {
  it('is the record made in the form, and is known at the next call before the search finds it', async () => {
    const { connect, crm, call, task, clock } = await createStage([]);
    await connect('int-1');
    crm.navigate(undefined);
    crm.navigate(view(NEW));
    await clock.advance(6_000);
    expect(task()).toMatchObject({ WhoId: NEW });
    await connect('int-2');
    expect(call('int-2')).toMatchObject({ search: 'one', matches: [{ id: NEW }] });
    expect(crm.callsOf('pop').at(-1)).toEqual([{ kind: 'record', recordId: NEW }]);
  });

  it('taken back stays taken back, and unknown at the next call', async () => {
    const { connect, crm, phone, call, task, clock } = await createStage([]);
    await connect('int-1');
    crm.navigate(view(NEW));
    phone.actions.undoLink('int-1');
    crm.navigate(view(NEW));
    await clock.advance(6_000);
    expect(call('int-1')?.link).toBeUndefined();
    expect(task()?.WhoId ?? null).toBeNull();
    await connect('int-2');
    expect(call('int-2')).toMatchObject({ search: 'none' });
  });

  it('is not the record that the agent was at before', async () => {
    const { connect, crm, call } = await createStage([]);
    crm.navigate(view(ADA));
    await connect('int-1');
    crm.navigate(view(ADA));
    crm.navigate(view(NEW));
    expect(call('int-1')?.link).toBeUndefined();
  });
});

describe('a page that the contact’s flow asks for', () => {
  const pop = {
    data: { agentId: 'agent-1', interactionId: 'int-1', screenPopUrl: 'https://shop.example/', screenPopName: 'Shop' },
  };

  it('is opened, once and only for this agent', async () => {
    const opened: string[] = [];
    const { desktop, phone } = await createStage([], (url) => opened.push(url) > 0);
    desktop.tell('eScreenPop', pop, 0);
    desktop.tell('eScreenPop', pop, 0);
    desktop.tell('eScreenPop', { data: { ...pop.data, agentId: 'agent-2', interactionId: 'int-2' } }, 0);
    expect(opened).toEqual(['https://shop.example/']);
    expect(phone.state.value.notices).toEqual([]);
  });

  it('is a message with a link where the browser blocks it', async () => {
    const { desktop, phone } = await createStage([], () => false);
    desktop.tell('eScreenPop', pop, 0);
    expect(phone.state.value.notices).toMatchObject([
      { code: 'flowPopBlockedNamed', params: { name: 'Shop' }, href: 'https://shop.example/' },
    ]);
  });
});
