import type { Unsubscribe } from 'c/wxccBase';

/** One source, many listeners. */
export interface FanOut<T> {
  add(listener: (value: T) => void): Unsubscribe;
  /** Tells all; one that throws does not starve the others. */
  tell(value: T): void;
  readonly size: number;
}

export function createFanOut<T>(onError: (error: unknown) => void): FanOut<T> {
  const listeners = new Set<{ listener: (value: T) => void }>();
  return {
    add(listener) {
      const entry = { listener };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    tell(value) {
      for (const { listener } of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          onError(error);
        }
      }
    },
    get size() {
      return listeners.size;
    },
  };
}
