import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AgentPage } from './support/agentPage';
import budgets from '../../bench/budgets.json';
import { countRoundTrips } from '../../bench/countRoundTrips';
import { openRecord } from './support/openRecord';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

/** Grace Hall's number in the sample org. */
const GRACE = '+14155550123';
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
/** The Desktop's frame is another origin: axe cannot see that what scrolls there can have the focus. */
const CHECK = `axe.run(document, { iframes: false, rules: { 'scrollable-region-focusable': { enabled: false } } })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

describe('the softphone without Open CTI', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent(1, 'lightning');
    await agent.start();
  });
  afterEach(() => stage.reset());

  it('pops the caller, logs the call once and shows it on the contact', async () => {
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/(Contact\/)?003/);
    await agent.page.getByRole('heading', { name: 'Contact Grace Hall' }).waitFor();
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');

    const task = await waitForTask(stage, interactionId, 'Completed');
    const contact = stage.records('Contact').find(({ Name }) => Name === 'Grace Hall');
    expect(task).toMatchObject({
      ...{ WhoId: contact?.Id, CallType: 'Inbound', CallDisposition: 'Resolved', Wxcc_ANI__c: GRACE },
    });
    expect(agent.failures).toEqual([]);
  });

  it('asks Salesforce without Open CTI, and no more often than allowed', async () => {
    const { door } = stage.simulator.org;
    const before = door.operations().length;
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.end();
    await agent.wrapUp('Resolved');
    await waitForTask(stage, interactionId, 'Completed');
    const since = door.operations().findLastIndex(({ kind }) => kind === 'apex.definition');
    const kinds = door
      .operations()
      .slice(since)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['apex.definition', 'apex.searchRecords', 'apex.saveCall']));
    expect(kinds.filter((kind) => !kind.startsWith('apex.'))).toEqual([]);
    const { requests } = countRoundTrips(door.operations().slice(before), 0);
    expect(requests).toBeLessThanOrEqual(budgets.native.roundTrips['inbound, one match'].requests);
  });

  it('tells when it began, was drawn and was ready', async () => {
    const marks = await agent.page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
    expect(marks.filter((name) => name.startsWith('wxcc:'))).toEqual([
      ...['wxcc:begin', 'wxcc:first-paint', 'wxcc:settings', 'wxcc:desktop', 'wxcc:ready'],
    ]);
  });

  it('keeps the accessibility rules together with the page around it, which has its own main part', async () => {
    agent.call(GRACE);
    await agent.answer();
    await agent.page.getByRole('heading', { name: 'Contact Grace Hall' }).waitFor();
    await agent.softphone.getByLabel('Notes').waitFor();
    await agent.page.evaluate(AXE);
    expect(await agent.page.evaluate<readonly string[]>(CHECK)).toEqual([]);
    expect(await agent.page.getByRole('main').count()).toBe(1);
  });

  it('dials, and logs the call', async () => {
    await agent.softphone.locator('.wxcc-bar__dial').click();
    const number = agent.softphone.locator('.wxcc-pad input').first();
    await number.fill(GRACE);
    await number.press('Enter');
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    const [call] = stage.simulator.engine.listCalls();
    const task = await waitForTask(stage, call?.interactionId ?? '', 'Completed');
    expect(task).toMatchObject({ CallType: 'Outbound', CallDisposition: 'Resolved' });
    expect(agent.failures).toEqual([]);
  });

  it('dials what a call button beside a number asks for, over the page’s channel, and logs it for the record', async () => {
    const lead = await openRecord(stage, agent, 'Lead', 'Noor Haddad');
    const button = agent.page
      .locator('c-wxcc-call-numbers')
      .getByRole('button', { name: /^Call / })
      .first();
    await button.waitFor();
    // The open phone may lie over it.
    await button.dispatchEvent('click');
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    const [call] = stage.simulator.engine.listCalls();
    expect(await waitForTask(stage, call?.interactionId ?? '', 'Completed')).toMatchObject({ WhoId: lead.Id });
    expect(agent.failures).toEqual([]);
  });

  it('shows in a second tab where the phone is, and that one takes it over', async () => {
    const second = await agent.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    await agent.page.close();
    await second.waitForReady();
    expect(second.failures).toEqual([]);
  });

  it('gives its place back to the phone in Open CTI’s frame, and the other way round', async () => {
    await agent.page.locator('#phone-utility').click();
    await agent.page.frameLocator('#softphone-frame').locator('.wxcc-bar').waitFor({ state: 'attached' });
    expect(await agent.page.locator('c-wxcc-lightning-phone').count()).toBe(0);
    await agent.openPhone();
    await agent.waitForReady();
    expect(await agent.page.locator('#softphone-frame').getAttribute('src')).toBe('about:blank');
  });

  it('finds the same call again when the page is reloaded in the middle of it', async () => {
    const interactionId = agent.call(GRACE);
    await agent.answer();
    await waitForTask(stage, interactionId, 'In Progress');
    await agent.page.reload();
    await agent.openPhone();
    await agent.softphone.getByRole('button', { name: 'End', exact: true }).waitFor();
    await agent.end();
    await agent.wrapUp('Sale');
    expect(await waitForTask(stage, interactionId, 'Completed')).toMatchObject({ CallDisposition: 'Sale' });
  });
});
