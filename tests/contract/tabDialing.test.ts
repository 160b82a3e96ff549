/** @jest-environment node */
import { createStore } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import { NO_DIALER } from 'c/wxccOutdial';
import type { DialerState, DialRequest } from 'c/wxccOutdial';
import { openFollower } from '../../apps/softphone/openFollower';
import { openTabService } from '../../apps/softphone/openTabService';
import { createStillPhone } from '../../apps/softphone/stillPhone';
import { createCountingIds, createFakeChannels, createFakeCrm, createVirtualClock } from '../fakes/fakes';

const onError = (error: unknown): never => {
  throw error;
};
const LEAD = { recordId: '00Q000000000001AAA', recordName: 'Lena Ford', objectType: 'Lead' };
const READY: DialerState = { ...NO_DIALER, canDial: true, prefixes: ['+1'], canSearch: true };

/** A browser with the phone in one tab and the agent in another. */
function setUp({ isServed = true } = {}) {
  const clock = createVirtualClock();
  const channels = createFakeChannels();
  const errors: unknown[] = [];
  const done: unknown[] = [];
  const state = createStore<DialerState>(READY, onError);
  const phoneState = createStore<PhoneState>(createStillPhone(onError).state.value, onError);
  const phone: Phone = {
    ...createStillPhone(onError),
    state: phoneState,
    dialer: {
      ...createStillPhone(onError).dialer,
      state,
      dial: (request: DialRequest) => void done.push(['dial', request]),
      confirm: () => void done.push(['confirm']),
      cancel: () => void done.push(['cancel']),
      chooseCallerId: (id) => void done.push(['chooseCallerId', id]),
      sendTone: (tone) => void done.push(['sendTone', tone]),
    },
  };
  const stop = isServed
    ? openTabService(phone, {
        ...{ channel: channels(), clock, ids: createCountingIds('leader'), onError },
        ...{ crm: createFakeCrm(), switched: { use: () => undefined }, visible: createStore(true, onError) },
      })
    : () => undefined;
  const crm = createFakeCrm();
  const follower = openFollower({
    ...{ channel: channels(), crm, clock, ids: createCountingIds('follower'), visible: createStore(false, onError) },
    onError: (error) => void errors.push(error),
  });
  const fields = () => crm.calls.map(({ method }) => method).filter((method) => /able$/.test(method));
  return { clock, state, phoneState, crm, follower, done, errors, fields, stop };
}

describe('dialling from a tab without the phone', () => {
  it('makes phone fields links as soon as the other tab can dial, and text when it cannot', async () => {
    const { clock, state, follower, fields } = setUp();
    await clock.advance(0);
    expect(fields()).toEqual(['enable']);
    expect(follower.phone.dialer.state.value).toEqual(READY);
    state.set({ ...READY, canDial: false });
    await clock.advance(0);
    expect(fields()).toEqual(['enable', 'disable']);
  });

  it('hands a click over once, with its record', async () => {
    const { clock, crm, done, errors } = setUp();
    await clock.advance(0);
    crm.clickNumber({ ...LEAD, number: '+1 (800) 555-0199' });
    await clock.advance(10_000);
    const record = { id: LEAD.recordId, name: 'Lena Ford', objectType: 'Lead' };
    expect(done).toEqual([['dial', { number: '+1 (800) 555-0199', record }]]);
    expect(errors).toEqual([]);
  });

  it('says that nobody answers, and nobody dials', async () => {
    const { clock, crm, follower } = setUp({ isServed: false });
    crm.clickNumber({ ...LEAD, number: '+18005550199' });
    await clock.advance(3_000);
    expect(follower.phone.state.value.notices).toEqual([
      { severity: 'error', code: 'dialNobodyAnswers', params: { number: '+18005550199' } },
    ]);
  });

  it('shows what comes of it: the number on its way, and the reason when it fails', async () => {
    const { clock, state, phoneState, follower } = setUp();
    await clock.advance(0);
    const dialling = { number: '8005550199', written: '+18005550199' };
    state.set({ ...READY, dialling });
    const failed = { severity: 'info', code: 'dialFailedBusy', params: { number: '8005550199' } } as const;
    const other = { severity: 'error', code: 'fieldDropped', params: {} } as const;
    phoneState.set({ ...phoneState.value, notices: [other, failed] });
    phoneState.set({ ...phoneState.value, notices: [failed] });
    await clock.advance(0);
    const { conditions, notices } = follower.phone.state.value;
    expect(conditions).toEqual([{ severity: 'info', code: 'dialling', params: { number: '8005550199' } }]);
    expect(notices).toEqual([failed]);
    follower.phone.notices.dismiss(0);
    expect(follower.phone.state.value.notices).toEqual([]);
  });

  it('passes on every other command', async () => {
    const { clock, follower, done } = setUp();
    const { dialer } = follower.phone;
    dialer.confirm();
    dialer.cancel();
    dialer.chooseCallerId('ani-1');
    dialer.sendTone('5');
    await clock.advance(0);
    expect(done).toEqual([['confirm'], ['cancel'], ['chooseCallerId', 'ani-1'], ['sendTone', '5']]);
  });

  it('looks for records by itself', async () => {
    const { clock, crm, follower } = setUp();
    const search = await follower.phone.dialer.search();
    search.look('lena');
    await clock.advance(1_000);
    expect(crm.callsOf('find')).toHaveLength(1);
    expect(search.state.value.step).toBe('found');
  });

  it('is over when this tab gets the phone, or the other one loses it', async () => {
    const { clock, crm, follower, done, fields, stop } = setUp();
    await clock.advance(0);
    follower.dispose();
    crm.clickNumber({ ...LEAD, number: '+18005550199' });
    await clock.advance(0);
    expect(done).toEqual([]);
    expect(fields()).toEqual(['enable', 'disable']);
    stop();
  });
});
