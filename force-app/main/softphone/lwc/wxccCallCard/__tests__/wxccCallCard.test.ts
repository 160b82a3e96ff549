import { createElement } from 'lwc';
import WxccCallCard from 'c/wxccCallCard';
import type { CallView } from 'c/wxccCall';
import { createFakePhone, type FakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleAgent, sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

const state = SCENARIOS[0]!.state;

function show(change: Partial<CallView>, reasons = sampleAgent.wrapUpCodes): { card: HTMLElement; phone: FakePhone } {
  const phone = createFakePhone(state);
  const card = createElement('c-wxcc-call-card', { is: WxccCallCard });
  Object.assign(card, {
    ui: createTestUi(),
    phone,
    call: { ...sampleCall, ...change },
    agent: { ...sampleAgent, wrapUpCodes: reasons },
  });
  document.body.append(card);
  return { card, phone };
}

const texts = (card: Element) => [...card.querySelectorAll('button')].map(({ textContent }) => textContent?.trim());
const press = (card: Element, command: string) =>
  card.querySelector<HTMLButtonElement>(`[data-command="${command}"]`)?.click();

afterEach(() => document.body.replaceChildren());

describe('the buttons of a call', () => {
  it.each<[string, Partial<CallView>, string[]]>([
    ['ringing', {}, ['Answer', 'Decline']],
    ['our own, ringing there', { direction: 'outbound' }, ['End']],
    ['a callback, ringing here', { direction: 'outbound', placed: 'callback' }, ['Answer', 'Decline']],
    ['connected', { state: 'connected' }, ['Hold', 'End']],
    ['held', { state: 'connected', held: true }, ['Resume', 'End']],
    ['over', { state: 'ended' }, []],
    ['in wrap-up', { state: 'wrappingUp' }, ['Submit wrap-up']],
  ])('%s', (_what, change, expected) => {
    expect(texts(show(change).card)).toEqual(expected);
  });

  it.each<[string, Partial<CallView>]>([
    ['accept', {}],
    ['decline', {}],
    ['hold', { state: 'connected' }],
    ['end', { state: 'connected' }],
    ['resume', { state: 'connected', held: true }],
  ])('%s asks the phone for just that', (command, change) => {
    const { card, phone } = show(change);
    press(card, command);
    expect(phone.commands).toEqual([[command, sampleCall.interactionId]]);
  });
});

describe('wrap-up', () => {
  const choose = (card: Element, value: string) => {
    const select = card.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new CustomEvent('change'));
  };

  it('waits for a reason, then sends it', async () => {
    const { card, phone } = show({ state: 'wrappingUp' });
    const submit = card.querySelector<HTMLButtonElement>('[data-command="wrapUp"]')!;
    expect(submit.disabled).toBe(true);
    choose(card, 'solved');
    await rendered();
    expect(submit.disabled).toBe(false);
    submit.click();
    expect(phone.commands).toEqual([['wrapUp', sampleCall.interactionId, 'solved']]);
  });

  it('sends nothing after the reason is taken back', async () => {
    const { card } = show({ state: 'wrappingUp' });
    choose(card, 'solved');
    choose(card, '');
    await rendered();
    expect(card.querySelector<HTMLButtonElement>('[data-command="wrapUp"]')!.disabled).toBe(true);
  });

  it('points to the Desktop when no reasons are known', () => {
    const { card } = show({ state: 'wrappingUp' }, []);
    expect(card.textContent).toContain('Choose the wrap-up reason in the Desktop.');
    expect(card.querySelector('select')).toBeNull();
  });
});

describe('who calls', () => {
  it('is the one record that matches, with the number below', () => {
    const { card } = show({});
    expect(card.querySelector('h2')?.textContent).toBe('Avery Stone');
    expect(card.querySelector('.wxcc-call__detail')?.textContent).toBe('+1 415 555 0142 · Queue: Billing');
  });

  it('is text, whatever it holds', () => {
    const name = '<img src=x onerror=alert(1)>';
    const { card } = show({ matches: [{ ...sampleCall.matches[0]!, name }] });
    expect(card.querySelector('h2')?.textContent).toBe(name);
    expect(card.querySelector('img')).toBeNull();
  });
});

describe('the log', () => {
  it.each<[CallView['log'], string | undefined]>([
    ['none', undefined],
    ['saving', 'Saving…'],
    ['saved', 'Logged'],
    ['failed', 'Not logged yet'],
    ['unsure', 'Perhaps saved'],
  ])('%s reads %s', (log, text) => {
    expect(show({ log }).card.querySelector('.wxcc-call__log')?.textContent).toBe(text);
  });
});
