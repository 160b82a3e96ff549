import type { AgentPage } from './support/agentPage';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { waitForTask } from './support/waitForTask';

/** A call, five chats and four e-mails: what the multimedia profile of the simulated tenant allows, ten together. */
const CONTACTS = [
  { from: '+14155550123' },
  ...['1', '2', '3', '4', '5'].map((place) => ({ from: `chat${place}@riverside.example`, mediaType: 'chat' as const })),
  ...['1', '2', '3', '4'].map((place) => ({ from: `mail${place}@riverside.example`, mediaType: 'email' as const })),
];
/** Ten contacts are answered, noted and wrapped up one after the other, ms. */
const TEN = 180_000;

const SETTINGS = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/wxccSoftphone/digitalContacts': 'true',
};

const noteOf = (place: number): string => `Note of contact ${place}.`;

describe('ten contacts at once', () => {
  let stage: Stage;
  let ada: AgentPage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.reset();
    const { org, engine } = stage.simulator;
    org.useSettings({ ...org.settings(), ...SETTINGS });
    // Nobody answers ten within the usual 18 s.
    engine.settings.ronaSeconds = 600;
    ada = await stage.agent(1);
    await ada.start();
  });

  const tab = (id: string) => ada.softphone.locator(`.wxcc-tabs [data-id="${id}"]`);
  const card = (state: string) => ada.softphone.locator(`.wxcc-call[data-state="${state}"]`);

  async function startAll(): Promise<readonly string[]> {
    const ids = CONTACTS.map(({ from, ...rest }) =>
      ada.call(from, {}, 'mediaType' in rest ? rest.mediaType : undefined),
    );
    await ada.softphone.locator('.wxcc-tabs [role="tab"]').nth(9).waitFor();
    for (const id of ids) {
      await tab(id).click();
      await card('offered').waitFor();
      await ada.answer();
      await card('connected').waitFor();
    }
    return ids;
  }

  it(
    'have a tab each, and notes, a Task and a wrap-up of their own',
    async () => {
      const ids = await startAll();
      for (const [place, id] of ids.entries()) {
        await tab(id).click();
        await ada.softphone.locator('#wxcc-notes').fill(noteOf(place));
      }
      // No note moved over to another contact while the tabs changed.
      for (const [place, id] of ids.entries()) {
        await tab(id).click();
        expect(await ada.softphone.locator('#wxcc-notes').inputValue()).toBe(noteOf(place));
      }
      for (const [place, id] of ids.entries()) {
        if (place < ids.length - 1) await tab(id).click();
        await ada.end();
        await card('wrappingUp').waitFor();
        await ada.wrapUp('Resolved');
        const task = await waitForTask(stage, id, 'Completed');
        expect(task.Description).toContain(noteOf(place));
      }
      expect(ada.failures).toEqual([]);
    },
    TEN,
  );

  it(
    'are switched by the arrow keys, and the panel in the Desktop follows the contact selected there',
    async () => {
      const ids = await startAll();
      await tab(ids[0]!).focus();
      for (const id of ids.slice(1)) {
        await ada.page.keyboard.press('ArrowRight');
        await ada.softphone.locator(`.wxcc-tabs [data-id="${id}"][aria-selected="true"]:focus`).waitFor();
      }
      const panel = ada.desktop.locator('wxcc-panel');
      for (const id of [ids[3]!, ids[7]!]) {
        await ada.desktop.locator(`.call[data-id="${id}"] h1`).click();
        await panel.locator(`[data-id="${id}"][aria-selected="true"]`).waitFor();
      }
      expect(await panel.locator('[role="tab"]').count()).toBe(10);
    },
    TEN,
  );
});
