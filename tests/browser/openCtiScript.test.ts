import { BROWSER_FLAGS } from '../../apps/cli/browserFlags';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

/** Grace Hall's number in the sample org. */
const GRACE = '+14155550123';

/**
 * `--opencti-script FILE`: https on Salesforce's own host names. The file given is our double: its check of addresses is
 * the documented one, and it stands here for the copy that only a user may have.
 */
describe('a script of the user’s own, on Salesforce’s host names', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ openCtiScript: 'dist/simulator/opencti_min.js' }, BROWSER_FLAGS);
  });
  afterAll(() => stage.close());

  it('plays a call over https, with the flags that are printed', async () => {
    const agent = await stage.agent();
    await agent.start();
    expect(agent.page.url()).toMatch(/^https:\/\/acme\.lightning\.force\.com:\d+\//);
    const src = await agent.page.locator('#softphone-frame').getAttribute('src');
    expect(src).toMatch(/^https:\/\/acme--c\.vf\.force\.com:\d+\//);

    const interactionId = agent.call(GRACE);
    await agent.answer();
    await agent.page.waitForURL(/\/lightning\/r\/Contact\/003/);
    await agent.end();
    await agent.wrapUp('Resolved');
    expect(await waitForTask(stage, interactionId, 'Completed')).toMatchObject({ CallDisposition: 'Resolved' });
    expect(agent.failures).toEqual([]);
  });
});
