import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

/** Place of the supervisor in the sample tenant. */
const SUPERVISOR = 2;

describe('a recording in the phone', () => {
  let stage: Stage;
  let agent: AgentPage;
  const said: string[] = [];

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    stage.simulator.captures.reset();
    await stage.reset();
  });

  /** A call that the person has answered and ended; the wrap-up is due. */
  const afterACall = async (place: number): Promise<void> => {
    said.length = 0;
    agent = await stage.agent(place);
    agent.page.on('console', (message) => said.push(message.text()));
    await agent.start();
    agent.call('+14155550123');
    await agent.answer();
    await agent.end();
    await agent.softphone.getByLabel('Wrap-up reason').waitFor();
  };

  it('is played to a supervisor by the Desktop’s session, and its address reaches nobody else', async () => {
    await afterACall(SUPERVISOR);
    await agent.softphone.getByRole('button', { name: 'Play recording' }).click();
    await agent.softphone.locator('.wxcc-recording[data-status="ended"]').waitFor({ timeout: 20_000 });
    const traces = JSON.stringify([said, stage.simulator.org.door.operations(), stage.records('Task')]);
    expect(traces).toContain('Wxcc__c');
    expect(traces).not.toMatch(/Signature|\/captures\//);
  });

  it('says what is missing when Webex refuses', async () => {
    stage.simulator.captures.settings.fault = 'roleMissing';
    await afterACall(SUPERVISOR);
    await agent.softphone.getByRole('button', { name: 'Play recording' }).click();
    const outcome = agent.softphone.locator('[data-outcome="roleMissing"]');
    await outcome.waitFor();
    expect(await outcome.textContent()).toContain('not as a supervisor');
  });

  it('is not offered to an agent', async () => {
    await afterACall(1);
    expect(await agent.softphone.locator('.wxcc-recording').count()).toBe(0);
  });
});
