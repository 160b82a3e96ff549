import { createElement } from 'lwc';
import WxccTransfer from 'c/wxccTransfer';
import type { DestinationLists } from 'c/wxccDesktop';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleCall, sampleDestinations, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

async function show(lists: DestinationLists | undefined = sampleDestinations, language: 'en' | 'es' = 'en') {
  const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!idle) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone(idle);
  jest.spyOn(phone.transfers, 'destinations').mockResolvedValue(lists);
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-transfer', { is: WxccTransfer });
  let closed = 0;
  element.addEventListener('close', () => (closed += 1));
  Object.assign(element, { ui, phone, call: { ...sampleCall, state: 'connected' } });
  document.body.replaceChildren(element);
  await rendered();
  await rendered();
  const input = element.querySelector<HTMLInputElement>('.wxcc-transfer__input');
  if (!input) throw new Error('There is no field.');
  return {
    ...{ element, phone, ui, input },
    closed: () => closed,
    async type(text: string) {
      input.value = text;
      input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      await rendered();
    },
    button: (action: string) => element.querySelector<HTMLButtonElement>(`[data-action="${action}"]`),
    radios: () => [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')],
  };
}

describe('the picker of a transfer', () => {
  afterEach(() => jest.restoreAllMocks());

  it('starts in its field, and does nothing before somebody is chosen', async () => {
    const { input, button } = await show();
    expect(document.activeElement).toBe(input);
    expect([button('transfer')?.disabled, button('consult')?.disabled]).toEqual([true, true]);
  });

  it.each(['transfer', 'consult'] as const)('%s to the agent who is chosen, and closes', async (action) => {
    const { radios, button, phone, closed } = await show();
    radios()[0]?.click();
    await rendered();
    button(action)?.click();
    expect(phone.commands).toEqual([[action, 'interaction-1', 'agent-2', 'agent']]);
    expect(closed()).toBe(1);
  });

  it('takes a typed number, and the only one left', async () => {
    const { type, button, phone } = await show();
    await type('+34600112233');
    button('transfer')?.click();
    await type('Second');
    button('consult')?.click();
    expect(phone.commands).toEqual([
      ['transfer', 'interaction-1', '+34600112233', 'dialNumber'],
      ['consult', 'interaction-1', 'queue-2', 'queue'],
    ]);
  });

  it('chooses for who typed before Webex answered', async () => {
    const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
    if (!idle) throw new Error('There is no scenario “ready”.');
    const phone = createFakePhone(idle);
    let answer: (lists: DestinationLists) => void = () => undefined;
    jest.spyOn(phone.transfers, 'destinations').mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const element = createElement('c-wxcc-transfer', { is: WxccTransfer });
    Object.assign(element, { ui: createTestUi(), phone, call: sampleCall });
    document.body.replaceChildren(element);
    const input = element.querySelector<HTMLInputElement>('.wxcc-transfer__input');
    if (!input) throw new Error('There is no field.');
    input.value = 'lee';
    input.dispatchEvent(new CustomEvent('input', { bubbles: true }));
    answer(sampleDestinations);
    await rendered();
    await rendered();
    element.querySelector<HTMLButtonElement>('[data-action="consult"]')?.click();
    expect(phone.commands).toEqual([['consult', 'interaction-1', 'agent-2', 'agent']]);
  });

  it('lets go of what typing took out of the list', async () => {
    const { radios, type, button } = await show();
    radios()[0]?.click();
    await type('b');
    await type('bx');
    expect(button('transfer')?.disabled).toBe(true);
  });

  it('gives nothing away by Enter alone, and closes with Escape', async () => {
    const { type, input, phone, closed } = await show();
    await type('Billing');
    input.form?.requestSubmit();
    expect(phone.commands).toEqual([]);
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(closed()).toBe(1);
  });

  it('works with numbers alone where Webex does not answer', async () => {
    const { element, phone, type, button } = await show();
    jest.spyOn(phone.transfers, 'destinations').mockResolvedValue(undefined);
    document.body.replaceChildren();
    const again = createElement('c-wxcc-transfer', { is: WxccTransfer });
    Object.assign(again, { ui: createTestUi('es'), phone, call: sampleCall });
    document.body.append(again);
    await rendered();
    await rendered();
    expect(again.querySelector('.wxcc-transfer__words')?.textContent).toContain('Aún puede escribir un número');
    document.body.replaceChildren(element);
    await type('4155550142');
    expect(button('transfer')?.disabled).toBe(false);
  });

  it.each(['en', 'es'] as const)('has all its texts (%s)', async (language) => {
    const { type, ui } = await show(sampleDestinations, language);
    await type('12');
    expect(ui.unknown).toEqual([]);
  });
});
