import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

const NOTES = '/reqActivityRecordConfig/isCallNotesEnabled';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

/** The org, an agent whose Desktop signs in by itself, and the help drawer open. */
async function openHelp(): Promise<AgentPage> {
  stage.simulator.engine.settings.autoSignIn = '1';
  const agent = await stage.agent();
  await agent.openOrg();
  await agent.openPhone();
  await agent.waitForReady();
  stage.simulator.engine.agents.setState(agent.profile.id, '0');
  await agent.softphone.getByRole('button', { name: 'Help' }).click();
  await agent.softphone.getByText(/^Definition [0-9a-f]{8}, read at /).waitFor();
  return agent;
}

/** The administrator turns notes on or off. */
function editNotes(isOn: boolean): void {
  const { org } = stage.simulator;
  org.useSettings({ ...org.settings(), [NOTES]: String(isOn) });
}

const notesRow = ({ softphone }: AgentPage) => softphone.locator('.wxcc-help__row', { hasText: 'Live notes' });
const readAgain = ({ softphone }: AgentPage) => softphone.getByRole('button', { name: 'Read settings again' }).click();

describe('a call center that is edited while agents are signed in', () => {
  it('holds for them at the press of a button, and the Desktop’s session goes on', async () => {
    editNotes(false);
    const agent = await openHelp();
    await notesRow(agent).getByText('Off').waitFor();
    editNotes(true);
    await readAgain(agent);
    await notesRow(agent).getByText('On', { exact: true }).waitFor();
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
    editNotes(false);
    const agent = await stage.agent();
    await agent.page.clock.install();
    stage.simulator.engine.settings.autoSignIn = '1';
    await agent.openOrg();
    await agent.openPhone();
    await agent.waitForReady();
    await agent.softphone.getByRole('button', { name: 'Help' }).click();
    await agent.softphone.getByText(/^Definition /).waitFor();
    editNotes(true);
    await agent.page.clock.fastForward(61_000);
    await agent.softphone.locator('.wxcc-softphone').evaluate(() => window.dispatchEvent(new Event('focus')));
    await notesRow(agent).getByText('On', { exact: true }).waitFor();
    expect(agent.failures).toEqual([]);
  });
});
