import { readAgentSnapshot } from 'c/wxccDesktop';
import type { PhoneOptions } from 'c/wxccCall';
import { previewDial } from 'c/wxccOutdial';
import type { RecentCall } from 'c/wxccOutdial';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

/** What the fake Desktop says is called. */
const NUMBER = '+18005550199';
const AGENT = readAgentSnapshot({
  ...{ agentId: 'agent-1', dn: '1001', stationReady: true, subStatus: 'Idle' },
  outdial: { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true },
});
const LEAD = { recordId: '00Q000000000001AAA', recordName: 'Lena Ford', objectType: 'Lead' };
const outbound = { direction: 'OUTBOUND' } as const;
const PREFIXES = '/reqOutDialConfig/reqPrefixStringTobeRemoved';

function createStage(settings: Record<string, string> = {}, more: Partial<PhoneOptions> = {}) {
  const stage = createPhoneStage({ [PREFIXES]: '-', ...settings }, more);
  stage.desktop.agent.set(AGENT);
  const dials = () => stage.desktop.requests.filter(([command]) => command === 'startOutdial').map(([, args]) => args);
  return { ...stage, dials };
}

describe('calling out', () => {
  it('dials a clicked number once, however often it is clicked', async () => {
    const { clock, crm, dials } = createStage();
    await clock.advance(0);
    crm.clickNumber({ ...LEAD, number: '+1 (800) 555-0199' });
    crm.clickNumber({ ...LEAD, number: '+1 (800) 555-0199' });
    await clock.advance(100);
    expect(dials()).toEqual([{ entryPointId: 'ep', destination: NUMBER, attributes: {} }]);
  });

  it('keeps a click during start-up, shows it, and dials it once the phone can', async () => {
    const { clock, crm, desktop, phone, dials } = createStage();
    desktop.status.set('loading');
    crm.clickNumber({ ...LEAD, number: NUMBER });
    expect(phone.dialer.state.value.waiting?.number).toBe(NUMBER);
    expect(phone.state.value.conditions.map(({ code }) => code)).toContain('dialWaiting');
    await clock.advance(5_000);
    expect(phone.dialer.state.value.waiting?.number).toBe(NUMBER);
    expect(dials()).toEqual([]);
    desktop.status.set('connected');
    await clock.advance(100);
    expect(dials()).toHaveLength(1);
    expect(phone.dialer.state.value.waiting).toBeUndefined();
  });

  it('says so instead of dialling what was clicked a minute ago', async () => {
    const { clock, crm, desktop, codes, dials } = createStage();
    desktop.status.set('signingIn');
    crm.clickNumber({ ...LEAD, number: NUMBER });
    await clock.advance(61_000);
    desktop.status.set('connected');
    await clock.advance(100);
    expect(dials()).toEqual([]);
    expect(codes()).toEqual(['dialWaitedTooLong']);
  });

  it('makes phone fields links while the Desktop can dial', async () => {
    const { clock, crm, desktop } = createStage();
    await clock.advance(0);
    const sent = () => crm.calls.map(({ method }) => method).filter((method) => /able$/.test(method));
    expect(sent()).toEqual(['enable']);
    desktop.status.set('signedOut');
    expect(sent()).toEqual(['enable', 'disable']);
  });

  it('logs the call for the clicked record, without a search and without moving the page', async () => {
    const { clock, crm, answer, end, wrapUp, saves } = createStage();
    await clock.advance(0);
    crm.clickNumber({ ...LEAD, number: NUMBER });
    await answer(outbound);
    await end(outbound);
    await wrapUp(outbound);
    await clock.advance(10_000);
    expect(crm.callsOf('search')).toEqual([]);
    expect(crm.callsOf('pop')).toEqual([]);
    expect(saves().at(-1)?.task).toMatchObject({ WhoId: LEAD.recordId, CallType: 'Outbound' });
  });

  it('looks a typed number up and shows whose it is', async () => {
    const { clock, crm, phone, answer } = createStage();
    await clock.advance(0);
    phone.dialer.dial({ number: NUMBER });
    await answer(outbound);
    await clock.advance(1_000);
    expect(crm.callsOf('search')).toHaveLength(1);
    expect(crm.callsOf('pop')).toHaveLength(1);
  });

  it('tells why nobody was reached, once, and writes no Task', async () => {
    const { clock, desktop, phone, tell, codes, saves } = createStage();
    await clock.advance(0);
    desktop.answer = (command) => {
      if (command === 'startOutdial') throw new Error('busy');
    };
    phone.dialer.dial({ number: NUMBER });
    tell('eAgentOfferContact', outbound);
    tell('eOutdialFailed', { ...outbound, data: { reason: 'CUSTOMER_BUSY' } });
    await clock.advance(700_000);
    expect(codes()).toEqual(['dialFailedBusy']);
    expect(saves()).toEqual([]);
  });

  it('refuses during a call', async () => {
    const { clock, phone, answer, codes, dials } = createStage();
    await answer();
    phone.dialer.dial({ number: NUMBER });
    await clock.advance(0);
    expect(dials()).toEqual([]);
    expect(codes()).toEqual(['dialOnCall']);
  });

  it('cuts the prefix off and shows what is left', async () => {
    const { clock, phone, dials } = createStage({ [PREFIXES]: '+1' });
    await clock.advance(0);
    expect(previewDial(NUMBER, phone.dialer.state.value.prefixes)?.number).toBe('8005550199');
    phone.dialer.dial({ number: NUMBER });
    await clock.advance(0);
    expect(dials()).toEqual([expect.objectContaining({ destination: '8005550199' })]);
  });

  it('keeps a list of the last numbers, callers and missed ones among them, over a reload', async () => {
    const kept: RecentCall[][] = [];
    const recentMemory = {
      last: [{ number: '112', direction: 'outbound', at: 1 }],
      remember: (calls: readonly RecentCall[]) => void kept.push([...calls]),
    };
    const { clock, phone, tell } = createStage({}, { recentMemory });
    await clock.advance(0);
    tell('eAgentOfferContact', {});
    await clock.advance(1_000);
    tell('eAgentOfferContactRona', {});
    await clock.advance(0);
    phone.dialer.dial({ number: '+34911223344' });
    const seen = phone.dialer.state.value.recent.map(({ number, direction, isMissed }) => [
      number,
      direction,
      isMissed,
    ]);
    expect(seen).toEqual([
      ['+34911223344', 'outbound', false],
      [expect.stringMatching(/^\+/), 'inbound', true],
      ['112', 'outbound', false],
    ]);
    expect(kept.at(-1)).toHaveLength(3);
  });

  it('sends key tones, and says so when the Desktop cannot', async () => {
    const { desktop, phone, codes, clock } = createStage();
    await clock.advance(0);
    phone.dialer.sendTone('5');
    expect(desktop.requests).toContainEqual(['sendDtmf', { digit: '5' }]);
    desktop.answer = () => {
      throw new Error('no');
    };
    phone.dialer.sendTone('#');
    await clock.advance(0);
    expect(codes()).toEqual(['toneFailed']);
  });
});

describe('Do Not Call', () => {
  const DNC = '/wxccSoftphone/doNotCall';
  const lead = { id: LEAD.recordId, name: 'Lena Ford', objectType: 'Lead', numbers: [] };
  const marked = { ...lead, fields: { DoNotCall: true } };
  const other = { ...marked, id: '003000000000002AAA', name: 'Ben Ford', objectType: 'Contact' };
  const click = { ...LEAD, number: NUMBER };

  it.each([
    ['warn', 1],
    ['off', 0],
  ])(
    'is asked for once, with the number as it was written, and not at all where it is off: %s',
    async (mode, count) => {
      const { clock, crm, dials } = createStage({ [DNC]: mode, [PREFIXES]: '+1' });
      await clock.advance(0);
      crm.clickNumber(click);
      crm.clickNumber(click);
      await clock.advance(100);
      expect(crm.callsOf('find')).toHaveLength(count);
      expect(dials()).toEqual([expect.objectContaining({ destination: '8005550199' })]);
    },
  );

  it('asks the agent, and dials once the agent says so', async () => {
    const { clock, crm, phone, dials } = createStage({ [DNC]: 'warn' });
    crm.answers.find = () => ({ records: [marked], isMore: false });
    await clock.advance(0);
    crm.clickNumber(click);
    await clock.advance(100);
    expect(phone.dialer.state.value.asking).toMatchObject({ name: 'Lena Ford', dial: { number: NUMBER } });
    expect(dials()).toEqual([]);
    phone.dialer.confirm();
    phone.dialer.confirm();
    expect(dials()).toHaveLength(1);
    expect(phone.dialer.state.value.asking).toBeUndefined();
  });

  it('is over when the agent says no', async () => {
    const { clock, crm, phone, dials } = createStage({ [DNC]: 'warn' });
    crm.answers.find = () => ({ records: [marked], isMore: false });
    await clock.advance(0);
    crm.clickNumber(click);
    await clock.advance(100);
    phone.dialer.cancel();
    phone.dialer.confirm();
    await clock.advance(100);
    expect(dials()).toEqual([]);
    expect(phone.dialer.state.value.asking).toBeUndefined();
  });

  it('is refused where the definition says so, with the reason', async () => {
    const { clock, crm, codes, dials } = createStage({ [DNC]: 'refuse' });
    crm.answers.find = () => ({ records: [marked], isMore: false });
    await clock.advance(0);
    crm.clickNumber(click);
    await clock.advance(100);
    expect(dials()).toEqual([]);
    expect(codes()).toEqual(['dialDoNotCall']);
  });

  it('is the clicked person’s own word, not that of somebody who shares the number', async () => {
    const { clock, crm, dials } = createStage({ [DNC]: 'refuse' });
    crm.answers.find = () => ({ records: [other, { ...lead, fields: { DoNotCall: false } }], isMore: false });
    await clock.advance(0);
    crm.clickNumber(click);
    await clock.advance(100);
    expect(dials()).toHaveLength(1);
  });

  it('is not asked for where the search brought it along', async () => {
    const { clock, crm, phone, dials } = createStage({ [DNC]: 'refuse' });
    await clock.advance(0);
    const record = { id: LEAD.recordId, name: 'Lena Ford', objectType: 'Lead', doNotCall: false };
    phone.dialer.dial({ number: NUMBER, record });
    await clock.advance(0);
    expect(crm.callsOf('find')).toEqual([]);
    expect(dials()).toHaveLength(1);
  });

  it.each(['fails', 'does not answer'])(
    'keeps nobody from calling when Salesforce %s, but that is said',
    async (how) => {
      const { clock, crm, codes, dials } = createStage({ [DNC]: 'refuse' });
      crm.answers.find = () => (how === 'fails' ? Promise.reject(new Error('no')) : new Promise(() => undefined));
      await clock.advance(0);
      crm.clickNumber(click);
      await clock.advance(3_100);
      expect(dials()).toHaveLength(1);
      expect(codes()).toEqual(['dialDoNotCallUnknown']);
    },
  );

  it('does not dial into a call that came while Salesforce was asked', async () => {
    const { clock, crm, tell, codes, dials } = createStage({ [DNC]: 'warn' });
    let answer: (() => void) | undefined;
    crm.answers.find = () =>
      new Promise((resolve) => {
        answer = () => resolve({ records: [], isMore: false });
      });
    await clock.advance(0);
    crm.clickNumber(click);
    await clock.advance(0);
    tell('eAgentOfferContact', {});
    answer?.();
    await clock.advance(0);
    expect(dials()).toEqual([]);
    expect(codes()).toEqual(['dialOnCall']);
  });
});

describe('an outbound call that nobody dialled here', () => {
  it.each([
    ['CALLBACK', 'Callback', 1],
    ['STANDARD_PREVIEW_CAMPAIGN', 'Campaign', 1],
    ['OUTDIAL', 'Outdial', 0],
  ])('%s is logged as %s, and its record shown: %d', async (outboundType, logged, pops) => {
    const { crm, answer, end, wrapUp, saves } = createStage();
    const parts = { ...outbound, outboundType };
    await answer(parts);
    await end(parts);
    await wrapUp(parts);
    expect(saves().at(-1)?.task).toMatchObject({ CallType: 'Outbound', Wxcc_Outbound_Type__c: logged });
    expect(crm.callsOf('pop')).toHaveLength(pops);
  });

  it('stands among the last calls when nobody took it', async () => {
    const { clock, phone, tell } = createStage();
    await clock.advance(0);
    tell('eAgentOfferContact', { ...outbound, outboundType: 'CALLBACK' });
    await clock.advance(1_000);
    tell('eAgentOfferContactRona', { ...outbound, outboundType: 'CALLBACK' });
    await clock.advance(0);
    expect(phone.dialer.state.value.recent).toMatchObject([{ number: NUMBER, direction: 'inbound', isMissed: true }]);
  });

  it('is not taken for the number being dialled', async () => {
    const { clock, phone, answer, crm } = createStage();
    await clock.advance(0);
    const record = { id: LEAD.recordId, name: LEAD.recordName, objectType: 'Lead' };
    phone.dialer.dial({ number: NUMBER, record });
    await answer({ ...outbound, outboundType: 'CALLBACK' });
    expect(crm.callsOf('search')).toHaveLength(1);
  });
});
