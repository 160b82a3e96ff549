import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import type { AgentPage } from './support/agentPage';

const NOTES = '/reqCallNotesConfig/isCallNotesEnabled';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

/** Opens org and phone; the Desktop signs in by itself. */
async function open(agent: AgentPage): Promise<void> {
  await agent.openOrg();
  await agent.openPhone();
  await agent.waitForReady();
}

/** Which of the page's files are loaded from now on. */
function listenToLoads({ page }: AgentPage): string[] {
  const loads: string[] = [];
  page.on('request', (request) => void loads.push(request.url().split('/').at(-1) ?? ''));
  return loads;
}

const READING = 'wxccDefinition.js';

describe('settings of the last start', () => {
  it('spare the next one what reads definitions, until the definition changes', async () => {
    stage.simulator.engine.settings.autoSignIn = '1';
    const agent = await stage.agent();
    const loads = listenToLoads(agent);
    await open(agent);
    expect(loads).toContain(READING);

    loads.length = 0;
    await open(agent);
    expect(loads).toContain('softphone.js');
    expect(loads).not.toContain(READING);

    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), [NOTES]: org.settings()[NOTES] === 'true' ? 'false' : 'true' });
    loads.length = 0;
    await open(agent);
    expect(loads).toContain(READING);
  });
});
