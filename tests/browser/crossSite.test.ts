import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

/** Grace Hall's number in the sample org. */
const GRACE = '+14155550123';

/** The softphone on another site than the org: the browser refuses it storage and Web Locks. */
const HOSTS = {
  org: 'acme.lightning.localhost',
  softphone: 'acme--c.visualforce.localhost',
  desktop: 'desktop.wxcc-us1.localhost',
};

/** What the browser says to a page that wants to keep something; `allowed` when it may. */
async function refusals(agent: AgentPage): Promise<readonly string[]> {
  const frame = await agent.frame();
  return frame.evaluate(async () => {
    const open = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('tried');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error ?? new Error('unknown'));
      });
    const tries = [async () => localStorage.length, () => navigator.locks.query(), open];
    const results = await Promise.allSettled(tries.map(async (attempt) => attempt()));
    return results.map(({ status }) => (status === 'rejected' ? 'refused' : 'allowed'));
  });
}

describe('the softphone as a third party to the page around it', () => {
  let stage: Stage;
  let agent: AgentPage;
  beforeAll(async () => {
    stage = await openStage({ hosts: HOSTS });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
    await agent.start();
  });
  afterEach(() => stage.reset());

  it('is refused storage and locks, says what that means, and logs the call all the same', async () => {
    expect(await refusals(agent)).toEqual(['refused', 'refused', 'refused']);
    await agent.softphone.getByText(/refuses storage here/).waitFor();

    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Contact\/003/);
    await agent.end();
    await agent.wrapUp('Resolved');
    expect(await waitForTask(stage, interactionId, 'Completed')).toMatchObject({ CallDisposition: 'Resolved' });
    expect(agent.failures).toEqual([]);
  });

  it('keeps one phone among two tabs by heartbeats, and hands it over', async () => {
    const second = await agent.newTab();
    second.page.setDefaultTimeout(10_000);
    await second.openOrg();
    await second.openPhone();

    await second.softphone.getByRole('button', { name: 'Take it here' }).click();
    await second.softphone.locator('iframe').first().waitFor();
    await agent.softphone.getByRole('button', { name: 'Take it here' }).waitFor();
    expect(await agent.softphone.locator('iframe').count()).toBe(0);
  });
});
