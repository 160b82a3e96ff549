import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { until as untilHolds } from './support/until';

// What no virtual clock shows: real tabs, real locks, a real database, a renderer that really dies.

const KNOWN = '+14155550123';
const NOTES = 'Router without connection since last night.';
const AT_CONNECT = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
};
/** ms. A call of an earlier page is finished ten seconds after the Desktop has told what there is. */
const PATIENCE = 40_000;

const until = (what: string, holds: () => boolean | Promise<boolean>): Promise<void> =>
  untilHolds(holds, what, PATIENCE);

describe('nothing is lost, nothing twice, nobody is let in', () => {
  let stage: Stage;
  let ada: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.reset();
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), ...AT_CONNECT });
    ada = await stage.agent();
    await ada.start();
  });

  /** The browser says that the tab is on the screen, or is not: without a screen all tabs are. */
  async function show(agent: AgentPage, visibilityState: 'visible' | 'hidden'): Promise<void> {
    const frame = await agent.frame();
    await frame.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibilityState);
  }

  /** The renderer dies: no event, no goodbye, nothing of the page runs any more. */
  async function kill(agent: AgentPage): Promise<void> {
    const session = await agent.page.context().newCDPSession(agent.page);
    const crashed = agent.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await agent.page.close();
  }

  /** The same person opens Salesforce again. */
  async function comeBack(agent: AgentPage): Promise<AgentPage> {
    const next = await agent.newTab();
    await next.openOrg();
    await next.openPhone();
    await next.waitForReady();
    return next;
  }

  /** Exactly one Task, and that is over. */
  async function expectOneTask(id: string): Promise<void> {
    await until(`one finished Task of ${id}`, () => stage.tasksOf(id)[0]?.Status === 'Completed');
    expect(stage.tasksOf(id)).toHaveLength(1);
  }

  const finish = (id: string): void => {
    const { calls, tenant } = stage.simulator.engine;
    const [agent] = tenant.agents;
    calls.wrapUp(id, agent!.id, agent!.wrapUpCodes[0]!.id);
  };

  it('has the phone in the next tab within three seconds when the one with the phone is closed in a call', async () => {
    const second = await ada.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    await show(second, 'hidden');
    const id = ada.call(KNOWN);
    await ada.answer();
    await second.softphone.getByText('Connected').first().waitFor();
    await ada.page.close();
    const since = Date.now();
    await show(second, 'visible');
    await second.softphone.locator('iframe').waitFor({ state: 'attached' });
    expect(Date.now() - since).toBeLessThan(3_000);
    await second.waitForReady();
    await second.end();
    await second.wrapUp('Resolved');
    await expectOneTask(id);
  });

  it('keeps the phone in the tab that had it when that is reloaded', async () => {
    const second = await ada.newTab();
    await second.openOrg();
    await second.openPhone();
    await second.softphone.getByText('The phone is in another tab').first().waitFor();
    await show(second, 'hidden');
    const id = ada.call(KNOWN);
    await ada.answer();
    await ada.page.reload();
    await ada.openPhone();
    await ada.waitForReady();
    expect(await second.softphone.locator('iframe').count()).toBe(0);
    await ada.end();
    await ada.wrapUp('Resolved');
    await expectOneTask(id);
  });

  const POINTS: readonly [string, (id: string) => Promise<void>][] = [
    ['while it rings', async () => ada.softphone.getByRole('button', { name: 'Answer' }).waitFor()],
    ['the moment it is answered', async () => ada.answer()],
    [
      'while they talk',
      async (id) => {
        await ada.answer();
        await until('a Task', () => stage.tasksOf(id).length === 1);
      },
    ],
    [
      'in the wrap-up',
      async () => {
        await ada.answer();
        await ada.end();
        await ada.softphone.getByLabel('Wrap-up reason').waitFor();
      },
    ],
    [
      'the moment it is wrapped up',
      async () => {
        await ada.answer();
        await ada.end();
        await ada.wrapUp('Resolved');
      },
    ],
  ];

  it.each(POINTS)('logs a call once whose page dies %s', async (_when, play) => {
    const id = ada.call(KNOWN);
    const { engine } = stage.simulator;
    await play(id);
    await kill(ada);
    const again = await comeBack(ada);
    const status = (): string | undefined => engine.findCall(id).legs[0]?.status;
    // Whatever the contact center has of the call goes on.
    if (status() === 'offered') {
      await again.answer();
      await until('the answer', () => status() === 'connected');
    }
    if (status() === 'connected') engine.calls.hangUp(id);
    if (status() === 'wrapUp') finish(id);
    await expectOneTask(id);
  });

  it('logs everything of a call after Salesforce was away for all of it', async () => {
    const { door } = stage.simulator.org;
    door.set('*', {
      failure: { code: 'GENERIC_ERROR', description: 'INVALID_SESSION_ID: Session expired or invalid' },
    });
    const id = ada.call(KNOWN);
    await ada.answer();
    await ada.softphone.getByLabel('Notes').fill(NOTES);
    await ada.end();
    await ada.wrapUp('Resolved');
    await ada.softphone.getByText('Not logged yet').first().waitFor();
    expect(stage.tasksOf(id)).toEqual([]);
    door.set('*', {});
    await (await ada.frame()).evaluate(() => window.dispatchEvent(new Event('online')));
    await expectOneTask(id);
    expect(stage.tasksOf(id)).toMatchObject([{ Description: NOTES, CallDisposition: 'Resolved' }]);
    await ada.softphone.getByText('Not logged yet').first().waitFor({ state: 'detached' });
  });

  it('shows the next user of the browser nothing of the first, who finds it again', async () => {
    const { org } = stage.simulator;
    const away = { failure: { code: 'GENERIC_ERROR', description: 'INVALID_SESSION_ID: Session expired or invalid' } };
    org.door.set('apex.saveCall', away);
    const id = ada.call(KNOWN);
    await ada.answer();
    await ada.softphone.getByLabel('Notes').fill(NOTES);
    await ada.end();
    await ada.wrapUp('Resolved');
    await ada.softphone.getByText('Not logged yet').first().waitFor();
    const next = await ada.newTab();
    await ada.page.close();
    org.door.set('apex.saveCall', {});
    await next.signInToOrg(2);
    await next.openOrg();
    await next.openPhone();
    await next.softphone.getByText('another user', { exact: false }).first().waitFor();
    const seen = await next.softphone.locator('.wxcc-softphone').evaluate((phone) => phone.outerHTML);
    expect(seen).not.toContain(NOTES);
    expect(seen).not.toContain('415');
    expect(seen).not.toContain('Grace');
    expect(stage.tasksOf(id)).toEqual([]);
    await next.signInToOrg(1);
    await next.openOrg();
    await next.openPhone();
    await expectOneTask(id);
    expect(stage.tasksOf(id)).toMatchObject([{ Description: NOTES }]);
  });
});
