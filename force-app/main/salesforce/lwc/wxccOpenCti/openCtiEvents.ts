import { isRecord } from 'c/wxccBase';
import type { Unsubscribe } from 'c/wxccBase';
import { createFanOut } from './fanOut';
import type { OpenCtiApi } from './openCtiApi';
import { openCtiFunction } from './openCtiRequest';

type Payload = Readonly<Record<string, unknown>>;

/** An Open CTI event with any number of listeners. */
export interface OpenCtiEvent {
  /** Registers with Open CTI, once. Done by the first `add` as well. */
  register(): void;
  add(listener: (payload: Payload) => void): Unsubscribe;
}

export interface OpenCtiEvents {
  readonly clickToDial: OpenCtiEvent;
  readonly navigationChange: OpenCtiEvent;
  readonly workStart: OpenCtiEvent;
}

/** Open CTI cannot take a listener back and calls every one ever given: one a page, the rest is ours. */
function createEvent(
  register: (listener: (payload: unknown) => void) => void,
  onError: (e: unknown) => void,
): OpenCtiEvent {
  const listeners = createFanOut<Payload>(onError);
  let registered = false;
  const ensure = (): void => {
    if (registered) return;
    try {
      register((payload) => listeners.tell(isRecord(payload) ? payload : {}));
      registered = true;
    } catch (error) {
      onError(error);
    }
  };
  return {
    register: ensure,
    add(listener) {
      ensure();
      return listeners.add(listener);
    },
  };
}

export function createOpenCtiEvents(api: OpenCtiApi, onError: (error: unknown) => void): OpenCtiEvents {
  const event = (method: 'onClickToDial' | 'onNavigationChange' | 'onWorkStart'): OpenCtiEvent =>
    createEvent((listener) => openCtiFunction(api, method)({ listener }), onError);
  return {
    clickToDial: event('onClickToDial'),
    navigationChange: event('onNavigationChange'),
    workStart: event('onWorkStart'),
  };
}
