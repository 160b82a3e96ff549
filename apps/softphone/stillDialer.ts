import { createStore } from 'c/wxccBase';
import type { PhoneDialer } from 'c/wxccCall';

const nothing = (): void => undefined;

/** The dialer of a phone that cannot dial. */
export function createStillDialer(onError: (error: unknown) => void): PhoneDialer {
  const callerIds = { list: [], chosenId: '' };
  return {
    state: createStore({ canDial: false, callerIds, recent: [] }, onError),
    dial: nothing,
    cancel: nothing,
    preview: () => undefined,
    chooseCallerId: nothing,
  };
}
