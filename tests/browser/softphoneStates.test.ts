import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const GRACE = '+14155550123';
const SECOND = 1000;

/** Lets the softphone's seconds pass faster, once asked: a minute of silence in three seconds. */
const hurryAt = (address: string): string => `if (location.href.startsWith('${address}')) {
  const [after, now, start] = [setTimeout, Date.now, Date.now()];
  let [rate, from, passed] = [1, start, 0];
  window.hurry = () => ([passed, from, rate] = [passed + (now() - from) * rate, now(), 20]);
  Date.now = () => start + passed + (now() - from) * rate;
  window.setTimeout = (task, delay, ...rest) => after(task, delay / rate, ...rest);
}`;

describe('what the softphone says', () => {
  let stage: Stage;
  let agent: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    agent = await stage.agent();
    const { org, softphone } = stage.simulator.origins();
    await agent.page.addInitScript(hurryAt(agent.host === 'lightning' ? org : `${softphone}/apex/WxccSoftphone`));
  });
  afterEach(async () => {
    const failures = [...agent.failures];
    await stage.reset();
    if (failures.length > 0) throw new Error(failures.join('\n'));
  });

  /** The state with that code is in view, with these words and so with more than nothing. */
  const expectState = async (code: string, words: string, of: AgentPage = agent): Promise<void> => {
    const state = of.softphone.locator(`section[data-code="${code}"]`);
    await state.waitFor();
    expect((await state.innerText()).replace(/\s+/g, ' ')).toContain(words);
    expect(await state.isVisible()).toBe(true);
  };
  const open = async (): Promise<void> => {
    await agent.openOrg();
    await agent.openPhone();
  };
  const hurry = (): Promise<unknown> =>
    agent.softphone.locator('.wxcc-softphone').evaluate(() => (window as unknown as { hurry(): void }).hurry());
  /** By the keyboard, in a frame that was loaded again. */
  const signInAgain = async (): Promise<void> => {
    const opened = agent.page.waitForEvent('popup');
    await agent.desktop.getByRole('button', { name: 'Sign in' }).press('Enter');
    await (await opened).getByText(agent.profile.name).click();
    await agent.desktop.getByRole('button', { name: 'Submit' }).press('Enter');
  };
  const desktopUrls = (): string => `${stage.simulator.origins().desktop}/**`;

  describe('a Desktop that is not there', () => {
    it('is named after 60 s when it refuses to be framed, and retrying works', async () => {
      await agent.page.route(desktopUrls(), async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        return route.fulfill({ status: 200, headers: { 'X-Frame-Options': 'DENY' }, body: 'no' });
      });
      await open();
      await agent.softphone.locator('section[data-code="signingIn"], section[data-code="loading"]').waitFor();
      await hurry();
      await expectState('notAnswering', 'The Desktop does not answer');
      expect(await agent.softphone.getByText('Not connected').count()).toBeGreaterThan(0);
      await agent.page.unrouteAll();
      const loaded = agent.page.waitForResponse((response) => response.url().endsWith('/assets/desktop.js'));
      await agent.softphone.getByRole('button', { name: 'Load it again' }).click();
      expect((await loaded).ok()).toBe(true);
      await expectState('signingIn', 'Sign in to Webex');
    });

    it('is noticed when it dies in the middle of the day, and when it is back', async () => {
      await agent.start();
      const desktop = agent.page.frames().find((each) => each.url().startsWith(stage.simulator.origins().desktop));
      // Frozen as by a crash: nothing runs, nothing says goodbye.
      await desktop!.evaluate(() => {
        const post = MessagePort.prototype.postMessage;
        Object.assign(window, { thaw: () => Object.assign(MessagePort.prototype, { postMessage: post }) });
        Object.assign(MessagePort.prototype, { postMessage: () => undefined });
      });
      await hurry();
      await expectState('notAnswering', 'The Desktop does not answer');
      await agent.softphone.getByRole('button', { name: 'Load it again' }).click();
      await agent.waitForReady();
    });
  });

  describe('signing in', () => {
    it('is asked for, with words on windows that do not come', async () => {
      await open();
      await expectState('signingIn', 'sign in, then choose station and team');
      await hurry();
      await expectState('signingInSlow', 'Allow pop-ups for this site');
    });

    it('speaks of pop-ups when the agent clicked and no window took the focus', async () => {
      await agent.page.addInitScript('window.open = () => null');
      await open();
      await agent.desktop.getByRole('button', { name: 'Sign in' }).click();
      await agent.desktop.getByText('The browser blocked the sign-in window').waitFor();
      await hurry();
      await expectState('popupBlocked', 'allow pop-ups for this site');
    });

    it('is offered again after signing out', async () => {
      await agent.start();
      stage.simulator.engine.agents.signOut(agent.profile.id);
      await expectState('signedOut', 'You signed out of Webex');
      await agent.softphone.getByRole('button', { name: 'Sign in again' }).click();
      await signInAgain();
      await agent.waitForReady();
    });

    it('says that the browser refuses the Desktop its storage', async () => {
      await agent.start();
      const notice = agent.softphone.locator('[data-code="storageBlocked"]');
      await notice.waitFor();
      expect(await notice.innerText()).toContain('you sign in at every reload');
    });

    it('stays closed when the agent signed in elsewhere, until asked', async () => {
      await agent.start();
      const other = await stage.agent();
      await other.openOrg();
      await other.openPhone();
      const opened = other.page.waitForEvent('popup');
      await other.desktop.getByRole('button', { name: 'Sign in' }).click();
      await (await opened).getByText(other.profile.name).click();
      await other.desktop.getByRole('button', { name: 'Continue' }).click();
      await expectState('signedInElsewhere', 'You are signed in somewhere else');
      await other.waitForReady();
      await agent.page.waitForTimeout(2 * SECOND);
      await expectState('signedInElsewhere', 'Continue there, or use the phone here');
      expect(await other.softphone.locator('.wxcc-state').count()).toBe(0);
      await agent.softphone.getByRole('button', { name: 'Use it here' }).click();
      await agent.softphone.locator('section[data-code="signedInElsewhere"]').waitFor({ state: 'detached' });
    });
  });

  describe('a second tab', () => {
    it('says where the phone is, and takes it over on a click', async () => {
      await agent.start();
      const second = await agent.newTab();
      await second.openOrg();
      await second.openPhone();
      await expectState('elsewhere', 'The phone is in another tab', second);
      expect(await second.softphone.locator('iframe').count()).toBe(0);
      await second.softphone.getByRole('button', { name: 'Take it here' }).click();
      await second.waitForReady();
      await expectState('elsewhere', 'The phone is in another tab');
    });
  });

  describe('a call', () => {
    it('goes by from ringing to wrap-up, each with its words, timer and announcement', async () => {
      await agent.start();
      const card = agent.softphone.locator('article');
      const announced = agent.softphone.locator('[data-id="announcement"]');
      const says = async (word: string): Promise<void> => {
        await card.getByText(word, { exact: true }).waitFor();
        expect(await announced.innerText()).toMatch(new RegExp(`^${word}: .`));
        expect(await card.getByRole('timer').innerText()).toMatch(/^\d+:\d\d$/);
      };
      agent.call(GRACE);
      await says('Incoming call');
      await agent.answer();
      await says('Connected');
      await agent.softphone.getByRole('button', { name: 'Hold' }).click();
      await says('On hold');
      await agent.softphone.getByRole('button', { name: 'Resume' }).click();
      await says('Connected');
      await agent.end();
      await says('Wrap-up');
      await agent.wrapUp('Resolved');
      await card.waitFor({ state: 'detached' });
      expect(await announced.innerText()).toBe('');
    });
  });

  describe('the panel', () => {
    const desktopFrame = () =>
      agent.page.frames().find((each) => each.url().startsWith(stage.simulator.origins().desktop))!;
    const panelSize = (): Promise<{ width: number; height: number }> =>
      agent.softphone.locator('.wxcc-softphone').evaluate((main) => {
        const panel = main.closest('.slds-utility-panel')?.getBoundingClientRect();
        return { width: panel?.width ?? innerWidth, height: panel?.height ?? innerHeight };
      });

    it('folds to what a call needs and back, and the Desktop stays the same document', async () => {
      await agent.start();
      const fold = agent.softphone.getByRole('button', { name: 'Desktop' });
      const before = await panelSize();
      await desktopFrame().evaluate(() => Object.assign(window, { isSameDocument: true }));
      expect(await fold.getAttribute('aria-expanded')).toBe('true');

      await fold.click();
      await expectSmaller(before.height);
      expect(await fold.getAttribute('aria-expanded')).toBe('false');
      expect(await agent.softphone.getByRole('combobox').first().isVisible()).toBe(true);
      expect(await agent.softphone.locator('.wxcc-desktop').evaluate((box) => (box as HTMLElement).inert)).toBe(true);

      agent.call(GRACE);
      await agent.answer();
      await agent.softphone.getByText('Connected').first().waitFor();
      await fold.click();
      await agent.desktop.getByText('Connected').first().waitFor();
      const after = await panelSize();
      expect(after.height).toBeGreaterThanOrEqual(500);
      expect(await desktopFrame().evaluate(() => 'isSameDocument' in window)).toBe(true);
    });

    async function expectSmaller(height: number): Promise<void> {
      const deadline = Date.now() + 5 * SECOND;
      while (Date.now() < deadline) {
        if ((await panelSize()).height < height) return;
        await agent.page.waitForTimeout(50);
      }
      throw new Error(`The panel stays ${JSON.stringify(await panelSize())}`);
    }
  });
});

it('speaks the language of the Salesforce user', async () => {
  const stage = await openStage({
    orgFile: { user: { Id: '0055g000000000EAAA', Name: 'Elena Ruiz', LanguageLocaleKey: 'es_MX' } },
  });
  const agent = await stage.agent();
  await agent.openOrg();
  await agent.openPhone();
  await agent.softphone.getByText('Inicie sesión en Webex').waitFor();
  const frame = await agent.frame();
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('es');
  await stage.close();
});
