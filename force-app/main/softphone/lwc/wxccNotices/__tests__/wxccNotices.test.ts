import { createElement } from 'lwc';
import WxccNotices from 'c/wxccNotices';
import type { Notice } from 'c/wxccBase';
import type { PhoneState } from 'c/wxccCall';
import { createFakePhone, type FakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const ready = SCENARIOS.find(({ name }) => name === 'ready')!.state;
const notice = (code: string, params: Notice['params'] = {}): Notice => ({ severity: 'error', code, params });

function show(change: Partial<PhoneState>): { list: HTMLElement; phone: FakePhone; codes: (string | undefined)[] } {
  const state = { ...ready, ...change };
  const phone = createFakePhone(state);
  const list = createElement('c-wxcc-notices', { is: WxccNotices });
  Object.assign(list, { ui: createTestUi(), phone, state });
  document.body.append(list);
  return { list, phone, codes: [...list.querySelectorAll('li')].map(({ dataset }) => dataset.code) };
}

afterEach(() => document.body.replaceChildren());

describe('messages', () => {
  it('take no room when there are none', () => {
    expect(show({}).list.children).toHaveLength(0);
  });

  it('stand newest first, three at most, after what lasts', () => {
    const notices = ['a', 'b', 'c', 'd'].map((code) => notice(code));
    expect(show({ notices, conditions: [notice('storageBlocked')] }).codes).toEqual(['storageBlocked', 'd', 'c', 'b']);
  });

  it('leave out the missing station, which is a state of its own', () => {
    expect(show({ conditions: [notice('stationMissing')] }).codes).toEqual([]);
  });

  it('are filled with their values, as text', () => {
    const { list } = show({ notices: [notice('unexpected', { what: '<b>x</b>' })] });
    expect(list.textContent).toContain('(<b>x</b>)');
    expect(list.querySelector('b')).toBeNull();
  });

  it('offer what only the page itself can do, and pass it on', () => {
    const { list, phone } = show({ conditions: [{ ...notice('definitionOld'), action: { kind: 'reload' } }] });
    const passedOn: unknown[] = [];
    list.addEventListener('action', (event) => passedOn.push((event as CustomEvent).detail));
    const button = list.querySelector<HTMLButtonElement>('.wxcc-notice__action');
    expect(button?.textContent?.trim()).toBe('Reload');
    button?.click();
    expect(passedOn).toEqual(['reload']);
    expect(phone.commands).toEqual([]);
  });

  it('name their code when it has no words', () => {
    expect(show({ notices: [notice('neverHeardOf')] }).list.textContent).toContain('neverHeardOf');
  });

  it('say how severe they are to screen readers', () => {
    expect(show({ notices: [notice('unexpected')] }).list.querySelector('.slds-assistive-text')?.textContent).toBe(
      'Error',
    );
  });

  it('are closed one by one, by their place in the phone’s list', () => {
    const { list, phone } = show({ notices: [notice('a'), notice('b')] });
    list.querySelector<HTMLButtonElement>('li button')!.click();
    expect(phone.commands).toEqual([['dismiss', 1]]);
  });

  it('that lead to a record have a button for it', () => {
    const action = { kind: 'openRecord', recordId: '500000000000001AAA', objectType: 'Case' } as const;
    const { list, phone } = show({ notices: [notice('a'), { ...notice('caseCreated'), action }] });
    const button = list.querySelector<HTMLButtonElement>('[data-code="caseCreated"] .wxcc-notice__action')!;
    expect(button.textContent).toBe('Open');
    button.click();
    expect(phone.commands).toEqual([['act', 1]]);
    expect(list.querySelectorAll('.wxcc-notice__action')).toHaveLength(1);
  });

  it('that last cannot be closed', () => {
    expect(show({ conditions: [notice('storageBlocked')] }).list.querySelector('button')).toBeNull();
  });
});

describe('what is not logged yet', () => {
  it.each([
    [1, '1 call is not logged yet'],
    [2, '2 calls are not logged yet'],
  ])('%s is counted: "%s"', (notLogged, words) => {
    expect(show({ notLogged }).list.textContent).toContain(words);
  });

  it('is listed when the agent asks for it', async () => {
    const { list } = show({ notLogged: 1 });
    const button = list.querySelector('button')!;
    expect([button.textContent, button.getAttribute('aria-expanded')]).toEqual(['Show', 'false']);
    button.click();
    await rendered();
    expect([button.textContent, button.getAttribute('aria-expanded')]).toEqual(['Hide', 'true']);
    expect(list.parentElement?.querySelector('c-wxcc-later')).not.toBeNull();
  });
});
