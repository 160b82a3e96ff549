import type { TabChannel } from 'c/wxccTabs';

/** One tab's end of a BroadcastChannel. */
export interface FakeChannel extends TabChannel {
  /** The tab dies: it neither hears nor speaks any more. */
  kill(): void;
}

/** One browser. @returns makes the channel of one more tab; messages arrive later and as copies, never at their sender */
export function createFakeChannels(): () => FakeChannel {
  const ends = new Set<Set<(message: unknown) => void>>();
  return () => {
    const listeners = new Set<(message: unknown) => void>();
    ends.add(listeners);
    let isAlive = true;
    return {
      post(message) {
        if (!isAlive) return;
        const others = [...ends].filter((each) => each !== listeners);
        if (others.length === 0) return;
        const copy: unknown = structuredClone(message);
        void Promise.resolve().then(() => others.forEach((each) => [...each].forEach((listener) => listener(copy))));
      },
      onMessage(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      kill() {
        isAlive = false;
        listeners.clear();
        ends.delete(listeners);
      },
    };
  };
}
