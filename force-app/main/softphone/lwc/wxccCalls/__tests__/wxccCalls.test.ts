import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import WxccCalls from 'c/wxccCalls';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';
import { callInFront } from 'c/wxccScreen';

const call = (id: string, change: Partial<CallView> = {}): CallView => ({
  ...{ ...sampleCall, state: 'connected', interactionId: id, matches: [], customerNumber: `+1 ${id}` },
  ...change,
});

async function show(calls: readonly CallView[]) {
  const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!idle) throw new Error('There is no scenario “ready”.');
  const element = createElement('c-wxcc-calls', { is: WxccCalls });
  Object.assign(element, { ui: createTestUi(), phone: createFakePhone(idle), calls });
  document.body.replaceChildren(element);
  await rendered();
  const tabs = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('[role=tab]')];
  const front = (): string | null | undefined => element.querySelector('.wxcc-call__caller')?.textContent;
  const tell = async (next: readonly CallView[]): Promise<void> => {
    element.calls = next;
    await rendered();
  };
  return { element, tabs, front, tell };
}

describe('several calls at once', () => {
  it('have a tab each, and one of them its card', async () => {
    const { element, tabs, front } = await show([call('1'), call('2', { held: true })]);
    expect(tabs().map(({ textContent }) => textContent)).toEqual(['+1 1Connected', '+1 2On hold']);
    expect(element.querySelectorAll('c-wxcc-call-card')).toHaveLength(1);
    expect(front()).toBe('+1 2');
    expect(element.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('wxcc-tab-1');
  });

  it('need no tab where there is one', async () => {
    const { element, tabs } = await show([call('1')]);
    expect(tabs()).toEqual([]);
    expect(element.querySelector('[role=tabpanel]')).toBeNull();
  });

  it('come to the front by a click, and by the arrow keys, which go round', async () => {
    const { tabs, front } = await show([call('1'), call('2'), call('3')]);
    tabs()[0]?.click();
    await rendered();
    expect(front()).toBe('+1 1');
    const press = async (key: string): Promise<string | null | undefined> => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await rendered();
      return front();
    };
    tabs()[0]?.focus();
    expect([await press('ArrowLeft'), await press('ArrowRight'), await press('End'), await press('Home')]).toEqual(
      ['3', '1', '3', '1'].map((id) => `+1 ${id}`),
    );
    expect(tabs().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  it('let one that rings come to the front', async () => {
    const { front, tell } = await show([call('1')]);
    await tell([call('1'), call('2', { state: 'offered' })]);
    expect(front()).toBe('+1 2');
  });

  it('never take the field away in which the agent writes', async () => {
    const { element, front, tell, tabs } = await show([call('1', { state: 'wrappingUp' })]);
    const field = document.createElement('textarea');
    element.querySelector('.wxcc-calls__card')?.append(field);
    field.focus();
    await tell([call('1', { state: 'wrappingUp' }), call('2', { state: 'offered' })]);
    expect(front()).toBe('+1 1');
    expect(tabs()[1]?.className).toContain('wxcc-tab_offered');
  });
});

describe('the call in front', () => {
  const facts = { known: ['1', '2', '3'], isTyping: false };
  it.each([
    ['stays where the agent put it', '1', [call('1'), call('2')], '1'],
    ['stays although another one rings on', '1', [call('1'), call('2', { state: 'offered' })], '1'],
    ['is one that rings, when the one before is gone', '9', [call('2', { state: 'offered' }), call('1')], '2'],
    ['is else one that is talked on', '9', [call('1'), call('2', { state: 'wrappingUp' })], '1'],
    ['is else the last one', '9', [call('1', { state: 'ended' }), call('2', { state: 'wrappingUp' })], '2'],
    ['is none without calls', '9', [], ''],
  ] as const)('%s', (_, shown, calls, expected) => {
    expect(callInFront({ ...facts, shown, calls })).toBe(expected);
  });
});
