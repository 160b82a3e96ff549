/** The browser's lock manager, as far as one named lock of it is used: queue, shared and exclusive, steal, abort. */
export interface FakeLockManager extends LockManager {
  /** The tab whose locks these are dies: what it holds and asks for is gone, without a word to it. */
  readonly kill: () => void;
}

interface Request {
  readonly tab: object;
  readonly mode: LockMode;
  readonly run: (lock: Lock | null) => unknown;
  readonly settle: { resolve: (value: unknown) => void; reject: (error: unknown) => void };
}

const abort = (): DOMException => new DOMException('The lock request was aborted.', 'AbortError');

/** One browser. @returns makes the `navigator.locks` of one more tab */
export function createFakeLockManagers(): () => FakeLockManager {
  let held: Request[] = [];
  let queue: Request[] = [];

  const grant = (request: Request): void => {
    held.push(request);
    const done = (): void => {
      held = held.filter((each) => each !== request);
      next();
    };
    Promise.resolve()
      .then(() => request.run({ name: 'lock', mode: request.mode }))
      .then(
        (value) => {
          done();
          request.settle.resolve(value);
        },
        (error: unknown) => {
          done();
          request.settle.reject(error);
        },
      );
  };
  const next = (): void => {
    for (let head = queue[0]; head; head = queue[0]) {
      const isShared = head.mode === 'shared' && held.every(({ mode }) => mode === 'shared');
      if (held.length > 0 && !isShared) return;
      queue.shift();
      grant(head);
    }
  };

  return () => {
    const tab = {};
    const request = (_name: string, second: unknown, third?: unknown): Promise<unknown> => {
      const options = (third ? second : {}) as LockOptions;
      const run = (third ?? second) as Request['run'];
      return new Promise((resolve, reject) => {
        const granted: Request['run'] = (lock) => {
          options.signal?.removeEventListener('abort', handleAbort);
          return run(lock);
        };
        const entry: Request = {
          tab,
          mode: options.mode ?? 'exclusive',
          run: granted,
          settle: { resolve, reject },
        };
        if (options.signal?.aborted) return reject(abort());
        const handleAbort = (): void => {
          if (!queue.includes(entry)) return;
          queue = queue.filter((each) => each !== entry);
          reject(abort());
          next();
        };
        options.signal?.addEventListener('abort', handleAbort, { once: true });
        if (options.steal) {
          const victims = held;
          held = [];
          grant(entry);
          victims.forEach((victim) => victim.settle.reject(abort()));
          return undefined;
        }
        queue.push(entry);
        return next();
      });
    };
    return {
      request: request,
      query: async () => ({ held: [], pending: [] }),
      kill() {
        held = held.filter((each) => each.tab !== tab);
        queue = queue.filter((each) => each.tab !== tab);
        next();
      },
    };
  };
}
