import { WxccError } from 'c/wxccBase';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { OmniState, OmniWorkEvent, PageMessage } from 'c/wxccPageMessages';
import type { PhoneOptions } from 'c/wxccCall';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const ON = { '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true' };
const NAMES = {
  ...ON,
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'Busy',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Chat',
};
const STATUSES = ['Available', 'Busy', 'Lunch'].map((label, index) => ({
  ...{ id: `0N500000000000${index}`, label, apiName: label },
}));
const CODES = [
  { id: 'c-1', name: 'Lunch' },
  { id: 'c-2', name: 'Chat' },
];

const agentIn = (subStatus: string, codeId = '') =>
  readAgentSnapshot({
    ...{ agentId: 'agent-1', agentName: 'Robin Marsh', stationReady: true, subStatus, idleCodes: CODES },
    ...(codeId && { idleCode: CODES.find(({ id }) => id === codeId) }),
  });

const stateOf = (label: string, reason: string): OmniState => {
  const status = STATUSES.find((each) => each.label === label);
  if (!status) return { isLoggedIn: false, reason };
  // The toolkit tells the longer form.
  return { isLoggedIn: true, status: { id: `${status.id}AAA`, name: label, apiName: label }, reason };
};

/** A phone whose page has a Webex Link with an agent who is Available on both sides. */
async function openStage(settings: Record<string, string> = NAMES, more: Partial<PhoneOptions> = {}) {
  const stage = createPhoneStage(settings, more);
  const { crm, desktop, clock } = stage;
  crm.answers.statuses = STATUSES;
  desktop.agent.set(agentIn('Available'));
  let sent = 0;
  const receive = async (kind: string, data: unknown, answerTo?: string): Promise<void> => {
    crm.receive({ v: 1, kind, id: `link-${(sent += 1)}`, sender: 'link', data, ...(answerTo && { answerTo }) });
    await clock.advance(0);
  };
  await clock.advance(100);
  const orders = () =>
    crm
      .callsOf('publish')
      .map(([message]) => message as PageMessage)
      .filter((message): message is PageMessage & { kind: 'omniSet' } => message.kind === 'omniSet');
  return {
    ...stage,
    receive,
    orders,
    /** Labels of the statuses that Omni-Channel was asked for. */
    statusWrites: () => orders().map(({ data }) => STATUSES.find(({ id }) => id === data.statusId)?.label),
    stateWrites: () => desktop.requests.filter(([command]) => command === 'stateChange').map(([, args]) => args),
    shows: (label: string, reason: string) => receive('omniState', stateOf(label, reason)),
    work: (event: OmniWorkEvent) => receive('omniWork', { event, workId: '0Bz000000000001AAA' }),
    /** Answers the phone's first question. */
    greet: () => receive('omniState', { ...stateOf('Available', ''), works: [] }),
    conditions: () => stage.phone.state.value.conditions.map(({ code }) => code),
  };
}

describe('two presences', () => {
  it('are Busy in Omni-Channel during a call and its wrap-up, and Available after it', async () => {
    const stage = await openStage();
    await stage.greet();
    await stage.answer();
    expect(stage.statusWrites()).toEqual(['Busy']);
    await stage.shows('Busy', 'OmniToolkitStatusChange');
    await stage.end();
    expect(stage.statusWrites()).toEqual(['Busy']);
    await stage.wrapUp();
    expect(stage.statusWrites()).toEqual(['Busy', 'Available']);
    expect(stage.stateWrites()).toEqual([]);
  });

  it('are idle in Webex during Omni-Channel work, which is asked for once', async () => {
    const stage = await openStage();
    await stage.greet();
    await stage.work('assigned');
    expect(stage.stateWrites()).toEqual([]);
    await stage.work('accepted');
    stage.desktop.agent.set(agentIn('Idle', 'c-2'));
    await stage.work('closed');
    expect(stage.stateWrites()).toEqual([
      { state: 'Idle', auxCodeId: 'c-2' },
      { state: 'Available', auxCodeId: '0' },
    ]);
    expect(stage.crm.callsOf('statuses')).toHaveLength(1);
  });

  it('follow a choice on either side by its name', async () => {
    const stage = await openStage();
    await stage.greet();
    stage.desktop.agent.set(agentIn('Idle', 'c-1'));
    await stage.shows('Lunch', 'OmniToolkitStatusChange');
    await stage.shows('Available', 'OmniManualStatusChange');
    expect([stage.statusWrites(), stage.stateWrites()]).toEqual([['Lunch'], [{ state: 'Available', auxCodeId: '0' }]]);
  });

  it('can each be left alone', async () => {
    const webexOnly = await openStage({ ...NAMES, '/wxccSoftphone/omniFollowsWebex': 'false' });
    await webexOnly.greet();
    await webexOnly.answer();
    expect(webexOnly.statusWrites()).toEqual([]);
    const omniOnly = await openStage({ ...NAMES, '/wxccSoftphone/webexFollowsOmni': 'false' });
    await omniOnly.greet();
    await omniOnly.work('accepted');
    expect(omniOnly.stateWrites()).toEqual([]);
  });
});

describe('names that do not fit', () => {
  it('are told to the agent once, and to the administrator with the item', async () => {
    const found: string[] = [];
    const settings = { ...NAMES, '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'Bussy' };
    const stage = await openStage(settings, {
      onDiagnostics: (all) => found.push(...all.map(({ code, params }) => `${code} ${params.item} ${params.meant}`)),
    });
    await stage.greet();
    await stage.answer();
    expect(stage.codes()).toEqual(['presenceStatusMeant']);
    expect(stage.phone.presence.findings.value).toMatchObject([{ code: 'presenceStatusUnfit' }]);
    expect(found).toContain('presenceStatusUnfit defaultOmniStateForCall Busy');
    expect(stage.statusWrites()).toEqual([]);
  });

  it('of a chosen code are told once, however often it is chosen', async () => {
    const stage = await openStage();
    await stage.greet();
    for (const code of ['c-2', 'c-1', 'c-2']) stage.desktop.agent.set(agentIn('Idle', code));
    expect(stage.codes()).toEqual(['presenceStatusUnknown']);
  });
});

describe('a refusal', () => {
  it('of Omni-Channel is shown with its reason, and not tried again', async () => {
    const stage = await openStage();
    await stage.greet();
    await stage.answer();
    await stage.receive('ack', { done: false, reason: 'Status not allowed' }, stage.orders()[0]?.id);
    await stage.clock.advance(60_000);
    expect(stage.statusWrites()).toEqual(['Busy']);
    expect(stage.phone.state.value.notices.map(({ code, params }) => [code, params])).toEqual([
      ['presenceStatusRefused', { name: 'Busy', reason: 'Status not allowed' }],
    ]);
  });

  it('of Webex is shown, and not tried again', async () => {
    const stage = await openStage();
    await stage.greet();
    stage.desktop.answer = (command) => {
      if (command === 'stateChange') throw new WxccError('refused', 'no', { reason: 'NOT_ALLOWED' });
    };
    await stage.work('accepted');
    await stage.clock.advance(60_000);
    expect([stage.codes(), stage.stateWrites()]).toEqual([['idleCodeRefused'], [{ state: 'Idle', auxCodeId: 'c-2' }]]);
  });
});

describe('what is not there', () => {
  it('is said of a missing Webex Link, until it comes', async () => {
    const stage = await openStage();
    expect(stage.conditions()).not.toContain('omni_noLink');
    await stage.clock.advance(20_000);
    expect(stage.conditions()).toContain('omni_noLink');
    await stage.greet();
    expect(stage.conditions()).not.toContain('omni_noLink');
  });

  it('is said of an org without Omni-Channel, and nothing is asked of it', async () => {
    const stage = createPhoneStage(NAMES);
    stage.desktop.agent.set(agentIn('Available'));
    await stage.clock.advance(30_000);
    expect(stage.phone.state.value.conditions.map(({ code }) => code)).toContain('omni_noStatuses');
    expect(stage.phone.presence.state.value).toEqual({ sync: 'noStatuses' });
  });

  it('costs nothing while the sync is off', async () => {
    const stage = await openStage({});
    await stage.greet();
    await stage.answer();
    expect(stage.crm.callsOf('statuses')).toEqual([]);
    expect(stage.statusWrites()).toEqual([]);
    expect(stage.phone.presence.state.value).toEqual({ sync: 'off' });
  });
});

describe('a page that is loaded anew during a call', () => {
  it('brings back after the call what was chosen before it', async () => {
    const remembered: unknown[] = [];
    const stage = await openStage(NAMES, {
      openPresenceMemories: async () => ({
        presenceMemory: { last: { omni: STATUSES[2]?.id ?? '' }, remember: (choices) => void remembered.push(choices) },
        leavingMemory: { remember: () => undefined },
      }),
    });
    await stage.answer();
    await stage.receive('omniState', { ...stateOf('Busy', ''), works: [] });
    expect(remembered.at(-1)).toEqual({ omni: STATUSES[2]?.id });
    await stage.end();
    await stage.wrapUp();
    expect(stage.statusWrites()).toEqual(['Lunch']);
    expect(remembered.at(-1)).toBeUndefined();
  });
});

describe('a session of Salesforce that ended under the open page', () => {
  const LEAVING = { ...NAMES, '/wxccSoftphone/leaveIdleCode': 'Lunch' };

  it('makes who is available idle, once, and says so until the page is loaded anew', async () => {
    const stage = await openStage(LEAVING);
    stage.phone.presence.endSession();
    stage.phone.presence.endSession();
    await stage.clock.advance(60_000);
    expect(stage.stateWrites()).toEqual([{ state: 'Idle', auxCodeId: 'c-1' }]);
    expect(stage.conditions()).toContain('sessionOver');
  });

  it('changes nothing during a call, but is said', async () => {
    const stage = await openStage(LEAVING);
    await stage.answer();
    stage.phone.presence.endSession();
    await stage.clock.advance(1_000);
    expect(stage.stateWrites()).toEqual([]);
    expect(stage.conditions()).toContain('sessionOver');
  });

  it('is dealt with once what handles presence has come', async () => {
    const stage = createPhoneStage(LEAVING);
    stage.phone.presence.endSession();
    stage.crm.answers.statuses = STATUSES;
    stage.desktop.agent.set(agentIn('Available'));
    await stage.clock.advance(10_000);
    const states = stage.desktop.requests.filter(([command]) => command === 'stateChange');
    expect(states).toEqual([['stateChange', { state: 'Idle', auxCodeId: 'c-1' }]]);
  });

  it('is said also where no idle code is named for it', async () => {
    const stage = await openStage({});
    stage.phone.presence.endSession();
    expect([stage.stateWrites(), stage.conditions()]).toEqual([[], expect.arrayContaining(['sessionOver'])]);
  });
});
