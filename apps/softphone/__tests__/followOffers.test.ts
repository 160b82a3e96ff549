import type { CallView } from 'c/wxccCall';
import { createBrowserNotifications, type NotificationApi } from '../browserNotifications';
import { followOffers } from '../followOffers';
import { createFakePhone } from '../gallery/fakePhone';
import { sampleSettings } from '../gallery/sampleSettings';
import { sampleCall, SCENARIOS } from '../gallery/scenarios';
import { createTestUi } from '../gallery/testKit';

const rethrow = (error: unknown): never => {
  throw error;
};

function stage(widget: { openOnOffer?: boolean; browserNotifications?: boolean } = {}, hasFocus = false) {
  const ready = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!ready) throw new Error('There is no scenario “ready”.');
  const settings = {
    ...sampleSettings(),
    widget: { ...sampleSettings().widget, browserNotifications: true, ...widget },
  };
  const phone = createFakePhone(ready, settings);
  const done: unknown[] = [];
  followOffers(phone, {
    panel: { show: async (visible) => void done.push(['panel', visible]) },
    notifications: { show: (title, options) => void done.push([title, options]) },
    hasFocus: () => hasFocus,
    labels: createTestUi().labels,
    onError: rethrow,
  });
  const ring = (...calls: Partial<CallView>[]): void =>
    phone.set({ calls: calls.map((call) => ({ ...sampleCall, ...call })) });
  return { done, ring };
}

const NOTICE = ['Incoming call', { body: 'Avery Stone · Billing', tag: 'wxcc-interaction-1' }];

describe('a call that rings', () => {
  it('opens the panel and is told, once', () => {
    const { done, ring } = stage();
    ring({});
    ring({ offeredAt: 1 });
    expect(done).toEqual([['panel', true], NOTICE]);
  });

  it('is told again when it rings again', () => {
    const { done, ring } = stage();
    ring({});
    ring({ state: 'ended' });
    ring({});
    expect(done).toHaveLength(4);
  });

  it.each([
    ['leaves the panel closed where the administrator wants that', { openOnOffer: false }, false, [NOTICE]],
    ['is not told where the administrator does not want it', { browserNotifications: false }, false, [['panel', true]]],
    ['is not told to somebody who looks at the page', {}, true, [['panel', true]]],
  ] as const)('%s', (_, widget, hasFocus, expected) => {
    const { done, ring } = stage(widget, hasFocus);
    ring({});
    expect(done).toEqual(expected);
  });

  it('is not our own outdial', () => {
    const { done, ring } = stage();
    ring({ direction: 'outbound' });
    expect(done).toEqual([]);
  });

  it('is a callback that the contact center offers', () => {
    const { done, ring } = stage();
    ring({ direction: 'outbound', placed: 'callback' });
    expect(done).toEqual([
      ['panel', true],
      ['Callback', { body: 'Avery Stone · Billing', tag: 'wxcc-interaction-1' }],
    ]);
  });
});

describe('the browser’s notifications', () => {
  function fakeApi(permission: NotificationPermission, answer: NotificationPermission = permission) {
    const shown: unknown[] = [];
    const clicks: (() => void)[] = [];
    class Fake {
      static permission = permission;
      static requestPermission = async (): Promise<NotificationPermission> => answer;
      set onclick(click: () => void) {
        clicks.push(click);
      }
      constructor(title: string, options?: NotificationOptions) {
        shown.push([title, options]);
      }
    }
    return { api: Fake as NotificationApi, shown, clicks };
  }

  it.each([
    ['default', 'unasked'],
    ['granted', 'granted'],
    ['denied', 'refused'],
  ] as const)('%s means %s', (permission, state) => {
    const { api } = fakeApi(permission);
    expect(createBrowserNotifications(api, { onClick: () => undefined, onError: rethrow }).state.value).toBe(state);
  });

  it('are refused where the browser has none', async () => {
    const none = createBrowserNotifications(undefined, { onClick: () => undefined, onError: rethrow });
    await none.ask();
    expect(none.state.value).toBe('refused');
  });

  it('are shown once they were allowed, and a click leads to the phone', async () => {
    const { api, shown, clicks } = fakeApi('default', 'granted');
    const onClick = jest.fn();
    const notifications = createBrowserNotifications(api, { onClick, onError: rethrow });
    notifications.show('Incoming call', { body: 'A', tag: 't' });
    expect(shown).toEqual([]);
    await notifications.ask();
    notifications.show('Incoming call', { body: 'A', tag: 't' });
    expect(shown).toEqual([['Incoming call', { body: 'A', tag: 't' }]]);
    clicks[0]?.();
    expect(onClick).toHaveBeenCalledTimes(1);
  });
});
