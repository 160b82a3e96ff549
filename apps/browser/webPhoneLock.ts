import type { Clock } from 'c/wxccBase';
import type { HeldLock, PhoneLock } from 'c/wxccTabs';

const NAME = 'wxcc-phone';
// Watchers hold a shared lock for a moment; a claim must outwait that, and no more.
const PATIENCE = 250;
// Between two looks at a lock that nobody holds.
const PAUSE = 1_000;

// By name: a DOMException of another frame is no `Error` of this one.
const isAbort = (error: unknown): boolean => (error as { name?: unknown } | undefined)?.name === 'AbortError';

/** Keeps the lock until released or stolen. The request's promise settles when the lock is gone, so it must not be awaited. */
function hold(locks: LockManager, options: LockOptions): Promise<HeldLock> {
  return new Promise((resolve, reject) => {
    let release: () => void = () => undefined;
    let tellLost: () => void = () => undefined;
    const held = new Promise<void>((free) => (release = free));
    const lost = new Promise<void>((tell) => (tellLost = tell));
    const whenGranted = (): Promise<void> => {
      resolve({ release, lost });
      return held;
    };
    locks.request(NAME, options, whenGranted).catch((error: unknown) => {
      // Stolen when it was granted, given up when it was not; `reject` does nothing in the first case.
      if (isAbort(error)) tellLost();
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- passed on as it came
      reject(error);
    });
  });
}

export interface WebPhoneLockOptions {
  readonly locks: LockManager;
  readonly clock: Clock;
  /** Told when watching fails. */
  readonly onError: (error: unknown) => void;
}

/** The phone's lock by Web Locks: strict, and freed by the browser itself when a tab dies. */
export function createWebPhoneLock({ locks, clock, onError }: WebPhoneLockOptions): PhoneLock {
  const watch = async (listener: () => void, signal: AbortSignal): Promise<void> => {
    // Granted only when no tab holds the phone; released at once, so several tabs can learn it.
    await locks.request(NAME, { mode: 'shared', signal }, () => undefined);
    if (signal.aborted) return;
    listener();
    clock.after(PAUSE, () => void watch(listener, signal).catch(report));
  };
  const report = (error: unknown): void => {
    if (!isAbort(error)) onError(error);
  };
  return {
    async tryAcquire() {
      const giveUp = new AbortController();
      const cancel = clock.after(PATIENCE, () => giveUp.abort());
      try {
        return await hold(locks, { signal: giveUp.signal });
      } catch (error) {
        if (isAbort(error)) return undefined;
        throw error;
      } finally {
        cancel();
      }
    },
    steal: () => hold(locks, { steal: true }),
    onFree(listener) {
      const stop = new AbortController();
      watch(listener, stop.signal).catch(report);
      return () => stop.abort();
    },
  };
}
