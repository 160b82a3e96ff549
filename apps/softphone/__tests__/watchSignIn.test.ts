import { createStore } from 'c/wxccBase';
import type { DesktopStatus } from 'c/wxccDesktop';
import { createFakePhone } from '../gallery/fakePhone';
import { SCENARIOS } from '../gallery/scenarios';
import { watchSignIn } from '../watchSignIn';

const state = SCENARIOS.find(({ name }) => name === 'signingIn')!.state;

function createScene() {
  const tick = createStore(0, (error) => {
    throw error;
  });
  const phone = createFakePhone(state);
  const focus = { inFrame: false, here: true };
  const told: boolean[] = [];
  const stop = watchSignIn({
    phone,
    tick,
    isInFrame: () => focus.inFrame,
    hasFocus: () => focus.here,
    onChange: (isMissing) => told.push(isMissing),
  });
  const second = (change: Partial<typeof focus> = {}): void => {
    Object.assign(focus, change);
    tick.set(tick.value + 1000);
  };
  const become = (desktop: DesktopStatus): void => phone.set({ readiness: { ...state.readiness, desktop } });
  return { told, second, become, stop };
}

describe('the sign-in window', () => {
  it('is not missed before the agent clicks in the Desktop', () => {
    const { told, second } = createScene();
    second();
    second({ here: false });
    expect(told).toEqual([]);
  });

  it('is missed when the agent clicks and the focus stays', () => {
    const { told, second } = createScene();
    second({ inFrame: true });
    second();
    expect(told).toEqual([true]);
  });

  it('was there once the focus left, also after it comes back', () => {
    const { told, second } = createScene();
    second({ inFrame: true });
    second({ here: false });
    second({ here: true });
    expect(told).toEqual([true, false]);
  });

  it('is looked for anew at the next sign-in, and not while connected', () => {
    const { told, second, become } = createScene();
    second({ inFrame: true });
    become('connected');
    second();
    become('signingIn');
    second();
    expect(told).toEqual([true, false, true]);
  });

  it('is nobody’s concern after the phone is gone', () => {
    const { told, second, stop } = createScene();
    stop();
    second({ inFrame: true });
    expect(told).toEqual([]);
  });
});
