import { createStore } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import { createNoticingPhone } from '../noticingPhone';

const COMMANDS = [
  'accept',
  'decline',
  'end',
  'hold',
  'resume',
  'wrapUp',
  'setAgentState',
  'retryDesktop',
  'retryLog',
] as const;

/** A phone as the call room makes it: an instance, whose commands stand on its prototype. */
class FakePhone {
  readonly state = createStore({ notices: [] } as unknown as PhoneState, () => undefined);
  readonly settings = createStore(undefined, () => undefined);
  readonly done: string[] = [];
}
for (const command of COMMANDS)
  Object.defineProperty(FakePhone.prototype, command, {
    value(this: FakePhone, ...args: unknown[]) {
      this.done.push([command, ...args].join(' '));
    },
  });

describe('a phone that shows its own faults', () => {
  it('passes every command on to a phone that is an instance', () => {
    const inner = new FakePhone();
    const phone = createNoticingPhone(inner as unknown as Phone, () => undefined);
    for (const command of COMMANDS) phone[command]('first', 'second');
    expect(inner.done.map((line) => line.split(' ')[0])).toEqual(COMMANDS);
    expect(inner.done[5]).toBe('wrapUp first second');
  });
});
