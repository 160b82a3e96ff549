/** What was seen in a frame; times are `performance.now()` there, ms. */
export interface ReactionLog {
  /** Messages that came through a port (the Desktop's bridge). */
  readonly messages: { readonly at: number; readonly text: string }[];
  /** Searches that left. */
  readonly requests: number[];
  /** Dial commands that left. */
  readonly dials: number[];
  /** ms from a key press to the frame after it was drawn. */
  readonly drawn: number[];
  /** ms. */
  readonly longTasks: number[];
}

/**
 * Runs in the softphone's frame before its own scripts and listens from outside: nothing in the product knows of it. It stands in one
 * function, since the browser gets its source.
 */
export function reactionProbe(): void {
  // Other frames post what cannot be written as text.
  if (!location.pathname.includes('WxccSoftphone')) return;
  const log: ReactionLog = { messages: [], requests: [], dials: [], drawn: [], longTasks: [] };
  Object.assign(window, { wxccBench: log });
  const port = MessagePort.prototype;
  const handler = Object.getOwnPropertyDescriptor(port, 'onmessage');
  Object.defineProperty(port, 'onmessage', {
    ...handler,
    set(this: MessagePort, listen: (event: MessageEvent) => void) {
      handler?.set?.call(this, (event: MessageEvent) => {
        const at = performance.now();
        log.messages.push({ at, text: JSON.stringify(event.data) });
        listen.call(this, event);
      });
    },
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its port below
  const post = port.postMessage;
  port.postMessage = function (this: MessagePort, ...args: unknown[]): void {
    if (JSON.stringify(args[0]).includes('"startOutdial"')) log.dials.push(performance.now());
    Reflect.apply(post, this, args);
  };
  const watchSearch = (): void => {
    const { sforce } = window as unknown as { sforce?: { opencti?: Record<string, (args: unknown) => void> } };
    const search = sforce?.opencti?.searchAndScreenPop;
    if (!sforce?.opencti || !search) return;
    sforce.opencti.searchAndScreenPop = (args) => {
      log.requests.push(performance.now());
      search(args);
    };
  };
  addEventListener('DOMContentLoaded', watchSearch);
  addEventListener(
    'keydown',
    () => {
      const pressed = performance.now();
      // After the frame in which the text appears.
      requestAnimationFrame(() => setTimeout(() => log.drawn.push(performance.now() - pressed)));
    },
    true,
  );
  new PerformanceObserver((list) => log.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
}
