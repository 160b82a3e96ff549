/** @jest-environment node */
import fc from 'fast-check';
import { createStore, plainJson } from 'c/wxccBase';
import type { JsonValue, Store, WritableStore } from 'c/wxccBase';
import type { PhoneState } from 'c/wxccCall';
import type { WaitingCall } from 'c/wxccSalesforce';
import { createFakePhone } from '../../apps/softphone/gallery/fakePhone';
import { sampleCall, sampleUnlogged, SCENARIOS } from '../../apps/softphone/gallery/scenarios';
import { createSwitchedCrm } from '../../apps/softphone/createSwitchedCrm';
import { openFollower } from '../../apps/softphone/openFollower';
import { openTabService } from '../../apps/softphone/openTabService';
import { readMirror } from '../../apps/softphone/readMirror';
import { createCountingIds, createFakeChannels, createFakeCrm, createVirtualClock } from '../fakes/fakes';

const onError = (error: unknown): never => {
  throw error;
};
const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;
const CONTACT = { recordId: '003000000000001AAA', recordName: 'Avery Stone', objectType: 'Contact' };
const POP = { kind: 'record', recordId: '003000000000002AAA' } as const;

interface SetUp {
  readonly isServed?: boolean;
  readonly state?: Partial<PhoneState>;
  readonly unlogged?: readonly WaitingCall[];
}

/** A browser with the phone in one tab and the agent in another. */
function setUp({ isServed = true, state = {}, unlogged = [] }: SetUp = {}) {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const errors: unknown[] = [];
  const phone = createFakePhone({ ...ready, ...state }, undefined, unlogged);
  const own = { crm: createFakeCrm(), visible: createStore(true, onError) };
  const switched = createSwitchedCrm(own.crm);
  const leaderChannel = channels();
  const stop = isServed
    ? openTabService(phone, {
        ...{ channel: leaderChannel, clock, ids: createCountingIds('leader') },
        ...{ ...own, switched, onError: (error: unknown) => void errors.push(error) },
      })
    : () => undefined;
  const leaderId: WritableStore<string | undefined> = createStore<string | undefined>('leader', onError);
  const openOther = (crm = createFakeCrm(), visible: Store<boolean> = createStore(false, onError)) => {
    const channel = channels();
    const follower = openFollower({
      ...{ channel, crm, clock, visible, leaderId, ids: createCountingIds(`tab${Math.floor(crm.calls.length)}`) },
      onError: (error) => void errors.push(error),
    });
    return { ...follower, channel, crm, visible };
  };
  return { clock, channels, errors, phone, own, switched, stop, leaderId, leaderChannel, openOther };
}

describe('a tab without the phone', () => {
  it('shows the call, the agent and what is not logged, as the other tab does', async () => {
    const { clock, phone, openOther } = setUp({
      state: { calls: [sampleCall], notLogged: 3 },
      unlogged: sampleUnlogged,
    });
    const { phone: mirror } = openOther();
    await clock.advance(0);
    const { notices: _, ...shown } = phone.state.value;
    expect(mirror.state.value).toEqual({ ...shown, notices: [] });
    expect(mirror.unlogged.state.value).toEqual(sampleUnlogged);
    phone.set({ calls: [{ ...sampleCall, state: 'connected', held: true }] });
    await clock.advance(0);
    expect(mirror.state.value.calls).toMatchObject([{ state: 'connected', held: true }]);
  });

  it.each([
    ['a callback', { direction: 'outbound', placed: 'callback' }],
    ['a call between two agents', { direction: 'internal' }],
  ] as const)('shows %s as what it is', async (_what, change) => {
    const { clock, openOther } = setUp({ state: { calls: [{ ...sampleCall, ...change }] } });
    const { phone: mirror } = openOther();
    await clock.advance(0);
    expect(mirror.state.value.calls).toEqual([{ ...sampleCall, ...change }]);
  });

  it('has every command done by the other tab, once', async () => {
    const { clock, phone, openOther } = setUp({ state: { calls: [sampleCall] } });
    const { phone: mirror } = openOther();
    openOther();
    await clock.advance(0);
    mirror.controls.accept('interaction-1');
    mirror.controls.wrapUp('interaction-1', 'solved');
    mirror.actions.setNotes('interaction-1', 'Ünïcödé\nnotes');
    mirror.actions.associate('interaction-1');
    mirror.actions.associate('interaction-1', { id: '003000000000001AAA', name: 'Avery' });
    mirror.unlogged.discard('call-1', 'unwanted');
    mirror.definition.readAgain();
    await clock.advance(5_000);
    expect(phone.commands).toEqual([
      ['accept', 'interaction-1'],
      ['wrapUp', 'interaction-1', 'solved'],
      ['setNotes', 'interaction-1', 'Ünïcödé\nnotes', false],
      ['associate', 'interaction-1', ''],
      ['associate', 'interaction-1', '003000000000001AAA'],
      ['unlogged.discard', 'call-1', 'unwanted'],
      ['readAgain'],
    ]);
  });

  it('says that nobody answers, and nothing is done later', async () => {
    const { clock, phone, openOther } = setUp({ isServed: false });
    const { phone: mirror } = openOther();
    mirror.controls.accept('interaction-1');
    await clock.advance(3_000);
    expect(mirror.state.value.notices).toEqual([{ severity: 'error', code: 'tabNobodyAnswers', params: {} }]);
    expect(phone.commands).toEqual([]);
  });

  it('shows no call any more when the tab with the phone died', async () => {
    const { clock, leaderId, openOther } = setUp({ state: { calls: [sampleCall] } });
    const { phone: mirror } = openOther();
    await clock.advance(0);
    leaderId.set(undefined);
    expect(mirror.state.value.calls).toEqual([]);
  });

  it('reads the settings once, and not before there is a call', async () => {
    const { clock, phone, openOther } = setUp();
    const { phone: mirror, crm } = openOther();
    await clock.advance(0);
    expect(crm.callsOf('settings')).toHaveLength(0);
    phone.set({ calls: [sampleCall] });
    await clock.advance(0);
    phone.set({ calls: [] });
    phone.set({ calls: [sampleCall] });
    await clock.advance(0);
    expect(crm.callsOf('settings')).toHaveLength(1);
    expect(mirror.settings.value).toBeDefined();
  });

  it('reads the settings again when the other tab follows others', async () => {
    const definition = { version: '0123abcd', readAt: 1, standing: 'inForce' } as const;
    const { clock, phone, openOther } = setUp({ state: { calls: [sampleCall], definition } });
    const { phone: mirror, crm } = openOther();
    await clock.advance(0);
    phone.set({ definition: { ...definition, readAt: 2 } });
    await clock.advance(0);
    expect(mirror.state.value.definition).toEqual({ ...definition, readAt: 2 });
    expect(crm.callsOf('settings')).toHaveLength(1);
    crm.answers.settings = { '/reqActivityRecordConfig/isCallNotesEnabled': 'true' };
    phone.set({ definition: { ...definition, version: '4567cdef' } });
    await clock.advance(0);
    expect(mirror.settings.value?.activity.notes).toBe(true);
  });
});

describe('a record that is to be shown', () => {
  it('pops in the tab with the phone while that is the one in use', async () => {
    const { clock, own, switched, openOther } = setUp();
    const other = openOther();
    await clock.advance(0);
    await switched.crm.pops.pop(POP);
    expect([own.crm.callsOf('pop'), other.crm.callsOf('pop')]).toEqual([[[POP]], []]);
  });

  it('pops in the tab last in use, whose record counts as the one in view and whose moves are told', async () => {
    const { clock, own, switched, openOther } = setUp();
    const visible = createStore(false, onError);
    const other = openOther(createFakeCrm({ recordInView: CONTACT }), visible);
    const seen: unknown[] = [];
    switched.crm.session.onNavigation((record) => seen.push(record));
    await clock.advance(0);
    own.visible.set(false);
    visible.set(true);
    await clock.advance(0);
    await switched.crm.pops.pop(POP);
    await switched.crm.pops.refresh();
    expect([own.crm.callsOf('pop'), other.crm.callsOf('pop')]).toEqual([[], [[POP]]]);
    expect(other.crm.callsOf('refresh')).toHaveLength(1);
    expect(await switched.crm.session.recordInView()).toEqual(CONTACT);
    other.crm.navigate({ ...CONTACT, recordName: 'Robin' });
    await clock.advance(0);
    expect(seen.at(-1)).toEqual({ ...CONTACT, recordName: 'Robin' });
    own.visible.set(true);
    await switched.crm.pops.pop(POP);
    expect(own.crm.callsOf('pop')).toHaveLength(1);
  });

  it('pops in the tab with the phone when the other one went, or does not answer', async () => {
    const { clock, own, switched, errors, openOther } = setUp();
    const closed = createStore(true, onError);
    const frozen = createStore(true, onError);
    const first = openOther(createFakeCrm(), closed);
    await clock.advance(0);
    first.dispose();
    await clock.advance(0);
    await switched.crm.pops.pop(POP);
    expect(own.crm.callsOf('pop')).toHaveLength(1);
    const second = openOther(createFakeCrm(), frozen);
    await clock.advance(0);
    second.channel.kill();
    const popped = switched.crm.pops.pop(POP);
    await clock.advance(3_000);
    await popped;
    expect(own.crm.callsOf('pop')).toHaveLength(2);
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('whatever a script of the origin says on the channel', () => {
  it('makes the phone do nothing that is not a command of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          port: fc.constantFrom('controls', 'notices', 'state', '__proto__', 'constructor', 'unlogged'),
          name: fc.constantFrom('accept', 'constructor', 'toString', '__proto__', 'state', 'nothing'),
          args: fc.oneof(fc.array(fc.anything(), { maxLength: 5 }), fc.anything()),
        }),
        async (data) => {
          const { clock, phone, channels } = setUp();
          const intruder = channels();
          const message = { line: 'ask', id: 'x', kind: 'mirror.command', until: clock.now() + 1_000 };
          const isCommand = data.port === 'controls' && data.name === 'accept' && Array.isArray(data.args);
          const isText = isCommand && (data.args as unknown[]).every((each) => typeof each === 'string');
          try {
            intruder.post({ ...message, data } as unknown as JsonValue);
          } catch {
            // What cannot be cloned never leaves a real tab either.
            return;
          }
          await clock.advance(0);
          expect(phone.commands.length).toBeLessThanOrEqual(isText ? 1 : 0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is a phone of the right shape, or none', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (calls, agent, unlogged) => {
        const mirror = readMirror({ ...ready, calls, agent, unlogged, notLogged: calls });
        expect(mirror?.state.calls.every(({ interactionId }) => typeof interactionId === 'string')).toBe(true);
        expect(mirror?.unlogged.every(({ callKey }) => typeof callKey === 'string')).toBe(true);
      }),
    );
    expect(readMirror(null)).toBeUndefined();
    expect(readMirror({ readiness: 'yes' })).toBeUndefined();
  });

  it('is bounded: neither a million calls nor a book for a name get through', () => {
    const many = Array.from({ length: 100_000 }, () => sampleCall);
    const book = 'x'.repeat(1_000_000);
    const mirror = readMirror({ ...ready, calls: many, unlogged: [{ ...sampleUnlogged[0]!, callKey: book }] });
    expect(mirror?.state.calls.length).toBeLessThanOrEqual(20);
    expect(mirror?.unlogged).toEqual([]);
  });

  it('never shows a secure variable', () => {
    const cad = [{ name: 'pin', value: '1234', label: 'PIN', editable: false, viewable: true, secure: true }];
    expect(readMirror({ ...ready, calls: [{ ...sampleCall, cad }] })?.state.calls).toEqual([]);
  });

  it.each([
    { kind: 'url', url: 'https://evil.example' },
    { kind: 'url', url: '//evil.example' },
    { kind: 'url', url: '/\\evil.example' },
    { kind: 'url', url: 'javascript:alert(1)' },
    { kind: 'record', recordId: '003 or 1=1' },
    { kind: 'newRecord', objectType: '<b>', fields: {} },
    { kind: 'nonsense' },
  ])('opens no page but one of this org: %j', async (data) => {
    const { clock, channels, openOther } = setUp();
    const other = openOther(createFakeCrm(), createStore(true, onError));
    await clock.advance(0);
    const intruder = channels();
    const tabs: string[] = [];
    intruder.onMessage((told) => tabs.push(JSON.stringify(told)));
    other.crm.navigate(undefined);
    await clock.advance(0);
    const tab = /"tab":"([^"]+)"/.exec(tabs.join())?.[1] ?? '';
    expect(tab).not.toBe('');
    intruder.post({
      line: 'ask',
      id: 'x',
      kind: `used.pop.${tab}`,
      until: clock.now() + 1_000,
      data: plainJson<unknown>(data) as JsonValue,
    });
    await clock.advance(0);
    expect(other.crm.callsOf('pop')).toEqual([]);
  });
});
