import { editNotes } from './support/editNotes';
import { helpDrawer } from './support/helpDrawer';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

// Only Open CTI keeps the answer; without it each start asks Apex anew.
describe('a call center that is edited where Salesforce keeps giving the old values', () => {
  it('is offered by a reload between calls', async () => {
    const { org } = stage.simulator;
    editNotes(stage, false);
    org.settingsCache.isOn = true;
    const agent = await helpDrawer.open(stage);
    editNotes(stage, true);
    await helpDrawer.readAgain(agent);
    await agent.softphone
      .getByText(/this page still gets the old ones/)
      .first()
      .waitFor();
    await helpDrawer.notesRow(agent).getByText('Off').waitFor();

    const notice = agent.softphone.locator('[data-code="definitionOld"]');
    const call = agent.call('+14155550100');
    await notice.waitFor({ state: 'detached' });
    await agent.answer();
    await agent.end();
    await agent.wrapUp('Resolved');
    await waitForTask(stage, call, 'Completed');
    await notice.getByRole('button', { name: 'Reload' }).click();
    await agent.waitForReady();
    await agent.softphone.getByRole('button', { name: 'Help' }).click();
    await helpDrawer.notesRow(agent).getByText('On', { exact: true }).waitFor();
    expect(await notice.count()).toBe(0);
  });
});
