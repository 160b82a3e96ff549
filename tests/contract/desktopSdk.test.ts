/** @jest-environment jsdom */
import type { DesktopEvent } from 'c/wxccDesktop';
import { createDesktopLink, readContact } from 'c/wxccDesktop';
import type { BridgePort, DesktopLink, WindowMessage } from 'c/wxccDesktop';
import { createDesktopHost } from '../../apps/simulator/desktop/host';
import type { DesktopHost, DesktopHostOptions, HostCall, HostProfile } from '../../apps/simulator/desktop/host';
import { createRelay } from '../../apps/desktop-widget/createRelay';
import type { Relay } from '../../apps/desktop-widget/createRelay';
import { hasDesktop, loadSdk } from '../../apps/desktop-widget/sdk';
import { REGISTRATIONS } from '../../apps/desktop-widget/sdkEvents';
import { createSystemClock } from '../../apps/browser/systemClock';

// The unmodified SDK and our relay on one side, the softphone's link on the other; only the Desktop's host object and
// the windows between them are ours.

const SOFTPHONE = 'https://acme--c.vf.force.com';
const DESKTOP = 'https://desktop.wxcc-us1.cisco.com';
const TOKEN = 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl';

const PROFILE: HostProfile = {
  agentId: 'agent-1',
  agentName: 'Ana García',
  agentProfileID: 'profile-1',
  defaultDn: '1001',
  agentStatus: 'LoggedIn',
  agentSubStatus: 'Available',
  teams: [{ teamId: 'team-1', teamName: 'Support' }],
  idleCode: { id: '0', name: 'Available' },
  idleCodes: [{ id: 'lunch', name: 'Lunch' }],
  wrapupCodes: [{ id: 'sale', name: 'Sale' }],
  dialPlan: { dialPlanEntity: [{ name: 'Any Format', regex: '[0-9+]+' }] },
  isOutboundEnabledForTenant: true,
  isOutboundEnabledForAgent: true,
  isAdhocDialingEnabled: true,
};

/** Two ends that pass clones of messages on, as windows and ports do. */
function createPipe(): [BridgePort, BridgePort] {
  const handlers: (((message: unknown) => void) | undefined)[] = [undefined, undefined];
  const waiting: unknown[][] = [[], []];
  const end = (own: 0 | 1, other: 0 | 1): BridgePort => ({
    send: (message) => {
      const copy = JSON.parse(JSON.stringify(message)) as unknown;
      const handler = handlers[other];
      if (handler) handler(copy);
      else waiting[other]!.push(copy);
    },
    listen: (handler) => {
      handlers[own] = handler;
      waiting[own]!.splice(0).forEach(handler);
    },
    close: () => (handlers[own] = undefined),
  });
  return [end(0, 1), end(1, 0)];
}

interface World {
  readonly host: DesktopHost;
  readonly calls: HostCall[];
  readonly link: DesktopLink;
  readonly relay: Relay;
  readonly events: DesktopEvent[];
  readonly wire: string[];
  readonly tasks: Map<string, unknown>;
  readonly errors: unknown[];
}

const worlds: World[] = [];
const scope = globalThis as { AGENTX_SERVICE?: unknown };

function createWorld(hostOptions: Partial<DesktopHostOptions> = {}): World {
  const calls: HostCall[] = [];
  const tasks = new Map<string, unknown>();
  const errors: unknown[] = [];
  const wire: string[] = [];
  const execute = async (call: HostCall): Promise<unknown> => {
    calls.push(call);
    return { type: 'Done', data: { accessToken: TOKEN } };
  };
  const host = createDesktopHost({ profile: () => PROFILE, tasks: () => tasks, execute, token: TOKEN, ...hostOptions });
  scope.AGENTX_SERVICE = host.service;
  const softphoneWindow = {};
  const widgetWindow = {};
  const softphoneListeners = new Set<(message: WindowMessage) => void>();
  const widgetListeners = new Set<(message: WindowMessage) => void>();
  const clock = createSystemClock();
  let id = 0;
  const ids = { next: () => `identifier-number-${(id += 1)}` };
  const onError = (error: unknown) => errors.push(error);
  const link = createDesktopLink({
    clock,
    ids,
    onError,
    isAgentActive: () => false,
    frame: { load: () => undefined, unload: () => undefined, onLoad: () => () => undefined },
    createChannel: () => {
      const [port, transfer] = createPipe();
      return { port, transfer };
    },
    messages: {
      listen: (handler) => (softphoneListeners.add(handler), () => softphoneListeners.delete(handler)),
      isFromFrame: (source) => source === widgetWindow,
      post: (target, data, { targetOrigin, transfer = [] }) => {
        if (target !== widgetWindow || targetOrigin !== DESKTOP) return;
        const message = { origin: SOFTPHONE, source: softphoneWindow, data, ports: transfer as BridgePort[] };
        widgetListeners.forEach((listener) => listener(message));
      },
    },
  });
  const relay = createRelay({
    clock,
    ids,
    onError,
    hasDesktop,
    origins: [SOFTPHONE],
    environment: { storageBlocked: false },
    ancestors: () => [softphoneWindow],
    // Each test evaluates the SDK anew, as a page load does.
    loadSdk: () => {
      let sdk!: ReturnType<typeof loadSdk>;
      jest.isolateModules(() => (sdk = loadSdk()));
      return sdk;
    },
    messages: {
      listen: (handler) => (widgetListeners.add(handler), () => widgetListeners.delete(handler)),
      post: (target, data, { targetOrigin }) => {
        wire.push(JSON.stringify(data));
        if (target !== softphoneWindow || targetOrigin !== SOFTPHONE) return;
        const message = { origin: DESKTOP, source: widgetWindow, data, ports: [] };
        softphoneListeners.forEach((listener) => listener(message));
      },
    },
  });
  const events: DesktopEvent[] = [];
  link.onEvent((event) => events.push(event));
  const world = { host, calls, link, relay, events, wire, tasks, errors };
  worlds.push(world);
  return world;
}

const later = (ms = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function startWorld(options: Partial<DesktopHostOptions> = {}): Promise<World> {
  const world = createWorld(options);
  world.link.start(`${DESKTOP}/`);
  await world.relay.start();
  await later();
  return world;
}

afterEach(() => {
  for (const { relay, link } of worlds.splice(0)) {
    relay.stop();
    link.stop();
  }
  delete scope.AGENTX_SERVICE;
});

beforeEach(() => {
  // The SDK logs every step to the console.
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'groupCollapsed'] as const)
    jest.spyOn(console, method).mockImplementation(() => undefined);
});

const message = (type: string, data: Record<string, unknown>) => ({ type, orgId: 'org', trackingId: 't-1', data });

const offer = message('AgentOfferContact', {
  interactionId: 'call-1',
  agentId: 'agent-1',
  owner: 'agent-1',
  interaction: {
    interactionId: 'call-1',
    mediaType: 'telephony',
    state: 'new',
    contactDirection: { type: 'INBOUND' },
    callAssociatedDetails: { ani: '+34911223344', dn: '+19842906074', virtualTeamName: 'Support_ES' },
    callAssociatedData: {
      Category: {
        name: 'Category',
        displayName: 'Category',
        value: 'billing',
        agentViewable: true,
        agentEditable: true,
      },
      Pin: { name: 'Pin', displayName: 'PIN', value: '4711', isSecure: true, agentViewable: true },
    },
    callFlowParams: { Pin: { name: 'Pin', value: '4711' } },
    participants: {},
    media: {},
  },
});

test('the unmodified SDK starts on our host and the softphone is connected', async () => {
  const { link, events, errors } = await startWorld();
  expect(link.status.value).toBe('connected');
  expect(link.agent.value).toMatchObject({
    agentName: 'Ana García',
    dn: '1001',
    stationReady: true,
    subStatus: 'Available',
    idleCodes: [{ id: 'lunch', name: 'Lunch' }],
    wrapUpCodes: [{ id: 'sale', name: 'Sale' }],
    outdial: { enabledForTenant: true, enabledForAgent: true, adHoc: true, pattern: '[0-9+]+' },
  });
  expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['status', 'agent', 'taskMap']));
  expect(errors).toEqual([]);
});

test('a contact event arrives as the listener got it, less the secrets', async () => {
  const { host, events } = await startWorld();
  host.fire('eAgentOfferContact', offer);
  const got = events.find(({ event }) => event === 'eAgentOfferContact')!;
  expect(got).toMatchObject({ module: 'agentContact', message: { type: 'AgentOfferContact', orgId: 'org' } });
  expect(JSON.stringify(got)).not.toContain('4711');
  expect(readContact(got.message)).toMatchObject({
    interactionId: 'call-1',
    customerNumber: '+34911223344',
    queueName: 'Support_ES',
    cad: [
      { name: 'Category', value: 'billing' },
      { name: 'Pin', value: '', secure: true },
    ],
  });
});

describe('every registered event', () => {
  const all = REGISTRATIONS.flatMap(({ module, events }) => events.map((event) => ({ module, event })));

  test('is delivered by the SDK under the name that was registered', async () => {
    const { host, events } = await startWorld();
    // `updated` is the SDK's own; a second sign-in ends the link and is tested below.
    const delivered = all.filter(({ event }) => event !== 'updated' && event !== 'eAgentMultiLogin');
    for (const { event } of delivered) host.fire(event, message(event, { interactionId: event }));
    const seen = new Set(events.map(({ module, event }) => `${module}.${event}`));
    expect(delivered.filter(({ module, event }) => !seen.has(`${module}.${event}`))).toEqual([]);
  });

  test('numbers its events without a gap', async () => {
    const { host, events } = await startWorld();
    host.fire('eAgentOfferContact', offer);
    host.fire('eAgentContactAssigned', offer);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  });
});

test('what happened before the softphone welcomed the relay arrives in order', async () => {
  const world = createWorld();
  await world.relay.start();
  await later();
  world.host.fire('eAgentOfferContact', offer);
  world.host.fire('eAgentContactAssigned', offer);
  expect(world.events).toEqual([]);
  world.link.start(`${DESKTOP}/`);
  await later(700);
  const names = world.events.map(({ event }) => event);
  expect(names.indexOf('eAgentOfferContact')).toBeLessThan(names.indexOf('eAgentContactAssigned'));
  expect(world.events[0]!.seq).toBe(1);
});

test('the task map arrives as a list after every welcome', async () => {
  const world = createWorld();
  world.tasks.set('call-1', offer.data);
  world.link.start(`${DESKTOP}/`);
  await world.relay.start();
  await later();
  const map = world.events.filter(({ event }) => event === 'taskMap').pop()!;
  expect((map.message as unknown[]).map((task) => readContact(task)?.interactionId)).toEqual(['call-1']);
});

test("a state change shows in the next snapshot with the code's name", async () => {
  const { host, link } = await startWorld();
  const data = {
    subStatus: 'Idle',
    status: 'LoggedIn',
    auxCodeId: 'lunch',
    lastStateChangeTimestamp: 1_767_258_000_000,
  };
  host.fire('eAgentStateChangeSuccess', message('AgentStateChangeSuccess', data));
  expect(link.agent.value).toMatchObject({
    subStatus: 'Idle',
    idleCode: { id: 'lunch', name: 'Lunch' },
    stateSince: 1_767_258_000_000,
  });
});

test('layout properties fill what the SDK does not know', async () => {
  const { relay, link } = await startWorld();
  relay.setProperty('agentId', 'agent-1');
  relay.setProperty('outDialEp', 'ep-1');
  relay.setProperty('outdialAnis', { initialFetchCompleted: true, data: [{ id: 'a', name: '+1984' }] });
  relay.setProperty('teamName', '$STORE.agent.teamName');
  expect(link.agent.value).toMatchObject({
    agentId: 'agent-1',
    teamName: '',
    outdial: { entryPointId: 'ep-1', anis: [{ id: 'a', name: '+1984' }] },
  });
});

describe('commands', () => {
  test.each([
    ['accept', { interactionId: 'c' }, 'aqm.contact.accept', { interactionId: 'c' }],
    ['end', { interactionId: 'c' }, 'aqm.contact.end', { interactionId: 'c' }],
    [
      'decline',
      { interactionId: 'c', mediaResourceId: 'm', isConsult: false },
      'aqm.contact.decline',
      { interactionId: 'c', isConsult: false, data: { mediaResourceId: 'm' } },
    ],
    [
      'hold',
      { interactionId: 'c', mediaResourceId: 'm' },
      'aqm.contact.hold',
      { interactionId: 'c', isPostCallConsult: false, data: { mediaResourceId: 'm' } },
    ],
    [
      'wrapup',
      { interactionId: 'c', auxCodeId: 'sale', wrapUpReason: 'Sale' },
      'aqm.contact.wrapup',
      { interactionId: 'c', data: { auxCodeId: 'sale', wrapUpReason: 'Sale', isAutoWrapup: 'false' } },
    ],
    [
      'resumeRecording',
      { interactionId: 'c' },
      'aqm.contact.resumeRecording',
      { interactionId: 'c', data: { autoResumed: false } },
    ],
    [
      'updateCadVariables',
      { interactionId: 'c', attributes: { Category: 'sales' } },
      'aqm.dialer.updateCadVariables',
      { interactionId: 'c', data: { attributes: { Category: 'sales' } }, keyId: null, keyVersion: null },
    ],
    ['sendDtmf', { digit: '5' }, 'webCalling.sendDTMF', 5],
    ['fetchCapture', { interactionId: 'c' }, 'qmw.fetchCapture', { taskId: 'c' }],
  ] as const)('%s reaches the Desktop', async (command, args, target, expected) => {
    const { link, calls } = await startWorld();
    await link.request(command, args);
    const call = calls.find(({ service, method }) => `${service}.${method}` === target);
    expect(call?.argument).toEqual(expected);
  });

  test('keys that the SDK would turn into NaN are refused', async () => {
    const { link, calls } = await startWorld();
    await expect(link.request('sendDtmf', { digit: '*' })).rejects.toMatchObject({ code: 'notSupported' });
    expect(calls.filter(({ method }) => method === 'sendDTMF')).toEqual([]);
  });

  test('stateChange is wrapped for the Desktop by the SDK', async () => {
    const { link, calls } = await startWorld();
    await link.request('stateChange', { state: 'Idle', auxCodeId: 'lunch' });
    expect(calls.find(({ method }) => method === 'stateChange')?.argument).toEqual({
      data: { state: 'Idle', auxCodeIdArray: 'lunch', lastStateChangeReason: '' },
    });
  });

  test('startOutdial carries the fixed parts of an outdial', async () => {
    const { link, calls } = await startWorld();
    await link.request('startOutdial', { entryPointId: 'ep', destination: '+34600', attributes: {} });
    expect(calls.find(({ method }) => method === 'startOutdial')?.argument).toEqual({
      data: {
        entryPointId: 'ep',
        destination: '+34600',
        direction: 'OUTBOUND',
        attributes: {},
        mediaType: 'telephony',
        outboundType: 'OUTDIAL',
      },
    });
  });

  test('fetchCodes reads all pages', async () => {
    const wrapupCodes = Array.from({ length: 250 }, (_, at) => ({ id: `w${at}`, name: `Reason ${at}` }));
    const { link } = await startWorld({ profile: () => ({ ...PROFILE, wrapupCodes }) });
    await expect(link.request('fetchCodes', { workType: 'WRAP_UP_CODE' })).resolves.toHaveLength(250);
  });

  test('wrong arguments never reach the Desktop', async () => {
    const { link, calls } = await startWorld();
    const before = calls.length;
    await expect(link.request('accept', { interactionId: '' })).rejects.toMatchObject({ code: 'badInput' });
    expect(calls).toHaveLength(before);
  });

  test("a refusal carries the Desktop's own reason", async () => {
    const refuse = { id: 'Service.aqm.contact.accept', details: { data: { reason: 'AGENT_NOT_FOUND' } } };
    const execute = async ({ method }: HostCall): Promise<unknown> => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the SDK rejects with plain objects
      if (method === 'accept') throw refuse;
      return {};
    };
    const { link } = await startWorld({ execute });
    const refused = link.request('accept', { interactionId: 'c' });
    await expect(refused).rejects.toMatchObject({ code: 'refused', details: { reason: 'AGENT_NOT_FOUND' } });
  });

  test('no token crosses, neither asked for nor by chance', async () => {
    const { link, wire, events } = await startWorld();
    const answer = await link.request('accept', { interactionId: 'c' });
    expect(JSON.stringify([answer, wire, events, link.agent.value])).not.toContain(TOKEN);
  });
});

describe('a Desktop that is not as it should be', () => {
  test('a host without notification services: what works is used', async () => {
    const world = createWorld();
    delete (world.host.service as Record<string, unknown>)['dataNotifs'];
    world.link.start(`${DESKTOP}/`);
    await world.relay.start();
    await later();
    world.host.fire('eAgentOfferContact', offer);
    expect(world.events.map(({ event }) => event)).toContain('eAgentOfferContact');
    expect(world.events.find(({ event }) => event === 'status')?.message).toEqual({ outcome: 'partial' });
  });

  test('a host that is ready late', async () => {
    const world = createWorld({ isInited: false });
    world.link.start(`${DESKTOP}/`);
    const started = world.relay.start();
    await later(200);
    expect(world.events).toEqual([]);
    world.host.markReady();
    await started;
    await later();
    expect(world.events.find(({ event }) => event === 'status')?.message).toEqual({ outcome: 'ready' });
  });

  test('a listener of ours that fails does not starve those after it', async () => {
    const { host, link } = await startWorld();
    link.onEvent(() => {
      throw new Error('broken room');
    });
    const other = jest.fn();
    const service = host.service as unknown as {
      aqm: { contact: { eAgentOfferContact: { listen(f: unknown): void } } };
    };
    service.aqm.contact.eAgentOfferContact.listen(other);
    host.fire('eAgentOfferContact', offer);
    expect(other).toHaveBeenCalledTimes(1);
  });

  test('a sign-out and a second sign-in show in the status', async () => {
    const { host, link } = await startWorld();
    host.fire('eAgentLogoutSuccess', message('Logout', {}));
    expect(link.status.value).toBe('signedOut');
    host.fire('eAgentStationLoginSuccess', message('StationLoginSuccess', { status: 'LoggedIn' }));
    expect(link.status.value).toBe('connected');
    host.fire('eAgentMultiLogin', message('AgentMultiLoginCloseSession', {}));
    expect(link.status.value).toBe('signedInElsewhere');
  });
});
