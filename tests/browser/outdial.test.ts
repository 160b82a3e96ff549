import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

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

  /** The org's page of a record, in this tab. */
  const openRecord = async ({ page }: AgentPage, type: string, name: string): Promise<string> => {
    const record = stage.records(type).find(({ Name }) => Name === name);
    if (!record) throw new Error(`The org has no ${name}.`);
    await page.evaluate((path) => {
      history.pushState({}, '', path);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `/lightning/r/${type}/${record.Id}/view`);
    return record.Id;
  };
  const calls = () => stage.simulator.engine.listCalls();

  it('dials at the first click on a phone field, and says when the line is busy', async () => {
    Object.assign(stage.simulator.engine.settings, { outdialOutcome: 'busy', outdialRingSeconds: 1 });
    await openRecord(agent, 'Contact', 'Grace Hall');
    await agent.page.locator('a.sim-phone__link').first().click();
    await agent.softphone.getByText(/is busy\./).waitFor();
    expect(stage.records('Task').filter(({ CallObject }) => CallObject)).toEqual([]);
  });

  it('dials a click in a second tab once, by the tab that has the phone, for the record that was clicked', async () => {
    const second = await agent.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    const contactId = await openRecord(second, 'Contact', 'Grace Hall');
    await second.page.locator('a.sim-phone__link').first().click();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls()).toHaveLength(1);
    await agent.end();
    await agent.wrapUp('Resolved');
    const [call] = calls();
    expect(await waitForTask(stage, call?.interactionId ?? '', 'Completed')).toMatchObject({
      ...{ WhoId: contactId, CallType: 'Outbound' },
    });
    expect(second.failures).toEqual([]);
  });
});
