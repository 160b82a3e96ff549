import { createStore, type Clock, type Store } from 'c/wxccBase';

const SECOND = 1000;

/** The present time, told once a second. One timer for the whole page: timers on the screen move together. */
export function createTick(clock: Clock, onError: (error: unknown) => void): Store<number> {
  const tick = createStore(clock.now(), onError);
  const next = (): void => {
    tick.set(clock.now());
    clock.after(SECOND, next);
  };
  clock.after(SECOND, next);
  return tick;
}
