import { readAgentSnapshot } from 'c/wxccDesktop';
import type { SetupState } from 'c/wxccPageMessages';
import { createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

const ASK = { v: 1, kind: 'setupAsk', id: 'ask-1', sender: 'setup-1', data: {} };
const NAME = '/reqGeneralInfo/reqDisplayName';

/** A ready phone that an administrator's tab asks. */
async function createStage() {
  const stage = createPhoneStage({ [NAME]: 'Acme' });
  const { clock, crm } = stage;
  await clock.advance(6_000);
  const ask = async (message: unknown = ASK): Promise<SetupState | undefined> => {
    const before = crm.callsOf('publish').length;
    crm.receive(message);
    await clock.advance(10);
    const sent = crm.callsOf('publish').slice(before) as { kind: string; data: SetupState }[][];
    return sent.flat().find(({ kind }) => kind === 'setupState')?.data;
  };
  return { ...stage, ask };
}

const signedIn = (stationReady: boolean) =>
  readAgentSnapshot({
    ...{ agentId: 'agent-1', dn: '1001', stationReady, subStatus: 'Idle' },
    idleCodes: [{ id: 'i-1', name: 'Lunch' }],
  });

describe('a running phone that is asked by the administrator’s tab', () => {
  it('tells what is in force, its layout and all idle codes, and nothing of calls', async () => {
    const { ask, answer, crm, desktop } = await createStage();
    desktop.agent.set(signedIn(true));
    desktop.answer = (command) => (command === 'fetchCodes' ? [{ id: 'i-2', name: 'Coaching' }] : undefined);
    await answer();
    const state = await ask();
    expect(Object.keys(state ?? {}).sort()).toEqual(['definition', 'idleCodes', 'layout', 'version']);
    expect(state?.idleCodes).toEqual(['Lunch', 'Coaching']);
    expect(state?.version).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.parse(state?.definition ?? '')).toContainEqual([NAME, 'Acme']);
    expect(JSON.parse(state?.layout ?? '')).toEqual(await crm.session.softphoneLayout());
    expect(JSON.stringify(state)).not.toContain('Byron');
  });

  it('tells of the definition that came into force since', async () => {
    const { ask, clock, crm, phone } = await createStage();
    const before = await ask();
    crm.answers.settings = { ...crm.answers.settings, [NAME]: 'Acme 2' };
    phone.definition.readAgain();
    await clock.advance(100);
    const after = await ask();
    expect(after?.version).not.toBe(before?.version);
    expect(after?.definition).toContain('Acme 2');
  });

  it('knows no idle codes before somebody has signed in at the Desktop', async () => {
    const { ask, desktop } = await createStage();
    desktop.agent.set(signedIn(false));
    expect(await ask()).toMatchObject({ idleCodes: [] });
    expect(desktop.requests.filter(([command]) => command === 'fetchCodes')).toEqual([]);
  });

  it('says nothing after it was put down, and nothing to what is no question', async () => {
    const { ask, phone } = await createStage();
    expect(await ask({ ...ASK, v: 2 })).toBeUndefined();
    expect(await ask({ ...ASK, kind: 'setupState' })).toBeUndefined();
    phone.dispose();
    expect(await ask()).toBeUndefined();
  });
});
