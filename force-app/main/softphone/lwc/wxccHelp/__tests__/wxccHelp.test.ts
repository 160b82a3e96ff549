import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { createDiagnostic } from 'c/wxccDiagnostic';
import WxccHelp from 'c/wxccHelp';
import { createFakeHost } from '../../../../../../apps/softphone/gallery/fakeHost';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleAgent, sampleCad, sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';
import { createSettings } from '../../../../../../tests/fakes/createSettings';

const NOTIFYING = { '/widgetSettings/sendBrowserNotifications': 'true' };
const CALL: CallView = {
  ...sampleCall,
  ...{
    state: 'connected',
    cad: sampleCad,
    notes: 'Secret note',
    subject: 'Secret subject',
    related: ['Secret record'],
  },
};

function show(settings: CallCenterSettings | undefined = createSettings(), language: 'en' | 'es' = 'en') {
  const ready = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!ready) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone({ ...ready, calls: [CALL], notLogged: 1 }, settings);
  const host = createFakeHost({ tab: 'holder' });
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-help', { is: WxccHelp });
  Object.assign(element, { ui, phone, host });
  document.body.replaceChildren(element);
  const button = (action: string) => element.querySelector<HTMLButtonElement>(`[data-action="${action}"]`);
  return { element, phone, host, ui, button };
}

/** The file that is downloaded, as text. */
function download(): string {
  const { host, button } = show();
  button('download')?.click();
  const [done] = host.done;
  if (!done?.startsWith('download webex-softphone.json ')) throw new Error('Nothing was downloaded.');
  return done.slice('download webex-softphone.json '.length);
}

describe('the help drawer', () => {
  it('names the version, the settings in force and the last events with their ids', () => {
    const { element } = show();
    const words = element.textContent ?? '';
    ['version 1.0.0', 'Live notes', 'eAgentContactAssigned', 'notifs_1'].forEach((each) =>
      expect(words).toContain(each),
    );
    expect(document.activeElement).toBe(element.querySelector('h2'));
  });

  it('lists for the administrator what does not fit, as soon as it is met, and names it in the file', async () => {
    const { element, phone, host, button } = show();
    expect(element.querySelector('[data-id="findings"]')).toBeNull();
    const place = { path: '/reqOmniStateSyncConfig/defaultOmniStateForCall', value: 'On Cal' };
    phone.find([createDiagnostic('presenceStatusUnfit', place, { meant: 'On Call' })]);
    await rendered();
    const words = element.querySelector('[data-id="findings"]')?.textContent;
    expect(words).toContain('defaultOmniStateForCall: the agent has no presence status');
    expect(words).toContain('Setup, Presence Statuses');
    button('download')?.click();
    expect(host.done[0]).toContain('presenceStatusUnfit');
    expect(host.done[0]).not.toContain('On Cal');
  });

  it('says so while there are no settings', () => {
    const { element, phone } = show();
    const bare = createElement('c-wxcc-help', { is: WxccHelp });
    const still = createFakePhone(phone.state.value);
    Object.assign(bare, { ui: createTestUi(), phone: still, host: createFakeHost({ tab: 'holder' }) });
    element.replaceWith(bare);
    expect(bare.textContent).toContain('Salesforce has not given the settings yet.');
  });

  it('tells which definition is in force, and reads it again', async () => {
    const { element, phone, button } = show();
    expect(button('readAgain')).toBeNull();
    phone.set({ definition: { version: '0123abcd', readAt: 0, standing: 'inForce' } });
    await rendered();
    expect(element.textContent).toContain('Definition 0123abcd, read at ');
    button('readAgain')?.click();
    expect(phone.commands).toEqual([['readAgain']]);
    phone.set({ definition: { version: '0123abcd', readAt: 0, standing: 'reading' } });
    await rendered();
    expect(button('readAgain')?.disabled).toBe(true);
    expect(element.querySelector('[data-id="standing"]')?.textContent).toBe('Asking Salesforce…');
  });

  it.each(['en', 'es'] as const)('has words for all that may become of a definition (%s)', async (language) => {
    const { phone, ui, element } = show(createSettings(), language);
    const standings = ['inForce', 'reading', 'failed', 'waiting', 'old', 'moved'] as const;
    const words = new Set<string>();
    for (const standing of standings) {
      phone.set({ definition: { version: '0123abcd', readAt: 0, standing } });
      await rendered(); // eslint-disable-line no-await-in-loop -- one after the other on one screen
      words.add(element.querySelector('[data-id="standing"]')?.textContent ?? '');
    }
    expect(words.size).toBe(standings.length);
    expect(ui.unknown).toEqual([]);
  });

  it('asks for notifications only where the administrator wants them, and only while it makes sense', async () => {
    expect(show().button('notify')).toBeNull();
    const { button, host } = show(createSettings(NOTIFYING));
    button('notify')?.click();
    expect(host.done).toEqual(['allowNotifications']);
    host.notifications.set('refused');
    await rendered();
    expect(button('notify')).toBeNull();
  });

  it('closes by its button, and by Escape', () => {
    const { element, button } = show();
    const close = jest.fn();
    element.addEventListener('close', close);
    button('close')?.click();
    element.querySelector('h2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    element.querySelector('h2')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it.each(['en', 'es'] as const)('has all its texts (%s)', (language) => {
    expect(show(createSettings(NOTIFYING), language).ui.unknown).toEqual([]);
  });
});

describe('the file for support', () => {
  it('says what happened, in readable JSON', () => {
    const file = JSON.parse(download()) as Record<string, unknown>;
    expect(file).toMatchObject({
      ...{ version: '1.0.0', language: 'en', notLogged: 1, readiness: { ready: true } },
      station: { deviceType: 'EXTENSION', stationReady: true },
      settings: { activity: { enabled: true }, dialect: expect.any(String) as string },
      calls: [{ interactionId: 'interaction-1', state: 'connected' }],
      events: expect.arrayContaining([expect.objectContaining({ trackingId: 'notifs_0' })]) as unknown[],
    });
  });

  it('holds no name, no number, no note and no variable', () => {
    const file = download();
    const secrets = [
      ...[sampleCall.customerNumber, '0142', 'Avery', sampleAgent.agentName, 'Secret'],
      ...sampleCad.flatMap(({ name, label, value }) => [name, label, value]),
    ];
    // "Language" is both a variable's name here and a fact of the file.
    expect(secrets.filter((secret) => secret !== 'Language' && file.includes(secret))).toEqual([]);
  });
});
