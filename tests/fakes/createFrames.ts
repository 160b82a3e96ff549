import type { BridgePort, WindowMessage, WindowMessages } from 'c/wxccDesktop';

/** Two windows as the bridge sees them: the softphone's, and one inside its Desktop frame. */
export interface FakeFrames {
  readonly desktopOrigin: string;
  readonly softphoneOrigin: string;
  /** For the softphone's link. */
  readonly outer: WindowMessages;
  /** For a widget's link. */
  readonly inner: WindowMessages;
  /** The windows above the widget's. */
  readonly ancestors: readonly unknown[];
  createChannel(): { readonly port: BridgePort; readonly transfer: BridgePort };
  /** Some window speaks to the softphone. */
  speak(message: Partial<WindowMessage>): void;
}

const later = (task: () => void): void => void Promise.resolve().then(task);

/** A MessageChannel without a browser: messages arrive later and as copies, what comes early waits. */
function createChannel(): { port: BridgePort; transfer: BridgePort } {
  const handlers: (((message: unknown) => void) | undefined)[] = [];
  const waiting: unknown[][] = [[], []];
  const end = (own: 0 | 1): BridgePort => ({
    send(message) {
      const copy: unknown = structuredClone(message);
      const other = 1 - own;
      later(() => (handlers[other] ? handlers[other](copy) : waiting[other]!.push(copy)));
    },
    listen(handler) {
      handlers[own] = handler;
      waiting[own]!.splice(0).forEach(handler);
    },
    close: () => (handlers[own] = undefined),
  });
  return { port: end(0), transfer: end(1) };
}

/** Frames as the browser would set them up for the softphone at `softphoneOrigin`. */
export function createFrames(
  softphoneOrigin = 'https://acme--c.vf.force.com',
  desktopOrigin = 'https://desktop.wxcc-us1.cisco.com',
): FakeFrames {
  const [softphone, widget] = [{ name: 'softphone' }, { name: 'widget' }];
  const listeners = {
    outer: new Set<(message: WindowMessage) => void>(),
    inner: new Set<(message: WindowMessage) => void>(),
  };
  const messages = (side: 'outer' | 'inner', origin: string): WindowMessages => ({
    listen(handler) {
      listeners[side].add(handler);
      return () => listeners[side].delete(handler);
    },
    isFromFrame: (source) => source === widget,
    post(target, data, { targetOrigin, transfer = [] }) {
      const other = side === 'outer' ? 'inner' : 'outer';
      if (targetOrigin !== (side === 'outer' ? desktopOrigin : softphoneOrigin)) return;
      const source = side === 'outer' ? softphone : widget;
      if (target !== (side === 'outer' ? widget : softphone)) return;
      const message = { origin, source, data: structuredClone(data), ports: [...transfer] as BridgePort[] };
      later(() => [...listeners[other]].forEach((listener) => listener(message)));
    },
  });
  return {
    desktopOrigin,
    softphoneOrigin,
    outer: messages('outer', softphoneOrigin),
    inner: messages('inner', desktopOrigin),
    ancestors: [softphone],
    createChannel,
    speak: (message) =>
      [...listeners.outer].forEach((listener) =>
        listener({ origin: desktopOrigin, source: widget, data: {}, ports: [], ...message }),
      ),
  };
}
