import { createOutbox } from 'c/wxccOutbox';
import { createPhone } from 'c/wxccCall';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createContactData } from '../../../../../../tests/fakes/createContactData';
import { createFakeDesktop } from '../../../../../../tests/fakes/createFakeDesktop';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const AT_CONNECT = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };
const AT_WRAP_UP = { '/reqActivityRecordConfig/isCallNotesEnabled': 'true' };

type Stage = ReturnType<typeof createPhoneStage>;

/** The page goes without a goodbye; its user signs in again. */
async function signInAgain({ clock, crm, journal, outbox, phone }: Stage, taskMap: readonly unknown[]) {
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
  });
  await clock.advance(100);
  desktop.tell('taskMap', taskMap, clock.now());
  await clock.advance(60_000);
  return { phone: again, errors };
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
