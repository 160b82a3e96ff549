import type { CallView } from 'c/wxccCall';
import { callerOf, detailOf, iconOf, sinceOf, stateCodeOf } from 'c/wxccScreen';
import { sampleCall } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const { labels } = createTestUi();
const call = (change: Partial<CallView>): CallView => ({ ...sampleCall, ...change });
const none = { search: 'none' as const, matches: [] };

describe('the caller', () => {
  it('is the only match, the number, or withheld', () => {
    expect(callerOf(call({}), labels)).toBe('Avery Stone');
    expect(callerOf(call(none), labels)).toBe('+1 415 555 0142');
    expect(callerOf(call({ ...none, customerNumber: '' }), labels)).toBe('Number withheld');
    const two = [...sampleCall.matches, ...sampleCall.matches];
    expect(callerOf(call({ search: 'many', matches: two }), labels)).toBe('+1 415 555 0142');
  });

  it.each<[Partial<CallView>, string]>([
    [{}, '+1 415 555 0142 · Queue: Billing'],
    [{ ...none, queueName: '' }, 'No record with this number'],
    [{ search: 'searching', matches: [], queueName: '' }, 'Looking for the caller…'],
    [{ search: 'failed', matches: [], queueName: '' }, 'The search failed'],
    [{ search: 'many', matches: [...sampleCall.matches, ...sampleCall.matches] }, 'Queue: Billing · 2 records match'],
    [{ search: undefined, matches: [], queueName: '' }, ''],
    [{ state: 'connected', placed: 'callback' }, 'Callback · +1 415 555 0142 · Queue: Billing'],
    [{ state: 'wrappingUp', placed: 'campaign', queueName: '' }, 'Campaign call · +1 415 555 0142'],
    [{ placed: 'callback', queueName: '' }, '+1 415 555 0142'],
    [{ state: 'connected', placed: 'other', queueName: '' }, '+1 415 555 0142'],
  ])('has a second line: %p', (change, text) => {
    expect(detailOf(call(change), labels)).toBe(text);
  });
});

describe('a call’s state', () => {
  it.each<[Partial<CallView>, string, string]>([
    [{}, 'call_offered', 'incoming_call'],
    [{ direction: 'outbound' }, 'call_dialling', 'outbound_call'],
    [{ direction: 'outbound', placed: 'callback' }, 'call_callback', 'incoming_call'],
    [{ direction: 'outbound', placed: 'campaign' }, 'call_campaign', 'incoming_call'],
    [{ direction: 'outbound', placed: 'other' }, 'call_offered', 'incoming_call'],
    [{ direction: 'outbound', placed: 'callback', state: 'connected' }, 'call_connected', 'call'],
    [{ state: 'connected' }, 'call_connected', 'call'],
    [{ state: 'connected', held: true }, 'call_held', 'pause'],
    [{ state: 'ended', held: true }, 'call_ended', 'end_call'],
    [{ state: 'wrappingUp' }, 'call_wrappingUp', 'edit_form'],
  ])('%p has the label %s and the icon %s', (change, code, icon) => {
    expect(stateCodeOf(call(change))).toBe(code);
    expect(labels.has(code)).toBe(true);
    expect(iconOf(call(change))).toBe(icon);
  });

  it('is timed from its own start', () => {
    const times = { offeredAt: 1, connectedAt: 2, endedAt: 3 };
    expect(sinceOf(call(times))).toBe(1);
    expect(sinceOf(call({ ...times, state: 'connected' }))).toBe(2);
    expect(sinceOf(call({ ...times, state: 'wrappingUp' }))).toBe(3);
  });
});
