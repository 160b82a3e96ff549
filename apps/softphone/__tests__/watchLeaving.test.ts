import { createStillPhone } from '../stillPhone';
import { watchLeaving } from '../watchLeaving';

function leave(isOnCall: boolean): { readonly isAsked: boolean; readonly left: number } {
  let left = 0;
  const { presence } = createStillPhone(() => undefined);
  const stop = watchLeaving(window, {
    presence: { ...presence, isOnCall: () => isOnCall, leave: () => void (left += 1) },
  });
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  stop();
  window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { isAsked: event.defaultPrevented, left };
}

describe('a page that is about to go', () => {
  it('asks during a call', () => {
    expect(leave(true)).toEqual({ isAsked: true, left: 0 });
  });
  it('tells the phone otherwise, and nothing once it is put down', () => {
    expect(leave(false)).toEqual({ isAsked: false, left: 1 });
  });
});
