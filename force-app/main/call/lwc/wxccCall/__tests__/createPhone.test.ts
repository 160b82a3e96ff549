import { WxccError } from 'c/wxccBase';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { RecordMatch, SearchAnswer } from 'c/wxccSalesforce';
import { createContactData, createContactMessage } from '../../../../../../tests/fakes/createContactData';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createFakeCrm } from '../../../../../../tests/fakes/createFakeCrm';
import { createFakeDesktop, FAKE_AGENT } from '../../../../../../tests/fakes/createFakeDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createPhone } from '../createPhone';
import type { PhoneOptions } from '../phoneOptions';

const AT_CONNECT = {
  '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/',
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
};
const ADA: RecordMatch = { id: '003a', name: 'Ada Byron', objectType: 'Contact', fields: {} };

/** A phone between an in-memory Salesforce and a Desktop in the test's hand. */
function createStage(settings: Record<string, string> = AT_CONNECT, more: Partial<PhoneOptions> = {}) {
  const clock = createVirtualClock();
  const crm = createFakeCrm({ settings, search: () => ({ matches: [ADA] }) });
  const desktop = createFakeDesktop();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const journal = createMemoryJournal();
  const outbox = createOutbox({ journal, log: crm.log, clock, owner: 'o|u', random: () => 0.5, onError });
  const openOutbox = () => Promise.resolve({ outbox, isInMemory: false });
  const user = { orgId: 'o', userId: 'u', timeZone: 'UTC', language: 'en' };
  const remembered: string[] = [];
  const desktopUrl = { remember: (url: string) => void remembered.push(url) };
  const start = (last: Partial<PhoneOptions> = {}) =>
    createPhone({
      crm,
      desktop,
      openOutbox,
      clock,
      ids: createCountingIds(),
      user,
      desktopUrl,
      onError,
      ...more,
      ...last,
    });
  const tell = (event: string, parts: ContactParts = {}): void =>
    desktop.tell(event, createContactMessage(parts), clock.now());
  const tasks = () => [...crm.tasks.values()];
  return { clock, crm, desktop, errors, outbox, remembered, start, tell, tasks };
}

async function playCall({ clock, tell }: ReturnType<typeof createStage>): Promise<void> {
  tell('eAgentOfferContact');
  await clock.advance(7_000);
  tell('eAgentContactAssigned', { state: 'connected' });
  await clock.advance(125_000);
  tell('eAgentContactEnded', { state: 'wrapUp' });
  tell('eAgentWrapup', { state: 'wrapUp' });
  await clock.advance(19_000);
  tell('eAgentContactWrappedUp', { state: 'wrapUp', data: { wrapUpAuxCodeId: 'w-3' } });
  await clock.advance(1_000);
}

describe('an inbound call on the phone', () => {
  it('is searched once, saved at connect and at the end, and leaves the list', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    await playCall(stage);
    expect(stage.crm.callsOf('search')).toHaveLength(1);
    expect(stage.crm.callsOf('save')).toHaveLength(2);
    expect(stage.tasks()).toMatchObject([
      {
        WhoId: '003a',
        Status: 'Completed',
        CallDisposition: 'Sale',
        CallDurationInSeconds: 125,
        Wxcc_Wrapup_Time__c: 19,
      },
    ]);
    expect(phone.state.value.calls).toEqual([]);
    expect(stage.errors).toEqual([]);
  });

  it('sends at the end only what is new, so that the agent’s own words stay', async () => {
    const stage = createStage();
    stage.start();
    await playCall(stage);
    const [, last] = stage.crm.callsOf('save');
    const { task } = last?.[0] as { task: Record<string, unknown> };
    for (const field of ['Subject', 'WhoId', 'TaskSubtype', 'ActivityDate']) expect(task).not.toHaveProperty(field);
  });

  it('is seen as it goes', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    expect(phone.state.value.calls).toMatchObject([{ state: 'offered', customerNumber: '+14155550123', log: 'none' }]);
    stage.tell('eAgentContactAssigned');
    expect(phone.state.value.calls).toMatchObject([{ state: 'connected', search: 'searching' }]);
    await stage.clock.advance(10);
    expect(phone.state.value.calls).toMatchObject([{ search: 'one', matches: [ADA], log: 'saved' }]);
    stage.tell('eAgentContactHeld');
    expect(phone.state.value.calls).toMatchObject([{ held: true }]);
  });

  it('is popped while it rings where the definition says so, and not again', async () => {
    const stage = createStage({ ...AT_CONNECT, '/wxccSoftphone/popMoment': 'offered' });
    stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    await stage.clock.advance(1_000);
    expect(stage.crm.callsOf('search')).toMatchObject([[{ searchText: '4155550123' }]]);
    stage.tell('eAgentContactAssigned');
    await stage.clock.advance(1_000);
    expect(stage.crm.callsOf('search')).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ WhoId: '003a' }]);
  });

  it.each([
    ['several match', () => ({ matches: [ADA, { ...ADA, id: '003b' }] }), 'many'],
    ['none matches', () => ({ matches: [] }), 'none'],
    ['the search fails', () => Promise.reject(new WxccError('timedOut', 'x')), 'failed'],
  ] as const)('is logged without a name when %s', async (_, search, state) => {
    const stage = createStage();
    stage.crm.answers.search = search;
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentContactAssigned');
    await stage.clock.advance(10);
    expect(phone.state.value.calls).toMatchObject([{ search: state, log: 'saved' }]);
    expect(stage.tasks()[0]).not.toHaveProperty('WhoId');
  });

  it('does not wait for a search for ever: the name comes after', async () => {
    const stage = createStage();
    let answer: (found: SearchAnswer) => void = () => undefined;
    stage.crm.answers.search = () => new Promise((resolve) => (answer = resolve));
    stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentContactAssigned');
    await stage.clock.advance(4_900);
    expect(stage.tasks()).toEqual([]);
    await stage.clock.advance(200);
    expect(stage.tasks()).toHaveLength(1);
    answer({ matches: [ADA] });
    await stage.clock.advance(10);
    expect(stage.tasks()).toMatchObject([{ WhoId: '003a', Status: 'In Progress' }]);
  });

  it('is logged once, at the end, where the definition says so', async () => {
    const stage = createStage({});
    stage.start();
    await playCall(stage);
    expect(stage.crm.callsOf('save')).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed', WhoId: '003a' }]);
  });

  it.each([
    ['the name', [{ id: 'w-9', name: 'Callback' }], 'Callback'],
    ['the id when nobody knows the name', [], 'w-9'],
  ] as const)(
    'takes, of a reason that the agent’s list lacks, %s that the Desktop tells',
    async (_, codes, disposition) => {
      const stage = createStage();
      stage.desktop.answer = (command) => (command === 'fetchCodes' ? codes : undefined);
      stage.start();
      await stage.clock.advance(0);
      stage.tell('eAgentContactAssigned');
      stage.tell('eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-9' } });
      await stage.clock.advance(10);
      expect(stage.tasks()).toMatchObject([{ CallDisposition: disposition }]);
    },
  );

  it('is not logged where activities are switched off', async () => {
    const stage = createStage({ ...AT_CONNECT, '/wxCCCallActivity/disableActivityRecord': 'true' });
    stage.start();
    await playCall(stage);
    expect(stage.crm.callsOf('search')).toHaveLength(1);
    expect(stage.tasks()).toEqual([]);
  });

  it.each([
    [AT_CONNECT, 0],
    [{ ...AT_CONNECT, '/wxccSoftphone/digitalContacts': 'true' }, 1],
  ] as const)(
    'by chat has a session, but neither pop nor Task unless that is switched on (%#)',
    async (settings, count) => {
      const stage = createStage(settings);
      const phone = stage.start();
      await stage.clock.advance(0);
      stage.tell('eAgentContactAssigned', { mediaType: 'chat' });
      await stage.clock.advance(10);
      expect(phone.state.value.calls).toMatchObject([{ mediaType: 'chat' }]);
      expect(stage.tasks()).toHaveLength(count);
    },
  );
});

describe('starting', () => {
  it('keeps what comes before the settings, and measures it as if it had not waited', async () => {
    const stage = createStage();
    let answer: () => void = () => undefined;
    const { settings } = stage.crm.session;
    stage.crm.session.settings = async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return settings();
    };
    const phone = stage.start();
    stage.tell('eAgentOfferContact');
    await stage.clock.advance(3_000);
    stage.tell('eAgentContactAssigned');
    await stage.clock.advance(2_000);
    expect(phone.state.value).toMatchObject({ calls: [], readiness: { settings: 'waiting', ready: false } });
    answer();
    await stage.clock.advance(10);
    expect(phone.state.value.readiness).toMatchObject({ settings: 'done', ready: true });
    expect(stage.tasks()).toMatchObject([{ Wxcc_Ringing_Time__c: 3 }]);
  });

  it('loads the Desktop from where it was last, and anew when the settings say otherwise', async () => {
    const remember = jest.fn();
    const stage = createStage(AT_CONNECT, { desktopUrl: { last: 'https://desktop.wxcc-eu1.cisco.com', remember } });
    const phone = stage.start();
    expect(stage.desktop.urls).toEqual(['https://desktop.wxcc-eu1.cisco.com']);
    await stage.clock.advance(10);
    const { url } = phone.settings.value?.desktop ?? {};
    expect(stage.desktop.urls).toEqual(['https://desktop.wxcc-eu1.cisco.com', url]);
    expect(remember).toHaveBeenCalledWith(url);
  });

  it('asks again for settings that Salesforce does not give', async () => {
    const stage = createStage();
    stage.crm.answers.failures.set('settings', new WxccError('timedOut', 'x'));
    const phone = stage.start();
    await stage.clock.advance(10);
    expect(phone.state.value.readiness.settings).toBe('failed');
    await stage.clock.advance(2_000);
    expect(phone.state.value.readiness.settings).toBe('done');
  });

  it('rebuilds a call from the task map without moving the agent’s page', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    const joinedAt = stage.clock.now() - 60_000;
    stage.desktop.tell('taskMap', [createContactData({ state: 'connected', joinedAt })], stage.clock.now());
    await stage.clock.advance(10);
    expect(phone.state.value.calls).toMatchObject([{ state: 'connected', connectedAt: joinedAt, search: 'one' }]);
    expect(stage.crm.callsOf('search')).toMatchObject([[{ deferred: true }]]);
    stage.desktop.tell('taskMap', [], stage.clock.now() + 3_000);
    await stage.clock.advance(3_000);
    stage.desktop.tell('taskMap', [], stage.clock.now());
    await stage.clock.advance(10);
    expect(phone.state.value.calls).toEqual([]);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
  });

  it('tells what stands in the way', async () => {
    const stage = createStage();
    stage.crm.answers.layout = { Inbound: { objects: {} } };
    const phone = stage.start({ openOutbox: () => Promise.resolve({ outbox: stage.outbox, isInMemory: true }) });
    const agent = FAKE_AGENT && {
      ...FAKE_AGENT,
      stationReady: false,
      storageBlocked: true,
      deviceType: 'BROWSER',
      microphoneRefused: true,
    };
    stage.desktop.agent.set(agent);
    await stage.clock.advance(10);
    expect(phone.state.value.conditions.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'stationMissing',
        'storageBlocked',
        'microphoneRefused',
        'journalInMemory',
        'layoutSearchesNothing',
      ]),
    );
  });

  /** A phone whose Desktop waits for a sign-in, and when it opened its outbox. */
  async function startSignedOut() {
    const stage = createStage();
    stage.desktop.status.set('signingIn');
    const opened: number[] = [];
    const openOutbox = () => {
      opened.push(stage.clock.now());
      return Promise.resolve({ outbox: stage.outbox, isInMemory: false });
    };
    stage.start({ openOutbox });
    await stage.clock.advance(1_000);
    expect(opened).toHaveLength(0);
    return { ...stage, opened };
  }

  it('opens nothing that handles calls before it is ready, and then does', async () => {
    const { clock, desktop, opened } = await startSignedOut();
    desktop.status.set('connected');
    await clock.advance(0);
    expect(opened).toHaveLength(1);
  });

  it('sends what an earlier page left although the Desktop does not come', async () => {
    const { clock, opened } = await startSignedOut();
    await clock.advance(5_000);
    expect(opened).toHaveLength(1);
  });

  it('handles a call although what handles calls could not be loaded at first', async () => {
    const stage = createStage();
    let failures = 0;
    const openOutbox = () => {
      failures += 1;
      if (failures === 1) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve({ outbox: stage.outbox, isInMemory: false });
    };
    const phone = stage.start({ openOutbox });
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    await stage.clock.advance(0);
    expect(phone.state.value.calls).toHaveLength(1);
    expect(stage.errors).toHaveLength(1);
  });

  it('goes quiet when it is put down', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    phone.dispose();
    stage.tell('eAgentContactAssigned', { interactionId: 'int-2' });
    expect(phone.state.value.calls).toHaveLength(1);
    expect(stage.desktop.status.value).toBe('idle');
    expect(stage.clock.pending).toBe(0);
  });
});

describe('what others say', () => {
  it('to other agents is not ours', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact', { agentId: 'agent-2' });
    expect(phone.state.value.calls).toEqual([]);
  });

  it('cannot be read is told, and the next event is handled', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.desktop.tell('eAgentOfferContact', { data: 7 }, stage.clock.now());
    stage.tell('eAgentOfferContact');
    expect(stage.errors).toMatchObject([{ code: 'badInput', details: { event: 'eAgentOfferContact' } }]);
    expect(phone.state.value.calls).toHaveLength(1);
  });
});

describe('the agent’s buttons', () => {
  it('ask the Desktop and assume nothing', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.tell('eAgentOfferContact');
    phone.controls.accept('int-1');
    phone.controls.hold('int-1');
    phone.controls.resume('int-1');
    phone.controls.end('int-1');
    phone.controls.decline('int-1');
    phone.controls.wrapUp('int-1', 'w-3');
    phone.controls.setAgentState('0');
    phone.controls.setAgentState('i-2');
    expect(stage.desktop.requests).toEqual([
      ['accept', { interactionId: 'int-1' }],
      ['hold', { interactionId: 'int-1', mediaResourceId: 'int-1' }],
      ['unHold', { interactionId: 'int-1', mediaResourceId: 'int-1' }],
      ['end', { interactionId: 'int-1' }],
      ['decline', { interactionId: 'int-1', mediaResourceId: 'int-1', isConsult: false }],
      ['wrapup', { interactionId: 'int-1', auxCodeId: 'w-3', wrapUpReason: 'Sale' }],
      ['stateChange', { state: 'Available', auxCodeId: '0' }],
      ['stateChange', { state: 'Idle', auxCodeId: 'i-2' }],
    ]);
    expect(phone.state.value.calls).toMatchObject([{ state: 'offered' }]);
  });

  it('that the Desktop refuses become a notice, which can be dismissed', async () => {
    const stage = createStage();
    const phone = stage.start();
    stage.desktop.answer = () => {
      throw new WxccError('refused', 'x', { reason: 'NOT_NOW' });
    };
    phone.controls.hold('int-1');
    phone.controls.hold('int-1');
    await stage.clock.advance(0);
    expect(phone.state.value.notices).toEqual([
      {
        severity: 'error',
        code: 'commandRefused',
        params: { command: 'hold', reason: 'NOT_NOW' },
        interactionId: 'int-1',
      },
    ]);
    phone.notices.dismiss(0);
    phone.notices.dismiss(5);
    expect(phone.state.value.notices).toEqual([]);
  });

  it('retry the Desktop, and what is not logged', async () => {
    const stage = createStage();
    const phone = stage.start();
    await stage.clock.advance(0);
    stage.crm.answers.failures.set('save', new WxccError('badInput', 'x'));
    stage.tell('eAgentContactAssigned');
    await stage.clock.advance(10);
    expect(phone.state.value).toMatchObject({ notLogged: 1, calls: [{ log: 'failed' }] });
    phone.retryDesktop();
    phone.unlogged.retry();
    await stage.clock.advance(10);
    expect(stage.desktop.retries).toBe(1);
    expect(phone.state.value).toMatchObject({ notLogged: 0, calls: [{ log: 'saved' }] });
  });

  it('say once that a field could not be written', async () => {
    const stage = createStage();
    const dropped = [{ objectType: 'Task', field: 'Wxcc_ANI__c', reason: 'unknown' as const }];
    stage.crm.answers.save = () => ({ taskId: '00T1', created: true, dropped, path: 'apex' });
    const phone = stage.start();
    await playCall(stage);
    expect(phone.state.value.notices).toMatchObject([
      { code: 'fieldDropped', params: { object: 'Task', field: 'Wxcc_ANI__c', reason: 'unknown' } },
    ]);
  });
});
