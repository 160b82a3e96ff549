import { isCompatible } from 'c/wxccDesktop';
import type { DesktopEvent, WindowMessage } from 'c/wxccDesktop';
import {
  connectedStage,
  createBridgeStage,
  createPipe,
  DESKTOP,
  hello,
  SOFTPHONE,
} from '../../../../../../tests/fakes/createBridgeStage';

describe('the handshake', () => {
  test('connects whoever comes first', async () => {
    expect(connectedStage().link.status.value).toBe('connected');
    const late = createBridgeStage();
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
    const { link, hear, posts } = createBridgeStage();
    link.start(DESKTOP);
    hear({ data: hello(), ...message });
    expect(posts).toEqual([]);
    expect(link.refused).toBe(1);
  });

  test('hears a sandboxed widget when an admin says so, and answers without an origin', () => {
    const { link, hear, posts } = createBridgeStage({ allowOpaqueOrigin: true });
    link.start(DESKTOP);
    hear({ data: hello(), origin: 'null' });
    expect(posts[0]!.targetOrigin).toBe('*');
    hear({ data: hello(), origin: 'null', source: {} });
    expect(posts).toHaveLength(1);
  });

  test('messages of other programs are no refusals', () => {
    const { link, hear } = createBridgeStage();
    link.start(DESKTOP);
    hear({ data: 'webpack' });
    hear({ data: { wxcc: 'welcome' } });
    expect(link.refused).toBe(0);
  });

  test('a widget only takes a welcome of an ancestor at a configured origin with its nonce', () => {
    const { createWidget, toWidget, softphone } = createBridgeStage();
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
    const { link, hear, pipes } = createBridgeStage();
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
    const { createWidget, clock } = createBridgeStage();
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
  const { link, hear, pipes } = createBridgeStage();
  link.start(DESKTOP);
  hear({ data: hello({ version: [0, 9] }) });
  expect(link.status.value).toBe('outdated');
  expect(pipes).toEqual([]);
});
