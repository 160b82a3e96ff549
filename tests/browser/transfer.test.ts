import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { startSecondAgent } from './support/startSecondAgent';
import { until } from './support/until';

const KNOWN = '+14155550123';

const SETTINGS = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': 'true',
  '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId': 'ActivityId',
  '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
};

describe('two agents in two browsers, and a call that goes from one to the other', () => {
  let stage: Stage;
  let ada: AgentPage;
  let ben: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.reset();
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), ...SETTINGS });
    ada = await stage.agent(1);
    await ada.start();
    ben = await startSecondAgent(stage);
  });

  /** Ada talks, her Task is there, and the call carries its id. @returns interaction and Task */
  async function talk(): Promise<{ id: string; taskId: string }> {
    const id = ada.call(KNOWN, { ActivityId: '' });
    await ada.answer();
    const valueOf = (): string => stage.simulator.engine.findCall(id).variables[0]!.value;
    await until(() => valueOf() !== '');
    expect(stage.tasksOf(id)).toMatchObject([{ Id: valueOf(), Status: 'In Progress' }]);
    return { id, taskId: valueOf() };
  }

  const note = (agent: AgentPage, text: string): Promise<void> =>
    agent.softphone.getByRole('textbox', { name: 'Notes' }).fill(text);

  async function expectOneTaskOfBen(id: string, taskId: string): Promise<void> {
    await until(() => stage.tasksOf(id)[0]?.['Status'] === 'Completed');
    const ownerOf = stage.simulator.org.users[1]!.Id;
    expect(stage.tasksOf(id)).toMatchObject([{ Id: taskId, OwnerId: ownerOf, CallDisposition: 'Sale' }]);
    await until(() => JSON.stringify(stage.tasksOf(id)).includes('Ada Moreno: Resolved'));
    expect(stage.tasksOf(id)).toMatchObject([{ OwnerId: ownerOf, Status: 'Completed', CallDisposition: 'Sale' }]);
  }

  it('is one Task with the second owner after a transfer from the Desktop’s dialog', async () => {
    const { id, taskId } = await talk();
    await note(ada, 'Asked for a discount.');
    await ada.desktop.getByRole('button', { name: 'Transfer or consult' }).click();
    await ada.desktop.getByLabel('Agent or queue').selectOption({ label: 'Ben Okafor (available)' });
    await ada.desktop.getByRole('button', { name: 'Transfer', exact: true }).click();
    await ben.answer();
    await note(ben, 'Wants two.');
    await ben.end();
    await ben.wrapUp('Sale');
    await ada.wrapUp('Resolved');
    await expectOneTaskOfBen(id, taskId);
    const textOf = (): string => {
      const text = stage.tasksOf(id)[0]?.['Description'];
      return typeof text === 'string' ? text : '';
    };
    await until(() => /^Asked for a discount\.\n\n--- Ben Okafor ---\nWants two\./.test(textOf()));
    expect(textOf().match(/Asked|Wants|Ada Moreno/g)).toEqual(['Asked', 'Wants', 'Ada Moreno']);
    expect([...ada.failures, ...ben.failures]).toEqual([]);
  });

  it('is one Task with the second owner after a consult, which alone writes nothing', async () => {
    const { id, taskId } = await talk();
    await ada.desktop.getByRole('button', { name: 'Transfer or consult' }).click();
    await ada.desktop.getByLabel('Agent or queue').selectOption({ label: 'Ben Okafor (available)' });
    await ada.desktop.getByRole('button', { name: 'Consult', exact: true }).click();
    await ben.answer();
    await ada.desktop.getByRole('button', { name: 'Transfer now' }).waitFor();
    expect(stage.tasksOf(id)).toMatchObject([{ OwnerId: stage.simulator.org.users[0]!.Id }]);
    await ada.desktop.getByRole('button', { name: 'Transfer now' }).click();
    await ada.wrapUp('Resolved');
    await ben.end();
    await ben.wrapUp('Sale');
    await expectOneTaskOfBen(id, taskId);
  });
});
