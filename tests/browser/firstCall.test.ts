import type { OrgRecord } from '../../apps/simulator/org/engine';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

/** Grace Hall's number in the sample org. */
const GRACE = '+14155550123';

describe('the first call, across org, softphone and Desktop', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
    await agent.start();
  });
  afterEach(() => stage.reset());

  const onlyTask = (interactionId: string, status: string): Promise<OrgRecord> =>
    waitForTask(stage, interactionId, status);

  it('pops the caller, logs the call and shows it on the contact', async () => {
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Contact\/003/);
    await agent.page.getByRole('heading', { name: 'Contact Grace Hall' }).waitFor();
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');

    const task = await onlyTask(interactionId, 'Completed');
    const contact = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    expect(task).toMatchObject({
      ...{ WhoId: contact?.Id, CallType: 'Inbound', CallDisposition: 'Resolved', TaskSubtype: 'Call' },
      ...{ Wxcc_ANI__c: GRACE, Wxcc_DNIS__c: '+18005550140', Wxcc_Queue_Name__c: 'Support_EN' },
    });
    expect(task.Subject).toMatch(/^Inbound Call \d\d-\d\d-\d{4} \d\d:\d\d [AP]M$/);
    expect(task.CallDurationInSeconds).toEqual(expect.any(Number));

    await agent.page.reload();
    await agent.page.getByText(task.Subject as string).waitFor();
    expect(agent.failures).toEqual([]);
  });

  it('finds the same call again when the page is reloaded in the middle of it', async () => {
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await onlyTask(interactionId, 'In Progress');
    await agent.page.reload();
    await agent.openPhone();
    await agent.softphone.getByRole('button', { name: 'End', exact: true }).waitFor();
    await agent.end();
    await agent.wrapUp('Sale');
    expect(await onlyTask(interactionId, 'Completed')).toMatchObject({ CallDisposition: 'Sale' });
  });

  it('logs nothing when the caller gives up while it rings', async () => {
    const interactionId = agent.call(GRACE);
    await agent.softphone.getByRole('button', { name: 'Answer' }).waitFor();
    stage.simulator.engine.calls.hangUp(interactionId);
    await agent.softphone.getByRole('button', { name: 'Answer' }).waitFor({ state: 'detached' });
    expect(stage.tasksOf(interactionId)).toEqual([]);
  });

  it('logs a caller whom nobody knows without a record', async () => {
    const interactionId = agent.call('+34911223344');
    await agent.answer();
    await agent.end();
    await agent.wrapUp('Wrong number');
    const task = await onlyTask(interactionId, 'Completed');
    expect(task.WhoId ?? null).toBeNull();
    expect(task.Wxcc_ANI__c).toBe('+34911223344');
  });
});
