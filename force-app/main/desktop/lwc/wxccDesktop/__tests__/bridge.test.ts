import fc from 'fast-check';
import {
  createDesktopLink,
  createRequestServer,
  createWidgetLink,
  frameAttributes,
  isCompatible,
  readHello,
} from 'c/wxccDesktop';
import type { BridgePort, CheckedCommand, DesktopEvent, WindowMessage, WindowMessages } from 'c/wxccDesktop';
import { checkCommand } from '../commandSchemas';
import { createEventBuffer } from '../createEventBuffer';
import { isWithinLimits } from '../bridgeLimits';
import { withoutSecrets } from '../withoutSecrets';
import { createVirtualClock, settle } from '../../../../../../tests/fakes/createVirtualClock';

const DESKTOP = 'https://desktop.wxcc-us1.cisco.com';
const SOFTPHONE = 'https://acme--c.vf.force.com';

/** An error of ours of that kind, as `toThrow` compares it. */
const withCode = (code: string): Error => expect.objectContaining({ code }) as Error;

interface Pipe {
  readonly ends: [BridgePort, BridgePort];
  readonly sent: unknown[][];
}

function createPipe(): Pipe {
  const handlers: (((message: unknown) => void) | undefined)[] = [undefined, undefined];
  const queues: unknown[][] = [[], []];
  const sent: unknown[][] = [[], []];
  const end = (own: number): BridgePort => ({
    send(message) {
      sent[own]!.push(message);
      const handler = handlers[1 - own];
      if (handler) handler(JSON.parse(JSON.stringify(message)));
      else queues[1 - own]!.push(message);
    },
    listen(handler) {
      handlers[own] = handler;
      queues[own]!.splice(0).forEach(handler);
    },
    close: () => (handlers[own] = undefined),
  });
  return { ends: [end(0), end(1)], sent };
}

/** A softphone window, a Desktop frame with a widget window in it, and a foreign window. */
function createStage(
  options: { allowOpaqueOrigin?: boolean; execute?: (command: CheckedCommand) => Promise<unknown> } = {},
) {
  const clock = createVirtualClock();
  const softphone = { name: 'softphone' };
  const toSoftphone = new Set<(message: WindowMessage) => void>();
  const toWidget = new Set<(message: WindowMessage) => void>();
  const frames = { loads: [] as string[], loaded: () => undefined as void, unloads: 0 };
  const pipes: Pipe[] = [];
  let count = 0;
  const ids = { next: () => `nonce-or-request-${(count += 1)}` };
  const errors: unknown[] = [];
  const posts: { targetOrigin: string; data: unknown }[] = [];
  let agentActive = false;
  const link = createDesktopLink({
    clock,
    ids,
    onError: (error) => errors.push(error),
    isAgentActive: () => agentActive,
    allowOpaqueOrigin: options.allowOpaqueOrigin ?? false,
    createChannel: () => {
      const pipe = createPipe();
      pipes.push(pipe);
      return { port: pipe.ends[0], transfer: pipe.ends[1] };
    },
    frame: {
      load: (url) => frames.loads.push(url),
      unload: () => (frames.unloads += 1),
      onLoad: (listener) => {
        frames.loaded = listener;
        return () => undefined;
      },
    },
    messages: {
      listen: (handler) => {
        toSoftphone.add(handler);
        return () => toSoftphone.delete(handler);
      },
      isFromFrame: (source) => (source as { inFrame?: boolean }).inFrame === true,
      post: (_target, data, { targetOrigin, transfer = [] }) => {
        posts.push({ targetOrigin, data });
        const message = { origin: SOFTPHONE, source: softphone, data, ports: transfer as BridgePort[] };
        toWidget.forEach((listener) => listener(message));
      },
    },
  });
  const hear = (message: Partial<WindowMessage>): void =>
    toSoftphone.forEach((each) =>
      each({ origin: DESKTOP, source: { inFrame: true }, data: {}, ports: [], ...message }),
    );
  const widgetMessages: Pick<WindowMessages, 'listen' | 'post'> = {
    listen: (handler) => {
      toWidget.add(handler);
      return () => toWidget.delete(handler);
    },
    post: (target, data, { targetOrigin }) => {
      if (target === softphone && targetOrigin === SOFTPHONE) hear({ data });
    },
  };
  const createWidget = (
    role: 'relay' | 'panel' = 'relay',
    ancestors: readonly unknown[] = [softphone],
    onSaid?: (data: unknown) => void,
  ) =>
    createWidgetLink({
      role,
      ...(onSaid && { onSaid }),
      ids,
      clock,
      origins: [SOFTPHONE],
      ancestors: () => ancestors,
      messages: widgetMessages,
      answer: createRequestServer({ clock, execute: options.execute ?? (async () => ({ ok: 1 })) }),
      onError: (error) => errors.push(error),
    });
  const events: DesktopEvent[] = [];
  return {
    clock,
    link,
    hear,
    createWidget,
    frames,
    pipes,
    posts,
    events,
    errors,
    toWidget,
    softphone,
    setActive: (on: boolean) => (agentActive = on),
  };
}

const hello = (rest: object = {}) => ({
  wxcc: 'hello',
  version: [1, 1],
  role: 'relay',
  nonce: 'n'.repeat(20),
  ...rest,
});

function connectedStage(options: Parameters<typeof createStage>[0] = {}) {
  const stage = createStage(options);
  const widget = stage.createWidget();
  stage.link.start(`${DESKTOP}/?x=1`);
  widget.start();
  return { ...stage, widget };
}

describe('the handshake', () => {
  test('connects whoever comes first', async () => {
    expect(connectedStage().link.status.value).toBe('connected');
    const late = createStage();
    const widget = late.createWidget();
    widget.start();
    widget.send({ module: 'agentContact', event: 'eAgentOfferContact', message: {} });
    late.link.start(DESKTOP);
    await late.clock.advance(600);
    expect(late.link.status.value).toBe('connected');
    expect(widget.connected.value).toBe(true);
  });

  test('answers to the exact origin and hands over nothing but the line', () => {
    const { posts } = connectedStage();
    expect(posts).toEqual([
      { targetOrigin: DESKTOP, data: { wxcc: 'welcome', version: [1, 1], nonce: expect.any(String) } },
    ]);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example.com' }],
    ['the same origin outside our frame', { source: {} }],
    ['a sandboxed document, when that is not allowed', { origin: 'null' }],
    ['a hello without a nonce', { data: hello({ nonce: '' }) }],
    ['a hello of an unknown role', { data: hello({ role: 'admin' }) }],
  ])('refuses %s and counts it', (_name, message) => {
    const { link, hear, posts } = createStage();
    link.start(DESKTOP);
    hear({ data: hello(), ...message });
    expect(posts).toEqual([]);
    expect(link.refused).toBe(1);
  });

  test('hears a sandboxed widget when an admin says so, and answers without an origin', () => {
    const { link, hear, posts } = createStage({ allowOpaqueOrigin: true });
    link.start(DESKTOP);
    hear({ data: hello(), origin: 'null' });
    expect(posts[0]!.targetOrigin).toBe('*');
    hear({ data: hello(), origin: 'null', source: {} });
    expect(posts).toHaveLength(1);
  });

  test('messages of other programs are no refusals', () => {
    const { link, hear } = createStage();
    link.start(DESKTOP);
    hear({ data: 'webpack' });
    hear({ data: { wxcc: 'welcome' } });
    expect(link.refused).toBe(0);
  });

  test('a widget only takes a welcome of an ancestor at a configured origin with its nonce', () => {
    const { createWidget, toWidget, softphone } = createStage();
    const widget = createWidget();
    widget.start();
    const welcome = { wxcc: 'welcome', version: [1, 1], nonce: 'nonce-or-request-1' };
    const ports = [createPipe().ends[1]];
    const offer = (message: Partial<WindowMessage>) =>
      toWidget.forEach((each) => each({ origin: SOFTPHONE, source: softphone, data: welcome, ports, ...message }));
    offer({ origin: 'https://evil.example.com' });
    offer({ source: {} });
    offer({ data: { ...welcome, nonce: 'x'.repeat(20) } });
    offer({ data: { ...welcome, version: [2, 0] } });
    offer({ ports: [] });
    expect(widget.connected.value).toBe(false);
  });

  test('a repeated hello gives one line in the end', () => {
    const { link, hear, pipes } = createStage();
    link.start(DESKTOP);
    hear({ data: hello() });
    hear({ data: hello() });
    pipes[1]!.ends[1].send({ kind: 'ready' });
    expect(link.status.value).toBe('connected');
    pipes[0]!.ends[1].send({ kind: 'ready' });
    hear({ data: hello() });
    expect(pipes).toHaveLength(2);
  });

  test('a reloaded relay is welcomed anew and the old line ends', () => {
    const { link, createWidget, widget } = connectedStage();
    const events: DesktopEvent[] = [];
    link.onEvent((event) => events.push(event));
    createWidget().start();
    widget.send({ module: 'agentContact', event: 'eOld', message: {} });
    expect(events).toEqual([]);
    expect(link.status.value).toBe('connected');
  });

  test('relay and panel have a line each', () => {
    const { link, createWidget } = connectedStage();
    expect(link.panel.connected.value).toBe(false);
    const panel = createWidget('panel');
    panel.start();
    expect(link.panel.connected.value && panel.connected.value).toBe(true);
    panel.send({ module: 'relay', event: 'agent', message: { agentId: 'forged' } });
    expect(link.agent.value).toBeUndefined();
    expect(link.refused).toBe(1);
  });

  test('softphone and panel talk over the panel’s line, and hear nothing else on it', () => {
    const said: unknown[] = [];
    const { link, createWidget, widget, pipes } = connectedStage();
    const heard: unknown[] = [];
    const stop = link.panel.onMessage((data) => heard.push(data));
    link.panel.post('nobody is there yet');
    const panel = createWidget('panel', undefined, (data) => said.push(data));
    panel.start();
    panel.say({ ask: 'state' });
    link.panel.post({ shown: 1 });
    widget.say({ forged: true });
    pipes.at(-1)!.ends[0].send({ kind: 'line', data: 'x'.repeat(3_000_000) });
    pipes.at(-1)!.ends[0].send({ kind: 'lines' });
    expect([heard, said]).toEqual([[{ ask: 'state' }], [{ shown: 1 }]]);
    expect([link.refused, panel.refused]).toEqual([1, 2]);
    stop();
    panel.say('nobody listens');
    panel.stop();
    expect(heard).toHaveLength(1);
    expect(link.panel.connected.value).toBe(false);
    expect(link.status.value).toBe('connected');
  });

  test('the relay takes nothing of what is meant for the panel', () => {
    const { pipes, widget } = connectedStage();
    pipes[0]!.ends[0].send({ kind: 'line', data: {} });
    expect(widget.refused).toBe(1);
  });

  test('a widget alone in its window says nothing', () => {
    const { createWidget, clock } = createStage();
    createWidget('relay', []).start();
    expect(clock.pending).toBe(0);
  });
});

test('one minor version older works, older or another major does not', () => {
  expect(isCompatible([1, 3], [1, 3])).toBe(true);
  expect(isCompatible([1, 3], [1, 2])).toBe(true);
  expect(isCompatible([1, 3], [1, 9])).toBe(true);
  expect(isCompatible([1, 3], [1, 1])).toBe(false);
  expect(isCompatible([2, 0], [1, 9])).toBe(false);
});

test('an outdated relay shows as outdated and gets no line', () => {
  const { link, hear, pipes } = createStage();
  link.start(DESKTOP);
  hear({ data: hello({ version: [0, 9] }) });
  expect(link.status.value).toBe('outdated');
  expect(pipes).toEqual([]);
});

describe('events', () => {
  test('wait for the first listener and come in order, with a listener that throws beside it', () => {
    const { link, widget, errors } = connectedStage();
    ['a', 'b'].forEach((event) => widget.send({ module: 'm', event, message: { event } }));
    const got: string[] = [];
    link.onEvent(({ event, seq }) => got.push(`${seq}${event}`));
    link.onEvent(() => {
      throw new Error('broken room');
    });
    widget.send({ module: 'm', event: 'c', message: {} });
    expect(got).toEqual(['1a', '2b', '3c']);
    expect(errors).toHaveLength(1);
  });

  test('a buffer that overflows says how many are lost, under the last lost number', () => {
    const buffer = createEventBuffer(3);
    for (let at = 1; at <= 5; at += 1) buffer.add({ at, module: 'm', event: `e${at}`, message: {} });
    expect(buffer.take().map(({ seq, event, message }) => [seq, event, message])).toEqual([
      [2, 'eventsLost', { count: 2 }],
      [3, 'e3', {}],
      [4, 'e4', {}],
      [5, 'e5', {}],
    ]);
    expect(buffer.take()).toEqual([]);
  });

  test('the snapshot of the relay becomes the agent, until sign-out', () => {
    const { link, widget } = connectedStage();
    widget.send({ module: 'relay', event: 'agent', message: { agentId: 'me' } });
    expect(link.agent.value).toMatchObject({ agentId: 'me' });
    widget.send({ module: 'logout', event: 'eAgentLogoutSuccess', message: {} });
    expect(link.agent.value).toBeUndefined();
    expect(link.status.value).toBe('signedOut');
  });

  test('a second sign-in ends the link until retry', () => {
    const { link, widget, createWidget, frames } = connectedStage();
    widget.send({ module: 'logout', event: 'eAgentMultiLogin', message: {} });
    createWidget().start();
    expect(link.status.value).toBe('signedInElsewhere');
    link.retry();
    expect(link.status.value).toBe('loading');
    expect(frames.loads).toHaveLength(2);
  });

  test('nonsense on a line is refused and counted', () => {
    const { link, pipes } = connectedStage();
    const line = pipes[0]!.ends[1];
    for (const bad of [
      null,
      'x',
      { kind: 'event', seq: 0 },
      { kind: 'request' },
      { kind: 'response', id: 'never', ok: true },
    ])
      line.send(bad);
    expect(link.refused).toBe(5);
  });

  test('a page that goes away ends the line', () => {
    const { link, widget } = connectedStage();
    widget.stop();
    expect(link.status.value).toBe('signingIn');
  });
});

describe('requests', () => {
  const accept = (link: ReturnType<typeof createStage>['link']) => link.request('accept', { interactionId: 'c' });

  test('are answered', async () => {
    await expect(accept(connectedStage().link)).resolves.toEqual({ ok: 1 });
  });

  test('fail at once when nobody is there', async () => {
    await expect(accept(createStage().link)).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('time out after 20 s; a late answer is counted, not delivered', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { link, clock } = connectedStage({ execute: () => new Promise((resolve) => (answer = resolve)) });
    const asked = accept(link).catch((error: unknown) => error);
    await clock.advance(20_001);
    expect(await asked).toMatchObject({ code: 'timedOut' });
    answer({});
    await settle();
    expect(link.refused).toBe(1);
  });

  test('a refusal carries code and reason', async () => {
    const execute = () =>
      Promise.reject(Object.assign(new Error('busy'), { details: { data: { reason: 'CUSTOMER_BUSY' } } }));
    await expect(accept(connectedStage({ execute }).link)).rejects.toMatchObject({
      code: 'refused',
      details: { reason: 'CUSTOMER_BUSY', command: 'accept' },
    });
  });

  test('a reload of the relay ends what is under way', async () => {
    const { link, createWidget } = connectedStage({ execute: () => new Promise(() => undefined) });
    const asked = accept(link).catch((error: unknown) => error);
    createWidget().start();
    expect(await asked).toMatchObject({ code: 'timedOut' });
  });

  test('a flood is limited', async () => {
    const { link } = connectedStage();
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => accept(link)));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatchObject({ reason: { details: { reason: 'rateLimited' } } });
  });
});

describe('a line that is silent', () => {
  const pings = (pipes: readonly Pipe[]): unknown[] =>
    pipes[0]!.sent[0]!.filter((message) => (message as { command?: string }).command === 'ping');

  test('is asked after 30 s, answered and stays connected; one that speaks is not asked', async () => {
    const { link, widget, clock, pipes } = connectedStage();
    await clock.advance(29_000);
    widget.send({ module: 'm', event: 'e', message: {} });
    await clock.advance(29_000);
    expect(pings(pipes)).toEqual([]);
    await clock.advance(600_000);
    expect(pings(pipes).length).toBeGreaterThan(15);
    expect([link.status.value, link.refused]).toEqual(['connected', 0]);
  });

  test('is dead when nothing comes back, and alive again with the late answer', async () => {
    const { link, clock, pipes } = connectedStage();
    const other = pipes[0]!.ends[1];
    const held: unknown[] = [];
    other.listen((message) => held.push(message));
    await clock.advance(49_000);
    expect([link.status.value, held.length]).toEqual(['connected', 1]);
    await clock.advance(2_000);
    expect(link.status.value).toBe('notAnswering');
    await expect(link.request('accept', { interactionId: 'c' })).rejects.toMatchObject({ code: 'unreachable' });
    other.send({ kind: 'response', id: (held[0] as { id: string }).id, ok: true });
    expect(link.status.value).toBe('connected');
  });

  test('of a relay that never heard of the question is alive: its refusal is an answer', async () => {
    const { link, clock, pipes } = connectedStage();
    const other = pipes[0]!.ends[1];
    other.listen((message) => {
      const { id, command } = message as { id: string; command: string };
      const error = { code: 'notSupported', reason: `unknown command ${command}` };
      other.send({ kind: 'response', id, ok: false, error });
    });
    await clock.advance(600_000);
    expect([link.status.value, link.refused]).toEqual(['connected', 0]);
  });
});

describe('commands from outside', () => {
  test.each([
    ['accept', {}],
    ['accept', { interactionId: 'a b' }],
    ['accept', { interactionId: 'a', extra: 1 }],
    ['stateChange', { state: 'Offline', auxCodeId: '1' }],
    ['startOutdial', { entryPointId: 'e', destination: '<script>', attributes: {} }],
    ['updateCadVariables', { interactionId: 'a', attributes: { x: 1 } }],
    ['updateCadVariables', { interactionId: 'a', attributes: { x: 'y'.repeat(2000) } }],
    ['sendDtmf', { digit: '12' }],
  ])('%s with %j is refused', (command, args) => {
    expect(() => checkCommand(command, args)).toThrow(withCode('badInput'));
  });

  test.each(['getToken', 'toString', '__proto__', ''])('%j is unknown', (command) => {
    expect(() => checkCommand(command, {})).toThrow(withCode('notSupported'));
  });
});

describe('limits', () => {
  test('large, deep and wide messages are refused', () => {
    expect(isWithinLimits({ a: 'x'.repeat(2_000_001) })).toBe(false);
    expect(isWithinLimits(Array.from({ length: 50_001 }, () => 1))).toBe(false);
    expect(isWithinLimits(JSON.parse('['.repeat(30) + ']'.repeat(30)))).toBe(false);
    expect(readHello(hello({ more: 'x'.repeat(2_000_001) }))).toBeUndefined();
    expect(readHello(hello({ fromTheFuture: true }))).toBeDefined();
  });
});

describe('secrets', () => {
  test('credentials and secure values go, wherever they are repeated', () => {
    const message = {
      accessToken: 'a',
      data: { auth: { authorization: 'b', 'refresh-token': 'c' }, note: 'eyJhbGci.eyJzdWIi.c2ln', trackingId: 't' },
      cad: { pin: { name: 'pin', value: '4711', isSecure: true }, open: { name: 'open', value: 'v', isSecure: false } },
      callFlowParams: { x: { name: 'pin', value: '4711' } },
      callAssociatedDetails: { pin: '4711', ani: '+1' },
    };
    const clean = JSON.stringify(withoutSecrets(message));
    expect(clean).not.toMatch(/4711|eyJ|"a"|"b"|"c"/);
    expect(clean).toContain('"open"');
    expect(clean).toContain('"+1"');
  });

  test('what is no JSON becomes JSON: maps, functions, cycles', () => {
    const cycle: Record<string, unknown> = { map: new Map([['k', 1]]), run: () => 1 };
    cycle.self = cycle;
    expect(() => JSON.stringify(withoutSecrets(cycle))).not.toThrow();
    expect(withoutSecrets(cycle)).toMatchObject({ map: { k: 1 } });
  });

  test('plain JSON without secrets stays as it is', () => {
    const plain = fc
      .jsonValue({ maxDepth: 4 })
      .filter((value) => !/token|secret|secure|password|cookie|author/i.test(JSON.stringify(value)));
    // As text: that is how it travels, and there -0 is 0.
    const text = (value: unknown): string => JSON.stringify(value);
    fc.assert(fc.property(plain, (value) => expect(text(withoutSecrets(value))).toBe(text(value))));
  });
});

test('the frame gets its rights by origin, and no sandbox', () => {
  const attributes = frameAttributes(`${DESKTOP}/?orgId=1`);
  expect(attributes.allow).toContain(`microphone ${DESKTOP} https://idbroker.webex.com`);
  expect(attributes.allow).not.toContain('*');
  const features = attributes.allow.split('; ').map((each) => each.split(' ')[0]);
  for (const feature of ['microphone', 'camera', 'autoplay', 'clipboard-write', 'display-capture', 'fullscreen'])
    expect(features).toContain(feature);
  // Naming origins would take storage access from the customer's own identity provider.
  expect(features).not.toContain('storage-access');
  expect(Object.keys(attributes)).toEqual(['allow', 'referrerpolicy']);
});

test('addresses that are none are refused, and the waiting time counts only while the agent is idle', async () => {
  const { link, clock, frames, setActive } = createStage();
  expect(() => link.start('data:text/html,x')).toThrow(withCode('badInput'));
  link.start(DESKTOP);
  frames.loaded();
  setActive(true);
  await clock.advance(300_000);
  expect(link.status.value).toBe('signingIn');
  setActive(false);
  await clock.advance(61_000);
  expect(link.status.value).toBe('notAnswering');
  link.stop();
  expect([link.status.value, frames.unloads, clock.pending]).toEqual(['idle', 1, 0]);
});
