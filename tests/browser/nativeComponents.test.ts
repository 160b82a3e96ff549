import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

describe('native Lightning components in the simulated org', () => {
  let stage: Stage;
  let agent: AgentPage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
  });
  afterEach(() => stage.reset());

  it('run with base components, the user, navigation and the page’s message channels', async () => {
    await agent.openOrg('/lightning/cmp/sim__nativeProof');
    const { page } = agent;
    await page.getByText(`User ${stage.simulator.org.user.Id}`).waitFor();
    await page.getByRole('button', { name: 'Go to Contacts' }).click();
    await page.waitForURL(/\/lightning\/o\/Contact\/list/);
    expect(agent.failures).toEqual([]);
  });

  it('say when there is no such component', async () => {
    await agent.openOrg('/lightning/cmp/c__nothing');
    await agent.page.getByText('There is no component c/nothing.').waitFor();
    expect(agent.failures).toEqual([]);
  });

  it('put Webex Link with the companion in it into the utility bar, where it finds the phone', async () => {
    await agent.start();
    await agent.page.getByRole('button', { name: 'Webex Link' }).click();
    const panel = agent.page.getByRole('dialog', { name: 'Webex Link' });
    await panel.waitFor();
    await panel.getByText(/opens records for editing through this utility/).waitFor();
    expect(agent.failures).toEqual([]);
  });
});
