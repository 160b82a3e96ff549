import { createElement } from 'lwc';
import WxccBar from 'c/wxccBar';
import type { PhoneState } from 'c/wxccCall';
import type { AgentSnapshot } from 'c/wxccDesktop';
import type { Connection } from 'c/wxccScreen';
import { createFakePhone, type FakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleAgent, sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;

interface Shown {
  bar: HTMLElement;
  phone: FakePhone;
  menu: HTMLSelectElement | null;
}

function show(change: Partial<PhoneState> = {}, connection: Connection = 'ready'): Shown {
  const state = { ...ready, ...change };
  const phone = createFakePhone(state);
  const bar = createElement('c-wxcc-bar', { is: WxccBar });
  Object.assign(bar, { ui: createTestUi(), phone, state, connection, canFold: true });
  document.body.append(bar);
  return { bar, phone, menu: bar.querySelector('select') };
}

const agent = (change: Partial<AgentSnapshot>): Partial<PhoneState> => ({ agent: { ...sampleAgent, ...change } });
const choose = (menu: HTMLSelectElement, value: string) => {
  menu.value = value;
  menu.dispatchEvent(new CustomEvent('change'));
};

afterEach(() => document.body.replaceChildren());

describe('the agent state menu', () => {
  it('offers Available and the idle codes', () => {
    const { menu } = show();
    expect([...menu!.options].map(({ text }) => text.trim())).toEqual(['Available', 'Lunch', 'Team meeting']);
    expect([...menu!.options].filter(({ disabled }) => disabled)).toEqual([]);
    expect(menu!.value).toBe('0');
  });

  it('shows the idle code the agent is in', () => {
    const { menu } = show(agent({ subStatus: 'Idle', idleCode: { id: 'lunch', name: 'Lunch' } }));
    expect(menu!.value).toBe('lunch');
  });

  it.each<[string, Partial<AgentSnapshot>, string]>([
    ['RONA', { subStatus: 'RONA' }, 'Call not answered'],
    ['an idle code that left the list', { subStatus: 'Idle', idleCode: { id: 'gone', name: 'Old code' } }, 'Old code'],
    ['idle without a reason', { subStatus: 'Idle' }, 'Idle'],
  ])('shows %s, which nobody can choose', (_what, change, text) => {
    const { menu } = show(agent(change));
    const shown = menu!.selectedOptions[0]!;
    expect(shown.text.trim()).toBe(text);
    expect(shown.disabled).toBe(true);
  });

  it('asks the phone, and shows the truth until the Desktop says otherwise', async () => {
    const { bar, phone, menu } = show();
    choose(menu!, 'meeting');
    expect(phone.commands).toEqual([['setAgentState', 'meeting']]);
    expect(menu!.value).toBe('0');
    const change = agent({ subStatus: 'Idle', idleCode: { id: 'meeting', name: 'Team meeting' } });
    Object.assign(bar, { state: { ...ready, ...change } });
    await rendered();
    expect(menu!.value).toBe('meeting');
  });

  it('asks nothing when the state is chosen again', () => {
    const { phone, menu } = show();
    choose(menu!, '0');
    expect(phone.commands).toEqual([]);
  });
});

describe('the word about the line', () => {
  it.each<[Connection, string]>([
    ['connecting', 'Connecting…'],
    ['signIn', 'Sign in to the Desktop'],
    ['offline', 'Not connected'],
    ['elsewhere', 'Phone is in another tab'],
  ])('%s is "%s", without menu and timer', (connection, word) => {
    const { bar, menu } = show({}, connection);
    expect(bar.querySelector('.wxcc-bar__word')?.textContent).toBe(word);
    expect(menu).toBeNull();
    expect(bar.querySelector('time')).toBeNull();
  });

  it('is "Connected" while the agent is not known', () => {
    expect(show({ agent: undefined }).bar.querySelector('.wxcc-bar__word')?.textContent).toBe('Connected');
  });

  it.each<[string, Partial<PhoneState>, Connection, string]>([
    ['green when available', {}, 'ready', 'on'],
    ['orange when idle', agent({ subStatus: 'Idle' }), 'ready', 'idle'],
    ['red when offline', {}, 'offline', 'off'],
  ])('has a dot, %s', (_what, change, connection, dot) => {
    expect(show(change, connection).bar.querySelector('.wxcc-dot')?.className).toBe(`wxcc-dot wxcc-dot_${dot}`);
  });
});

describe('screen readers', () => {
  const said = (bar: Element) => bar.querySelector('[aria-live="assertive"]')?.textContent;

  it('hear of the call that rings, before the one that is on', () => {
    const on = { ...sampleCall, interactionId: 'on', state: 'connected' as const, matches: [] };
    expect(said(show({ calls: [sampleCall, on] }).bar)).toBe('Incoming call: Avery Stone');
    expect(said(show({ calls: [on] }).bar)).toBe('Connected: +1 415 555 0142');
  });

  it('hear nothing without calls', () => {
    expect(said(show().bar)).toBe('');
  });
});

describe('the fold button', () => {
  it('says which way it goes and tells the softphone', async () => {
    const { bar } = show();
    const folds = jest.fn();
    bar.addEventListener('fold', folds);
    const fold = bar.querySelector<HTMLButtonElement>('.wxcc-bar__fold')!;
    expect(fold.title).toBe('Show the Desktop');
    fold.click();
    Object.assign(bar, { unfolded: true });
    await rendered();
    expect(fold.title).toBe('Hide the Desktop');
    expect(folds).toHaveBeenCalledTimes(1);
  });

  it('is not there without a Desktop', async () => {
    const { bar } = show();
    Object.assign(bar, { canFold: false });
    await rendered();
    expect(bar.querySelector('.wxcc-bar__fold')).toBeNull();
  });
});
