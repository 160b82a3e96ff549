import type { Clock } from 'c/wxccBase';

/**
 * Waits for a promise, but no longer than `ms`. The promise goes on by itself.
 * @returns its value, or undefined when it took longer or was rejected
 */
export function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve(undefined));
    const settle = (value?: T): void => {
      cancel();
      resolve(value);
    };
    promise.then(settle, () => settle());
  });
}
