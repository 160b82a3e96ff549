import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { run } from '../../apps/cli/wxcc';
import type { OrgRecord } from '../../apps/simulator/org/engine';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

const DEFINITION = path.resolve('config/WxccOpenSoftphone.xml');
const SHOTS = process.env['WXCC_SHOTS'];

/** What another run cannot repeat: ids and times of its own. */
const OWN_TO_A_RUN = ['Id', 'CreatedDate', 'LastModifiedDate'];
const MOMENT = /^\d{4}-\d\d-\d\dT/;

/** Messages take some ms to a page, none in a replay: both are compared to the second. */
const isAlike = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && MOMENT.test(one)
    ? Math.abs(Date.parse(one) - Date.parse(String(other))) < 1_000
    : typeof one === 'number'
      ? Math.abs(one - Number(other)) <= 1
      : one === other;

const differences = (one: OrgRecord, other: OrgRecord): readonly string[] =>
  Object.keys({ ...one, ...other })
    .filter((name) => name !== 'attributes' && !OWN_TO_A_RUN.includes(name) && !isAlike(one[name], other[name]))
    .map((name) => `${name}: ${JSON.stringify(one[name])} – ${JSON.stringify(other[name])}`);

/** The Tasks of a run of `wxcc replay`. */
async function replayedTasks(events: string, org: string): Promise<readonly OrgRecord[]> {
  const out: string[] = [];
  const io = { json: true, colour: false, out: (text: string) => void out.push(text), error: () => undefined };
  await run(['replay', '--definition', DEFINITION, '--events', events, '--org', org], io);
  const { records } = JSON.parse(out.join('\n')) as { records: readonly OrgRecord[] };
  return records.filter(({ attributes }) => attributes.type === 'Task');
}

describe('the simulator’s page', () => {
  let stage: Stage;
  let agent: AgentPage;
  let control: Page;
  const folder = mkdtempSync(path.join(tmpdir(), 'wxcc-played-'));

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await stage.close();
  });
  beforeEach(async () => {
    agent = await stage.agent();
    await agent.openOrg();
    await agent.page.evaluate(() => fetch('/simulator/api/contact-center/reset', { method: 'POST', body: '{}' }));
    await agent.start();
    control = await agent.page.context().newPage();
    await control.goto(`${stage.simulator.origins().org}/simulator/`);
    await control.getByText('No record was made or changed.').waitFor();
  });
  afterEach(() => stage.reset());

  const play = (name: string): Promise<void> => control.locator(`button[data-scenario="${name}"]`).click();
  const held = (type: string) => control.locator(`#aftermath [data-record="${type}"]`);
  const field = (type: string, name: string) => held(type).locator(`tr[data-field="${name}"] td.value`);
  const interactionId = (): string => stage.simulator.engine.listCalls().at(-1)?.interactionId ?? '';
  const finish = async (): Promise<OrgRecord> => {
    await agent.softphone.getByText('Connected').first().waitFor();
    await agent.end();
    await agent.wrapUp('Resolved');
    return waitForTask(stage, interactionId(), 'Completed');
  };
  const save = async (link: string): Promise<string> => {
    const wanted = control.waitForEvent('download');
    await control.getByRole('link', { name: link }).first().click();
    const download = await wanted;
    const file = path.join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return file;
  };
  /** In what the Tasks of a replay differ from the one that the page made; one entry a Task. */
  const replayed = async (task: OrgRecord): Promise<readonly (readonly string[])[]> => {
    const [events, org] = [await save('Save what was played'), await save('Save the user of this browser')];
    return (await replayedTasks(events, org)).map((each) => differences(task, each));
  };
  const shoot = async (name: string): Promise<void> => {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    await control.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  };

  it.each(['known', 'unknown', 'withheld', 'ambiguous'])(
    'shows what Salesforce holds after the call “%s”, and what was played makes the same Task in wxcc replay',
    async (name) => {
      await play(name);
      await agent.answer();
      const task = await finish();
      await field('Task', 'Status').getByText('Completed').waitFor();
      expect(await field('Task', 'Subject').textContent()).toBe(task.Subject);
      expect(await field('Task', 'WhoId').count()).toBe(name === 'known' ? 1 : 0);
      expect(await held('Task').locator('.slds-badge').textContent()).toBe('made');
      await shoot(`control-${name}`);
      expect(await replayed(task)).toEqual([[]]);
    },
  );

  it('calls out for the agent, and the same comes of it in wxcc replay', async () => {
    await play('outdial');
    const task = await finish();
    await field('Task', 'Wxcc_Outbound_Type__c').getByText('Outdial').waitFor();
    expect(await replayed(task)).toEqual([[]]);
  });

  it('fits into the 400 px of the org’s drawer', async () => {
    await control.setViewportSize({ width: 400, height: 800 });
    await play('known');
    await agent.answer();
    await finish();
    await field('Task', 'Status').getByText('Completed').waitFor();
    const width = await control.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(400);
    await shoot('control-narrow');
  });

  it('counts from the scenario that was played last, and shows of old records what is different now', async () => {
    await play('known');
    await agent.answer();
    const task = await finish();
    await field('Task', 'Status').getByText('Completed').waitFor();
    await play('rona');
    await control.getByText('Since “Nobody answers (RONA)” began:').waitFor();
    await control.getByText('No record was made or changed.').waitFor();
    stage.simulator.org.records.update(task.Id, { Priority: 'High' }, stage.simulator.org.user.Id);
    await agent.softphone.getByRole('button', { name: 'Available again' }).waitFor();
    await field('Task', 'Priority').getByText('High').waitFor();
    expect(await held('Task').first().locator('tr[data-field]').count()).toBe(1);
    await control.getByRole('button', { name: 'Begin anew' }).click();
    await control.getByText('Since you said so:').waitFor();
    await control.getByText('No record was made or changed.').waitFor();
  });
});
