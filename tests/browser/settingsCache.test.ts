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

// Only Open CTI keeps the answer; without it each start asks Apex anew.
describe('a call center that is edited where Salesforce keeps giving the old values', () => {
  it('is offered by a reload between calls', async () => {
    const { org } = stage.simulator;
    editNotes(false);
    org.settingsCache.isOn = true;
    const agent = await openHelp();
    editNotes(true);
    await readAgain(agent);
    await agent.softphone
      .getByText(/this page still gets the old ones/)
      .first()
      .waitFor();
    await notesRow(agent).getByText('Off').waitFor();

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
    await notesRow(agent).getByText('On', { exact: true }).waitFor();
    expect(await notice.count()).toBe(0);
  });
});
