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

describe('a call center that is edited while agents are signed in', () => {
  it('holds for them at the press of a button, and the Desktop’s session goes on', async () => {
    editNotes(stage, false);
    const agent = await helpDrawer.open(stage);
    await helpDrawer.notesRow(agent).getByText('Off').waitFor();
    editNotes(stage, true);
    await helpDrawer.readAgain(agent);
    await helpDrawer.notesRow(agent).getByText('On', { exact: true }).waitFor();
    await agent.softphone.getByText('These are the settings that Salesforce gives.').waitFor();
    const call = agent.call('+14155550100');
    await agent.answer();
    await agent.softphone.getByRole('textbox', { name: 'Notes' }).fill('By the new settings');
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, call, 'Completed');
    expect(task.Description).toContain('By the new settings');
    expect(agent.failures).toEqual([]);
  });

  it('holds by itself when somebody comes back to the page after a minute', async () => {
    editNotes(stage, false);
    const agent = await stage.agent();
    await agent.page.clock.install();
    stage.simulator.engine.settings.autoSignIn = '1';
    await agent.openOrg();
    await agent.openPhone();
    await agent.waitForReady();
    await agent.softphone.getByRole('button', { name: 'Help' }).click();
    await agent.softphone.getByText(/^Definition /).waitFor();
    editNotes(stage, true);
    await agent.page.clock.fastForward(61_000);
    await agent.softphone.locator('.wxcc-softphone').evaluate(() => window.dispatchEvent(new Event('focus')));
    await helpDrawer.notesRow(agent).getByText('On', { exact: true }).waitFor();
    expect(agent.failures).toEqual([]);
  });
});
