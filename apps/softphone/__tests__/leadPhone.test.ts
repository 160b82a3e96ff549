import { createStore } from 'c/wxccBase';
import type { Phone } from 'c/wxccCall';
import { createCountingIds, createFakeCrm, createVirtualClock } from '../../../tests/fakes/fakes';
import { createBrowserFrame } from '../browserFrame';
import { createTestUi } from '../gallery/testKit';
import { leadPhone } from '../leadPhone';

/** The phone of a tab that leads, and how often what waits was told to hurry. */
function lead() {
  const ended: string[] = [];
  const retries: string[] = [];
  const session = leadPhone({
    page: window,
    crm: createFakeCrm(),
    frame: createBrowserFrame(),
    clock: createVirtualClock(),
    ids: createCountingIds(),
    user: { userId: '005xx0000000001', orgId: '00Dxx0000000001', timeZone: 'UTC', language: 'en-US' },
    channel: undefined,
    visible: createStore(true, () => undefined),
    labels: createTestUi().labels,
    notifications: { show: () => undefined },
    onError: () => undefined,
    watch(phone: Phone) {
      jest.spyOn(phone.unlogged, 'retry').mockImplementation(() => void retries.push('all'));
      return [() => ended.push('first'), () => ended.push('second')];
    },
  });
  return { session, ended, retries };
}

const backInTheNet = (): boolean => window.dispatchEvent(new Event('online'));

describe('the phone of the tab that leads', () => {
  it('sends what waits as soon as the browser is back in the net', () => {
    const { session, retries } = lead();
    expect(retries).toEqual([]);
    backInTheNet();
    expect(retries).toEqual(['all']);
    session.dispose();
  });

  it('ends with all that the page and its host do for it', () => {
    const { session, ended, retries } = lead();
    session.dispose();
    backInTheNet();
    expect({ ended, retries }).toEqual({ ended: ['first', 'second'], retries: [] });
  });
});
