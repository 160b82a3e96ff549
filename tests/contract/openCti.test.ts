/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { isWxccError } from 'c/wxccBase';
import { createOpenCtiClient, isInCallCenter } from 'c/wxccOpenCti';
import type { OpenCtiApi, OpenCtiClient } from 'c/wxccOpenCti';
import { answerTo, eventOf, messageOn, readRequest } from '../../apps/simulator/opencti/hostSide';
import type { RequestEnvelope, ResponseEnvelope } from '../../apps/simulator/opencti/wire';
import { createVirtualClock, settle } from '../fakes/createVirtualClock';

/**
 * Our client against the script that a page loads: our double, and, where somebody has it, Salesforce's own
 * (`WXCC_OPENCTI_SCRIPT=/path/to/opencti_min.js`; it is Salesforce's property and stays out of this repository).
 */
interface Script {
  readonly name: string;
  readonly text: string;
  /** Addresses that this script accepts. */
  readonly origin: string;
}

const double: Script = {
  name: 'the clean-room double',
  origin: 'http://acme.lightning.localhost:8001',
  text: buildSync({
    entryPoints: ['apps/simulator/opencti/opencti.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    define: { OPENCTI_API_VERSION: '66' },
    tsconfig: 'tsconfig.json',
  }).outputFiles[0]?.text as string,
};

const REAL = process.env.WXCC_OPENCTI_SCRIPT;
const scripts: Script[] = [double];
if (REAL && existsSync(REAL))
  scripts.push({ name: REAL, text: readFileSync(REAL, 'utf8'), origin: 'https://acme.lightning.force.com' });

type Handler = (event: { data: unknown; origin: string }) => void;
type Answerer = (request: RequestEnvelope) => unknown;

/** A page in a call center's frame, without a browser: structured cloning and origins as in life. */
function load(script: Script, search?: string) {
  const handlers: Handler[] = [];
  const posted: { request: RequestEnvelope; targetOrigin: string }[] = [];
  const state: { answer: Answerer } = { answer: () => null };
  const send = (data: ResponseEnvelope, origin = script.origin): void =>
    handlers.forEach((handle) => handle({ data: structuredClone(data), origin }));
  const parent = {
    postMessage(message: unknown, targetOrigin: string) {
      const request = readRequest(structuredClone(message));
      if (!request) throw new Error('not an Open CTI request');
      posted.push({ request, targetOrigin });
      const returnValue = state.answer(request);
      if (returnValue === undefined) return;
      const good = { success: true, returnValue, errors: null };
      void Promise.resolve().then(() =>
        send(answerTo(request, returnValue instanceof Refusal ? returnValue.answer : good)),
      );
    },
  };
  const query =
    search ?? `?mode=Lightning&ltn_app_id=06m&sfdcIframeOrigin=${encodeURIComponent(script.origin)}&nonce=0`;
  const protocol = `${new URL(script.origin).protocol}`;
  const location = { search: query, protocol, href: `${script.origin}/apex/WxccSoftphone${query}` };
  const page: Record<string, unknown> = {
    location,
    parent,
    URLSearchParams,
    addEventListener: (_type: string, handler: Handler) => handlers.push(handler),
    attachEvent: undefined,
  };
  page.window = page;
  page.self = page;
  let thrown: unknown;
  try {
    runInContext(script.text, createContext(page));
  } catch (error) {
    thrown = error;
  }
  const api = (page.sforce as { opencti: OpenCtiApi }).opencti;
  return { api, posted, state, send, thrown, location, apiVersion: () => posted[0]?.request.apiVersion };
}

/** What the host says instead of yes. */
class Refusal {
  readonly answer;
  constructor(code: string, description: string, details?: unknown) {
    this.answer = { success: false, returnValue: null, errors: [{ code, description, details }] };
  }
}

function open(script: Script) {
  const frame = load(script);
  const clock = createVirtualClock();
  const errors: unknown[] = [];
  const client = createOpenCtiClient({ api: frame.api, clock, onError: (error) => errors.push(error) });
  const last = (): RequestEnvelope => frame.posted[frame.posted.length - 1]?.request as RequestEnvelope;
  return { ...frame, clock, errors, client, last };
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each(scripts)('Open CTI client against $name', (script) => {
  describe('methods', () => {
    const cases: [string, (client: OpenCtiClient) => Promise<unknown>, Record<string, unknown>][] = [
      ['getCallCenterSettings', (client) => client.getCallCenterSettings(), {}],
      ['getSoftphoneLayout', (client) => client.getSoftphoneLayout(), {}],
      ['getAppViewInfo', (client) => client.getAppViewInfo(), {}],
      ['isSoftphonePanelVisible', (client) => client.isSoftphonePanelVisible(), {}],
      ['refreshView', (client) => client.refreshView(), {}],
      ['enableClickToDial', (client) => client.enableClickToDial(), {}],
      ['disableClickToDial', (client) => client.disableClickToDial(), {}],
      ['notifyInitializationComplete', (client) => client.notifyInitializationComplete(), {}],
      ['setSoftphonePanelVisibility', (client) => client.setSoftphonePanelVisibility(false), { visible: false }],
      ['setSoftphonePanelHeight', (client) => client.setSoftphonePanelHeight(600), { heightPX: 600 }],
      ['setSoftphonePanelWidth', (client) => client.setSoftphonePanelWidth(500), { widthPX: 500 }],
      ['setSoftphonePanelLabel', (client) => client.setSoftphonePanelLabel('Phone'), { label: 'Phone' }],
      ['setSoftphoneItemLabel', (client) => client.setSoftphoneItemLabel('Ring'), { label: 'Ring' }],
      ['setSoftphonePanelIcon', (client) => client.setSoftphonePanelIcon('call'), { key: 'call' }],
      ['setSoftphoneItemIcon', (client) => client.setSoftphoneItemIcon('end_call'), { key: 'end_call' }],
      [
        'screenPop',
        (client) => client.screenPop({ type: 'sobject', params: { recordId: '003' } }),
        { type: 'sobject', params: { recordId: '003' } },
      ],
      [
        'runApex',
        (client) => client.runApex({ apexClass: 'C', methodName: 'm', methodParams: 'payload=x' }),
        { apexClass: 'C', methodName: 'm', methodParams: 'payload=x' },
      ],
      [
        'saveLog',
        (client) => client.saveLog({ entityApiName: 'Task', Subject: 'Call' }),
        { object: { entityApiName: 'Task', Subject: 'Call' } },
      ],
      ['publish', (client) => client.publish('Wxcc__c', { a: 1 }), { eventName: 'Wxcc__c', message: { a: 1 } }],
      [
        'completeWork',
        (client) => client.completeWork('w1', { disposition: 'Sale' }),
        { workId: 'w1', attributes: { disposition: 'Sale' } },
      ],
    ];
    it.each(cases)('%s sends its arguments and resolves', async (method, call, args) => {
      const { client, state, last, posted } = open(script);
      state.answer = ({ methodName }) =>
        ({ saveLog: '00T1', runApex: { runApex: '{}' }, isSoftphonePanelVisible: { visible: true } })[methodName] ??
        null;
      await call(client);
      expect(last()).toMatchObject({ methodName: method, apiType: 'opencti', isCallbackRegistered: true, args });
      expect(posted.every(({ targetOrigin }) => targetOrigin === script.origin)).toBe(true);
    });

    it('searchAndScreenPop sends defaultFieldValues at the top level', async () => {
      const { client, state, last } = open(script);
      state.answer = () => ({ '003': { Id: '003' } });
      const found = await client.searchAndScreenPop({
        searchParams: '4155550100',
        callType: 'inbound',
        deferred: true,
        defaultFieldValues: { Phone: '4155550100' },
      });
      expect(found).toEqual({ '003': { Id: '003' } });
      expect(last().args).toMatchObject({
        searchParams: '4155550100',
        callType: 'inbound',
        deferred: true,
        defaultFieldValues: { Phone: '4155550100' },
      });
    });

    it('screenPop keeps defaultFieldValues inside params, for at the top level the script drops them', async () => {
      const { client, last, api } = open(script);
      const params = { entityName: 'Contact', defaultFieldValues: { Phone: '1' } };
      await client.screenPop({ type: 'newRecord', params });
      expect(last().args).toEqual({ type: 'newRecord', params });
      api.screenPop?.({ type: 'newRecord', params: { entityName: 'Contact' }, defaultFieldValues: { Phone: '1' } });
      expect(last().args).toEqual({ type: 'newRecord', params: { entityName: 'Contact' } });
    });

    it('takes reactive objects, which postMessage itself refuses', async () => {
      const { client, last, api } = open(script);
      const reactive = new Proxy({ recordId: '003', note: undefined }, {});
      expect(() => api.screenPop?.({ type: 'sobject', params: reactive })).toThrow(/could not be cloned/);
      await client.screenPop({ type: 'sobject', params: reactive });
      expect(last().args.params).toEqual({ recordId: '003' });
    });

    it('counts calls from 0 and says nothing before the first one', async () => {
      const { client, posted } = open(script);
      expect(posted).toEqual([]);
      await client.getSoftphoneLayout();
      await client.getAppViewInfo();
      expect(posted.map(({ request }) => request.callId)).toEqual([0, 1]);
    });
  });

  describe('traps', () => {
    it.each(['refreshView', 'enableClickToDial', 'disableClickToDial'] as const)(
      '%s refuses an empty object, which the client never sends',
      async (method) => {
        const { client, api } = open(script);
        expect(() => api[method]?.({})).toThrow(/only one object/);
        expect(() => api[method]?.()).not.toThrow();
        await expect(client[method]()).resolves.toBeUndefined();
      },
    );

    it.each(['getCallCenterSettings', 'getSoftphoneLayout', 'getAppViewInfo', 'isSoftphonePanelVisible'] as const)(
      '%s wants a callback',
      (method) => {
        const { api } = open(script);
        expect(() => api[method]?.({ something: 1 })).toThrow(/callback/);
      },
    );

    it.each(['onClickToDial', 'onNavigationChange'] as const)('%s wants a listener', (method) => {
      const { api } = open(script);
      expect(() => api[method]?.({ something: 1 })).toThrow(/listener/);
    });

    it('what the script throws becomes a rejection', async () => {
      const { client, clock } = open(script);
      const failure = await failureOf(client.subscribe('', () => undefined));
      expect(isWxccError(failure, 'badInput')).toBe(true);
      expect(clock.pending).toBe(0);
    });

    it('an answer of another version, kind or origin is nobody’s', async () => {
      const { client, posted, send, clock, state } = open(script);
      state.answer = () => undefined;
      const answered = failureOf(client.getAppViewInfo());
      await settle();
      const request = posted[0]?.request as RequestEnvelope;
      const good = answerTo(request, { success: true, returnValue: {}, errors: null });
      send({ ...good, apiVersion: good.apiVersion + 1 });
      send({ ...good, apiType: 'interaction' as never });
      send(good, 'https://evil.example');
      send({ ...good, shouldExecuteCallback: 'true' as never });
      await clock.advance(15_000);
      expect(isWxccError(await answered, 'timedOut')).toBe(true);
    });
  });

  describe('listeners', () => {
    it('are registered once a page, however many there are', async () => {
      const { client, posted, send, apiVersion } = open(script);
      const heard: unknown[] = [];
      const removeFirst = client.onClickToDial((click) => heard.push(['first', click.number]));
      client.onClickToDial((click) => heard.push(['second', click.number]));
      await client.enableClickToDial();
      expect(posted.map(({ request }) => request.methodName)).toEqual(['onClickToDial', 'enableClickToDial']);
      const click = eventOf({ methodName: 'onClickToDial', payload: { number: '1' }, apiVersion: apiVersion() ?? 66 });
      send(click);
      removeFirst();
      send(click);
      expect(heard).toEqual([
        ['first', '1'],
        ['second', '1'],
        ['second', '1'],
      ]);
    });

    it('are there before phone fields are enabled', async () => {
      const { client, posted } = open(script);
      await client.enableClickToDial();
      expect(posted.map(({ request }) => request.methodName)).toEqual(['onClickToDial', 'enableClickToDial']);
    });

    it('hear navigation and work items', () => {
      const { client, send, apiVersion } = open(script);
      const heard: unknown[] = [];
      client.onNavigationChange((view) => heard.push(view));
      client.onWorkStart((work) => heard.push(work));
      const event = (methodName: string, payload: unknown) =>
        send(eventOf({ methodName, payload, apiVersion: apiVersion() ?? 66 }));
      event('onNavigationChange', { recordId: '003' });
      event('onWorkStart', { workId: 'w' });
      expect(heard).toEqual([{ recordId: '003' }, { workId: 'w' }]);
    });

    it('one that throws does not starve the others, and is told', () => {
      const { client, send, errors, apiVersion } = open(script);
      const heard: unknown[] = [];
      client.onNavigationChange(() => {
        throw new Error('mine');
      });
      client.onNavigationChange((view) => heard.push(view));
      send(eventOf({ methodName: 'onNavigationChange', payload: {}, apiVersion: apiVersion() ?? 66 }));
      expect(heard).toHaveLength(1);
      expect(errors).toHaveLength(1);
    });
  });

  describe('message service', () => {
    it('hears a channel until nobody listens, and unsubscribes then', async () => {
      const { client, posted, send, apiVersion } = open(script);
      const heard: unknown[] = [];
      const leaveFirst = await client.subscribe('Wxcc__c', (message) => heard.push(['first', message]));
      const leaveSecond = await client.subscribe('Wxcc__c', (message) => heard.push(['second', message]));
      send(messageOn('Wxcc__c', { n: 1 }, apiVersion()));
      send(messageOn('Other__c', { n: 2 }, apiVersion()));
      leaveFirst();
      send(messageOn('Wxcc__c', { n: 3 }, apiVersion()));
      leaveSecond();
      await settle();
      expect(heard).toEqual([
        ['first', { n: 1 }],
        ['second', { n: 1 }],
        ['second', { n: 3 }],
      ]);
      expect(posted.map(({ request }) => request.methodName)).toEqual(['subscribe', 'unsubscribe']);
      expect(posted[1]?.request.args).toEqual({ eventName: 'Wxcc__c' });
    });

    it('an answered subscription is not taken for a message', async () => {
      const { client } = open(script);
      const heard: unknown[] = [];
      await client.subscribe('Wxcc__c', (message) => heard.push(message));
      expect(heard).toEqual([]);
    });

    it('a refused subscription can be tried again', async () => {
      const { client, state } = open(script);
      state.answer = () => new Refusal('GENERIC_ERROR', 'no channel');
      expect(isWxccError(await failureOf(client.subscribe('Wxcc__c', () => undefined)), 'refused')).toBe(true);
      state.answer = () => null;
      await expect(client.subscribe('Wxcc__c', () => undefined)).resolves.toBeInstanceOf(Function);
    });
  });

  describe('outside a call center', () => {
    const origin = encodeURIComponent(script.origin);
    it.each([
      ['without parameters', ''],
      ['without mode', `?sfdcIframeOrigin=${origin}`],
      ['with an empty mode', `?mode=&sfdcIframeOrigin=${origin}`],
      ['with two origins', `?mode=Lightning&sfdcIframeOrigin=${origin}&sfdcIframeOrigin=${origin}`],
      ['with a foreign origin', '?mode=Lightning&sfdcIframeOrigin=https%3A%2F%2Fevil.example'],
      ['with a look-alike', `?mode=Lightning&sfdcIframeOrigin=${origin}.evil.example`],
      ['with a path', `?mode=Lightning&sfdcIframeOrigin=${origin}%2F`],
      ['with another protocol', `?mode=Lightning&sfdcIframeOrigin=${origin.replace(/^https?/, 'ftp')}`],
    ])('%s the script gives up, and so do we beforehand', (_name, search) => {
      const { thrown, api, location } = load(script, search);
      expect(String(thrown)).toMatch(/^Failed to initialize Open CTI/);
      expect(typeof api.screenPop).toBe('function');
      expect(isInCallCenter(location)).toBe(false);
    });

    it('with the parameters of Lightning both are content', () => {
      const { thrown, location } = load(script);
      expect(thrown).toBeUndefined();
      expect(isInCallCenter(location)).toBe(true);
    });
  });
});

describe('the host side', () => {
  it('reads nothing but requests of the script', () => {
    for (const data of [
      undefined,
      null,
      'x',
      [],
      {},
      { apiType: 'opencti' },
      { apiType: 'other', methodName: 'a', callId: 0, apiVersion: 66 },
    ])
      expect(readRequest(data)).toBeUndefined();
  });

  it('answers in the version of the request', () => {
    const request = readRequest({
      apiType: 'opencti',
      methodName: 'saveLog',
      callId: 7,
      apiVersion: 57,
      args: { object: {} },
    });
    expect(answerTo(request as RequestEnvelope, { success: true, returnValue: null, errors: null })).toMatchObject({
      apiVersion: 57,
      callId: 7,
      shouldExecuteCallback: true,
      shouldExecuteListener: false,
    });
  });
});
