import { createStore } from 'c/wxccBase';
import { createLeaving } from 'c/wxccOmnichannel';
import type { LeavingOptions } from 'c/wxccOmnichannel';
import { readAgentSnapshot } from 'c/wxccDesktop';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';

const CODES = [{ id: 'c-1', name: 'Away from Salesforce' }];
const agentIn = (subStatus: string) =>
  readAgentSnapshot({
    ...{ agentId: 'a', stationReady: true, subStatus, idleCodes: CODES },
    ...(subStatus === 'Idle' && { idleCode: CODES[0] }),
  });

function leavingWith(more: Partial<LeavingOptions> = {}, subStatus = 'Available') {
  const clock = createVirtualClock();
  const desktop = createFakeDesktop(agentIn(subStatus));
  const remembered: (number | undefined)[] = [];
  const told: string[] = [];
  const leaving = createLeaving({
    ...{ desktop, clock, settings: { idleCode: 'Away from Salesforce', graceSeconds: 20 }, isOnCall: () => false },
    memory: { remember: (leftAt) => void remembered.push(leftAt) },
    notify: ({ code }) => void told.push(code),
    onError: () => undefined,
    ...more,
  });
  const states = () => desktop.requests.map(([, args]) => (args as { auxCodeId: string }).auxCodeId);
  return { clock, desktop, leaving, remembered, told, states };
}

describe('who leaves Salesforce', () => {
  it('is idle in Webex at once', () => {
    const { leaving, states, remembered, clock } = leavingWith();
    leaving.leave();
    expect([states(), remembered]).toEqual([['c-1'], [clock.now()]]);
  });

  it('is left alone on a call, when not routable, or without a code for it', () => {
    const busy = leavingWith({ isOnCall: () => true });
    const idle = leavingWith({}, 'Idle');
    const off = leavingWith({ settings: { idleCode: '', graceSeconds: 20 } });
    for (const { leaving } of [busy, idle, off]) leaving.leave();
    expect([busy, idle, off].map(({ states }) => states())).toEqual([[], [], []]);
  });

  it('and stays after all is available again', async () => {
    const { leaving, states, clock } = leavingWith();
    leaving.leave();
    await clock.advance(3_000);
    expect(states()).toEqual(['c-1', '0']);
  });

  it('and comes back in time is available again, later not', () => {
    const last = createVirtualClock().now() - 15_000;
    const back = leavingWith({ memory: { last, remember: () => undefined } }, 'Idle');
    const late = leavingWith({ memory: { last: last - 10_000, remember: () => undefined } }, 'Idle');
    expect([back.states(), late.states()]).toEqual([['0'], []]);
  });

  it('and chose another state since then keeps it', () => {
    const last = createVirtualClock().now() - 5_000;
    const { states } = leavingWith({ memory: { last, remember: () => undefined } }, 'Available');
    expect(states()).toEqual([]);
  });

  it('is told of a code that is not there', () => {
    const { told, leaving, states } = leavingWith({ settings: { idleCode: 'Away from Salesforc', graceSeconds: 20 } });
    leaving.leave();
    expect([told, states()]).toEqual([['idleCodeMeant'], []]);
  });
});

const storeOf = (value: boolean) =>
  createStore(value, (error) => {
    throw error;
  });

describe('who closes one of several tabs', () => {
  it('stays available: another one takes the phone over', async () => {
    const { leaving, states, remembered, clock } = leavingWith({ otherTabs: storeOf(true) });
    leaving.leave();
    await clock.advance(60_000);
    expect([states(), remembered]).toEqual([[], []]);
  });

  it('is idle when the others go in the same moment, as a window does that is closed', async () => {
    const otherTabs = storeOf(true);
    const { leaving, states, clock } = leavingWith({ otherTabs });
    leaving.leave();
    await clock.advance(500);
    otherTabs.set(false);
    expect(states()).toEqual(['c-1']);
  });

  it('stays available when the others are closed later, or first', async () => {
    const otherTabs = storeOf(true);
    const { leaving, states, clock } = leavingWith({ otherTabs });
    otherTabs.set(false);
    otherTabs.set(true);
    leaving.leave();
    await clock.advance(3_001);
    otherTabs.set(false);
    expect(states()).toEqual([]);
  });
});

describe('whom Salesforce signed out', () => {
  it('is idle, in every tab, and does not come back by waiting', async () => {
    const { leaving, states, remembered, clock } = leavingWith({ otherTabs: storeOf(true) });
    leaving.endSession();
    await clock.advance(60_000);
    expect(states()).toEqual(['c-1']);
    expect(remembered).toHaveLength(1);
  });

  it('is left alone on a call, and idle after it', () => {
    let isOnCall = true;
    const { leaving, desktop, states } = leavingWith({ isOnCall: () => isOnCall });
    leaving.endSession();
    expect(states()).toEqual([]);
    isOnCall = false;
    desktop.agent.set(agentIn('Available'));
    desktop.agent.set(agentIn('Available'));
    expect(states()).toEqual(['c-1']);
  });

  it('is idle as soon as the Desktop tells that the agent is available', () => {
    const { leaving, desktop, states } = leavingWith({}, 'Idle');
    leaving.endSession();
    expect(states()).toEqual([]);
    desktop.agent.set(agentIn('Available'));
    expect(states()).toEqual(['c-1']);
  });
});
