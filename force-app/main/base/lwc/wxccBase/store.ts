/** Removes a listener. Harmless when called twice. */
export type Unsubscribe = () => void;

/** A value that others watch. Values are replaced, never changed in place. */
export interface Store<T> {
  readonly value: T;
  /** Calls `listener` with each new value, not with the present one. A listener that throws does not starve the others. */
  subscribe(listener: (value: T) => void): Unsubscribe;
}

export interface WritableStore<T> extends Store<T> {
  /** Sets the value. Listeners are told only when it is another one (`Object.is`). */
  set(value: T): void;
}

/**
 * @param initial the first value
 * @param onError told when a listener throws, so that nothing is swallowed
 */
export function createStore<T>(initial: T, onError: (error: unknown) => void): WritableStore<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  const tell = (listener: (value: T) => void): void => {
    try {
      listener(value);
    } catch (error) {
      onError(error);
    }
  };
  return {
    get value() {
      return value;
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      [...listeners].forEach(tell);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
