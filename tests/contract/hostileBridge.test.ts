/** @jest-environment node */
import fc from 'fast-check';
import { createDesktopLink, createRequestServer, createWidgetLink } from 'c/wxccDesktop';
import type { BridgePort, DesktopEvent, DesktopLink, WidgetLink } from 'c/wxccDesktop';
import { createCountingIds, createFrames, createVirtualClock } from '../fakes/fakes';

// Whatever any window says to the softphone, in whatever number: nothing throws, nothing grows, and the Desktop's own events
// go on arriving, each once and in order.

const URL_OF_DESKTOP = 'https://desktop.wxcc-us1.cisco.com/';
const NONCE = 'a-nonce-that-is-long-enough';
const hello = (nonce: string, role = 'relay'): unknown => ({ wxcc: 'hello', version: [1, 0], role, nonce });

interface Bench {
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly frames: ReturnType<typeof createFrames>;
  readonly link: DesktopLink;
  readonly widget: WidgetLink;
  readonly heard: DesktopEvent[];
  readonly errors: unknown[];
  /** Lines that were offered. */
  readonly offered: BridgePort[];
}

/** A softphone with its relay in the Desktop's frame, connected. */
async function createBench(): Promise<Bench> {
  const clock = createVirtualClock();
  const frames = createFrames();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const offered: BridgePort[] = [];
  const link = createDesktopLink({
    ...{ clock, onError, ids: createCountingIds('request'), messages: frames.outer },
    frame: { load: () => undefined, unload: () => undefined, onLoad: () => () => undefined },
    createChannel() {
      const channel = frames.createChannel();
      offered.push(channel.transfer);
      return channel;
    },
    isAgentActive: () => false,
  });
  const heard: DesktopEvent[] = [];
  link.onEvent((event) => heard.push(event));
  link.start(URL_OF_DESKTOP);
  const widget = createWidgetLink({
    ...{ role: 'relay', clock, onError, ids: createCountingIds('a-relay-of-its-own-nonce'), messages: frames.inner },
    ...{ origins: [frames.softphoneOrigin], ancestors: () => frames.ancestors },
    answer: createRequestServer({ clock, execute: async () => 'done' }),
  });
  widget.start();
  await clock.advance(100);
  return { clock, frames, link, widget, heard, errors, offered };
}

/** The call goes on: its events come, once and in order, and commands are answered. */
async function playCall({ clock, link, widget, heard }: Bench, events: readonly string[]): Promise<string[]> {
  const before = heard.length;
  events.forEach((event) => widget.send({ module: 'agentContact', event, message: { data: { interactionId: 'i' } } }));
  const answer = link.request('accept', { interactionId: 'i' });
  await clock.advance(100);
  expect(await answer).toBe('done');
  return heard.slice(before).map(({ event }) => event);
}

const CALL = ['eAgentOfferContact', 'eAgentContactAssigned', 'eAgentContactEnded', 'eAgentWrapup'];

/** Shapes of our own messages with anything in them, and anything at all. */
const shapes = fc.oneof(
  fc.anything(),
  fc.jsonValue(),
  fc.record({
    wxcc: fc.constantFrom('hello', 'welcome', 'bye'),
    version: fc.anything(),
    role: fc.anything(),
    nonce: fc.anything(),
  }),
  fc.record({
    kind: fc.constantFrom('ready', 'event', 'response', 'bye', 'line'),
    seq: fc.anything(),
    at: fc.anything(),
    event: fc.anything(),
    message: fc.anything(),
    id: fc.anything(),
    ok: fc.anything(),
  }),
);
const foreign = fc.constantFrom('https://evil.example', 'null', '', 'https://desktop.wxcc-us1.cisco.com.evil.example');

describe('the bridge under hostile messages', () => {
  it('gives no line to a foreign origin, or to a window outside the frame, whatever it says', async () => {
    const bench = await createBench();
    const lines = bench.offered.length;
    fc.assert(
      fc.property(foreign, shapes, fc.string({ minLength: 16, maxLength: 40 }), (origin, data, nonce) => {
        bench.frames.speak({ origin, data });
        bench.frames.speak({ origin, data: hello(nonce) });
        bench.frames.speak({ source: { name: 'a pop-up of the same origin' }, data: hello(nonce) });
      }),
    );
    expect(bench.offered).toHaveLength(lines);
    expect(await playCall(bench, CALL)).toEqual(CALL);
    expect(bench.errors).toEqual([]);
  });

  it('stands messages of the right origin in any shape, in the window and on a line of its own', async () => {
    const bench = await createBench();
    bench.frames.speak({ data: hello(NONCE, 'panel') });
    const line = bench.offered.at(-1)!;
    await fc.assert(
      fc.asyncProperty(shapes, async (data) => {
        bench.frames.speak({ data });
        line.send(data instanceof Object ? JSON.parse(JSON.stringify(data) ?? 'null') : null);
        await bench.clock.advance(1_000);
      }),
      { numRuns: 60 },
    );
    expect(await playCall(bench, CALL)).toEqual(CALL);
    expect(bench.errors).toEqual([]);
  });

  it('gives a nonce that is in use no second line, however often it is replayed', async () => {
    const bench = await createBench();
    const known = 'a-relay-of-its-own-nonce-1';
    const lines = bench.offered.length;
    for (let count = 0; count < 50; count += 1) bench.frames.speak({ data: hello(known) });
    expect(bench.offered).toHaveLength(lines);
    expect(await playCall(bench, CALL)).toEqual(CALL);
  });

  it('offers a flood of hellos a few lines and no more, while the call goes on', async () => {
    const bench = await createBench();
    const lines = bench.offered.length;
    for (let count = 0; count < 20_000; count += 1) bench.frames.speak({ data: hello(`${NONCE}-${count}`) });
    expect(bench.offered.length - lines).toBeLessThanOrEqual(20);
    expect(bench.link.refused).toBeGreaterThan(19_000);
    expect(await playCall(bench, CALL)).toEqual(CALL);
    await bench.clock.advance(20_000);
    const offered = bench.offered.length;
    bench.frames.speak({ data: hello(`${NONCE}-after the flood`) });
    expect(bench.offered).toHaveLength(offered + 1);
  });

  it('hears a flood on a line only in part, and the next call whole', async () => {
    const bench = await createBench();
    const { widget, heard, clock, link } = bench;
    for (let count = 0; count < 20_000; count += 1)
      widget.send({ module: 'agentContact', event: 'eFlood', message: {} });
    await clock.advance(100);
    expect(heard.length).toBeGreaterThan(1_000);
    expect(heard.length).toBeLessThan(3_000);
    expect(link.refused).toBeGreaterThan(17_000);
    await clock.advance(10_000);
    expect(await playCall(bench, CALL)).toEqual(CALL);
  });

  it('carries out few of a flood of commands, and those that come later', async () => {
    const { clock, link } = await createBench();
    const answers = Array.from({ length: 500 }, () => link.request('accept', { interactionId: 'i' }));
    const outcomes = Promise.allSettled(answers);
    await clock.advance(100);
    const done = (await outcomes).filter(({ status }) => status === 'fulfilled').length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(60);
    await clock.advance(10_000);
    const later = link.request('accept', { interactionId: 'i' });
    await clock.advance(100);
    expect(await later).toBe('done');
  });
});
