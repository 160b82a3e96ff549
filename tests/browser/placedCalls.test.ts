import type { PlacedType } from '../../apps/simulator/desktop/engine';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

const GRACE = '+14155550123';

describe('calls that the contact center makes', () => {
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

  const enter = (outboundType: PlacedType): string =>
    stage.simulator.engine.calls.enter({
      ...{ from: GRACE, outboundType },
      target: { kind: 'agent', agentId: agent.profile.id },
    }).interactionId;

  it.each([
    ['CALLBACK', 'Callback', 'Callback'],
    ['STANDARD_PREVIEW_CAMPAIGN', 'Campaign call', 'Campaign'],
  ] as const)('%s: is named, answered here, shows its record, and is logged as one', async (type, shown, logged) => {
    const interactionId = enter(type);
    const card = agent.softphone.locator('article.wxcc-call');
    await card.locator('.wxcc-call__state', { hasText: shown }).waitFor();
    const grace = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    await agent.answer();
    await agent.page.waitForURL(new RegExp(`/Contact/${grace?.Id ?? ''}`));
    await card.locator('.wxcc-call__detail', { hasText: shown }).first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, interactionId, 'Completed');
    expect(task).toMatchObject({ WhoId: grace?.Id, CallType: 'Outbound', Wxcc_Outbound_Type__c: logged });
    expect(agent.failures).toEqual([]);
  });

  it('a callback that nobody takes stands among the missed calls, to be called from there', async () => {
    stage.simulator.engine.settings.ronaSeconds = 1;
    const interactionId = enter('CALLBACK');
    await agent.softphone.getByRole('button', { name: 'Available again' }).waitFor();
    stage.simulator.engine.calls.hangUp(interactionId);
    await agent.softphone.getByRole('button', { name: 'Call out' }).click();
    const row = agent.softphone.locator('.wxcc-dial__choice', { hasText: '+1 415 555 0123' });
    await row.waitFor();
    expect(await row.innerText()).toContain('Missed');
  });

  it('are started from the control page', async () => {
    const control = await agent.page.context().newPage();
    await control.goto(`${stage.simulator.origins().org}/simulator/`);
    await control.getByRole('button', { name: 'Callback' }).click();
    await agent.softphone.locator('.wxcc-call__state', { hasText: 'Callback' }).waitFor();
    await control.getByLabel('Dialling out (at the next load)').selectOption({ label: 'No entry point' });
    await control.getByText('Dialling out').waitFor();
    expect(stage.simulator.engine.listCalls().map(({ outboundType }) => outboundType)).toEqual(['CALLBACK']);
  });
});
