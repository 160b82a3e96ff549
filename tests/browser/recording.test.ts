import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { CaptureSettings } from '../../apps/simulator/recording/captureSettings';
import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';

const INTERACTION = '3f2a9d10-7c41-4b8e-9a55-0c1d2e3f4a5b';
const SPANISH = '005000000000009AAA';
/** Sound is heard in real time: a second is a second. */
const PATIENCE = 20_000;

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');

describe('a recording on the Task page', () => {
  let stage: Stage;
  let agent: AgentPage;
  const said: string[] = [];

  beforeAll(async () => {
    const spanish = { Id: SPANISH, Name: 'Eva Ruiz', LanguageLocaleKey: 'es' };
    const english = { Id: '005000000000008AAA', Name: 'Ada Moreno', LanguageLocaleKey: 'en_US' };
    const outsider = { Id: '005000000000007AAA', Name: 'Out Sider', LanguageLocaleKey: 'en_US', apexAccess: false };
    stage = await openStage({ orgFile: { users: [english, spanish, outsider] } });
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    said.length = 0;
    agent = await stage.agent();
    agent.page.on('console', (message) => said.push(message.text()));
  });
  afterEach(async () => {
    // eslint-disable-next-line jest/no-standalone-expect -- holds for every test
    expect(agent.failures).toEqual([]);
    stage.simulator.captures.reset();
    await stage.reset();
  });

  const use = (settings: Partial<CaptureSettings>): void =>
    void Object.assign(stage.simulator.captures.settings, settings);

  const aTask = (fields: Record<string, string | number> = {}): string => {
    const { org } = stage.simulator;
    const call = { Subject: 'Inbound Call', CallObject: INTERACTION, CallDurationInSeconds: 3 };
    return org.records.create('Task', { ...call, Wxcc_End_Time__c: new Date().toISOString(), ...fields }, org.user.Id);
  };

  const openTask = async (taskId: string, userId = '005000000000008AAA'): Promise<Page> => {
    const { page } = agent;
    await page.context().addCookies([{ name: 'sid', value: userId, url: stage.simulator.origins().org }]);
    await agent.openOrg(`/lightning/r/Task/${taskId}/view`);
    await page.locator('c-wxcc-recording-player').waitFor();
    return page;
  };

  /** Another page of the org, without loading it anew. */
  const goTo = async (page: Page, address: string): Promise<void> => {
    const before = page.locator('c-wxcc-recording-player');
    await before.evaluate((element) => element.setAttribute('data-old', ''));
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await page.locator('c-wxcc-recording-player:not([data-old])').waitFor();
  };

  const player = (page: Page) => page.locator('.wxcc-recording');
  const status = (page: Page, is: string): Promise<void> =>
    page.locator(`.wxcc-recording[data-status="${is}"]`).waitFor({ timeout: PATIENCE });
  const click = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const slider = (page: Page) => page.getByRole('slider', { name: 'Position' });
  const audio = (page: Page) => page.locator('.wxcc-recording audio');
  const currentTime = (page: Page): Promise<number> =>
    audio(page).evaluate((element) => (element as HTMLAudioElement).currentTime);

  /** Everything that Salesforce or a colleague could read later. */
  const traces = (): string =>
    JSON.stringify([said, stage.simulator.org.door.operations(), stage.records('Task'), stage.records('Case')]);

  it('sounds after one click and plays to its end', async () => {
    const page = await openTask(aTask());
    await click(page, 'Play recording');
    await status(page, 'playing');
    expect(await audio(page).evaluate((element) => (element as HTMLAudioElement).muted)).toBe(false);
    await status(page, 'ended');
    expect(await audio(page).evaluate((element) => (element as HTMLAudioElement).ended)).toBe(true);
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('0:03 of 0:03');
    expect(traces()).not.toMatch(/Signature|\/captures\//);
  });

  it('plays from the menu of the call in the activity timeline, and falls silent when the window closes', async () => {
    use({ partSeconds: 60 });
    const [contact] = stage.records('Contact');
    const contactId = contact?.Id ?? '';
    aTask({ Subject: 'A recorded call', WhoId: contactId, TaskSubtype: 'Call', Status: 'Completed' });
    const { page } = agent;
    await page.context().addCookies([{ name: 'sid', value: '005000000000008AAA', url: stage.simulator.origins().org }]);
    await agent.openOrg(`/lightning/r/Contact/${contactId}/view`);
    const activity = page.getByRole('listitem').filter({ hasText: 'A recorded call' });
    await activity.getByRole('button', { name: 'Show more actions' }).click();
    await page.getByRole('menuitem', { name: 'Play recording' }).click();
    const dialog = page.getByRole('dialog', { name: 'Play recording' });
    await dialog.getByRole('button', { name: 'Play recording' }).click();
    await status(page, 'playing');
    const sound = await audio(page).elementHandle();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await player(page).waitFor({ state: 'detached' });
    expect(await sound?.evaluate((element) => (element as HTMLAudioElement).paused)).toBe(true);
  });

  it('plays both segments of a call on one timeline', async () => {
    use({ parts: 2, partSeconds: 2 });
    const page = await openTask(aTask());
    await click(page, 'Play recording');
    await status(page, 'playing');
    expect(await slider(page).getAttribute('max')).toBe('4');
    await page.locator('select[data-list="part"]').evaluate(
      (list) =>
        new Promise<void>((resolve) => {
          const look = setInterval(() => {
            if ((list as HTMLSelectElement).value !== '1') return;
            clearInterval(look);
            resolve();
          }, 50);
        }),
    );
    await status(page, 'ended');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('0:04 of 0:04');
  });

  it('fetches a link that expires in the middle again, and goes on at the same second to the end', async () => {
    // Longer than what a browser reads ahead.
    use({ partSeconds: 600 });
    const page = await openTask(aTask({ CallDurationInSeconds: 600 }));
    const dead: string[] = [];
    page.on('requestfailed', (request) => request.url().includes('/captures/') && dead.push(request.url()));
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('WxccRecordingController.fetch') && asked.push('fetch'));
    await click(page, 'Play recording');
    await status(page, 'playing');
    stage.simulator.captures.endLinks();
    await slider(page).evaluate((element) => {
      (element as HTMLInputElement).value = '596';
      element.dispatchEvent(new CustomEvent('input'));
    });
    await page.waitForResponse((response) => response.url().endsWith('WxccRecordingController.fetch'));
    await status(page, 'playing');
    expect(await currentTime(page)).toBeGreaterThanOrEqual(596);
    await status(page, 'ended');
    expect(await currentTime(page)).toBeCloseTo(600, 0);
    expect(dead.length).toBeGreaterThan(0);
    expect(asked).toHaveLength(2);
    expect(traces()).not.toMatch(/Signature/);
  });

  it('goes on at the same second when the line breaks in the middle', async () => {
    use({ partSeconds: 6 });
    const page = await openTask(aTask({ CallDurationInSeconds: 6 }));
    await click(page, 'Play recording');
    await status(page, 'playing');
    await page.waitForTimeout(2000);
    const at = await currentTime(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // As the browser tells of an address that answers 403 from now on.
    await audio(page).evaluate((element) => element.dispatchEvent(new Event('error')));
    await page.waitForResponse((response) => response.url().endsWith('WxccRecordingController.fetch'));
    await status(page, 'playing');
    expect(await currentTime(page)).toBeGreaterThanOrEqual(at - 0.5);
    await status(page, 'ended');
    expect(asked.filter((path) => path.endsWith('WxccRecordingController.fetch'))).toHaveLength(1);
  });

  it('offers speed, channels, the consultation and the words of the call by keyboard', async () => {
    use({ consult: true, transcript: true, partSeconds: 20 });
    const page = await openTask(aTask());
    await page.getByRole('button', { name: 'Play recording' }).focus();
    await page.keyboard.press('Enter');
    await status(page, 'playing');
    await page.getByLabel('Speed').selectOption({ label: '2×' });
    expect(await audio(page).evaluate((element) => (element as HTMLAudioElement).playbackRate)).toBe(2);
    await page.getByRole('combobox', { name: 'Channel' }).selectOption({ label: 'Channel 2' });
    await status(page, 'playing');
    expect(await audio(page).evaluate((element) => (element as HTMLAudioElement).crossOrigin)).toBe('anonymous');
    await page.getByLabel('Conversation').selectOption({ label: 'Consultation' });
    await status(page, 'playing');
    await slider(page).focus();
    await page.keyboard.press('End');
    await status(page, 'ended');
    await page.evaluate(AXE);
    const faults = await page.evaluate(
      "axe.run('c-wxcc-recording-player').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
    );
    expect(faults).toEqual([]);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: /Transcript \(en-US\)/ }).click();
    await (await opened).getByText('Agent: Good morning.').waitFor();
  });

  it('hears both channels where the files’ host does not allow one', async () => {
    use({ cors: false, partSeconds: 20 });
    const page = await openTask(aTask());
    await click(page, 'Play recording');
    await status(page, 'playing');
    await page.getByRole('combobox', { name: 'Channel' }).selectOption({ label: 'Channel 1' });
    await page.getByText('does not allow one channel alone').waitFor();
    await status(page, 'playing');
    expect(await page.getByRole('combobox', { name: 'Channel' }).inputValue()).toBe('0');
  });

  it('signs in at Webex and comes back to play', async () => {
    use({ signedIn: false });
    const page = await openTask(aTask());
    await click(page, 'Play recording');
    await page.getByText(/Sign in to Webex once/).waitFor();
    const opened = page.waitForEvent('popup');
    await click(page, 'Sign in to Webex');
    await (await opened).getByRole('button', { name: 'Accept' }).click();
    await status(page, 'ended');
    expect(stage.simulator.captures.settings.signedIn).toBe(true);
  });

  it('tries again by itself when Webex is busy', async () => {
    use({ fault: 'busy', retryAfter: 10 });
    const page = await openTask(aTask());
    await click(page, 'Play recording');
    await page.getByText(/many recordings right now.*tries again by itself at/).waitFor();
    use({ fault: 'none' });
    await page.getByText('The recording is here.').waitFor({ timeout: PATIENCE });
    await click(page, 'Play');
    await status(page, 'ended');
    expect(await slider(page).inputValue()).toBe('3');
  });

  type Failure = readonly [string, Partial<CaptureSettings>, RegExp, RegExp, Record<string, string>?];
  const old = { Wxcc_End_Time__c: '2026-01-05T10:00:00.000Z' };
  const failures: readonly Failure[] = [
    ['notSignedIn', { signedIn: false }, /Sign in to Webex once/, /Inicie sesión en Webex una vez/],
    [
      'scopeMissing',
      { fault: 'scopeMissing' },
      /lacks the scope cjp:config_read/,
      /le falta el ámbito cjp:config_read/,
    ],
    ['roleMissing', { fault: 'roleMissing' }, /not as a supervisor/, /no como supervisor/],
    ['moduleMissing', { fault: 'moduleMissing' }, /lacks the module Recording Management/, /le falta el módulo/],
    ['licenceMissing', { fault: 'licenceMissing' }, /without a Premium licence/, /sin una licencia Premium/],
    ['rightMissing', { fault: 'rightMissing' }, /checks, in this order/, /comprueba, en este orden/],
    ['sharedSignedOut', { fault: 'sharedSignedOut' }, /shares one sign-in/, /comparten un inicio de sesión/],
    ['permissionMissing', { fault: 'permissionMissing' }, /permission sets/, /conjuntos de permisos/],
    ['notSetUp', { fault: 'notSetUp' }, /not set up in this org/, /no están configuradas/],
    ['settingWrong', { dataCenter: 'mars1' }, /Wxcc_Data_Center__c is “mars1”/, /Wxcc_Data_Center__c es «mars1»/],
    ['wrongRegion', { fault: 'wrongRegion' }, /not in the data center us1/, /no está en el centro de datos us1/],
    ['notYet', { fault: 'empty' }, /not stored the recording yet.*at \d/, /aún no ha guardado.*a las \d/],
    ['notStored', { fault: 'empty' }, /no recording of this call/, /no tiene ninguna grabación/, old],
    ['keptNoLonger', { fault: 'keptNoLonger' }, /has deleted it since/, /ya la ha eliminado/, old],
    ['notYet', { fault: 'keptNoLonger' }, /not stored the recording yet/, /aún no ha guardado/],
    ['keptNoLonger', { fault: 'empty', retentionDays: 30 }, /has deleted it since/, /ya la ha eliminado/, old],
    ['sensitive', { fault: 'sensitive' }, /keeps this recording masked/, /mantiene esta grabación enmascarada/],
    ['cannotPlay', { fault: 'deadLinks' }, /no sound from http:\/\/desktop/, /no obtuvo sonido de http:\/\/desktop/],
    ['blockedSite', { blockedByCsp: true }, /play files from http:\/\/desktop.*Trusted URLs/, /URL de confianza/],
    ['unavailable', { fault: 'unavailable' }, /cannot hand out recordings/, /no puede entregar grabaciones/],
    ['timedOut', { fault: 'timedOut' }, /did not answer in time/, /no respondió a tiempo/],
    ['unreadable', { fault: 'unreadable' }, /no answer of Webex/, /no es una respuesta de Webex/],
    ['refused', { fault: 'refused' }, /taskIds must be UUIDs/, /no aceptó la solicitud/],
    ['busy', { fault: 'busy' }, /many recordings right now/, /muchas solicitudes/],
    ['noCall', {}, /logs no Webex call/, /no registra ninguna llamada/, { CallObject: 'call #7' }],
  ];

  it.each([
    ['English', '005000000000008AAA', 2],
    ['Spanish', SPANISH, 3],
  ] as const)('has a sentence for every failure in %s, and never a bare status code', async (_name, userId, column) => {
    const page = await openTask(aTask(), userId);
    const show = async ([code, settings, , , fields]: Failure): Promise<string> => {
      stage.simulator.captures.reset();
      use(settings);
      const address = `/lightning/r/Task/${aTask(fields)}/view`;
      if (settings.blockedByCsp) await agent.openOrg(address);
      else await goTo(page, address);
      await player(page).getByRole('button').first().click();
      const outcome = page.locator(`[data-outcome="${code}"]`);
      await outcome.waitFor();
      return (await outcome.textContent()) ?? '';
    };
    const shown: string[] = [];
    for (const failure of failures) shown.push(await show(failure));
    const missing = failures.filter((failure, index) => !failure[column].test(shown[index] ?? ''));
    expect(missing.map(([code]) => code)).toEqual([]);
    expect(shown.join(' ')).not.toMatch(/\b(40[0-9]|429|50[0-9])\b/);
    expect(traces()).not.toMatch(/Signature/);
  });

  it('tells a user without the Apex class which permission is missing', async () => {
    const page = await openTask(aTask(), '005000000000007AAA');
    await click(page, 'Play recording');
    await page.locator('[data-outcome="permissionMissing"]').waitFor();
    expect(await player(page).textContent()).toContain('Webex Contact Center Recordings');
  });
});
