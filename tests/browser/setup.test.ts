import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { readSettings } from 'c/wxccDefinition';
import { readDefinitionFile } from '../../apps/definition-xml/readDefinitionFile';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const SPANISH = '005000000000009AAA';
const ENGLISH = '005000000000008AAA';
const OUTSIDER = '005000000000007AAA';
const UNLICENSED = '005000000000006AAA';
const HELPDESK = '005000000000005AAA';
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env['WXCC_SHOTS'];

/** Five errors: a flag, a letter in a name, JSON, an object's name, a placeholder; and one that conversion mends. */
const FAULTY = `<callCenter>
<section sortOrder="0" name="reqGeneralInfo" label="General">
<item sortOrder="0" name="reqInternalName" label="InternalName">AcmeCenter</item>
<item sortOrder="1" name="reqDisplayName" label="Display Name">Acme</item>
<item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">https://desktop.wxcc-eu2.cisco.com/</item>
</section>
<section sortOrder="1" name="reqAdvanceScreenpopConfig" label="Advanced Screenpop">
<item sortOrder="0" name="reqIsAdvancedScreenpopEnabled" label="Advanced Screenpop Enabled">false</item>
<item sortOrder="1" name="screenpopSearchParamCadName" label="CAD Variable Name">cad_variable</item>
</section>
<section sortOrder="2" name="reqNoRecordMatchConfig" label="No Match">
<item sortOrder="0" name="isNoRecordMatchScenarioEnabled" label="Enabled">true</item>
<item sortOrder="1" name="nameOfCrmRecordObject" label="Object">My Object</item>
</section>
<section sortOrder="3" name="reqActivityRecordConfig" label="Call Activity">
<item sortOrder="0" name="isCallNotesEnabled" label="Notes">yes</item>
<item sortOrder="1" name="reqIsActivityAutoRefreshEnable" label="Auto Refresh">true</item>
<item sortOrder="2" name="reqIsCadVariableUpdatedToActivity" label="Custom Fields">true</item>
<item sortOrder="3" name="CadSalesforceFieldMapping1" label="Object Field Mapping">[{"CadFieldName":"Language"</item>
</section>
</callCenter>`;

describe('the setup tab', () => {
  let stage: Stage;
  let agent: AgentPage;
  const folder = mkdtempSync(path.join(tmpdir(), 'wxcc-setup-'));

  beforeAll(async () => {
    const english = { Id: ENGLISH, Name: 'Chris Lindqvist', LanguageLocaleKey: 'en_US' };
    const spanish = { Id: SPANISH, Name: 'Eva Ruiz', LanguageLocaleKey: 'es' };
    const outsider = {
      Id: OUTSIDER,
      Name: 'Out Sider',
      LanguageLocaleKey: 'en_US',
      apexAccess: false,
      lacks: ['Task.Priority'],
    };
    const unlicensed = {
      ...{ Id: UNLICENSED, Name: 'No Licence', LanguageLocaleKey: 'en_US', apexAccess: false },
      permitRefusal: 'LICENSE_LIMIT_EXCEEDED',
    };
    const helpdesk = { Id: HELPDESK, Name: 'Help Desk', LanguageLocaleKey: 'en_US', assigns: false };
    stage = await openStage({ orgFile: { users: [english, spanish, outsider, unlicensed, helpdesk] } });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await stage.close();
  });
  beforeEach(async () => {
    agent = await stage.agent();
  });
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    await stage.reset();
  });

  const saved = async (download: Download): Promise<Buffer> => {
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return readFileSync(file);
  };
  const openSetup = async (userId = ENGLISH): Promise<Page> => {
    const { page } = agent;
    await page.context().addCookies([{ name: 'sid', value: userId, url: stage.simulator.origins().org }]);
    await agent.openOrg('/lightning/n/Wxcc_Setup');
    await page.locator('c-wxcc-setup').waitFor();
    return page;
  };
  const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
  const finding = (page: Page, text: RegExp) => page.getByRole('listitem').filter({ hasText: text });
  const openFile = (page: Page, text: string): Promise<void> =>
    page
      .locator('input[data-id="file"]')
      .setInputFiles({ name: 'acme.xml', mimeType: 'text/xml', buffer: Buffer.from(text) });
  /** What a field offers to pick from. */
  const choices = (page: Page, label: string): Promise<string[]> =>
    page
      .getByLabel(label, { exact: true })
      .first()
      .evaluate((field) => [...((field as HTMLInputElement).list?.options ?? [])].map(({ value }) => value));
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

  it('says whether agents can take calls, what is amiss and what a person must look at', async () => {
    const page = await openSetup();
    await page.getByText('Yes, your agents can take calls, but').waitFor();
    await finding(page, /Without a permission set of the softphone: Out Sider, No Licence/).waitFor();
    await finding(page, /Control Hub must allow/).waitFor();
    const origin = stage.simulator.origins().softphone;
    await finding(page, new RegExp(origin)).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'overview');
  });

  it('gives an agent the permission set once it is agreed to, and looks again', async () => {
    const page = await openSetup();
    const repair = page.getByRole('button', { name: 'Repair: Assign' });
    await repair.click();
    const question = page.getByRole('region', { name: 'Give agents the permission set' });
    await question.getByText('Assign “Webex Contact Center Agent” to: Out Sider, No Licence?').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'permit-asks');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await finding(page, /Without a permission set of the softphone: Out Sider, No Licence/).waitFor();
    await repair.click();
    // The focus stands on the answer.
    await page.keyboard.press('Enter');
    await question.getByText('is assigned to: Out Sider.').waitFor();
    await question.getByText('Not assigned to No Licence: LICENSE_LIMIT_EXCEEDED').waitFor();
    await finding(page, /Without a permission set of the softphone: No Licence/).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'permit-done');
    await page.setViewportSize({ width: 400, height: 900 });
    await shoot(page, 'permit-done-400');
  });

  it('says why it may not give the permission set', async () => {
    const page = await openSetup(HELPDESK);
    await page.getByRole('button', { name: 'Repair: Assign' }).click();
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await page.getByText('Nothing was assigned: You may not assign permission sets.').waitFor();
    await finding(page, /Without a permission set of the softphone: Out Sider, No Licence/).waitFor();
    expect(await page.getByRole('button', { name: 'Assign', exact: true }).isEnabled()).toBe(true);
  });

  it('says why it can tell nothing to somebody without the permission set', async () => {
    const page = await openSetup(OUTSIDER);
    const alert = page.getByRole('alert').filter({ hasText: 'WxccSetupController' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
  });

  it('leads from a V1 file with five errors to a clean definition of ours', async () => {
    const page = await openSetup();
    await openTab(page, 'Definition');
    await openFile(page, FAULTY);
    await page.getByText('Acme: first connector (V1)').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'faulty');
    for (const item of [
      'isCallNotesEnabled',
      'reqIsActivityAutoRefreshEnable',
      'nameOfCrmRecordObject',
      'screenpopSearchParamCadName',
    ]) {
      await page.getByRole('button', { name: `Repair ${item}`, exact: true }).click();
      await page.getByRole('button', { name: `Repair ${item}`, exact: true }).waitFor({ state: 'detached' });
    }
    await page.getByText('reqActivityRecordConfig').click();
    await page.getByRole('button', { name: 'Edit as a table: Object Field Mapping' }).click();
    await page.getByRole('button', { name: 'Add a field' }).click();
    expect(await choices(page, 'Field')).toContain('Priority');
    expect(await choices(page, 'Variable or text')).toEqual(expect.arrayContaining(['ani', 'queueName']));
    await page.getByLabel('Field', { exact: true }).fill('Priority');
    await page.getByLabel('Variable or text').fill('Language');
    await page.getByLabel('Variable or text').blur();
    await finding(page, /Object Field Mapping|CadSalesforceFieldMapping1/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Convert to ours' }).click();
    await page.getByText('Nothing to remark').waitFor();
    await page.getByText(/: open softphone/).waitFor();
    await shoot(page, 'clean');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download for import' }).click();
    const { source, diagnostics: built } = readDefinitionFile(await saved(await download), 'clean.xml');
    const { settings, diagnostics } = readSettings(source ?? { format: 'import', items: [] });
    expect([...built, ...diagnostics]).toEqual([]);
    expect(settings).toMatchObject({
      desktop: { region: 'eu2' },
      noMatch: { enabled: true, objectName: 'Contact' },
      activity: {
        notes: true,
        autoRefresh: true,
        mappings: [{ field: 'Priority', value: { kind: 'variable', name: 'Language' } }],
      },
    });
  });

  it('says with its line why a file cannot be opened, and keeps the one that is open', async () => {
    const page = await openSetup();
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Start with ours' }).click();
    await page.getByText('Nothing to remark').waitFor();
    await openFile(page, '<callCenter><section></callCenter>');
    await finding(page, /not well-formed|cannot be read|XML/)
      .first()
      .waitFor();
    expect(await page.getByText('Nothing to remark').isVisible()).toBe(true);
  });

  it('shows in what the definition differs from the one in force', async () => {
    const page = await openSetup();
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Start with ours' }).click();
    const own = readFileSync(path.resolve('config/WxccOpenSoftphone.xml'), 'utf8');
    const force = (text: string) =>
      page
        .locator('input[data-id="force"]')
        .setInputFiles({ name: 'force.xml', mimeType: 'text/xml', buffer: Buffer.from(text) });
    await force(own);
    await page.getByText('Both say the same.').waitFor();
    await force(own.replace('>us1<', '>jp1<'));
    const row = page.getByRole('row', { name: /openCtiWxCCRegion jp1 us1/ });
    await row.waitFor();
    expect(await row.count()).toBe(1);
  });

  it('shows what a call would leave in Salesforce, and why, as the definition is changed', async () => {
    const page = await openSetup();
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Start with ours' }).click();
    await openTab(page, 'Preview');
    const row = (field: string) => page.locator(`table[data-kind="task"] tr[data-field="${field}"]`);
    await row('CallType').getByText('Written by the softphone itself.').waitFor();
    await page.getByLabel('Example').selectOption('Call out');
    await row('CallType').getByText('Outbound').waitFor();
    await shoot(page, 'preview-example');
    await page.getByLabel('Example').selectOption('Inbound call');
    await row('CallType').getByText('Inbound').waitFor();
    await openTab(page, 'Definition');
    await page.getByText('Call Activity reqActivityRecordConfig').click();
    await page.locator('[data-item="reqIsCadVariableUpdatedToActivity"] input').fill('true');
    const mapping = page.locator('[data-item="CadSalesforceFieldMapping1"] input').first();
    await mapping.fill('Description={Language},NoSuchField__c=x,Subject={missing}');
    await mapping.blur();
    await openTab(page, 'Preview');
    await row('Description').getByText('Variable Language of the flow.').waitFor();
    await row('NoSuchField__c').getByText('This org has no such field').waitFor();
    await row('Subject').getByText('This call has no variable missing.').waitFor();
    expect(await row('Description').locator('td').first().textContent()).toBe('es');
    await page.getByLabel(/a variable a line/).fill('Shop=Lyon');
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Edit as a table: Field Mappings' }).click();
    expect(await choices(page, 'Variable or text')).toEqual(expect.arrayContaining(['Language', 'missing', 'Shop']));
    await openTab(page, 'Preview');
    await row('CallType').waitFor();
    expect(await page.getByLabel(/a variable a line/).inputValue()).toBe('Shop=Lyon');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'preview');
  });

  it('asks the softphone on the page what is in force, opens it, and judges it without a file', async () => {
    const page = await openSetup();
    await finding(page, /No softphone has answered on this page/).waitFor();
    await agent.openPhone();
    await agent.signIn();
    await finding(page, /works by version [0-9a-f]{8}/).waitFor();
    await finding(page, /Your softphone layout searches records/).waitFor();
    await finding(page, /The agents may write everything/).waitFor();
    expect(await finding(page, /No definition is open yet|No softphone has answered/).count()).toBe(0);
    // The panel lies over the tab.
    await page.locator('.slds-utility-bar__action').first().click();
    await shoot(page, 'running');
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Open what is in force' }).click();
    await page.getByText('Both say the same.').waitFor();
    await page.locator('summary', { hasText: 'reqActivityRecordConfig' }).click();
    const notes = page.locator('[data-item="isCallNotesEnabled"] input');
    await notes.fill((await notes.inputValue()) === 'true' ? 'false' : 'true');
    await notes.blur();
    await page.getByRole('row', { name: /isCallNotesEnabled/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'running-differs');
    await openTab(page, 'Overview');
    await finding(page, /The definition that is open here is not in force: settings that differ: 1\./).waitFor();
  });

  it('names the agents who may not edit a field of the definition, whatever the administrator may', async () => {
    const page = await openSetup();
    await finding(page, /The agents may create Tasks/).waitFor();
    await openTab(page, 'Definition');
    await page.getByRole('button', { name: 'Start with ours' }).click();
    await openTab(page, 'Overview');
    await finding(page, /The agents may write everything/).waitFor();
    await openTab(page, 'Definition');
    await page.getByText('Call Activity reqActivityRecordConfig').click();
    await page.locator('[data-item="reqIsCadVariableUpdatedToActivity"] input').fill('true');
    const mapping = page.locator('[data-item="CadSalesforceFieldMapping1"] input').first();
    await mapping.fill('Priority={Language}');
    await mapping.blur();
    await openTab(page, 'Overview');
    await finding(page, /The field Priority of Task cannot be edited by: Out Sider\./)
      .first()
      .waitFor();
    expect(await finding(page, /The agents may write everything/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'rights');
    await page.setViewportSize({ width: 400, height: 900 });
    await shoot(page, 'rights-400');
  });

  it('makes a desktop layout with the origin of this org, and says why it does not', async () => {
    const page = await openSetup();
    await openTab(page, 'Desktop layout');
    await page.getByRole('button', { name: 'Make the layout' }).click();
    await page.getByText('must be an https address').waitFor();
    await page.getByLabel('Address of the widgets').fill('https://widgets.example.com/wxcc');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the layout' }).click();
    const text = (await saved(await download)).toString();
    await page.locator('[data-id="pasted"]').fill(text);
    const without = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take our widgets out' }).click();
    expect((await saved(await without)).toString()).not.toContain('wxcc-relay.js');
    expect(text).toContain(stage.simulator.origins().softphone);
    expect(text).toContain('https://widgets.example.com/wxcc/wxcc-relay.js');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'layout');
  });

  it('repairs a definition from the overview', async () => {
    const page = await openSetup();
    await openTab(page, 'Definition');
    await openFile(page, FAULTY);
    await page.getByText('Acme: first connector (V1)').waitFor();
    await openTab(page, 'Overview');
    const repair = page.getByRole('button', { name: 'Repair isCallNotesEnabled', exact: true });
    await repair.focus();
    await page.keyboard.press('Enter');
    await repair.waitFor({ state: 'detached' });
    await openTab(page, 'Definition');
    await page.locator('summary', { hasText: 'reqActivityRecordConfig' }).click();
    expect(await page.locator('[data-item="isCallNotesEnabled"] input').inputValue()).toBe('true');
  });

  it('speaks Spanish and fits into 400 px', async () => {
    await agent.page.setViewportSize({ width: 400, height: 900 });
    const page = await openSetup(SPANISH);
    await page.getByText('¿Pueden mis agentes atender llamadas ahora?').waitFor();
    await page.getByText('Sin conjunto de permisos del softphone').waitFor();
    await shoot(page, 'overview-es-400');
    await page.getByRole('button', { name: 'Reparar: Asígneles' }).click();
    await page.getByText('¿Asignar «Webex Contact Center Agent» a: Out Sider, No Licence?').waitFor();
    await shoot(page, 'permit-es-400');
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await openTab(page, 'Definición');
    await openFile(page, FAULTY);
    await page.getByText('primer conector (V1)').waitFor();
    const width = await page.locator('c-wxcc-setup').evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'definition-es-400');
    const rules = page.getByRole('button', { name: 'Añadir las reglas de pantallas emergentes sin Open CTI' });
    await rules.focus();
    await shoot(page, 'pop-rules-button-es-400');
    await page.keyboard.press('Enter');
    await rules.waitFor({ state: 'detached' });
    await page.locator('summary', { hasText: 'wxccSoftphoneLayout' }).click();
    expect(await page.locator('[data-item="inboundSingleMatch"] input').inputValue()).toBe('record');
    await shoot(page, 'pop-rules-es-400');
    await openTab(page, 'Vista previa');
    await page.getByLabel('Ejemplo').selectOption('Llamada saliente');
    await shoot(page, 'preview-es-400');
  });
});
