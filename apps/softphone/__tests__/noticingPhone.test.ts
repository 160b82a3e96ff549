import { createStore } from 'c/wxccBase';
import type { Phone, PhoneState } from 'c/wxccCall';
import { createNoticingPhone } from '../noticingPhone';

/** A phone as the call room makes it: an instance, whose commands stand on its prototype. */
class InstancePhone {
  readonly state = createStore({ notices: [] } as unknown as PhoneState, () => undefined);
  readonly settings = createStore(undefined, () => undefined);
  readonly controls = {};
  readonly actions = {};
  readonly done: string[] = [];
  retryDesktop(): void {
    this.done.push('retryDesktop');
  }
  readonly unlogged = {};
}

describe('a phone that shows its own faults', () => {
  it('passes every command on to a phone that is an instance', () => {
    const inner = new InstancePhone();
    const phone = createNoticingPhone(inner as unknown as Phone, () => undefined);
    phone.retryDesktop();
    expect(inner.done).toEqual(['retryDesktop']);
    expect(phone.controls).toBe(inner.controls);
    expect(phone.actions).toBe(inner.actions);
    expect(phone.unlogged).toBe(inner.unlogged);
  });
});
