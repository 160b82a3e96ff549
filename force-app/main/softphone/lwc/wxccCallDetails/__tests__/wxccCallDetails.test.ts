import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import WxccCallDetails from 'c/wxccCallDetails';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleCad, sampleCall, sampleMatches, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

function show(change: Partial<CallView> = {}, language: 'en' | 'es' = 'en') {
  const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!idle) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone(idle);
  const ui = createTestUi(language);
  const element = createElement('c-wxcc-call-details', { is: WxccCallDetails });
  Object.assign(element, { ui, phone, call: { ...sampleCall, state: 'connected', ...change } });
  document.body.replaceChildren(element);
  return { element, phone, ui };
}

/** jsdom knows no copying. */
function letCopy(answer: boolean): jest.Mock {
  const copy = jest.fn(() => answer);
  Object.assign(document, { execCommand: copy });
  return copy;
}

describe('the details of a call', () => {
  it('show the one record it is, and open it', () => {
    const { element, phone } = show();
    element.querySelector<HTMLButtonElement>('.wxcc-match__choice')?.click();
    expect(phone.commands).toEqual([['open', '003000000000001AAA', 'Contact']]);
  });

  it('show the record that was chosen of several', () => {
    const [, link] = sampleMatches;
    const { element } = show({ search: 'many', matches: sampleMatches, ...(link && { link }) });
    expect(element.querySelector('.wxcc-match__name')?.textContent).toBe('Stone & Daughters Roofing');
  });

  it.each([
    ['offered', 'No record matches this caller.'],
    ['connected', 'No record matches this caller. Relate one with “Find record”, or open it and relate it.'],
  ] as const)('say what to do where nobody matches (%s)', (state, words) => {
    const { element } = show({ state, search: 'none', matches: [] });
    expect(element.querySelector('.wxcc-details__none')?.textContent).toBe(words);
  });

  it('list the variables', () => {
    expect(show({ cad: sampleCad }).element.querySelectorAll('dt')).toHaveLength(sampleCad.length);
  });

  it.each([
    [true, 'Copied'],
    [false, 'The browser refused to copy. The interaction ID is interaction-1.'],
  ])('copy the interaction id, and say whether that worked (%s)', async (answer, words) => {
    const copy = letCopy(answer);
    const { element } = show();
    element.querySelector<HTMLButtonElement>('.wxcc-details__copy')?.click();
    await rendered();
    expect(copy).toHaveBeenCalledWith('copy');
    expect(element.querySelector('[role=status]')?.textContent).toBe(words);
    expect(element.querySelector('textarea')).toBeNull();
  });

  it.each(['inbound', 'outbound', 'internal'] as const)('have all their texts (%s)', (direction) => {
    expect(show({ direction, search: 'none', matches: [] }, 'es').ui.unknown).toEqual([]);
  });
});
