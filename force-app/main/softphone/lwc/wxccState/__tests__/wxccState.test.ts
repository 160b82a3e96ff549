import { createElement } from 'lwc';
import WxccState from 'c/wxccState';
import type { Screen } from 'c/wxccScreen';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

function show(screen: Partial<Screen>, folded = false): HTMLElement {
  const element = createElement('c-wxcc-state', { is: WxccState });
  const whole: Screen = { code: 'loading', tone: 'info', fill: false, ...screen };
  Object.assign(element, { ui: createTestUi(), screen: whole, folded });
  document.body.append(element);
  return element;
}

afterEach(() => document.body.replaceChildren());

describe('a state', () => {
  it('spins while something is under way, and shows its icon otherwise', () => {
    expect(show({}).querySelector('.slds-spinner')).not.toBeNull();
    expect(show({ icon: 'user' }).querySelector('.slds-spinner')).toBeNull();
  });

  it('is announced', () => {
    expect(show({}).querySelector('[role="status"]')?.textContent).toContain('Loading the Desktop');
  });

  it('fills in what the words need', () => {
    expect(show({ code: 'crashed', icon: 'error', params: { what: 'badInput' } }).textContent).toContain('(badInput)');
  });

  it('tells which action its button is', () => {
    const element = show({ code: 'notAnswering', icon: 'offline', action: 'retry', actionLabel: 'notAnswering' });
    const actions: unknown[] = [];
    element.addEventListener('action', (event) => actions.push((event as CustomEvent<unknown>).detail));
    element.querySelector('button')!.click();
    expect(actions).toEqual(['retry']);
  });

  it('offers to show the Desktop only while it is hidden', () => {
    const screen = { code: 'signingIn', icon: 'user', action: 'unfold', actionLabel: 'signingIn' } as const;
    expect(show(screen).querySelector('button')).toBeNull();
    expect(show(screen, true).querySelector('button')?.textContent).toContain('Show the Desktop');
  });
});
