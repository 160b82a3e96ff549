import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

describe('the softphone’s page without a call center around it', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
  });
  afterEach(async () => {
    // Salesforce's own script throws outside a call center; that is what our words stand in for.
    const failures = agent.failures.filter((each) => !each.startsWith('Failed to initialize Open CTI'));
    await stage.reset();
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(failures).toEqual([]);
  });

  it('says where to open it, and shows no bar', async () => {
    await agent.page.goto(`${stage.simulator.origins().softphone}/apex/WxccSoftphone`);
    const state = agent.page.locator('section[data-code="noCallCenter"]');
    await state.waitFor();
    expect(await state.innerText()).toContain('Open me from the utility bar');
    expect(await agent.page.locator('.wxcc-bar').count()).toBe(0);
  });

  it('does not believe an origin that is none of Salesforce’s', async () => {
    const query = '?mode=Lightning&sfdcIframeOrigin=https%3A%2F%2Fevil.example';
    await agent.page.goto(`${stage.simulator.origins().softphone}/apex/WxccSoftphone${query}`);
    const state = agent.page.locator('section[data-code="badOrigin"]');
    await state.waitFor();
    expect(await state.isVisible()).toBe(true);
  });
});
