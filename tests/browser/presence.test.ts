import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const SYNC = {
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Salesforce work',
};
const PATIENCE = 10_000;

/** Waits for what the other side does by itself. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('two presences', () => {
  let stage: Stage;
  let agent: AgentPage;
  /** Statuses that the toolkit set, in order. */
  let written: string[] = [];

  const desk = () => stage.simulator.omni.deskOf(stage.simulator.org.user.Id);
  const status = (): string => desk().view().status?.name ?? 'Offline';
  const state = (): string => {
    const session = stage.simulator.engine.sessionOf(agent.profile.id);
    const code = agent.profile.idleCodes.find(({ id }) => id === session?.auxCodeId);
    return code?.name ?? session?.subStatus ?? 'signed out';
  };
  const hasStatus = (name: string): Promise<void> => until(`Omni-Channel ${name}`, () => status() === name);
  /** What was written, when it is so many and nothing more for a while. */
  async function writes(count: number): Promise<readonly string[]> {
    await until(`${count} written`, () => written.length >= count);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return written;
  }
  const hasState = (name: string): Promise<void> => until(`Webex ${name}`, () => state() === name);

  /** Chooses as an agent does who sees no effect: what was chosen before the link's first word is where it starts from. */
  async function chooseStatus(name: string, tries = 4): Promise<void> {
    const list = agent.page.getByLabel('Presence status');
    await list.selectOption({ label: name });
    const isHeard = await hasState(name).then(
      () => true,
      () => false,
    );
    if (isHeard || tries === 1) return hasState(name);
    await list.selectOption({ label: 'Available' });
    return chooseStatus(name, tries - 1);
  }

  async function begin(settings: Record<string, string> = {}): Promise<void> {
    const { simulator } = stage;
    simulator.org.useSettings({ ...simulator.org.settings(), ...SYNC, ...settings });
    desk().setStatus('Available', 'OmniLoginStatusChange');
    written = [];
    desk().onEvent((_, { reason, statusName }) => {
      if (reason === 'OmniToolkitStatusChange') written.push(statusName as string);
    });
    await agent.start();
    // The link stands in a script that nothing waits for.
    await agent.page.getByRole('button', { name: 'Webex Link' }).waitFor();
  }

  beforeAll(async () => {
    stage = await openStage();
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

  it('a call makes the agent busy in Omni-Channel, and wrapping up brings back what was', async () => {
    await begin();
    agent.call('+14155550111');
    await agent.answer();
    await hasStatus('On Call');
    await agent.end();
    await agent.wrapUp('Resolved');
    await hasStatus('Available');
    expect(await writes(2)).toEqual(['On Call', 'Available']);
  });

  it('a chat makes the agent idle in Webex, and its end available again', async () => {
    await begin();
    await hasState('Available');
    await agent.page.getByRole('button', { name: /^Omni-Channel/ }).click();
    const panel = agent.page.getByRole('dialog', { name: 'Omni-Channel' });
    desk().offer({ kind: 'chat', title: 'Chat with Kim' });
    await panel.getByRole('button', { name: 'Accept' }).click();
    await hasState('Salesforce work');
    await panel.getByRole('tab', { name: /My Work/ }).click();
    await panel.getByRole('button', { name: 'Close' }).click();
    await hasState('Available');
    expect(await writes(0)).toEqual([]);
  });

  it('a choice on either side is that of both, late echoes or not', async () => {
    await begin();
    desk().setFaults({ eventDelay: 300 });
    await agent.page.getByRole('button', { name: /^Omni-Channel/ }).click();
    await chooseStatus('Lunch');
    stage.simulator.engine.agents.setState(agent.profile.id, '0');
    await hasStatus('Available');
    expect(await writes(1)).toEqual(['Available']);
  });

  it('a name that is not there is told, with the one that was meant', async () => {
    await begin({ '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Cal' });
    await agent.softphone.getByText('Did you mean “On Call”?').waitFor();
    agent.call('+14155550111');
    await agent.answer();
    await agent.softphone.getByRole('button', { name: 'End', exact: true }).waitFor();
    expect([status(), written]).toEqual(['Available', []]);
  });

  it('a status that Salesforce refuses is told with its reason', async () => {
    await begin();
    desk().setFaults({ refusal: 'Your profile lacks this status' });
    agent.call('+14155550111');
    await agent.answer();
    await agent.softphone.getByText(/Your profile lacks this status/).waitFor();
    expect([status(), written]).toEqual(['Available', []]);
  });

  it('two tabs write once', async () => {
    await begin();
    const second = await agent.newTab();
    second.page.setDefaultTimeout(PATIENCE);
    await second.openOrg();
    await second.page.getByRole('button', { name: 'Webex Link' }).waitFor();
    agent.call('+14155550111');
    await agent.page.bringToFront();
    await agent.answer();
    await hasStatus('On Call');
    await agent.end();
    await agent.wrapUp('Resolved');
    await hasStatus('Available');
    expect(await writes(2)).toEqual(['On Call', 'Available']);
    expect(second.failures).toEqual([]);
  });

  it('who reloads the page while available is so again afterwards', async () => {
    await begin({ '/wxccSoftphone/leaveIdleCode': 'Break', '/wxccSoftphone/leaveGraceSeconds': '600' });
    const states = new Set<string>();
    stage.simulator.engine.onChange(() => states.add(state()));
    // Browsers tell of a page that goes only when somebody used it.
    await agent.softphone.getByRole('combobox').first().focus();
    await agent.page.reload();
    await agent.openPhone();
    await agent.waitForReady();
    await hasState('Available');
    // The tab's goodbye may be cut off; if it arrives, the idle code was all that came between.
    expect([...states].filter((each) => each !== 'Break' && each !== 'Available')).toEqual([]);
  });

  it('the browser asks who closes the tab during a call', async () => {
    await begin();
    agent.call('+14155550111');
    await agent.answer();
    await hasStatus('On Call');
    const asked = agent.page.waitForEvent('dialog');
    await agent.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect([status(), agent.page.isClosed()]).toEqual(['On Call', false]);
  });
});
