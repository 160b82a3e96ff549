import { createStore } from 'c/wxccBase';
import type { PhoneDialer } from 'c/wxccCall';
import { NO_DIALER, NO_SEARCH } from 'c/wxccOutdial';

const nothing = (): void => undefined;

/** The dialer of a phone that cannot dial. */
export function createStillDialer(onError: (error: unknown) => void): PhoneDialer {
  return {
    state: createStore(NO_DIALER, onError),
    dial: nothing,
    confirm: nothing,
    cancel: nothing,
    chooseCallerId: nothing,
    search: async () => ({ state: createStore(NO_SEARCH, onError), look: nothing }),
    sendTone: nothing,
  };
}
