import type { Unsubscribe } from 'c/wxccBase';
import type { WindowMessages } from 'c/wxccDesktop';
import { toBridgePort } from './browserChannel';

/** As deep as frames are ever nested in a Desktop (shell, widget, widget's own frame), with room to spare. */
const DEEPEST = 8;

/** What is used of a Window: `parent` can be read across origins, little else can. */
type WindowLike = Pick<Window, 'postMessage'> & { readonly parent?: unknown };

const isWindow = (value: unknown): value is WindowLike =>
  typeof value === 'object' && value !== null && 'postMessage' in value;

/**
 * Messages between our window and the frames below it.
 * @param frameWindow the Desktop frame's window; undefined while there is none
 */
export function createBrowserMessages(own: Window, frameWindow: () => unknown): WindowMessages {
  return {
    listen(handler): Unsubscribe {
      const listen = ({ origin, source, data, ports }: MessageEvent<unknown>): void =>
        handler({ origin, source, data, ports: ports.map(toBridgePort) });
      own.addEventListener('message', listen);
      return () => own.removeEventListener('message', listen);
    },
    isFromFrame(source) {
      const frame = frameWindow();
      return frame !== undefined && frame !== null && isBelow(source, frame);
    },
    post(target, message, { targetOrigin, transfer = [] }) {
      if (isWindow(target)) target.postMessage(message, targetOrigin, [...transfer] as Transferable[]);
    },
  };
}

/** A widget in a shell of its own is a child of the Desktop's frame: walk up until we meet it, or the top. */
function isBelow(source: unknown, frame: unknown): boolean {
  let current = source;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (current === frame) return true;
    if (!isWindow(current) || current.parent === current) return false;
    current = current.parent;
  }
  return false;
}
