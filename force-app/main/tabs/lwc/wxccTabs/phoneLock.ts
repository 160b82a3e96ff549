/** The phone, held by this tab. */
export interface HeldLock {
  /** Gives it back. Harmless when it is lost already. */
  release(): void;
  /** Resolves when another tab took it by force; never after `release`. */
  readonly lost: Promise<void>;
}

/**
 * Who may hold the phone: one tab of the browser. Web Locks in life, heartbeats where they are refused.
 * A holder that dies (tab closed, crashed, reloaded) frees it.
 */
export interface PhoneLock {
  /** @returns undefined when another tab holds it */
  tryAcquire(): Promise<HeldLock | undefined>;
  /** Takes it from whoever holds it. */
  steal(): Promise<HeldLock>;
  /** Calls `listener` each time the holder is gone, also when nobody holds it now. @returns stops watching */
  onFree(listener: () => void): () => void;
}
