import { readFileSync } from 'node:fs';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

/** Numbers of the sample org. */
const GRACE = '+14155550123';
const HOUSEHOLD = '+14155550160';
const NOBODY = '+34911223344';

/** Our own definition with the form for unknown callers and the advanced pop switched on. */
function definition(): Uint8Array {
  const set = (text: string, item: string, value: string): string => {
    const changed = text.replace(new RegExp(`(<item[^>]*name="${item}"[^>]*>)[^<]*`), `$1${value}`);
    if (changed === text) throw new Error(`The definition has no item ${item}.`);
    return changed;
  };
  const items = {
    isNoRecordMatchScenarioEnabled: 'true',
    reqIsAdvancedScreenpopEnabled: 'true',
    screenpopSearchParamCadName: 'CaseNumber',
    openCtiFallbackToAni: 'true',
  };
  const text = readFileSync('config/WxccOpenSoftphone.xml', 'utf8');
  return new TextEncoder().encode(Object.entries(items).reduce((xml, [item, value]) => set(xml, item, value), text));
}

describe('the screen pop', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage({ definition: { bytes: definition(), fileName: 'pop.xml' } });
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

  const idOf = (type: string, field: string, value: string): string => {
    const found = stage.records(type).find((record) => record[field] === value);
    if (!found) throw new Error(`No ${type} with ${field} ${value}.`);
    return found.Id;
  };
  /** Waits until the call's one Task says so. */
  const expectTask = async (interactionId: string, wanted: Record<string, unknown>): Promise<void> => {
    const deadline = Date.now() + 10_000;
    const tasks = (): unknown[] =>
      stage.tasksOf(interactionId).map((task) => {
        return Object.fromEntries(Object.keys(wanted).map((name) => [name, task[name] ?? null]));
      });
    const isThere = (): boolean => JSON.stringify(tasks()) === JSON.stringify([wanted]);

    while (!isThere() && Date.now() < deadline) await agent.page.waitForTimeout(50);
    expect(tasks()).toEqual([wanted]);
  };

  it('shows the one who calls', async () => {
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Contact\/003/);
    await expectTask(interactionId, { WhoId: idOf('Contact', 'Name', 'Grace Hall') });
  });

  it('asks which of several it is, logs the call first, and relates it as the agent says, with a way back', async () => {
    const interactionId = agent.call(HOUSEHOLD);
    await agent.answer();
    const list = agent.softphone.getByRole('region', { name: /Who is it\? 2 records match/ });
    await list.getByRole('button', { name: /Nina Whitfield/ }).waitFor();
    await expectTask(interactionId, { WhoId: null });
    // Salesforce gives them in an order of its own.
    const [first, second] = await list.getByRole('button', { name: /Whitfield/ }).all();
    const name = /\w+ Whitfield/.exec((await second?.innerText()) ?? '')?.[0] ?? '';
    await first?.focus();
    await agent.page.keyboard.press('ArrowDown');
    await agent.page.keyboard.press('Enter');
    await agent.softphone.getByText(`Logged for ${name}`).waitFor();
    await expectTask(interactionId, { WhoId: idOf('Contact', 'Name', name) });
    await agent.softphone.getByRole('button', { name: 'Undo' }).click();
    await expectTask(interactionId, { WhoId: null });
    await list.getByRole('button', { name: 'None of these' }).click();
    await list.waitFor({ state: 'detached' });
  });

  it('opens a filled form for a caller nobody knows, and logs the call for the record made in it', async () => {
    const interactionId = agent.call(NOBODY);
    await agent.answer();
    const form = agent.page.getByRole('dialog', { name: 'New Contact' });
    await form.waitFor();
    expect(await form.getByLabel('Phone', { exact: true }).inputValue()).toBe(NOBODY);
    await form.getByLabel('Last Name').fill('Ibarra');
    await form.getByRole('button', { name: 'Save' }).click();
    await agent.softphone.getByText('Logged for Ibarra').waitFor();
    await expectTask(interactionId, { WhoId: idOf('Contact', 'LastName', 'Ibarra') });
  });

  it('shows the Case whose number the flow found', async () => {
    const [found] = stage.records('Case');
    const number = found?.CaseNumber;
    if (typeof number !== 'string') throw new Error('The org has no Case.');
    const interactionId = agent.call(GRACE, { CaseNumber: number });
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Case\/500/);
    await expectTask(interactionId, { WhatId: found?.Id });
  });
});
