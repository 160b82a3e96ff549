import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { until } from './support/until';
import { waitForTask } from './support/waitForTask';

const KNOWN = '+14155550123';
const NOTES = 'Router without connection since last night.';
const CREATED = '/reqActivityRecordConfig/isActivityRecordCreationAtConnected';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('the panel tab inside the Desktop', () => {
  let stage: Stage;
  let ada: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.reset();
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), [CREATED]: 'true' });
    ada = await stage.agent(1);
    await ada.start();
  });

  const panel = () => ada.desktop.locator('wxcc-panel');
  const button = (name: string) => panel().getByRole('button', { name, exact: true });

  it('says that it waits for a call, and shows one by itself when it rings', async () => {
    await panel().getByText('appear here when it arrives').waitFor();
    ada.call(KNOWN);
    await panel().getByText('Available once the call is answered.').waitFor();
    expect(await button('Create case').isDisabled()).toBe(true);
    await ada.answer();
    await panel().getByLabel('Notes').waitFor();
    expect(await button('Create case').isEnabled()).toBe(true);
    expect(ada.failures).toEqual([]);
  });

  it('creates the call’s case from there, once, and opens it for editing', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    await button('Create case').dblclick();
    await button('Open case').waitFor();
    await ada.page.getByRole('button', { name: 'Cancel' }).click();
    const cases = stage.records('Case').filter(({ SuppliedPhone }) => SuppliedPhone === KNOWN);
    expect(cases).toHaveLength(1);
    await until(() => stage.tasksOf(id)[0]?.WhatId === cases[0]!.Id);
  });

  it('has one note with the softphone, whichever of the two it is typed in, and saves it once', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    await panel().getByLabel('Notes').pressSequentially(NOTES);
    expect(await panel().getByLabel('Notes').inputValue()).toBe(NOTES);
    await panel().getByLabel('Notes').blur();
    const own = ada.softphone.locator('#wxcc-notes');
    await until(() => textOf(stage.tasksOf(id)[0]?.Description).includes(NOTES));
    expect(await own.inputValue()).toBe(NOTES);
    await own.fill(`${NOTES} Fixed.`);
    await own.blur();
    await until(() => textOf(stage.tasksOf(id)[0]?.Description).includes('Fixed.'));
    expect(await panel().getByLabel('Notes').inputValue()).toBe(`${NOTES} Fixed.`);
    await ada.end();
    await ada.wrapUp('Resolved');
    const task = await waitForTask(stage, id, 'Completed');
    expect(textOf(task.Description).split(NOTES)).toHaveLength(2);
    expect(task.Description).toContain('Fixed.');
  });

  it('relates the call to the record in view, and to one that is searched there', async () => {
    const id = ada.call(KNOWN);
    await ada.answer();
    const lead = stage.records('Lead')[0]!;
    const account = stage.records('Account')[0]!;
    await ada.page.goto(`${stage.simulator.origins().org}/lightning/r/Account/${account.Id}/view`);
    // Before the page shows its record, no record is in view.
    await ada.page.getByRole('heading', { name: textOf(account.Name) }).waitFor();
    await ada.openPhone();
    await button('Relate record in view').click();
    await panel()
      .getByText(`Related to ${textOf(account.Name)}`)
      .waitFor();
    await until(() => stage.tasksOf(id)[0]?.WhatId === account.Id);
    await button('Find record').click();
    await panel().getByLabel('Name, number or case').fill(textOf(lead.LastName));
    await button('Search').click();
    await panel().locator(`[data-id="${lead.Id}"]`).click();
    await until(() => stage.tasksOf(id)[0]?.WhoId === lead.Id);
    expect(ada.failures).toEqual([]);
  });
});
