import type { AgentPage } from './support/agentPage';
import { openRecord } from './support/openRecord';
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

  const calls = () => stage.simulator.engine.listCalls();

  it('dials at the first click on a phone field, and says when the line is busy', async () => {
    Object.assign(stage.simulator.engine.settings, { outdialOutcome: 'busy', outdialRingSeconds: 1 });
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    await agent.clickNumber();
    await agent.softphone.getByText(/is busy\./).waitFor();
    expect(stage.records('Task').filter(({ CallObject }) => CallObject)).toEqual([]);
  });

  it('dials also after a quiet while: the Desktop’s SDK keeps its log every 5 s, in a storage that it does not get', async () => {
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    await agent.page.waitForTimeout(5_500);
    await agent.clickNumber();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls()).toHaveLength(1);
  });

  it('dials a click in a second tab once, by the tab that has the phone, for the record that was clicked', async () => {
    const second = await agent.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    const { Id: contactId } = await openRecord(stage, second, 'Contact', 'Grace Hall');
    await second.clickNumber();
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

  it.each([
    ['Lead', 'Noor Haddad', 'WhoId', 'Id'],
    ['Account', 'Riverside Clinic', 'WhatId', 'Id'],
    ['Account', 'Maria Santos', 'WhoId', 'PersonContactId'],
    ['Case', '00001001', 'WhatId', 'Id'],
  ])('a click on a number of the %s %s is logged for it, and moves no page', async (type, name, relation, id) => {
    const record = await openRecord(stage, agent, type, name);
    const before = agent.page.url();
    await agent.number.waitFor();
    // The open phone lies over some of these fields.
    await agent.number.dispatchEvent('click');
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls()).toHaveLength(1);
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, calls()[0]?.interactionId ?? '', 'Completed');
    expect(task[relation]).toBe(record[id]);
    expect(agent.page.url()).toBe(before);
  });

  it('keeps a click while the Desktop starts, shows it, and dials it once', async () => {
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    await agent.number.waitFor();
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    await agent.page.route(`${stage.simulator.origins().desktop}/**`, async (route) => {
      await isReleased;
      await route.continue();
    });
    await agent.reloadPhone();
    await agent.softphone.locator('section[data-code="loading"]').waitFor();
    await agent.clickNumber();
    await agent.clickNumber();
    const waiting = agent.softphone.getByText('is dialled as soon as the phone is ready.');
    await waiting.waitFor();
    expect(await waiting.innerText()).toContain('4155550123');
    expect(calls()).toEqual([]);
    release();
    await agent.softphone.getByText('Connected').first().waitFor();
    await waiting.waitFor({ state: 'detached' });
    expect(calls().map(({ customerNumber }) => customerNumber)).toEqual(['4155550123']);
  });

  it('dials from the pad of a second tab: by the tab that has the phone, once, and both show the call', async () => {
    const second = await agent.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByRole('button', { name: 'Call out' }).click();
    await second.softphone.getByLabel('Name or number').fill('+34911223344');
    await second.softphone.getByText('Dials +34 911 22 33 44.').waitFor();
    await second.page.keyboard.press('Enter');
    await second.softphone.getByText('Connected').first().waitFor();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls().map(({ customerNumber }) => customerNumber)).toEqual(['+34911223344']);
    expect(second.failures).toEqual([]);
  });

  it('dials from the pad with the keyboard alone: rings, connects, shows whose number it is', async () => {
    const grace = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    await agent.softphone.getByRole('button', { name: 'Call out' }).focus();
    await agent.page.keyboard.press('Enter');
    const field = agent.softphone.getByLabel('Name or number');
    await field.waitFor();
    await agent.page.keyboard.type('+1 (415) 555-0123');
    await agent.softphone.getByText('Dials +1 415 555 0123.').waitFor();
    await agent.page.keyboard.press('Enter');
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.page.waitForURL(new RegExp(`/Contact/${grace?.Id ?? ''}`));
    expect(calls().map(({ customerNumber }) => customerNumber)).toEqual(['+14155550123']);
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, calls()[0]?.interactionId ?? '', 'Completed');
    expect(task).toMatchObject({ WhoId: grace?.Id, CallType: 'Outbound', Wxcc_Outbound_Type__c: 'Outdial' });
  });

  it('finds a person by name with every number, and calls the one that was chosen for that person', async () => {
    const before = agent.page.url();
    await agent.softphone.getByRole('button', { name: 'Call out' }).click();
    await agent.softphone.getByLabel('Name or number').fill('grace');
    const rows = agent.softphone.locator('.wxcc-dial__choice');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    await rows.filter({ hasText: 'Mobile' }).click();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls().map(({ customerNumber }) => customerNumber)).toEqual(['4155550124']);
    expect(agent.page.url()).toBe(before);
    await agent.end();
    await agent.wrapUp('Resolved');
    const task = await waitForTask(stage, calls()[0]?.interactionId ?? '', 'Completed');
    expect(stage.records('Contact').find(({ Id }) => Id === task.WhoId)?.Name).toBe('Grace Hall');
  });

  it('keeps the caller id over a reload, shows it to the customer, and explains when Webex refuses it', async () => {
    const open = async () => {
      await agent.softphone.getByRole('button', { name: 'Call out' }).click();
      return agent.softphone.getByLabel('Select Outdial ANI');
    };
    const options = (await open()).locator('option');
    await options.nth(2).waitFor({ state: 'attached' });
    const names = (await options.allTextContents()).slice(1);
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual([...names].sort());
    const [, chosen = ''] = names;
    await agent.softphone.getByLabel('Select Outdial ANI').selectOption({ label: chosen });
    await agent.page.reload();
    await agent.openPhone();
    await agent.waitForReady();
    const list = await open();
    await list.locator('option:checked', { hasText: chosen }).waitFor({ state: 'attached' });
    stage.simulator.engine.settings.outdialOutcome = 'aniRefused';
    await agent.softphone.getByLabel('Name or number').fill('+34911223344');
    await agent.page.keyboard.press('Enter');
    await agent.softphone.getByText('Webex refused the caller id.').waitFor();
    expect(calls().map(({ ownNumber }) => ownNumber)).toEqual([chosen.replace(/[^+\d]/g, '')]);
    expect(stage.records('Task').filter(({ CallObject }) => CallObject)).toEqual([]);
  });

  it('says when nobody answers, and leaves the agent free to dial again', async () => {
    Object.assign(stage.simulator.engine.settings, { outdialOutcome: 'noAnswer', outdialRingSeconds: 1 });
    await agent.softphone.getByRole('button', { name: 'Call out' }).click();
    await agent.softphone.getByLabel('Name or number').fill('+34911223344');
    await agent.page.keyboard.press('Enter');
    await agent.softphone.getByText('+34911223344 does not answer.').waitFor();
    stage.simulator.engine.settings.outdialOutcome = 'answer';
    await agent.softphone.getByRole('button', { name: 'Call out' }).click();
    await agent.softphone.locator('.wxcc-dial__choice').first().click();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls()).toHaveLength(2);
  });

  it('asks before it calls somebody who asked not to be called', async () => {
    await openRecord(stage, agent, 'Lead', 'Viktor Lang');
    await agent.clickNumber();
    await agent.softphone.getByText('Viktor Lang asked not to be called').waitFor();
    await agent.softphone.getByRole('button', { name: 'Do not call' }).click();
    await agent.softphone.getByText('Viktor Lang asked not to be called').waitFor({ state: 'detached' });
    expect(calls()).toEqual([]);
    await agent.clickNumber();
    await agent.softphone.getByRole('button', { name: 'Call anyway' }).click();
    await agent.softphone.getByText('Connected').first().waitFor();
    expect(calls()).toHaveLength(1);
  });
});
