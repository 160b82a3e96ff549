import { createStore, type Store } from 'c/wxccBase';

/** The browser's notifications, as far as this page may show them. */
export interface BrowserNotifications {
  readonly state: Store<'unasked' | 'granted' | 'refused'>;
  /** The browser asks the agent. Only from a click; frames of another origin are refused by some browsers. */
  ask(): Promise<void>;
  /** @param tag the same one again replaces the first: two tabs show one. Does nothing unless granted. */
  show(title: string, options: { readonly body: string; readonly tag: string }): void;
}

/** What of `window` is used. Undefined where the browser has no notifications. */
export type NotificationApi = Pick<typeof Notification, 'permission' | 'requestPermission'> &
  (new (title: string, options?: NotificationOptions) => { onclick: unknown });

const STATES = { default: 'unasked', granted: 'granted', denied: 'refused' } as const;

export function createBrowserNotifications(
  api: NotificationApi | undefined,
  options: { readonly onClick: () => void; readonly onError: (error: unknown) => void },
): BrowserNotifications {
  const state = createStore<'unasked' | 'granted' | 'refused'>(
    api ? STATES[api.permission] : 'refused',
    options.onError,
  );
  return {
    state,
    async ask() {
      const answer = api ? await api.requestPermission() : 'denied';
      // A question that was waved away can be asked again; one that the browser did not put is as good as refused.
      state.set(STATES[answer]);
    },
    show(title, { body, tag }) {
      if (!api || state.value !== 'granted') return;
      const notification = new api(title, { body, tag });
      notification.onclick = () => options.onClick();
    },
  };
}
