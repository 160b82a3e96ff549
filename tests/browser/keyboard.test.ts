import type { AgentPage } from './support/agentPage';
import { keyboardOf } from './support/keyboard';
import type { Keyboard } from './support/keyboard';
import { openStage } from './support/openStage';
import type { Stage } from './support/openStage';
import { startSecondAgent } from './support/startSecondAgent';
import { until } from './support/until';
import { waitForTask } from './support/waitForTask';

const KNOWN = '+14155550123';

const SETTINGS = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls': 'true',
  '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId': 'ActivityId',
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('an agent without a mouse', () => {
  let stage: Stage;
  let ada: AgentPage;
  let keys: Keyboard;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  beforeEach(async () => {
    await stage.reset();
    const { org } = stage.simulator;
    org.useSettings({ ...org.settings(), ...SETTINGS });
    ada = await stage.agent(1);
    await ada.start();
    keys = keyboardOf(ada);
    // The Desktop folded away: its own controls are not asked for here.
    await keys.push('.wxcc-bar__fold');
    await ada.softphone.locator('.wxcc-desktop_folded').waitFor({ state: 'attached' });
  });

  const command = (name: string): string => `[data-command="${name}"]`;
  const action = (name: string): string => `[data-action="${name}"]`;

  async function wrapUp(): Promise<void> {
    await keys.goTo('.wxcc-call__reasons select');
    await keys.press('ArrowDown');
    await keys.push(command('wrapUp'));
  }

  /** The record that pops takes the focus once, as pages do: the work goes on when it is there. */
  async function answerByKeys(): Promise<string> {
    const id = ada.call(KNOWN, { ActivityId: '' });
    await keys.push(command('accept'));
    await ada.page.getByRole('heading', { name: 'Grace Hall' }).first().waitFor();
    return id;
  }

  /** Ada talks, and asks Ben for advice. @returns the interaction */
  async function consult(ben: AgentPage): Promise<string> {
    const id = await answerByKeys();
    await until(() => textOf(stage.simulator.engine.findCall(id).variables[0]!.value) !== '');
    await keys.push(command('transfer'));
    await ada.softphone.locator('.wxcc-transfer__radio').first().waitFor();
    await keys.type('okafor');
    await ada.softphone.locator('.wxcc-transfer__radio:checked').waitFor();
    await keys.push(action('consult'));
    await ben.answer();
    await ada.softphone.getByText('Consulting. The customer is on hold.').waitFor();
    return id;
  }

  it('asks a colleague, makes it a conference and leaves it', async () => {
    const ben = await startSecondAgent(stage);
    const id = await consult(ben);
    await keys.push(command('conference'));
    await ada.softphone.locator(command('leaveConference')).waitFor();
    expect(stage.simulator.engine.findCall(id).consult?.state).toBe('conferencing');
    await keys.push(command('leaveConference'));
    await wrapUp();
    await ben.end();
    await ben.wrapUp('Sale');
    const task = await waitForTask(stage, id, 'Completed');
    expect(task.CallDisposition).toBe('Sale');
    expect([...ada.failures, ...ben.failures]).toEqual([]);
  });

  it('asks a colleague and hands the call over', async () => {
    const ben = await startSecondAgent(stage);
    const id = await consult(ben);
    await keys.push(command('completeTransfer'));
    await wrapUp();
    await ben.end();
    await ben.wrapUp('Sale');
    const task = await waitForTask(stage, id, 'Completed');
    expect(task.OwnerId).toBe(stage.simulator.org.users[1]!.Id);
  });

  it('gives the call away at once, to the one whom the arrow keys choose', async () => {
    const ben = await startSecondAgent(stage);
    const id = await answerByKeys();
    await keys.push(command('transfer'));
    await ada.softphone.locator('.wxcc-transfer__input:focus').waitFor();
    await ada.softphone.getByText('Support_EN', { exact: true }).waitFor();
    await keys.goTo('.wxcc-transfer__radio');
    await keys.press('ArrowDown', 'ArrowUp');
    await keys.push(action('transfer'));
    await ben.answer();
    await wrapUp();
    expect(stage.simulator.engine.findCall(id).ownerId).toBe(ben.profile.id);
  });

  it('relates the record in view, makes a case once and opens the activity', async () => {
    const id = await answerByKeys();
    await until(() => stage.tasksOf(id).length === 1);
    await keys.push(action('associate'));
    await ada.softphone.getByText('Related to Grace Hall').waitFor();
    await keys.goTo(action('createCase'));
    await keys.press('Enter', 'Enter');
    await ada.softphone.getByRole('button', { name: 'Open case' }).waitFor();
    expect(stage.records('Case').filter(({ SuppliedPhone }) => SuppliedPhone === KNOWN)).toHaveLength(1);
    await ada.page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await keys.push(action('openActivity'));
    await ada.page.waitForURL(/\/lightning\/r\/Task\/00T\w+\/edit/);
    await ada.page.getByRole('button', { name: 'Cancel' }).press('Enter');
    await keys.push(command('end'));
    await wrapUp();
    const { WhoId } = await waitForTask(stage, id, 'Completed');
    expect(stage.records('Contact').find(({ Id }) => Id === WhoId)?.Name).toBe('Grace Hall');
  });

  it('does everything else once: state, hold, recording, notes, records, Help, dial pad', async () => {
    await keys.goTo('.wxcc-bar__states select');
    await keys.press('ArrowDown');
    await until(() => stage.simulator.engine.sessionOf(ada.profile.id)?.subStatus === 'Idle');
    await ada.softphone.locator('.wxcc-bar__states option:checked:not([value="0"])').waitFor({ state: 'attached' });
    await keys.press('ArrowUp');
    await until(() => stage.simulator.engine.sessionOf(ada.profile.id)?.subStatus === 'Available');

    await keys.push(action('help'));
    await ada.softphone.getByRole('heading', { name: 'Settings in force' }).waitFor();
    await keys.press('Escape');
    await ada.softphone.locator(`${action('help')}:focus`).waitFor();

    const id = await answerByKeys();
    await keys.push(command('hold'));
    await until(() => stage.simulator.engine.findCall(id).heldAt !== undefined);
    await keys.push(command('resume'));
    await keys.push(command('pauseRecording'));
    await keys.push(command('resumeRecording'));
    await keys.push(command('keypad'));
    await keys.goTo('[data-tone="5"]');
    await keys.press('Enter', 'Escape');
    await ada.softphone.locator(`${command('keypad')}:focus`).waitFor();

    await keys.goTo('#wxcc-subject');
    await keys.type('Router');
    await keys.goTo('#wxcc-notes');
    await keys.type('Broken since last night.');
    const lead = stage.records('Lead')[0]!;
    await keys.push(action('search'));
    await ada.softphone.locator('.wxcc-search__input:focus').waitFor();
    await keys.type(textOf(lead.LastName));
    await keys.press('Enter');
    await keys.goTo(`[data-id="${lead.Id}"]`);
    await keys.press('Enter');
    await until(() => stage.tasksOf(id)[0]?.WhoId === lead.Id);
    await ada.softphone.locator(`${action('search')}:focus`).waitFor();
    await keys.push(command('end'));
    await wrapUp();
    const task = await waitForTask(stage, id, 'Completed');
    expect([task.Subject, textOf(task.Description).split('Broken since')]).toEqual(['Router', expect.any(Array)]);
    expect(task.Description).toContain('Broken since last night.');

    await keys.push('.wxcc-bar__dial');
    await ada.softphone.locator('.wxcc-pad__input:focus').waitFor();
    await keys.type(KNOWN);
    await keys.press('Enter');
    await until(() => stage.simulator.engine.listCalls().some(({ direction }) => direction === 'OUTBOUND'));
    expect(ada.failures).toEqual([]);
  });
});
