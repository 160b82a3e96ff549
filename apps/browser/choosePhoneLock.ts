import type { Clock, Ids } from 'c/wxccBase';
import type { PhoneLock, TabChannel } from 'c/wxccTabs';
import { createWebPhoneLock } from './webPhoneLock';

export interface PhoneLockOptions {
  /** `navigator.locks`; undefined where the browser has none. */
  readonly locks: LockManager | undefined;
  readonly channel: TabChannel;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onError: (error: unknown) => void;
}

async function openHeartbeatLock(options: PhoneLockOptions): Promise<PhoneLock> {
  const { createHeartbeatLock } = await import('./heartbeatPhoneLock');
  return createHeartbeatLock(options);
}

/** Web Locks, or heartbeats where they are refused: frames without storage have `navigator.locks` but may not use it. */
export async function choosePhoneLock(options: PhoneLockOptions): Promise<PhoneLock> {
  const { locks, clock, onError } = options;
  try {
    if (!locks) return await openHeartbeatLock(options);
    await locks.query();
    return createWebPhoneLock({ locks, clock, onError });
  } catch (error) {
    onError(error);
    return openHeartbeatLock(options);
  }
}
