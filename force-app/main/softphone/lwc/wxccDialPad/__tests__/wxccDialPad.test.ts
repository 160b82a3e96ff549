import { createElement } from 'lwc';
import WxccDialPad from 'c/wxccDialPad';
import { createFakeDialer } from '../../../../../../apps/softphone/gallery/fakeDialer';
import { dialScenarios } from '../../../../../../apps/softphone/gallery/dialScenarios';
import { SCENARIO_NOW } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const scenarioOf = (name: string) => {
  const found = dialScenarios(SCENARIO_NOW).find((each) => each.name === name);
  if (!found) throw new Error(`There is no scenario ${name}.`);
  return found;
};

async function show(name = 'dialPad', language: 'en' | 'es' = 'en') {
  const dialer = createFakeDialer(scenarioOf(name));
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-dial-pad', { is: WxccDialPad });
  Object.assign(element, { ui, dialer });
  const closed: Event[] = [];
  element.addEventListener('padclose', (event) => closed.push(event));
  document.body.replaceChildren(element);
  await rendered();
  const find = <T extends Element>(selector: string): T => {
    const one = element.querySelector<T>(selector);
    if (!one) throw new Error(`There is no ${selector}.`);
    return one;
  };
  const input = () => find<HTMLInputElement>('.wxcc-pad__input');
  const type = async (text: string): Promise<void> => {
    input().value = text;
    input().dispatchEvent(new CustomEvent('input'));
    await rendered();
  };
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const rows = () => [...element.querySelectorAll<HTMLButtonElement>('.wxcc-dial__choice')];
  const text = (selector: string) => element.querySelector(selector)?.textContent;
  const done = () => dialer.done.filter(([command]) => command !== 'look');
  return { element, dialer, ui, find, input, type, press, rows, text, done, closed };
}

describe('the dial pad', () => {
  afterEach(() => document.body.replaceChildren());

  it('has the focus in its field, and dials what stands there, by Enter as by the button', async () => {
    const { input, type, find, done } = await show();
    expect(document.activeElement).toBe(input());
    await type('+1 (415) 555-0123');
    find('form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
    expect(done()).toEqual([['dial', { number: '+1 (415) 555-0123' }]]);
  });

  it.each([
    ['+1 (415) 555-0123', 'Dials (415) 555-0123.'],
    ['+1 (415) 555-0123 ext. 12', 'Dials (415) 555-0123. Extension 12 is not dialled: enter it after the answer.'],
    ['+34 911 22', 'Dials +34 91122. It looks too short for its country.'],
    ['+999 1234567', 'Dials +9991234567. No country has this code.'],
    ['＋３４９１１２２３３４４', 'Dials +34 911 22 33 44.'],
    ['415 / 555', 'This is not one telephone number.'],
    ['', ''],
  ])('shows what %j would really dial: %s', async (typed, shown) => {
    const { type, text } = await show();
    await type(typed);
    expect(text('.wxcc-pad__preview')).toBe(shown);
  });

  it('cannot call what is no number, nor by Enter', async () => {
    const { type, find, done } = await show();
    await type('Grace');
    expect(find<HTMLButtonElement>('.wxcc-pad__call').disabled).toBe(true);
    find('form').dispatchEvent(new CustomEvent('submit', { cancelable: true }));
    expect(done()).toEqual([]);
  });

  it('is typed on with its keys, and erased', async () => {
    const { element, input, find } = await show();
    const key = (digit: string) => find<HTMLButtonElement>(`[data-digit="${digit}"]`);
    ['+', '3', '4', '*'].forEach((digit) => key(digit).click());
    await rendered();
    element.querySelector<HTMLButtonElement>('.wxcc-pad__erase')?.click();
    await rendered();
    expect(input().value).toBe('+34');
  });

  it('lists the caller ids as they come, clears by the list’s own label, and shows what the phone says', async () => {
    const { find, dialer, done } = await show();
    const list = find<HTMLSelectElement>('select');
    expect([...list.options].map(({ text }) => text)).toEqual(['Select Outdial ANI', '+14155550110', '+14155550190']);
    expect(list.value).toBe('ani-2');
    list.value = '';
    list.dispatchEvent(new CustomEvent('change'));
    expect(done()).toEqual([['chooseCallerId', '']]);
    dialer.state.set({ ...dialer.state.value, callerIds: { ...dialer.state.value.callerIds, chosenId: '' } });
    await rendered();
    expect(list.value).toBe('');
  });

  it('shows the last calls, and calls one back with its record', async () => {
    const { rows, text, done } = await show();
    expect(text('.wxcc-dial__title')).toBe('Recent calls');
    expect(rows().map(({ title }) => title)).toEqual([
      'Call Grace Hall · Called · 9:20 AM, (415) 555-0123',
      'Call +34 911 22 33 44 · Missed · 9:00 AM, +34 911 22 33 44',
      'Call (415) 555-0142 · Received · 8:30 AM, (415) 555-0142',
    ]);
    rows()[0]?.click();
    expect(done()).toMatchObject([['dial', { number: '+14155550123', record: { name: 'Grace Hall' } }]]);
  });

  it('finds records with all their numbers, and says who asked not to be called', async () => {
    const { type, rows, text, element, done, ui } = await show('dialPadFound', 'es');
    await type('gr');
    expect(text('.wxcc-pad__found')).toBe('4 números encontrados. Hay más: escriba más del nombre.');
    expect(rows().map(({ title }) => title)).toEqual([
      'Llamar a Grace Hall · Contacto · Practice Manager · Móvil, (415) 555-0124',
      'Llamar a Grace Hall · Contacto · Practice Manager · Teléfono, (415) 555-0123',
      'Llamar a Viktor Lang · Candidato · Lang Elektrik · Teléfono · No llamar, +49 30 23125014',
      'Llamar a Contract 2024-17 for maintenance and repairs · Visit · Gate Phone, (415) 555-0171',
    ]);
    expect(element.querySelector('.wxcc-pad__keys')).toBeNull();
    rows()[1]?.click();
    expect(done()).toMatchObject([['dial', { number: '(415) 555-0123', record: { id: '003000000000001AAA' } }]]);
    expect(ui.unknown).toEqual([]);
  });

  it.each([
    ['dialPadNobody', 'No record matches.'],
    ['dialPadNotPermitted', 'You may not search here'],
  ])('says it in words when nothing is found: %s', async (name, words) => {
    const { type, text, rows } = await show(name);
    await type('zz');
    expect(text('.wxcc-pad__found')).toContain(words);
    expect(rows()).toEqual([]);
  });

  it('is walked with the arrow keys, and left with Escape', async () => {
    const { input, press, rows, closed } = await show();
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    press('End');
    expect(document.activeElement).toBe(rows()[2]);
    press('Home');
    press('ArrowUp');
    expect(document.activeElement).toBe(input());
    press('Escape');
    expect(closed).toHaveLength(1);
  });

  it('goes when a number is on its way, and stays when it was refused', async () => {
    const { dialer, closed } = await show();
    dialer.state.set({ ...dialer.state.value });
    expect(closed).toHaveLength(0);
    dialer.state.set({ ...dialer.state.value, dialling: { number: '112', written: '112' } });
    expect(closed).toHaveLength(1);
  });
});
