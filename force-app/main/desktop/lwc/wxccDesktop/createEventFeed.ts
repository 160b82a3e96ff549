import type { Unsubscribe } from 'c/wxccBase';
import type { DesktopEvent } from './desktopEvent';

/** Events kept while nobody listens yet. The relay's own buffer is as large. */
const MAX_WAITING = 500;

/** Passes events on in order, from the first one: until somebody listens they wait. */
export interface EventFeed {
  push(event: DesktopEvent): void;
  listen(listener: (event: DesktopEvent) => void): Unsubscribe;
}

/** @param onError told when a listener throws; the others are served all the same */
export function createEventFeed(onError: (error: unknown) => void): EventFeed {
  const listeners = new Set<(event: DesktopEvent) => void>();
  const waiting: DesktopEvent[] = [];
  const tell = (listener: (event: DesktopEvent) => void, event: DesktopEvent): void => {
    try {
      listener(event);
    } catch (error) {
      onError(error);
    }
  };
  return {
    push(event) {
      if (listeners.size > 0) return [...listeners].forEach((listener) => tell(listener, event));
      waiting.push(event);
      if (waiting.length > MAX_WAITING) waiting.shift();
      return undefined;
    },
    listen(listener) {
      listeners.add(listener);
      waiting.splice(0).forEach((event) => tell(listener, event));
      return () => listeners.delete(listener);
    },
  };
}
