import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const OWN = readFileSync(path.resolve('config/WxccOpenSoftphone.xml'), 'utf8');
const NAME = '/reqGeneralInfo/reqDisplayName';

describe('a definition file dropped on the simulated org', () => {
  let stage: Stage;
  let agent: AgentPage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
    await agent.openOrg('/');
    await agent.page.locator('.slds-utility-bar__action').first().waitFor();
  });
  afterEach(() => stage.reset());

  const drop = (page: Page, text: string): Promise<void> =>
    page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'mine.xml', { type: 'text/xml' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, text);

  it('becomes its call center, and says so after the page has read it anew', async () => {
    await drop(agent.page, OWN.replace('>Webex Contact Center (open softphone)<', '>Dropped<'));
    await agent.page.getByText('The call center is now “Dropped”.').waitFor();
    expect(stage.simulator.org.settings()[NAME]).toBe('Dropped');
    expect(stage.simulator.org.settings()['/wxccSoftphone/desktopUrl']).toBe(stage.simulator.origins().desktop);
    expect(agent.failures).toEqual([]);
  });

  it('is refused in words when it is none, and the call center stays', async () => {
    const before = stage.simulator.org.settings()[NAME];
    await drop(agent.page, 'hello');
    await agent.page.getByText(/mine\.xml: The definition cannot be read/).waitFor();
    expect(stage.simulator.org.settings()[NAME]).toBe(before);
  });
});
