import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { until } from './support/until';
import { waitForTask } from './support/waitForTask';

const KNOWN = '+14155550123';
const NOTES = 'Router without connection since last night.';
const SETTINGS = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('an agent who signs out of Salesforce during a call', () => {
  let stage: Stage;
  let ada: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.reset();
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), ...SETTINGS });
    ada = await stage.agent(1);
    await ada.start();
  });

  /** Signs out, and somebody else in, in this browser. */
  async function signInAs(place: number): Promise<void> {
    await ada.signInToOrg(place);
    await ada.openOrg();
  }

  const notes = () => ada.softphone.locator('#wxcc-notes');

  it('finds the notes again at the next sign-in, and has them on the Task once', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    await notes().fill(NOTES);
    await until(() => textOf(stage.tasksOf(id)[0]?.Description).includes(NOTES));
    await notes().fill(`${NOTES} Sent a new one.`);
    await signInAs(1);
    await ada.openPhone();
    await notes().waitFor();
    expect(await notes().inputValue()).toBe(`${NOTES} Sent a new one.`);
    await ada.end();
    await ada.wrapUp('Resolved');
    const task = await waitForTask(stage, id, 'Completed');
    await until(() => textOf(stage.tasksOf(id)[0]?.Description).includes('Sent a new one.'));
    expect(stage.tasksOf(id)).toHaveLength(1);
    expect(textOf(task.Description).split(NOTES)).toHaveLength(2);
    expect(ada.failures).toEqual([]);
  });

  it('leaves none of them to the next user of the browser', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    await notes().fill(NOTES);
    await signInAs(2);
    await ada.openPhone();
    // The same Desktop goes on with the call, in the name of who is signed in there.
    await notes().waitFor();
    expect(await notes().inputValue()).toBe('');
    await signInAs(1);
    await ada.openPhone();
    await notes().waitFor();
    expect(await notes().inputValue()).toBe(NOTES);
    await ada.end();
    await ada.wrapUp('Resolved');
    await until(() => stage.tasksOf(id).some(({ Status }) => Status === 'Completed'));
    const descriptions = stage.tasksOf(id).map(({ Description }) => textOf(Description));
    expect(descriptions.join('\n').split(NOTES)).toHaveLength(2);
  });
});
