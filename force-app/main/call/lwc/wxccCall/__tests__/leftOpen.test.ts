import { createOutbox } from 'c/wxccOutbox';
import { createPhone } from 'c/wxccCall';
import type { PhoneOptions } from 'c/wxccCall';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createContactData, createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const AT_CONNECT = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };
const AT_WRAP_UP = { '/reqActivityRecordConfig/isCallNotesEnabled': 'true' };

const FOLLOWS = { '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': 'true' };

type Stage = ReturnType<typeof createPhoneStage>;

/** The page goes without a goodbye; its user signs in again, and stays so long (ms). */
async function signInAgain(
  { clock, crm, journal, outbox, phone }: Stage,
  taskMap: readonly unknown[],
  more: Partial<PhoneOptions> = {},
  stays = 60_000,
) {
  phone.dispose();
  outbox.dispose();
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const desktop = createFakeDesktop();
  const next = createOutbox({ journal, log: crm.log, clock, owner: 'o|u', random: () => 0.5, onError });
  const user = { orgId: 'o', userId: '005000000000001AAA', timeZone: 'UTC', language: 'en' };
  const desktopUrl = { remember: () => undefined };
  const again = createPhone({
    openOutbox: () => Promise.resolve({ outbox: next, isInMemory: false }),
    ...{ crm, desktop, clock, ids: createCountingIds('again'), user, desktopUrl, onError },
    ...more,
  });
  await clock.advance(100);
  desktop.tell('taskMap', taskMap, clock.now());
  await clock.advance(stays);
  return { phone: again, errors, desktop, clock };
}

describe('a call whose page died, and that is over at the next sign-in', () => {
  it('has its Task finished, which was made at connect', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    await signInAgain(stage, []);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed', CallObject: 'int-1', WhoId: '003000000000001AAA' }]);
    expect(await stage.journal.entries('o|u')).toEqual([]);
  });

  it('has its Task finished also where the settings change before the Desktop had time to tell', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const { phone, clock, desktop } = await signInAgain(stage, [], {}, 1_000);
    stage.crm.answers.settings = { ...stage.crm.answers.settings, ...AT_WRAP_UP };
    phone.definition.readAgain();
    await clock.advance(60_000);
    expect(phone.state.value.switches?.notes).toBe(true);
    expect(desktop.urls).toHaveLength(1);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
  });

  it('has its Task written after all, which was to be made at wrap-up, with the notes', async () => {
    const stage = createPhoneStage(AT_WRAP_UP);
    await stage.answer();
    stage.phone.actions.setNotes('int-1', 'Wants a new router');
    await stage.clock.advance(60_000);
    expect(stage.saves()).toEqual([]);
    await signInAgain(stage, []);
    expect(stage.tasks()).toMatchObject([
      { Status: 'Completed', CallObject: 'int-1', Description: 'Wants a new router' },
    ]);
    expect(await stage.journal.entries('o|u')).toEqual([]);
  });

  it('has the notes that the page had no time to hand to the journal', async () => {
    const typed = { read: () => ({ notes: 'Call back on Monday' }), write: () => undefined, remove: () => undefined };
    const stage = createPhoneStage({ ...AT_WRAP_UP, ...AT_CONNECT });
    await stage.answer();
    await signInAgain(stage, [], { textMemory: typed });
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed', Description: 'Call back on Monday' }]);
    expect(stage.saves().at(-1)).not.toHaveProperty('sharedTexts');
  });

  it('has them as this agent’s part where the Task follows the call', async () => {
    const notes = '--- Somebody else ---';
    const typed = { read: () => ({ notes }), write: () => undefined, remove: () => undefined };
    const stage = createPhoneStage({ ...AT_WRAP_UP, ...AT_CONNECT, ...FOLLOWS });
    await stage.answer();
    await signInAgain(stage, [], { textMemory: typed });
    expect(stage.saves().at(-1)).toMatchObject({ task: { Description: `> ${notes}` }, sharedTexts: ['Description'] });
  });

  it('leaves the notes of whoever has the call now alone where nothing can be read', async () => {
    const typed = { read: () => ({ notes: 'Mine' }), write: () => undefined, remove: () => undefined };
    const stage = createPhoneStage({ ...AT_WRAP_UP, ...AT_CONNECT, ...FOLLOWS });
    const { save } = stage.crm.log;
    stage.crm.log.save = async (request, before) => {
      await before?.({ path: 'saveLog', isRepeatable: request.taskId !== undefined });
      return { ...(await save(request)), path: 'saveLog' };
    };
    await stage.answer();
    await signInAgain(stage, [], { textMemory: typed });
    expect(stage.saves().at(-1)?.task).toEqual({ Status: 'Completed' });
  });

  it('is finished though its Case was saved after the wrap-up, and its end was not', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    stage.crm.pops.search = () => new Promise(() => undefined);
    await stage.answer();
    await stage.clock.advance(6_000);
    stage.phone.actions.createCase('int-1');
    await stage.end();
    await stage.wrapUp();
    await stage.clock.advance(4_850);
    expect(stage.saves().at(-1)).toMatchObject({ task: {}, case: {} });
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    await signInAgain(stage, []);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
  });

  it('is finished when it rings once more and the caller gives up', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const { desktop } = await signInAgain(stage, [createContactData({ state: 'new' })]);
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    desktop.tell('eAgentContactEnded', createContactMessage({ state: 'new' }), stage.clock.now());
    await stage.clock.advance(1_000);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
  });

  it('is finished though the journal was read late', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const { entries } = stage.journal;
    let isRefused = true;
    stage.clock.after(20_000, () => void (isRefused = false));
    stage.journal.entries = (owner) => (isRefused ? Promise.reject(new Error('busy')) : entries(owner));
    await signInAgain(stage, []);
    expect(stage.tasks()).toMatchObject([{ Status: 'Completed' }]);
    expect(await stage.journal.entries('o|u')).toEqual([]);
  });

  it('is left alone while the Desktop still has it', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    const { phone } = await signInAgain(stage, [
      createContactData({ state: 'connected', joinedAt: stage.clock.now() }),
    ]);
    expect(stage.tasks()).toMatchObject([{ Status: 'In Progress' }]);
    expect(phone.state.value.calls).toMatchObject([{ interactionId: 'int-1', state: 'connected' }]);
  });

  it('that was wrapped up is not written again', async () => {
    const stage = createPhoneStage(AT_CONNECT);
    await stage.answer();
    await stage.end();
    await stage.wrapUp();
    const saves = stage.saves().length;
    await signInAgain(stage, []);
    expect(stage.saves()).toHaveLength(saves);
  });
});
