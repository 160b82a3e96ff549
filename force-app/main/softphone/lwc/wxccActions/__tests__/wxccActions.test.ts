import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import type { WidgetSettings } from 'c/wxccDefinition';
import WxccActions from 'c/wxccActions';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleSettings } from '../../../../../../apps/softphone/gallery/sampleSettings';
import { sampleCall, sampleMatches, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;

function show(
  change: Partial<CallView> = {},
  activity: object = {},
  { language = 'en', widget = {} }: { language?: 'en' | 'es'; widget?: Partial<WidgetSettings> } = {},
) {
  if (!idle) throw new Error('There is no scenario “ready”.');
  const settings = sampleSettings(undefined, activity);
  const phone = createFakePhone(idle, { ...settings, widget: { ...settings.widget, ...widget } });
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-actions', { is: WxccActions });
  Object.assign(element, { ui, phone, call: { ...sampleCall, state: 'connected', ...change } });
  document.body.replaceChildren(element);
  const button = (name: string): HTMLButtonElement | null => element.querySelector(`[data-action="${name}"]`);
  const texts = (): (string | null)[] =>
    [...element.querySelectorAll('.wxcc-actions__button')].map((b) => b.textContent);
  return { element, phone, ui, button, texts };
}

describe('the Salesforce Actions of a call', () => {
  it('are given to the phone, each for this call', () => {
    const { button, phone } = show();
    ['openActivity', 'createCase', 'associate'].forEach((name) => button(name)?.click());
    expect(phone.commands).toEqual([
      ['openActivity', 'interaction-1'],
      ['createCase', 'interaction-1'],
      ['associate', 'interaction-1', ''],
    ]);
  });

  it.each([
    ['while it rings', { state: 'offered' }, 'Available once the call is answered.'],
    ['for whoever is asked for advice', { isAdvice: true }, 'Another agent’s call'],
  ] as const)('are disabled %s, with the reason', (_, change, reason) => {
    const { element } = show(change);
    const controls = [...element.querySelectorAll<HTMLButtonElement>('button, input, textarea')];
    expect(controls).toHaveLength(6);
    expect(controls.filter(({ disabled }) => !disabled)).toEqual([]);
    expect(element.textContent?.replaceAll("'", '’')).toContain(reason);
  });

  it('hide what the administrator turned off', () => {
    expect(show({}, { enabled: false, notes: false, liveSubject: false }).texts()).toEqual(['Create case']);
    expect(show({}, {}, { widget: { createCaseButton: false } }).texts()).toEqual([
      ...['Open activity', 'Relate record in view', 'Find record'],
    ]);
    expect(show({}, {}, { widget: { relateButtons: false } }).texts()).toEqual(['Open activity', 'Create case']);
    expect(show({}, { notes: false }).element.querySelector('textarea')).toBeNull();
    expect(show({}, { liveSubject: false }).element.querySelector('input')).toBeNull();
  });

  it('open the case that there is', () => {
    expect(show({ caseId: '500000000000001AAA' }).texts()).toContain('Open case');
  });

  it('say what the call was related to', () => {
    const { element } = show({ related: ['Ada Byron', '00001026'] });
    expect(element.querySelector('.wxcc-actions__related')?.textContent).toBe('Related to Ada Byron, 00001026');
  });

  it.each(['en', 'es'] as const)('have all their texts (%s)', (language) => {
    expect(show({ notes: 'x', log: 'failed' }, {}, { language }).ui.unknown).toEqual([]);
  });
});

describe('finding a record to relate', () => {
  async function search(text: string) {
    const shown = show();
    shown.button('search')?.click();
    await rendered();
    const input = shown.element.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) throw new Error('There is no search field.');
    input.value = text;
    input.form?.requestSubmit();
    await rendered();
    await rendered();
    await rendered();
    return { ...shown, input };
  }

  it('opens with the focus in its field, and says that it is open', async () => {
    const { button, input } = await search('Stone');
    expect(button('search')?.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(input);
  });

  it('relates the call to the record that is chosen, and gives the focus back', async () => {
    const { element, phone, button } = await search('Stone');
    element.querySelector<HTMLButtonElement>(`[data-id="${sampleMatches[1]?.id}"]`)?.click();
    await rendered();
    expect(phone.commands).toEqual([
      ['find', 'Stone'],
      ['associate', 'interaction-1', sampleMatches[1]?.id],
    ]);
    expect(element.querySelector('input[type=search]')).toBeNull();
    expect(document.activeElement).toBe(button('search'));
  });

  it('closes with Escape', async () => {
    const { element, input } = await search('Stone');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await rendered();
    expect(element.querySelector('input[type=search]')).toBeNull();
  });

  it.each([
    [{ kind: 'found', records: [] }, 'No record found'],
    [{ kind: 'tooShort' }, 'at least three'],
    [{ kind: 'failed' }, 'did not answer'],
  ] as const)('says what became of it: %j', async (found, words) => {
    const { element, phone, button } = show();
    jest.spyOn(phone.records, 'find').mockResolvedValue(found);
    button('search')?.click();
    await rendered();
    element.querySelector('form')?.requestSubmit();
    await rendered();
    await rendered();
    await rendered();
    expect(element.querySelector('.wxcc-search__words')?.textContent).toContain(words);
  });
});
