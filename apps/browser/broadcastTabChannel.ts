import type { TabChannel } from 'c/wxccTabs';

const NAME = 'wxcc-tabs';

/** Tabs of the same origin and storage partition. Where the browser has none, this tab is alone: nobody is heard. */
export function createBroadcastTabChannel(name = NAME): TabChannel & { close(): void } {
  if (typeof BroadcastChannel === 'undefined')
    return { post: () => undefined, onMessage: () => () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      const handle = (event: MessageEvent<unknown>): void => listener(event.data);
      channel.addEventListener('message', handle);
      return () => channel.removeEventListener('message', handle);
    },
    close: () => channel.close(),
  };
}
