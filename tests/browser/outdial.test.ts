import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

describe('calling out', () => {
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
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    await stage.reset();
  });

  it('dials at the first click on a phone field, and says when the line is busy', async () => {
    const contact = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    if (!contact) throw new Error('The org has no Grace Hall.');
    Object.assign(stage.simulator.engine.settings, { outdialOutcome: 'busy', outdialRingSeconds: 1 });
    await agent.page.evaluate((id) => {
      history.pushState({}, '', `/lightning/r/Contact/${id}/view`);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, contact.Id);
    await agent.page.locator('a.sim-phone__link').first().click();
    await agent.softphone.getByText(/is busy\./).waitFor();
    expect(stage.records('Task').filter(({ CallObject }) => CallObject)).toEqual([]);
  });
});
