/** What the SDK subscribes to on its host: the only event primitive it uses there. */
export interface Signal<T = unknown> {
  listen(listener: (message: T) => void): { stopListen(): boolean };
  listenOnce(listener: (message: T) => void): { stopListenOnce(): boolean };
  stopListen(listener: (message: T) => void): boolean;
  stopListenOnce(listener: (message: T) => void): boolean;
}

/** A signal and the host's end of it. */
export interface SignalSource<T = unknown> {
  readonly signal: Signal<T>;
  /** A plain loop, as in the real Desktop: a listener that throws starves those after it, and the caller sees it. */
  send(message: T): void;
  /** How many listen now, once-listeners included. */
  count(): number;
}

function drop<T>(list: T[], entry: T): boolean {
  const at = list.indexOf(entry);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** Makes a signal nobody listens to yet. The same listener added twice is called twice, as in the real Desktop. */
export function createSignal<T = unknown>(): SignalSource<T> {
  const always: ((message: T) => void)[] = [];
  const once: ((message: T) => void)[] = [];
  const signal: Signal<T> = {
    listen: (listener) => (always.push(listener), { stopListen: () => drop(always, listener) }),
    listenOnce: (listener) => (once.push(listener), { stopListenOnce: () => drop(once, listener) }),
    stopListen: (listener) => drop(always, listener),
    stopListenOnce: (listener) => drop(once, listener),
  };
  const send = (message: T): void => {
    for (const listener of [...always]) listener(message);
    for (const listener of once.splice(0)) listener(message);
  };
  return { signal, send, count: () => always.length + once.length };
}
