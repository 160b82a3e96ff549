import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const ENGLISH = '005000000000008AAA';
const SPANISH = '005000000000009AAA';
const OUTSIDER = '005000000000007AAA';
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['WXCC_SHOTS'];
const NAME = '/reqGeneralInfo/reqDisplayName';
const REGION = '/wxCCReqData/openCtiWxCCRegion';
const OBJECT = 'Wxcc_Definition__c';

describe('the setup tab without Open CTI', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    const english = { Id: ENGLISH, Name: 'Chris Lindqvist', LanguageLocaleKey: 'en_US' };
    const profile = { Profile: 'Contact Center Agent', ProfileId: '00e5g0000000001AAA' };
    const spanish = { Id: SPANISH, Name: 'Eva Ruiz', LanguageLocaleKey: 'es', ...profile };
    const outsider = { Id: OUTSIDER, Name: 'Out Sider', LanguageLocaleKey: 'en_US', apexAccess: false };
    const night = { Id: '005000000000006AAA', Name: 'Noor', customPermissions: ['Wxcc_Night_Shift'], ...profile };
    stage = await openStage({ orgFile: { users: [english, spanish, outsider, night] } });
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

  const openStore = async (userId = ENGLISH, tab = 'Without Open CTI'): Promise<Page> => {
    const { page } = agent;
    await page.context().addCookies([{ name: 'sid', value: userId, url: stage.simulator.origins().org }]);
    await agent.openOrg('/lightning/n/Wxcc_Setup');
    await page.getByRole('tab', { name: tab }).click();
    await page.locator('c-wxcc-setup-store').waitFor();
    return page;
  };
  const startOwn = async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Definition', exact: true }).click();
    await page.getByRole('button', { name: 'Start with ours' }).click();
    await page.getByRole('button', { name: 'Use the softphone without Open CTI' }).click();
  };
  const store = (page: Page): Promise<void> => page.getByRole('button', { name: 'Store this definition' }).click();
  const question = (page: Page): Locator => page.locator('[data-id="question"]');
  /** What the org holds for somebody. */
  const held = (holdsFor: string): Record<string, string> => {
    const found = stage.simulator.org.list(OBJECT).find(({ Wxcc_Holds_For__c: held_ }) => held_ === holdsFor);
    return JSON.parse((found?.Wxcc_Settings__c as string | undefined) ?? '{}') as Record<string, string>;
  };
  const shoot = async (page: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.locator('c-wxcc-setup').screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const violations = async (page: Page): Promise<unknown> => {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(where: unknown): Promise<{ violations: { id: string }[] }> };
      };
      const { violations: found } = await axe.run('c-wxcc-setup');
      return found.map(({ id }) => id);
    });
  };

  it('stores the definition at work for everybody, once the administrator has confirmed what it replaces', async () => {
    const page = await openStore();
    await startOwn(page);
    const before = held('everybody')[NAME] ?? '';
    await store(page);
    await question(page).getByText(`It replaces ${before}`).waitFor();
    expect(await question(page).evaluate((region) => region.matches(':focus'))).toBe(true);
    expect(held('everybody')[NAME]).toBe(before);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'store-question');

    await page.getByRole('button', { name: 'Store it' }).click();
    await page.getByText(/^Stored\. Webex Contact Center \(open softphone\) holds for: Everybody/).waitFor();

    expect(held('everybody')).toMatchObject({ [NAME]: 'Webex Contact Center (open softphone)', [REGION]: 'us1' });
    expect(stage.simulator.org.list(OBJECT)).toHaveLength(1);
    await shoot(page, 'store-done');
  });

  it('stores nothing when the administrator leaves it as it is', async () => {
    const page = await openStore();
    await startOwn(page);
    const before = held('everybody');
    await store(page);
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await question(page).waitFor({ state: 'detached' });

    expect(await page.locator('c-wxcc-setup-store h2').evaluate((title) => title.matches(':focus'))).toBe(true);
    expect(held('everybody')).toEqual(before);
  });

  it('stores another for a custom permission and for a profile; who has neither keeps the first', async () => {
    const page = await openStore();
    await startOwn(page);
    for (const holder of ['Custom permission: Night Shift', 'Profile: Contact Center Agent']) {
      await page.getByLabel('Who it holds for').first().selectOption({ label: holder });
      await store(page);
      await page.getByRole('button', { name: 'Store it' }).click();
      await page.getByText(`holds for: ${holder}`).waitFor();
    }

    const table = page.getByRole('region', { name: 'What is stored' });
    expect(await table.getByRole('row').count()).toBe(4);
    expect(held('permission:Wxcc_Night_Shift')[REGION]).toBe('us1');
    expect(held('profile:00e5g0000000001AAA')[REGION]).toBe('us1');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'store-three');
  });

  it('opens a stored definition to be worked on, and stores what was changed', async () => {
    const page = await openStore();
    await page.getByRole('button', { name: /^Open / }).click();
    await page.getByRole('tab', { name: 'Definition', selected: true }).waitFor();
    await page.getByText('reqGeneralInfo').click();
    await page.getByRole('textbox', { name: 'Display Name' }).fill('Night phones');
    await page.getByRole('textbox', { name: 'Display Name' }).blur();
    await page.getByRole('button', { name: 'Use the softphone without Open CTI' }).click();
    await store(page);
    await page.getByRole('button', { name: 'Store it' }).click();
    await page.getByText(/^Stored\. Night phones/).waitFor();

    expect(held('everybody')[NAME]).toBe('Night phones');
  });

  it('removes a stored definition after a question', async () => {
    const page = await openStore();
    await page.getByRole('button', { name: /^Remove / }).click();
    await question(page)
      .getByText(/^Remove .*It holds for: Everybody/)
      .waitFor();
    await question(page).getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nothing is stored yet').waitFor();

    expect(stage.simulator.org.list(OBJECT)).toEqual([]);
    await shoot(page, 'store-nothing');
  });

  it('says that a record which was edited by hand cannot be read', async () => {
    const { org } = stage.simulator;
    org.records.update(org.list(OBJECT)[0]!.Id, { Wxcc_Settings__c: '<callCenter/>' }, ENGLISH);
    const page = await openStore();
    await page.getByRole('button', { name: /^Open / }).click();

    const alert = page.getByRole('alert').filter({ hasText: 'cannot be read' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
  });

  it('tells somebody without the permission set why nothing is shown', async () => {
    const page = await openStore(OUTSIDER);

    const alert = page.getByRole('alert').filter({ hasText: 'WxccDefinitionController' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
  });

  it('speaks Spanish, and fits a narrow window', async () => {
    await agent.page.setViewportSize({ width: 400, height: 900 });
    const page = await openStore(SPANISH, 'Sin Open CTI');
    await page.getByRole('tab', { name: 'Definición', exact: true }).click();
    await page.getByRole('button', { name: 'Empezar con la nuestra' }).click();
    await page.getByRole('button', { name: 'Usar el softphone sin Open CTI' }).click();
    await page.getByRole('button', { name: 'Guardar esta definición' }).click();
    await page.getByText(/Sustituye a/).waitFor();
    const width = await page.locator('c-wxcc-setup-store').evaluate((element) => element.scrollWidth);

    expect(width).toBeLessThanOrEqual(400);
    await shoot(page, 'store-spanish');
  });
});
