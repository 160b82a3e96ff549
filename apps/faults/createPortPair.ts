import type { Clock } from 'c/wxccBase';
import type { BridgePort } from 'c/wxccDesktop';

interface End {
  handler?: (message: unknown) => void;
  readonly waiting: unknown[];
}

/** Both ends of a private line: in order, later, and nothing once one of them is closed. */
export function createPortPair(clock: Clock, latency: number): [BridgePort, BridgePort] {
  const ends: [End, End] = [{ waiting: [] }, { waiting: [] }];
  let isClosed = false;
  const arrive = (end: End, message: unknown): void => {
    if (isClosed) return;
    if (end.handler) end.handler(message);
    else end.waiting.push(message);
  };
  const port = (mine: End, other: End): BridgePort => ({
    send: (message) => void clock.after(latency, () => arrive(other, message)),
    listen(handler) {
      mine.handler = handler;
      mine.waiting.splice(0).forEach(handler);
    },
    close: () => void (isClosed = true),
  });
  return [port(ends[0], ends[1]), port(ends[1], ends[0])];
}
