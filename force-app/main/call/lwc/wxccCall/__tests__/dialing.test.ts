import { readAgentSnapshot } from 'c/wxccDesktop';
import { previewDial } from 'c/wxccOutdial';
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

function createStage(settings: Record<string, string> = {}) {
  const stage = createPhoneStage({ [PREFIXES]: '-', ...settings });
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
});
