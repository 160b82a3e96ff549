import type { EngineSettings } from '../../apps/simulator/desktop/engine';
import type { AgentPage } from './support/agentPage';
import { openRecord } from './support/openRecord';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const NUMBER = '+34911223344';

describe('what may not be dialled', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(() => stage.reset());

  const start = async (settings: Partial<EngineSettings> = {}): Promise<AgentPage> => {
    Object.assign(stage.simulator.engine.settings, settings);
    const agent = await stage.agent();
    await agent.start();
    return agent;
  };
  const dialFromPad = async ({ page, softphone }: AgentPage, number = NUMBER): Promise<void> => {
    await softphone.getByRole('button', { name: 'Call out' }).click();
    await softphone.getByLabel('Name or number').fill(number);
    await page.keyboard.press('Enter');
  };
  /** Nothing to click: Salesforce shows its numbers as text. */
  const expectText = async ({ page }: AgentPage): Promise<void> => {
    await page.getByTitle('Click to dial disabled').first().waitFor();
    expect(await page.locator('a.sim-phone__link').first().isVisible()).toBe(false);
  };
  const calls = () => stage.simulator.engine.listCalls();

  it.each([
    ['tenantOff', /outbound calls are off for your organisation\. Your Webex administrator/],
    ['agentOff', /your desktop profile does not allow outbound calls\. Your Webex administrator/],
    ['noEntryPoint', /your desktop profile has no outdial entry point\. Your Webex administrator/],
  ] as const)(
    '%s: the pad says who can change it, and phone fields stay text, or a call button says so',
    async (outdialRights, words) => {
      const agent = await start({ outdialRights });
      await openRecord(stage, agent, 'Contact', 'Grace Hall');
      await (agent.host === 'openCti' ? expectText(agent) : agent.clickNumber());
      await dialFromPad(agent);
      await agent.softphone.getByText(words).filter({ hasText: NUMBER }).waitFor();
      expect(calls()).toEqual([]);
    },
  );

  it.each([
    [{ outdialRights: 'addressBookOnly' }, /allows only numbers of the address book\. Your Webex administrator/],
    [{ outdialPattern: '^\\+49' }, /does not fit the dial plan of your desktop profile\. Check the number/],
  ] as const)('%p: a click and the pad say what to change', async (settings, words) => {
    const agent = await start(settings);
    await openRecord(stage, agent, 'Contact', 'Grace Hall');
    await agent.clickNumber();
    await agent.softphone.getByText(words).filter({ hasText: '4155550123' }).waitFor();
    await dialFromPad(agent);
    await agent.softphone.getByText(words).filter({ hasText: NUMBER }).waitFor();
    expect(calls()).toEqual([]);
  });

  it('a second call: the first one goes on, and the agent is told to end it', async () => {
    const agent = await start();
    agent.call('+14155550123');
    await agent.answer();
    await agent.softphone.getByText('Connected').first().waitFor();
    await dialFromPad(agent);
    await agent.softphone.getByText(/you are on a call\. End it first\./).waitFor();
    expect(calls()).toHaveLength(1);
    expect(calls()[0]?.state).toBe('connected');
  });

  it('after a missed call: the agent chooses another state first', async () => {
    const agent = await start({ ronaSeconds: 1 });
    agent.call('+14155550123');
    await agent.softphone.getByRole('button', { name: 'Available again' }).waitFor();
    await dialFromPad(agent);
    await agent.softphone.getByText(/are in RONA\. Choose another state/).waitFor();
    expect(calls()).toHaveLength(1);
  });
});
