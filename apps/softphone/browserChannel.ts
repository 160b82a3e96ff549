import type { BridgeChannel, BridgePort } from 'c/wxccDesktop';

/** One end of a MessageChannel as a bridge port. Messages that came before `listen` wait in the port. */
export function toBridgePort(port: MessagePort): BridgePort {
  return {
    send: (message) => port.postMessage(message),
    listen(handler) {
      // Setting `onmessage` also starts the port.
      port.onmessage = ({ data }: MessageEvent<unknown>) => handler(data);
    },
    close: () => port.close(),
  };
}

/** A new private line: our end, and the end to give away. */
export function createBrowserChannel(): BridgeChannel {
  const { port1, port2 } = new MessageChannel();
  return { port: toBridgePort(port1), transfer: port2 };
}
