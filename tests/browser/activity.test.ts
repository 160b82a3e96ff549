import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

const GRACE = '+14155550123';
const TASK_FORM = /\/lightning\/r\/Task\/00T\w+\/edit/;

const AT_CONNECT = { '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true' };
const EDIT_AT_CONNECT = {
  ...AT_CONNECT,
  '/reqActivityRecordConfig/activityRecordOpenedInEditmodeConnectedState': 'true',
};

describe('the Task and the Case of a call, on the screen', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    await stage.reset();
  });

  /** An agent of an org with these settings. */
  async function start(settings: Readonly<Record<string, string>>): Promise<void> {
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), ...settings });
    agent = await stage.agent();
    await agent.start();
  }

  /** Fills the one edit form, which lies over everything as Lightning's does, and closes it. */
  async function save(texts: Readonly<Record<string, string>>): Promise<void> {
    const form = agent.page.getByRole('dialog', { name: /^Edit/ });
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  }

  it('opens the Task for editing when the call is answered, and what the agent writes there stays', async () => {
    await start(EDIT_AT_CONNECT);
    const id = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(TASK_FORM);
    await save({ Subject: 'A word of the agent’s own' });
    await agent.end();
    await agent.wrapUp('Sale');
    const task = await waitForTask(stage, id, 'Completed');
    expect(task).toMatchObject({ Subject: 'A word of the agent’s own', CallDisposition: 'Sale' });
    expect(task['WhoId']).toMatch(/^003/);
  });

  it('makes the Task at wrap-up and opens it then, where the definition says so', async () => {
    await start({
      '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'false',
      '/reqActivityRecordConfig/activityRecordOpenedInEditmodeCallDisConnectedState': 'true',
    });
    const id = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Contact\//);
    expect(stage.tasksOf(id)).toEqual([]);
    await agent.end();
    await agent.page.waitForURL(TASK_FORM);
    await save({ Description: 'Written at wrap-up' });
    expect(stage.tasksOf(id)).toMatchObject([{ Status: 'In Progress' }]);
    await agent.wrapUp('Sale');
    expect(await waitForTask(stage, id, 'Completed')).toMatchObject({ Description: 'Written at wrap-up' });
  });

  it('shows the Task without the companion in the utility bar: as a view from Open CTI’s frame, else for editing', async () => {
    await start(EDIT_AT_CONNECT);
    await agent.page.evaluate(() => document.querySelectorAll('c-wxcc-companion').forEach((each) => each.remove()));
    const id = agent.call(GRACE);
    await agent.answer();
    const isView = agent.host === 'openCti';
    await agent.page.waitForURL(isView ? /\/lightning\/r\/Task\/00T\w+\/view/ : TASK_FORM);
    const form = agent.page.getByRole('dialog', { name: /^Edit/ });
    await (isView ? agent.page.locator('.sim-highlights h1') : form).first().waitFor();
    expect(await form.count()).toBe(isView ? 0 : 1);
    expect(stage.tasksOf(id)).toHaveLength(1);
  });

  it('makes one Case for the caller, opens it for editing, and relates the Task to it', async () => {
    await start({
      ...AT_CONNECT,
      '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
      '/reqSFDCCaseConfig/isCreatedCaseObjectToBeOpenInEditMode': 'true',
    });
    const before = stage.records('Case').map(({ Id }) => Id);
    const id = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Case\/500\w+\/edit/);
    await save({ Subject: 'Broken router' });
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, id, 'Completed');
    const made = stage.records('Case').filter(({ Id }) => !before.includes(Id));
    expect(made).toMatchObject([{ Id: task['WhatId'], ContactId: task['WhoId'], Subject: 'Broken router' }]);
    expect(made[0]?.['AccountId']).toMatch(/^001/);
  });

  it('makes no Task where activities are switched off, and the Case all the same', async () => {
    await start({
      '/wxCCCallActivity/disableActivityRecord': 'true',
      '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
    });
    const before = stage.records('Case').length;
    const id = agent.call(GRACE);
    await agent.answer();
    await agent.softphone.getByText(/case was created/i).waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    expect(stage.records('Case')).toHaveLength(before + 1);
    expect(stage.tasksOf(id)).toEqual([]);
  });
});
