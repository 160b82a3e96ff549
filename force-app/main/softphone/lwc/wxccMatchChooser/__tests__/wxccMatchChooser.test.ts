import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import WxccMatchChooser from 'c/wxccMatchChooser';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleCall, sampleMatches, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;

function show(change: Partial<CallView>, language: 'en' | 'es' = 'en') {
  if (!idle) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone(idle);
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-match-chooser', { is: WxccMatchChooser });
  const call: CallView = { ...sampleCall, state: 'connected', search: 'many', matches: sampleMatches, ...change };
  Object.assign(element, { ui, phone, call });
  document.body.replaceChildren(element);
  const buttons = (): HTMLButtonElement[] => [...element.querySelectorAll('button')];
  return { element, phone, ui, buttons };
}

describe('the list of records that match a caller', () => {
  const undecided = { isUndecided: true };

  it('names each with its object and the layout’s fields, in the agent’s language', () => {
    const { element, ui } = show(undecided, 'es');
    const text = (part: string) =>
      [...element.querySelectorAll(`.wxcc-match__${part}`)].map((each) => each.textContent);
    expect(text('title')).toEqual(['¿Quién es? Coinciden 5 registros']);
    expect(text('detail')).toEqual([
      'Contacto · +1 415 555 0142 · avery.stone@example.com',
      'Cuenta · (415) 555-0142',
      'Caso · Broken router, second call · New · Medium',
      'Candidato · Stone & Daughters Roofing',
      'Service Contract',
    ]);
    expect(ui.unknown).toEqual([]);
  });

  it('gives every object its icon, and any other one for all', () => {
    const { element } = show(undecided);
    const icons = [...element.querySelectorAll('use')].map((use) => use.getAttribute('href')?.split('#')[1]);
    expect(icons).toEqual(['contact', 'account', 'case', 'lead', 'record']);
  });

  it('tells the phone which one it is, or that it is none', () => {
    const { buttons, phone } = show(undecided);
    buttons()[1]?.click();
    buttons().at(-1)?.click();
    expect(phone.commands).toEqual([
      ['chooseMatch', 'interaction-1', '001000000000001AAA'],
      ['chooseMatch', 'interaction-1', ''],
    ]);
  });

  it('is walked with the arrow keys', () => {
    const { buttons } = show(undecided);
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const place = () => buttons().indexOf(document.activeElement as HTMLButtonElement);
    buttons()[0]?.focus();
    const walk = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp', 'x'].map((key) => {
      press(key);
      return place();
    });
    expect(walk).toEqual([1, 2, 1, 4, 4, 0, 0, 0]);
  });

  it('shows text of records as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { element } = show({
      ...undecided,
      matches: [{ id: '003x', name: hostile, objectType: hostile, fields: { Title: hostile } }],
    });
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('.wxcc-match__name')?.textContent).toBe(hostile);
  });

  it.each([
    ['while it rings', { ...undecided, state: 'offered' }],
    ['once the agent has decided', { isUndecided: false }],
  ] as const)('is not there %s', (_, change) => {
    expect(show(change).element.textContent).toBe('');
  });
});

describe('a call that was related', () => {
  it('says to whom, and takes it back', async () => {
    const link = sampleMatches[1];
    if (!link) throw new Error('There are no sample matches.');
    const { element, buttons, phone } = show({ link, isUndecided: false });
    await rendered();
    expect(element.textContent).toContain('Logged for Stone & Daughters Roofing');
    buttons()[0]?.click();
    expect(phone.commands).toEqual([['undoLink', 'interaction-1']]);
  });
});
