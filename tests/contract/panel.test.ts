/** @jest-environment node */
import { createLabelSource } from 'c/wxccBase';
import type { PhoneState } from 'c/wxccCall';
import { createDesktopLink } from 'c/wxccDesktop';
import type { PanelLine } from 'c/wxccDesktop';
import en from '../../apps/labels/panel.en.json';
import es from '../../apps/labels/panel.es.json';
import { createPanel } from '../../apps/desktop-widget/createPanel';
import { createFakePhone } from '../../apps/softphone/gallery/fakePhone';
import { sampleSettings } from '../../apps/softphone/gallery/sampleSettings';
import {
  sampleCad,
  sampleCall,
  sampleMatches,
  sampleUnlogged,
  SCENARIOS,
} from '../../apps/softphone/gallery/scenarios';
import { openPanelService } from '../../apps/softphone/openPanelService';
import { createCountingIds, createFrames, createVirtualClock } from '../fakes/fakes';

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;
const talking = { ...sampleCall, state: 'connected' as const };
/** Nonces must not be guessed: the bridge refuses short ones. */
const longIds = (name: string) => createCountingIds(`${name}-0123456789abcdef`);

interface SetUp {
  readonly state?: Partial<PhoneState>;
  readonly isServed?: boolean;
  /** Origins that the layout names. */
  readonly origins?: readonly string[];
  readonly isFramed?: boolean;
}

/** A softphone with its phone, and the panel in the Desktop that it frames. */
async function setUp({ state = {}, isServed = true, origins, isFramed = true }: SetUp = {}) {
  const clock = createVirtualClock();
  const frames = createFrames();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const phone = createFakePhone({ ...ready, ...state }, sampleSettings(), sampleUnlogged);
  const link = createDesktopLink({
    ...{ clock, ids: longIds('softphone'), onError, messages: frames.outer, createChannel: frames.createChannel },
    frame: { load: () => undefined, unload: () => undefined, onLoad: () => () => undefined },
    isAgentActive: () => false,
  });
  link.start(frames.desktopOrigin);
  const serve = (panel: PanelLine = link.panel) =>
    openPanelService(phone, { panel, clock, onError, ids: longIds('service'), language: 'es_MX' });
  const stop = isServed ? serve() : () => undefined;
  const panel = createPanel({
    ...{ clock, ids: longIds('panel'), onError, messages: frames.inner },
    ancestors: () => (isFramed ? frames.ancestors : []),
    origins: origins ?? [frames.softphoneOrigin],
  });
  panel.start();
  await clock.advance(10);
  return { clock, frames, errors, phone, link, panel, stop, serve };
}

describe('the panel in the Desktop', () => {
  it('shows the softphone’s calls, in the Salesforce user’s language, and what may be done about them', async () => {
    const { clock, panel, phone } = await setUp({ state: { calls: [talking] } });
    expect([panel.status.value, panel.language.value]).toEqual(['connected', 'es_MX']);
    expect(panel.phone.state.value).toMatchObject({ calls: [{ interactionId: 'interaction-1', state: 'connected' }] });
    expect(panel.phone.state.value.switches).toEqual(phone.state.value.switches);
    phone.set({ calls: [{ ...talking, caseId: '500000000000001AAA' }] });
    await clock.advance(10);
    expect(panel.phone.state.value.calls[0]?.caseId).toBe('500000000000001AAA');
  });

  it('gets no more than it shows: no variables, agent, messages or unlogged calls', async () => {
    const calls = [{ ...talking, cad: sampleCad }];
    const { panel } = await setUp({
      state: { calls, notLogged: 3, notices: [{ severity: 'info', code: 'x', params: {} }] },
    });
    const { state, unlogged } = panel.phone;
    expect(JSON.stringify(state.value)).not.toContain(sampleCad[0]!.value);
    expect([state.value.calls[0]?.cad, state.value.notices, state.value.notLogged]).toEqual([[], [], 0]);
    expect([state.value.agent, unlogged.state.value]).toEqual([undefined, []]);
  });

  it('has done in the softphone what is clicked here', async () => {
    const { clock, panel, phone } = await setUp({ state: { calls: [talking] } });
    const { actions } = panel.phone;
    actions.createCase('interaction-1');
    actions.openActivity('interaction-1');
    actions.associate('interaction-1');
    actions.associate('interaction-1', { id: '003000000000001AAA', name: 'Avery' });
    actions.setNotes('interaction-1', 'Router', true);
    await clock.advance(10);
    expect(phone.commands).toEqual([
      ['createCase', 'interaction-1'],
      ['openActivity', 'interaction-1'],
      ['associate', 'interaction-1', ''],
      ['associate', 'interaction-1', '003000000000001AAA'],
      ['setNotes', 'interaction-1', 'Router', true],
    ]);
  });

  it('searches by the softphone, and shows what it found', async () => {
    const { clock, panel } = await setUp();
    const found = panel.phone.records.find('Stone');
    await clock.advance(10);
    expect(await found).toEqual({ kind: 'found', records: sampleMatches });
  });

  it('keeps every stroke, whatever the softphone shows meanwhile', async () => {
    const { clock, panel, phone } = await setUp({ state: { calls: [talking] } });
    const notes = (): string | undefined => panel.phone.state.value.calls[0]?.notes;
    panel.phone.actions.setNotes('interaction-1', 'R');
    panel.phone.actions.setNotes('interaction-1', 'Ro');
    phone.set({ calls: [{ ...talking, notes: 'R' }] });
    await clock.advance(10);
    expect(notes()).toBe('Ro');
    phone.set({ calls: [{ ...talking, notes: 'Ro' }] });
    phone.set({ calls: [{ ...talking, notes: 'Router' }] });
    await clock.advance(10);
    expect(notes()).toBe('Router');
  });
});

describe('when the softphone does not answer', () => {
  it('says that the Desktop stands alone', async () => {
    const { panel, clock } = await setUp({ isFramed: false });
    await clock.advance(60_000);
    expect(panel.status.value).toBe('outside');
  });

  it('says that the softphone is missing, where its address is not the one of the layout', async () => {
    const { panel, clock, link } = await setUp({ origins: ['https://other.vf.force.com'] });
    expect(panel.status.value).toBe('connecting');
    await clock.advance(10_000);
    expect([panel.status.value, link.panel.connected.value]).toEqual(['missing', false]);
  });

  it('says that it is too old, and connects when it serves the panel after all', async () => {
    const { panel, clock, serve } = await setUp({ isServed: false, state: { calls: [talking] } });
    await clock.advance(20_000);
    expect(panel.status.value).toBe('outdated');
    serve();
    await clock.advance(10_000);
    expect([panel.status.value, panel.phone.state.value.calls.length]).toEqual(['connected', 1]);
  });

  it('asks no more when it is gone', async () => {
    const { clock, panel, link } = await setUp({ isServed: false });
    await clock.advance(60_000);
    panel.stop();
    link.stop();
    await clock.runAll(600_000);
    expect(clock.pending).toBe(0);
  });

  it('says that nothing was done, takes back what was typed, and fails the search', async () => {
    const { panel, clock, stop, phone } = await setUp({ state: { calls: [talking] } });
    stop();
    panel.phone.actions.setNotes('interaction-1', 'lost');
    const found = panel.phone.records.find('Stone');
    await clock.advance(5_000);
    expect(panel.phone.state.value.notices).toMatchObject([{ severity: 'error' }]);
    expect(panel.phone.state.value.calls[0]?.notes).toBe(talking.notes);
    expect(await found).toEqual({ kind: 'failed' });
    expect(phone.commands).toEqual([]);
  });
});

describe('what the softphone does not take', () => {
  const ask = (kind: string, data: unknown, id = 'ask-1') => ({
    line: 'ask',
    id,
    kind,
    until: Number.MAX_SAFE_INTEGER,
    data,
  });

  /** Some script of the Desktop that got hold of a line. */
  async function forge(messages: readonly unknown[]) {
    const heard: unknown[] = [];
    const { serve, phone, clock } = await setUp({ isServed: false, state: { calls: [talking] } });
    let say: (data: unknown) => void = () => undefined;
    const connected = { value: true, subscribe: () => () => undefined };
    serve({
      connected,
      post: (data) => heard.push(data),
      onMessage(listener) {
        say = listener;
        return () => undefined;
      },
    });
    messages.forEach((message) => say(message));
    await clock.advance(100);
    return { phone, heard };
  }

  it('is calls to control, and whatever is no command', async () => {
    const command = (data: object, id: string) => ask('mirror.command', data, id);
    const { phone } = await forge([
      command({ port: 'controls', name: 'end', args: ['interaction-1'] }, 'a'),
      command(
        { port: 'transfers', name: 'transfer', args: ['interaction-1', { to: '911', destinationType: 'dialNumber' }] },
        'b',
      ),
      command({ port: 'unlogged', name: 'discard', args: ['call-1'] }, 'c'),
      command({ port: 'actions', name: 'toString', args: [] }, 'd'),
      command({ port: 'actions', name: 'setNotes', args: ['interaction-1', 'x'.repeat(40_000)] }, 'e'),
      ask('panel.find', { id: 'x'.repeat(500), text: 'Stone' }, 'f'),
      ask('panel.find', { id: 'find-1', text: { $ne: 1 } }, 'g'),
      ...[null, 7, 'x', [], { line: 'ask' }],
    ]);
    expect(phone.commands).toEqual([]);
  });

  it('is a flood: searches at a person’s pace, commands as quick as a person types', async () => {
    const searches = Array.from({ length: 40 }, (_, at) =>
      ask('panel.find', { id: `find-${at}`, text: 'Stone' }, `f${at}`),
    );
    const strokes = Array.from({ length: 500 }, (_, at) =>
      ask('mirror.command', { port: 'actions', name: 'createCase', args: ['interaction-1'] }, `c${at}`),
    );
    expect((await forge(searches)).phone.commands.filter(([name]) => name === 'find')).toHaveLength(5);
    expect((await forge(strokes)).phone.commands.length).toBeLessThanOrEqual(60);
  });

  it('is a window outside the Desktop’s frame, or of another origin', async () => {
    const { frames, link, clock } = await setUp({ origins: ['https://nobody.example'] });
    const hello = { wxcc: 'hello', version: [1, 1], role: 'panel', nonce: 'a-nonce-of-sixteen' };
    frames.speak({ data: hello, origin: 'https://evil.example' });
    frames.speak({ data: hello, source: { name: 'elsewhere' } });
    await clock.advance(10);
    expect([link.panel.connected.value, link.refused]).toEqual([false, 2]);
  });
});

it('reads what the softphone tells with suspicion, too', async () => {
  const { clock, link, panel } = await setUp({ isServed: false });
  const told = (data: unknown) => link.panel.post({ line: 'tell', kind: 'mirror.changed', data });
  const { readiness } = ready;
  told({
    readiness,
    calls: [{ interactionId: 7 }],
    switches: { notes: 'yes' },
    conditions: [{ severity: 'error', code: '<b>' }],
  });
  link.panel.post({ line: 'tell', kind: 'panel.found', data: { id: 1, found: 'x' } });
  await clock.advance(10);
  expect(panel.phone.state.value).toEqual({
    ...ready,
    agent: undefined,
    calls: [],
    conditions: [],
    notices: [],
    notLogged: 0,
  });
});

it.each([
  ['en', en],
  ['es', es],
] as const)('has every text that the panel needs (%s)', (language, texts) => {
  const unknown: string[] = [];
  const labels = createLabelSource(texts, language, { timeZone: 'UTC', onUnknown: (code) => unknown.push(code) });
  ['outside', 'connecting', 'missing', 'outdated', 'connected', 'waiting', 'notDone', 'dismiss'].forEach((code) =>
    labels.text(`panel_${code}`),
  );
  expect(unknown).toEqual([]);
});
