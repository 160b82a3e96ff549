import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AgentPage } from './support/agentPage';
import { openRecord } from './support/openRecord';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

// Where phone fields are no links: buttons on the record's page, and its action, both over the page's message channel.

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['WXCC_SHOTS'];

describe('calling without a link', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
  });
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    await stage.reset();
  });

  const calls = () => stage.simulator.engine.listCalls();
  const card = ({ page }: AgentPage): Locator => page.locator('c-wxcc-call-numbers').first();
  /** The open phone may lie over the card. */
  const press = (button: Locator): Promise<void> => button.dispatchEvent('click');
  const shoot = async (target: Locator, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await target.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const violations = async (page: Page): Promise<unknown> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(where: unknown): Promise<{ violations: { id: string }[] }> };
      };
      const { violations: found } = await axe.run('c-wxcc-call-numbers');
      return found.map(({ id }) => id);
    });
  };

  it.each([
    ['Lead', 'Noor Haddad', 'WhoId', 'Id'],
    ['Account', 'Maria Santos', 'WhoId', 'PersonContactId'],
    ['Case', '00001001', 'WhatId', 'Id'],
  ])(
    'a button beside a number of the %s %s calls it, and the call is logged for it',
    async (type, name, relation, id) => {
      await agent.start();
      const record = await openRecord(stage, agent, type, name);
      const button = card(agent)
        .getByRole('button', { name: /^Call / })
        .first();
      await button.waitFor();
      await press(button);
      await card(agent)
        .getByText(/The phone has taken/)
        .waitFor();
      await agent.softphone.getByText('Connected').first().waitFor();
      expect(calls()).toHaveLength(1);
      await agent.end();
      await agent.wrapUp('Resolved');
      const task = await waitForTask(stage, calls()[0]?.interactionId ?? '', 'Completed');
      expect(task[relation]).toBe(record[id]);
    },
  );

  it('the action of a record calls from a window over the page', async () => {
    await agent.start();
    const { Id: contactId } = await openRecord(stage, agent, 'Contact', 'Grace Hall');
    const { page } = agent;
    await press(page.locator('.sim-record-actions').getByRole('button', { name: 'Show more actions' }));
    await press(page.getByRole('menuitem', { name: 'Call with Webex' }));
    const dialog = page.getByRole('dialog', { name: 'Call with Webex' });
    await dialog
      .getByRole('button', { name: /^Call / })
      .first()
      .waitFor();
    await shoot(page.locator('body'), 'call-action');
    await press(dialog.getByRole('button', { name: /^Call / }).first());
    await dialog.waitFor({ state: 'detached' });
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    expect(await waitForTask(stage, calls()[0]?.interactionId ?? '', 'Completed')).toMatchObject({ WhoId: contactId });
  });

  it('calls from a second tab by the phone of the first', async () => {
    await agent.start();
    const second = await agent.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    await openRecord(stage, second, 'Contact', 'Grace Hall');
    await press(
      card(second)
        .getByRole('button', { name: /^Call / })
        .first(),
    );
    await card(second)
      .getByText(/The phone has taken/)
      .waitFor();
    await agent.softphone.getByText('Connected').first().waitFor();

    expect(calls()).toHaveLength(1);
    expect(second.failures).toEqual([]);
  });

  it('says that no phone is open on the page, and nothing is dialled later', async () => {
    // The page's only phone is the one in the frame, and that does not load: as if there were none.
    agent = await stage.agent(1, 'openCti');
    await agent.page.route(`${stage.simulator.origins().softphone}/**`, (route) => route.abort());
    await agent.openOrg();
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    const button = card(agent)
      .getByRole('button', { name: /^Call / })
      .first();
    await button.click();
    await card(agent).getByText('Asking the phone…').waitFor();
    await card(agent)
      .getByText(/No phone is open on this page/)
      .waitFor();

    expect(calls()).toEqual([]);
    expect(await violations(agent.page)).toEqual([]);
    await shoot(card(agent), 'call-nobody');
    agent.failures.length = 0;
  });

  it('says that a record has no number', async () => {
    await agent.openOrg();
    const record = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    const blank = { Phone: null, MobilePhone: null, HomePhone: null, OtherPhone: null, AssistantPhone: null };
    stage.simulator.org.records.update(record?.Id ?? '', blank, stage.simulator.org.user.Id);
    await openRecord(stage, agent, 'Contact', 'Grace Hall');

    const message = card(agent).getByText('This record has no phone number that you may see.');
    await message.waitFor();
    expect(await message.count()).toBe(1);
  });

  it('shows every number with the name of its field', async () => {
    await agent.openOrg();
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    await card(agent)
      .getByRole('button', { name: /^Call / })
      .first()
      .waitFor();

    const labels = await card(agent).locator('.wxcc-label').allInnerTexts();
    expect(labels).toEqual(['Phone', 'Mobile']);
    expect(await violations(agent.page)).toEqual([]);
    await shoot(agent.page.locator('body'), 'call-card');
  });
});
