import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { startSecondAgent } from './support/startSecondAgent';
import { until } from './support/until';
import { waitForTask } from './support/waitForTask';

const KNOWN = '+14155550123';
const NOTES = 'Router without connection since last night.';

const SETTINGS = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': 'true',
  '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId': 'ActivityId',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('an agent who works from the softphone alone', () => {
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

  const button = (agent: AgentPage, name: string) => agent.softphone.getByRole('button', { name, exact: true });

  async function fold(agent: AgentPage): Promise<void> {
    const toggle = agent.softphone.getByRole('button', { name: 'Desktop' });
    if ((await toggle.getAttribute('aria-expanded')) === 'true') await toggle.click();
    await agent.softphone.locator('.wxcc-desktop_folded').waitFor({ state: 'attached' });
  }

  it('plays a whole call with hold, consult and transfer, the Desktop folded away', async () => {
    const ben = await startSecondAgent(stage);
    await fold(ada);
    const id = ada.call(KNOWN, { ActivityId: '' });
    await ada.answer();
    await button(ada, 'Hold').click();
    await button(ada, 'Resume').click();
    await button(ada, 'Pause recording').click();
    await button(ada, 'Resume recording').click();
    await until(() => stage.simulator.engine.findCall(id).variables[0]!.value !== '');
    await button(ada, 'Transfer…').click();
    await ada.softphone.getByLabel('Agent, queue or number').fill('okafor');
    await button(ada, 'Consult first').click();
    await ada.softphone.getByText('Asking… the customer is on hold.').waitFor();
    expect(await button(ada, 'Complete transfer').isEnabled()).toBe(false);
    await ben.answer();
    await ada.softphone.getByText('Consulting. The customer is on hold.').waitFor();
    await button(ada, 'Complete transfer').click();
    await ada.wrapUp('Resolved');
    await ben.end();
    await ben.wrapUp('Sale');
    await waitForTask(stage, id, 'Completed');
    expect(stage.tasksOf(id)).toMatchObject([{ OwnerId: stage.simulator.org.users[1]!.Id, CallDisposition: 'Sale' }]);
    expect([...ada.failures, ...ben.failures]).toEqual([]);
  });

  it('keeps notes over a reload and a transfer, and has them on the Task once', async () => {
    const ben = await startSecondAgent(stage);
    const id = ada.call(KNOWN, { ActivityId: '' });
    await ada.answer();
    await ada.softphone.getByLabel('Notes').fill(NOTES);
    await ada.page.reload();
    await ada.openPhone();
    await ada.softphone.getByLabel('Notes').waitFor();
    expect(await ada.softphone.getByLabel('Notes').inputValue()).toBe(NOTES);
    await until(() => stage.simulator.engine.findCall(id).variables[0]!.value !== '');
    await button(ada, 'Transfer…').click();
    await ada.softphone.getByText('Ben Okafor').click();
    await button(ada, 'Transfer').click();
    await ben.answer();
    expect(await ada.softphone.getByLabel('Notes').inputValue()).toBe(NOTES);
    await ada.wrapUp('Resolved');
    await ben.end();
    await ben.wrapUp('Sale');
    const task = await waitForTask(stage, id, 'Completed');
    expect(textOf(task.Description).split(NOTES)).toHaveLength(2);
  });

  it('relates a call to the record in view, and to one that is searched', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    const account = stage.records('Account')[0]!;
    const lead = stage.records('Lead')[0]!;
    await ada.page.goto(`${stage.simulator.origins().org}/lightning/r/Account/${account.Id}/view`);
    // Before the page shows its record, no record is in view.
    await ada.page.getByRole('heading', { name: textOf(account.Name) }).waitFor();
    await ada.openPhone();
    await button(ada, 'Relate record in view').click();
    await ada.softphone.getByText(`Related to ${textOf(account.Name)}`).waitFor();
    await until(() => stage.tasksOf(id)[0]?.WhatId === account.Id);
    await button(ada, 'Find record').click();
    await ada.softphone.getByLabel('Name, number or case').fill(textOf(lead.LastName));
    await button(ada, 'Search').click();
    await ada.softphone.locator(`[data-id="${lead.Id}"]`).click();
    await until(() => stage.tasksOf(id)[0]?.WhoId === lead.Id);
    expect(stage.tasksOf(id)).toMatchObject([{ WhoId: lead.Id, WhatId: null }]);
    await button(ada, 'Create case').dblclick();
    await button(ada, 'Open case').waitFor();
    expect(stage.records('Case').filter(({ SuppliedPhone }) => SuppliedPhone === KNOWN)).toHaveLength(1);
    await ada.page.getByRole('button', { name: 'Cancel' }).click();
    await ada.end();
    await ada.wrapUp('Resolved');
    await waitForTask(stage, id, 'Completed');
  });

  it('has a call that it did not answer back to Available in one click', async () => {
    stage.simulator.engine.agents.setRona(ada.profile.id);
    await button(ada, 'Available again').click();
    await button(ada, 'Available again').waitFor({ state: 'detached' });
    expect(await ada.softphone.getByLabel('Agent state').inputValue()).toBe('0');
  });

  it('answers, notes, ends and wraps up with the keyboard alone', async () => {
    const id = ada.call(KNOWN);
    await button(ada, 'Answer').focus();
    await ada.page.keyboard.press('Enter');
    await button(ada, 'End').waitFor();
    await ada.softphone.getByLabel('Notes').waitFor();
    /** Goes on by Tab until this is in focus. */
    const tabTo = async (find: string): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        const isThere = await ada.softphone.locator(`${find}:focus`).count();
        if (isThere) return;
        await ada.page.keyboard.press('Tab');
      }
      throw new Error(`The Tab key never comes to ${find}.`);
    };
    await ada.softphone.locator('.wxcc-bar__states select').focus();
    await tabTo('#wxcc-notes');
    await ada.page.keyboard.type('Typed');
    await ada.softphone.locator('.wxcc-bar__states select').focus();
    await tabTo('[data-command="end"]');
    await ada.page.keyboard.press('Enter');
    await ada.softphone.getByLabel('Wrap-up reason').waitFor();
    await ada.softphone.locator('.wxcc-bar__states select').focus();
    await tabTo('.wxcc-call__reasons select');
    await ada.page.keyboard.press('ArrowDown');
    await tabTo('[data-command="wrapUp"]');
    await ada.page.keyboard.press('Enter');
    const task = await waitForTask(stage, id, 'Completed');
    expect(task.Description).toContain('Typed');
  });
});
