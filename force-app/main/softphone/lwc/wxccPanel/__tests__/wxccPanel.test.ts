import { createElement } from 'lwc';
import type { CallView, PhoneState } from 'c/wxccCall';
import WxccPanel from 'c/wxccPanel';
import type { PanelStatus } from 'c/wxccPanel';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleSettings } from '../../../../../../apps/softphone/gallery/sampleSettings';
import { sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;
const call = (id: string, change: Partial<CallView> = {}): CallView => ({
  ...{ ...sampleCall, state: 'connected', interactionId: id, matches: [], customerNumber: `+1 ${id}` },
  ...change,
});

async function show(state: Partial<PhoneState> = {}, status: PanelStatus = 'connected', language: 'en' | 'es' = 'en') {
  const phone = createFakePhone({ ...ready, ...state }, sampleSettings());
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-panel', { is: WxccPanel });
  Object.assign(element, { ui, phone, status });
  document.body.replaceChildren(element);
  await rendered();
  const words = (): string | null | undefined => element.querySelector('.wxcc-panel__words')?.textContent;
  const caller = (): string | null | undefined => element.querySelector('.wxcc-call__caller')?.textContent;
  const change = async (next: Partial<PhoneState>): Promise<void> => {
    phone.set(next);
    await rendered();
  };
  return { element, phone, ui, words, caller, change };
}

describe('the panel in the Desktop', () => {
  it.each([
    ['outside', 'stands alone'],
    ['connecting', 'Connecting'],
    ['missing', 'Reload the Salesforce page'],
    ['outdated', 'update the package'],
    ['connected', 'appear here'],
  ] as const)('says in words where it stands: %s', async (status, words) => {
    expect((await show({}, status)).words()).toContain(words);
  });

  it('says that the phone is still starting', async () => {
    const readiness = { ...ready.readiness, ready: false };
    expect((await show({ readiness })).words()).toContain('still starting');
  });

  it('shows a call when it arrives, with its actions and notes', async () => {
    const { element, caller, change, words } = await show();
    await change({ calls: [call('1')] });
    expect([caller(), words()]).toEqual(['+1 1', undefined]);
    expect(element.querySelectorAll('.wxcc-actions__button')).toHaveLength(4);
    expect(element.querySelector('textarea')).not.toBeNull();
  });

  it('follows the contact that the agent selects in the Desktop, and has a tab for each', async () => {
    const { element, caller } = await show({ calls: [call('1'), call('2'), call('3')] });
    expect(element.querySelectorAll('[role=tab]')).toHaveLength(3);
    Object.assign(element, { selected: '2' });
    await rendered();
    expect(caller()).toBe('+1 2');
    Object.assign(element, { selected: 'nobody’s' });
    await rendered();
    expect(caller()).toBe('+1 2');
    element.querySelector<HTMLElement>('[data-id="3"]')?.click();
    await rendered();
    expect(caller()).toBe('+1 3');
    expect(element.querySelector('#wxcc-call')?.getAttribute('aria-labelledby')).toBe('wxcc-tab-2');
  });

  it('asks which of several matches it is', async () => {
    const { element, phone } = await show({ calls: [{ ...sampleCall, state: 'connected', isUndecided: true }] });
    element.querySelector<HTMLElement>('.wxcc-match__none')?.click();
    expect(phone.commands).toEqual([['chooseMatch', 'interaction-1', '']]);
  });

  it('says once that nothing was done, until that is put away', async () => {
    const notice = { severity: 'error', code: 'tabNobodyAnswers', params: {} } as const;
    const { element, phone } = await show({ calls: [call('1')], notices: [notice, notice] });
    const alert = element.querySelector('[role=alert]');
    expect(alert?.textContent).toContain('nothing was done');
    alert?.querySelector('button')?.click();
    expect(phone.commands).toEqual([
      ['dismiss', 0],
      ['dismiss', 0],
    ]);
  });

  it('is dark where the Desktop is', async () => {
    const { element } = await show();
    expect(element.querySelector('.wxcc-dark')).toBeNull();
    Object.assign(element, { dark: true });
    await rendered();
    expect(element.querySelector('.wxcc-dark')).not.toBeNull();
  });

  it('stops listening when it is taken out', async () => {
    const { element, phone, ui } = await show({ calls: [call('1')] }, 'connected', 'es');
    element.remove();
    phone.set({ calls: [] });
    expect(element.querySelectorAll('.wxcc-call__caller')).toHaveLength(1);
    expect(ui.unknown).toEqual([]);
  });
});
