import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { until as untilHolds } from './support/until';

const SYNC = {
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Salesforce work',
};
const PATIENCE = 10_000;

/** Waits for what the other side does by itself. */
const until = (what: string, holds: () => boolean): Promise<void> => untilHolds(holds, what, PATIENCE);

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

  describe('leaving', () => {
    const LEAVING = { '/wxccSoftphone/leaveIdleCode': 'Break', '/wxccSoftphone/leaveGraceSeconds': '600' };
    /** What the browser tells a page that is about to go. A real goodbye may be cut off by a busy browser, so it only follows. */
    const tellGoing = async ({ softphone, host }: AgentPage): Promise<void> => {
      // Only who is routable is set idle, and the phone must have heard that.
      await softphone.locator('.wxcc-bar__states option:checked[value="0"]').waitFor({ state: 'attached' });
      await softphone.locator('.wxcc-softphone').evaluate(async (_main, isLoadedLater) => {
        // What watches for it is loaded after the start on the page; what is told before that nobody hears.
        const isWatched = (): boolean =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('/later/watchPage'));
        while (isLoadedLater && !isWatched()) await new Promise((resolve) => setTimeout(resolve, 50));
        dispatchEvent(new Event('beforeunload', { cancelable: true }));
      }, host === 'openCti');
    };

    /** The states that Webex goes through, the present one first: one of them may pass before anybody looks. */
    const recordStates = (): readonly string[] => {
      const states = [state()];
      stage.simulator.engine.onChange(() => state() !== states.at(-1) && states.push(state()));
      return states;
    };

    it('who reloads the page is idle at once, and available again afterwards', async () => {
      await begin(LEAVING);
      await hasState('Available');
      const states = recordStates();
      await tellGoing(agent);
      await until('idle', () => states.includes('Break'));
      await agent.page.reload();
      await agent.openPhone();
      await agent.waitForReady();
      await hasState('Available');
      expect(states.filter((each) => each !== 'Break' && each !== 'Available')).toEqual([]);
    });

    it('who stays after all is available again without a reload', async () => {
      await begin(LEAVING);
      await hasState('Available');
      const states = recordStates();
      await tellGoing(agent);
      await until('idle and back', () => states.length >= 3);
      expect(states).toEqual(['Available', 'Break', 'Available']);
    });

    it('who closes one of two tabs stays available, and is so with the phone in the other one', async () => {
      await begin(LEAVING);
      await hasState('Available');
      const states = recordStates();
      const second = await agent.newTab();
      second.page.setDefaultTimeout(PATIENCE);
      await second.openOrg();
      await second.openPhone();
      await second.softphone.getByText('The phone is in another tab').first().waitFor();
      // The other tab shows the agent's dialer: it has heard from the one with the phone.
      await second.softphone.getByRole('button', { name: 'Call out' }).waitFor();
      await tellGoing(agent);
      await agent.page.close();
      // A tab that nobody has just turned to leaves the phone to a reload of the other one for 20 s.
      await second.softphone.getByRole('combobox').first().waitFor({ timeout: 40_000 });
      expect(states.filter((each) => each !== 'Available')).toEqual([]);
      await tellGoing(second);
      await until('idle', () => states.includes('Break'));
    });

    it('whom Salesforce signs out is idle as soon as an answer says so, and is told', async () => {
      await begin(LEAVING);
      await hasState('Available');
      stage.simulator.org.session.isOver = true;
      await agent.softphone.getByRole('button', { name: 'Call out' }).click();
      await agent.softphone.getByLabel('Name or number').fill('Grace');
      await hasState('Break');
      const told = agent.softphone.getByText('Salesforce signed you out');
      await told.waitFor();
      expect(await told.innerText()).toContain('sign in again');
    });

    it('whom Salesforce signs out is idle when somebody comes back to the page', async () => {
      await agent.page.clock.install();
      await begin(LEAVING);
      await hasState('Available');
      stage.simulator.org.session.isOver = true;
      await agent.page.clock.fastForward(61_000);
      await agent.softphone.locator('.wxcc-softphone').evaluate(() => dispatchEvent(new Event('focus')));
      await hasState('Break');
      const told = agent.softphone.getByText('Salesforce signed you out');
      await told.waitFor();
      expect(await told.innerText()).toContain('sign in again');
    });
  });

  it('is tried from the control page: work, refusal, a supervisor, a log-out', async () => {
    await begin();
    await hasState('Available');
    const control = await agent.page.context().newPage();
    control.setDefaultTimeout(PATIENCE);
    await control.goto(`${stage.simulator.origins().org}/simulator/`);
    await control.getByRole('button', { name: 'Offer a chat' }).click();
    await control.getByText('Chat with a visitor (offered)').waitFor();
    await control.getByLabel('Presence status, set by a supervisor').selectOption({ label: 'Lunch' });
    await hasState('Lunch');
    await control.getByLabel('Every status is refused with').fill('Not now');
    await control.getByLabel('Every status is refused with').press('Enter');
    await until('the refusal', () => desk().faults.refusal === 'Not now');
    await control.getByLabel('Log out').selectOption({ label: 'A supervisor logs the agent out' });
    await hasStatus('Offline');
    expect(desk().view().works).toEqual([]);
  });

  it('what does not fit stands in the help drawer, with its repair', async () => {
    await begin({ '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Cal' });
    await agent.softphone.getByText('Did you mean “On Call”?').waitFor();
    await agent.softphone.locator('[data-action="help"]').click();
    const findings = agent.softphone.locator('[data-id="findings"]');
    await findings.waitFor();
    expect(await findings.innerText()).toContain('defaultOmniStateForCall');
    expect(await findings.innerText()).toContain('Setup, Presence Statuses');
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
