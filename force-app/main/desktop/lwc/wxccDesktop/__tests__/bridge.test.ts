import { frameAttributes } from 'c/wxccDesktop';
import { createEventBuffer } from '../createEventBuffer';
import { connectedStage, createBridgeStage, DESKTOP } from '../../../../../../tests/fakes/createBridgeStage';
import type { Pipe } from '../../../../../../tests/fakes/createBridgeStage';
import { settle } from '../../../../../../tests/fakes/createVirtualClock';

/** An error of ours of that kind, as `toThrow` compares it. */
const withCode = (code: string): Error => expect.objectContaining({ code }) as Error;

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
  const accept = (link: ReturnType<typeof createBridgeStage>['link']) => link.request('accept', { interactionId: 'c' });

  test('are answered', async () => {
    await expect(accept(connectedStage().link)).resolves.toEqual({ ok: 1 });
  });

  test('fail at once when nobody is there', async () => {
    await expect(accept(createBridgeStage().link)).rejects.toMatchObject({ code: 'unreachable' });
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
  const { link, clock, frames, setActive } = createBridgeStage();
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
