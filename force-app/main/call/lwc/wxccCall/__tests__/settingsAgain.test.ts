import { WxccError } from 'c/wxccBase';
import { readAgentSnapshot } from 'c/wxccDesktop';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';
import type { KeptSettings } from '../settingsMemory';

const NOTES = '/reqActivityRecordConfig/isCallNotesEnabled';
const DESKTOP = '/reqGeneralInfo/reqAdapterUrl';
const PREFIXES = '/reqOutDialConfig/reqPrefixStringTobeRemoved';
const MINUTE = 60_000;

/** A ready phone whose administrator edits the call center. */
async function createStage(settings: Record<string, string> = {}) {
  const kept: KeptSettings[] = [];
  const stage = createPhoneStage(
    { [NOTES]: 'false', [PREFIXES]: '-', ...settings },
    { settingsMemory: { keep: (read) => void kept.push(read) } },
  );
  const { clock, crm, phone } = stage;
  await clock.advance(6_000);
  const edit = (change: Record<string, string>): void => {
    crm.answers.settings = { ...crm.answers.settings, ...change };
  };
  const readAgain = async (): Promise<void> => {
    phone.definition.readAgain();
    await clock.advance(100);
  };
  const standing = () => phone.state.value.definition?.standing;
  const conditions = () => phone.state.value.conditions.map(({ code }) => code);
  const hasNotes = () => phone.state.value.switches?.notes;
  return { ...stage, kept, edit, readAgain, standing, conditions, hasNotes };
}

describe('settings that are changed while the phone is open', () => {
  it('come into force without a reload, are kept for the next start, and have another version', async () => {
    const { desktop, phone, edit, readAgain, hasNotes, kept } = await createStage();
    const before = phone.state.value.definition;
    expect(hasNotes()).toBe(false);
    edit({ [NOTES]: 'true' });
    await readAgain();
    expect(hasNotes()).toBe(true);
    expect(phone.settings.value?.activity.notes).toBe(true);
    expect(phone.state.value.definition).toMatchObject({ standing: 'inForce' });
    expect(phone.state.value.definition?.version).not.toBe(before?.version);
    expect(kept.at(-1)?.settings.activity.notes).toBe(true);
    // The Desktop is not loaded anew: its session would end.
    expect(desktop.urls).toHaveLength(1);
  });

  it('cost one round trip, and change nothing where they are the same', async () => {
    const { clock, phone, readAgain, roundTrips, kept } = await createStage();
    const [before, trips, written] = [phone.state.value.definition, roundTrips().length, kept.length];
    await clock.advance(MINUTE);
    await readAgain();
    expect(roundTrips().slice(trips)).toEqual(['settings']);
    expect(phone.state.value.definition?.version).toBe(before?.version);
    expect(phone.state.value.definition?.readAt).toBeGreaterThan(before?.readAt ?? 0);
    expect(kept).toHaveLength(written);
  });

  it('wait for the end of the call, which is logged by those it began with', async () => {
    const { answer, end, wrapUp, edit, readAgain, standing, hasNotes, tasks, phone } = await createStage();
    await answer();
    edit({ [NOTES]: 'true' });
    await readAgain();
    expect(standing()).toBe('waiting');
    expect(hasNotes()).toBe(false);
    await end();
    expect(standing()).toBe('waiting');
    await wrapUp();
    expect(standing()).toBe('inForce');
    expect(hasNotes()).toBe(true);
    expect(tasks()).toHaveLength(1);
    expect(tasks()[0]).toMatchObject({ Status: 'Completed' });
    expect(phone.state.value.calls).toEqual([]);
  });

  it('hold for the next call, whose events find the new handling', async () => {
    const { answer, end, wrapUp, edit, readAgain, tasks, phone } = await createStage({
      '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
    });
    await answer();
    await end();
    await wrapUp();
    edit({ [NOTES]: 'true' });
    await readAgain();
    await answer({ interactionId: 'second' });
    phone.actions.setNotes('second', 'Wants a new card', true);
    await end({ interactionId: 'second' });
    await wrapUp({ interactionId: 'second' });
    expect(tasks()).toHaveLength(2);
    expect(tasks()[1]?.Description).toContain('Wants a new card');
  });

  it('leave alone a number that is on its way, and what the dialer remembers of the click', async () => {
    const { clock, crm, desktop, edit, readAgain, standing } = await createStage();
    desktop.agent.set(
      readAgentSnapshot({
        ...{ agentId: 'agent-1', dn: '1001', stationReady: true, subStatus: 'Idle' },
        outdial: { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true },
      }),
    );
    crm.clickNumber({ recordId: '00Q000000000001AAA', recordName: 'Lena', objectType: 'Lead', number: '+18005550199' });
    await clock.advance(100);
    edit({ [NOTES]: 'true' });
    await readAgain();
    expect(standing()).toBe('waiting');
    await clock.advance(2 * MINUTE);
    expect(standing()).toBe('inForce');
  });

  it('keep phone fields clickable and dial by the new rules', async () => {
    const { clock, crm, desktop, edit, readAgain } = await createStage();
    desktop.agent.set(
      readAgentSnapshot({
        ...{ agentId: 'agent-1', dn: '1001', stationReady: true, subStatus: 'Idle' },
        outdial: { entryPointId: 'ep', enabledForTenant: true, enabledForAgent: true, adHoc: true },
      }),
    );
    await clock.advance(0);
    edit({ [PREFIXES]: '+1' });
    await readAgain();
    crm.clickNumber({ recordId: '', recordName: '', objectType: '', number: '+18005550199' });
    await clock.advance(100);
    const dials = desktop.requests.filter(([command]) => command === 'startOutdial');
    expect(dials).toEqual([['startOutdial', expect.objectContaining({ destination: '8005550199' })]]);
    expect(crm.callsOf('disable')).toEqual([]);
  });

  it('leave nothing behind of those before: one dialer hears the Desktop', async () => {
    const { clock, desktop, edit, readAgain } = await createStage();
    const listeners = desktop.listeners();
    edit({ [PREFIXES]: '+1' });
    await readAgain();
    edit({ [PREFIXES]: '+2' });
    await readAgain();
    await clock.advance(MINUTE);
    expect(desktop.listeners()).toBe(listeners);
  });

  it('do not make the Desktop’s late word of a closed call a second one', async () => {
    const { clock, answer, end, wrapUp, edit, readAgain, hasNotes, tasks, phone } = await createStage({
      '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
    });
    await answer();
    await end();
    await wrapUp();
    edit({ [NOTES]: 'true' });
    await readAgain();
    expect(hasNotes()).toBe(true);
    await end();
    await wrapUp();
    await clock.advance(MINUTE);
    expect(phone.state.value.calls).toEqual([]);
    expect(tasks()).toHaveLength(1);
  });

  it('have a closed call written to its end, whose save is still on its way', async () => {
    const { clock, crm, answer, end, wrapUp, edit, readAgain, hasNotes, tasks, journal } = await createStage({
      '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
    });
    await answer();
    crm.answers.failures.set('save', new WxccError('unreachable', 'offline'));
    await end();
    await wrapUp();
    edit({ [NOTES]: 'true' });
    await readAgain();
    expect([hasNotes(), tasks().length]).toEqual([true, 1]);
    await clock.advance(10 * MINUTE);
    expect(tasks()).toMatchObject([{ Status: 'Completed' }]);
    expect(await journal.entries('o|u')).toEqual([]);
  });

  it('stay as they are when Salesforce does not answer', async () => {
    const { crm, edit, readAgain, standing, hasNotes } = await createStage();
    edit({ [NOTES]: 'true' });
    crm.answers.failures.set('settings', new WxccError('unreachable', 'offline'));
    await readAgain();
    expect([standing(), hasNotes()]).toEqual(['failed', false]);
    await readAgain();
    expect([standing(), hasNotes()]).toEqual(['inForce', true]);
  });
});

describe('what only another page load can follow', () => {
  it('is offered when Salesforce answers with old values, but not during a call', async () => {
    const { clock, crm, phone, readAgain, standing, conditions, answer, end, wrapUp } = await createStage();
    await clock.advance(MINUTE);
    crm.answers.settingsChangedAgo = 5_000;
    await readAgain();
    expect(standing()).toBe('old');
    const offered = phone.state.value.conditions.find(({ code }) => code === 'definitionOld');
    expect(offered).toMatchObject({ severity: 'info', action: { kind: 'reload' } });
    await answer();
    expect(conditions()).not.toContain('definitionOld');
    await end();
    await wrapUp();
    expect(conditions()).toContain('definitionOld');
  });

  it('is the Desktop’s new address: it is remembered for that, everything else holds at once', async () => {
    const urls: string[] = [];
    const { desktop, phone, edit, readAgain, conditions, hasNotes } = await createStage();
    phone.settings.subscribe((settings) => void urls.push(settings?.desktop.url ?? ''));
    edit({ [NOTES]: 'true', [DESKTOP]: 'https://desktop.wxcc-eu1.cisco.com/' });
    await readAgain();
    expect(hasNotes()).toBe(true);
    expect(urls.at(-1)).toContain('wxcc-eu1');
    expect(desktop.urls).toHaveLength(1);
    expect(conditions()).toContain('desktopMoved');
  });

  it('is not asked about before calls can be handled, nor after the phone was put down', async () => {
    const { clock, crm, phone } = createPhoneStage({});
    phone.definition.readAgain();
    await clock.advance(6_000);
    phone.definition.readAgain();
    phone.dispose();
    await clock.advance(MINUTE);
    expect(crm.callsOf('settings')).toHaveLength(2);
    expect(crm.callsOf('settingsChangedAgo')).toHaveLength(1);
  });
});
