import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import WxccTalkControls from 'c/wxccTalkControls';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleAgent, sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';
import { talkButtons } from '../talkButtons';

const browser = { ...sampleAgent, deviceType: 'BROWSER' };

function show(change: Partial<CallView> = {}, agent = sampleAgent, language: 'en' | 'es' = 'en') {
  const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!idle) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone(idle);
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-talk-controls', { is: WxccTalkControls });
  const tell = async (next: Partial<CallView>): Promise<void> => {
    Object.assign(element, { call: { ...sampleCall, state: 'connected', ...next } });
    await rendered();
  };
  Object.assign(element, { ui, phone, agent, call: { ...sampleCall, state: 'connected', ...change } });
  document.body.replaceChildren(element);
  const button = (command: string) => element.querySelector<HTMLButtonElement>(`[data-command="${command}"]`);
  return { element, phone, ui, button, tell };
}

describe('what can be done while talking', () => {
  it.each<[string, Partial<CallView>, string[]]>([
    ['by itself', {}, ['transfer']],
    ['recorded', { recording: 'running' }, ['transfer', 'pauseRecording']],
    ['with a flow that lets agents pause', { canPauseRecording: true }, ['transfer', 'pauseRecording']],
    ['with the recording paused', { recording: 'paused' }, ['transfer', 'resumeRecording']],
    ['while somebody is asked', { activity: 'consulting' }, ['completeTransfer', 'conference', 'endConsult']],
    ['in a conference', { activity: 'conferencing' }, ['leaveConference']],
    ['for whoever is asked', { isAdvice: true }, []],
    ['no longer', { state: 'wrappingUp' }, []],
  ])('%s', (_, change, expected) => {
    const call: CallView = { ...sampleCall, state: 'connected', ...change };
    expect(talkButtons(call, sampleAgent).map(({ command }) => command)).toEqual(expected);
  });

  it('mutes and sends key tones where the browser is the station', () => {
    const { button, phone } = show({}, browser);
    button('toggleMute')?.click();
    expect(button('keypad')).not.toBeNull();
    expect(phone.commands).toEqual([['toggleMute']]);
  });

  it('waits for the one who is asked to answer', () => {
    const waiting = show({ activity: 'consulting', consult: 'initiated' });
    expect(waiting.button('completeTransfer')?.disabled).toBe(true);
    expect(waiting.element.querySelector('[role=status]')?.textContent).toContain('Asking…');
    const answered = show({ activity: 'consulting', consult: 'consulting' });
    expect(answered.button('completeTransfer')?.disabled).toBe(false);
  });

  it.each([
    ['completeTransfer', { activity: 'consulting' }],
    ['conference', { activity: 'consulting' }],
    ['endConsult', { activity: 'consulting' }],
    ['leaveConference', { activity: 'conferencing' }],
    ['pauseRecording', { recording: 'running' }],
    ['resumeRecording', { recording: 'paused' }],
  ] as const)('asks for %s', (command, change) => {
    const { button, phone } = show(change);
    button(command)?.click();
    expect(phone.commands).toEqual([[command, 'interaction-1']]);
  });

  it('shows the picker, and puts it away when somebody is asked', async () => {
    const { element, button, tell } = show();
    button('transfer')?.click();
    await rendered();
    expect(element.querySelector('c-wxcc-transfer')).not.toBeNull();
    expect(button('transfer')?.getAttribute('aria-expanded')).toBe('true');
    await tell({ activity: 'consulting' });
    expect(element.querySelector('c-wxcc-transfer')).toBeNull();
  });

  it('gives the focus back when the picker is closed', async () => {
    const { element, button } = show();
    button('transfer')?.click();
    await rendered();
    element.querySelector<HTMLButtonElement>('[data-action="cancel"]')?.click();
    await rendered();
    expect(element.querySelector('c-wxcc-transfer')).toBeNull();
    expect(document.activeElement).toBe(button('transfer'));
  });

  it('closes the key pad by Escape, and gives the focus back to its button', async () => {
    const { element, button } = show({}, browser);
    button('keypad')?.click();
    await rendered();
    const key = element.querySelector('[data-tone="5"]');
    key?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await rendered();
    expect(element.querySelector('[data-tone]')).toBeNull();
    expect(document.activeElement).toBe(button('keypad'));
  });

  it('sends the tones of its keys', async () => {
    const { element, button, phone } = show({}, browser);
    const sendTone = jest.spyOn(phone.dialer, 'sendTone');
    button('keypad')?.click();
    await rendered();
    element.querySelectorAll<HTMLButtonElement>('[data-tone]').forEach((key) => key.click());
    expect(sendTone.mock.calls.map(([tone]) => tone).join('')).toBe('1234567890');
  });

  it.each<Partial<CallView>>([
    { activity: 'consulting', consult: 'initiated' },
    { activity: 'consulting' },
    { activity: 'conferencing' },
    { activity: 'transferring', recording: 'running' },
    { recording: 'paused' },
  ])('has all its texts: %j', (change) => {
    expect(show(change, browser, 'es').ui.unknown).toEqual([]);
  });
});
