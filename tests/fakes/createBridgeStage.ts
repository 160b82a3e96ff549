import { createDesktopLink, createRequestServer, createWidgetLink } from 'c/wxccDesktop';
import type { BridgePort, CheckedCommand, DesktopEvent, WindowMessage, WindowMessages } from 'c/wxccDesktop';
import { createVirtualClock } from './createVirtualClock';

export const DESKTOP = 'https://desktop.wxcc-us1.cisco.com';
export const SOFTPHONE = 'https://acme--c.vf.force.com';

/** Both ends of a line, and what each has sent. */
export interface Pipe {
  readonly ends: [BridgePort, BridgePort];
  readonly sent: unknown[][];
}

/** A line whose messages are copied as JSON, as a port would. */
export function createPipe(): Pipe {
  const handlers: (((message: unknown) => void) | undefined)[] = [undefined, undefined];
  const queues: unknown[][] = [[], []];
  const sent: unknown[][] = [[], []];
  const end = (own: number): BridgePort => ({
    send(message) {
      sent[own]!.push(message);
      const handler = handlers[1 - own];
      if (handler) handler(JSON.parse(JSON.stringify(message)));
      else queues[1 - own]!.push(message);
    },
    listen(handler) {
      handlers[own] = handler;
      queues[own]!.splice(0).forEach(handler);
    },
    close: () => (handlers[own] = undefined),
  });
  return { ends: [end(0), end(1)], sent };
}

/** A softphone window, a Desktop frame with a widget window in it, and a foreign window. */
export function createBridgeStage(
  options: { allowOpaqueOrigin?: boolean; execute?: (command: CheckedCommand) => Promise<unknown> } = {},
) {
  const clock = createVirtualClock();
  const softphone = { name: 'softphone' };
  const toSoftphone = new Set<(message: WindowMessage) => void>();
  const toWidget = new Set<(message: WindowMessage) => void>();
  const frames = { loads: [] as string[], loaded: () => undefined as void, unloads: 0 };
  const pipes: Pipe[] = [];
  let count = 0;
  const ids = { next: () => `nonce-or-request-${(count += 1)}` };
  const errors: unknown[] = [];
  const posts: { targetOrigin: string; data: unknown }[] = [];
  let agentActive = false;
  const link = createDesktopLink({
    clock,
    ids,
    onError: (error) => errors.push(error),
    isAgentActive: () => agentActive,
    allowOpaqueOrigin: options.allowOpaqueOrigin ?? false,
    createChannel: () => {
      const pipe = createPipe();
      pipes.push(pipe);
      return { port: pipe.ends[0], transfer: pipe.ends[1] };
    },
    frame: {
      load: (url) => frames.loads.push(url),
      unload: () => (frames.unloads += 1),
      onLoad: (listener) => {
        frames.loaded = listener;
        return () => undefined;
      },
    },
    messages: {
      listen: (handler) => {
        toSoftphone.add(handler);
        return () => toSoftphone.delete(handler);
      },
      isFromFrame: (source) => (source as { inFrame?: boolean }).inFrame === true,
      post: (_target, data, { targetOrigin, transfer = [] }) => {
        posts.push({ targetOrigin, data });
        const message = { origin: SOFTPHONE, source: softphone, data, ports: transfer as BridgePort[] };
        toWidget.forEach((listener) => listener(message));
      },
    },
  });
  const hear = (message: Partial<WindowMessage>): void =>
    toSoftphone.forEach((each) =>
      each({ origin: DESKTOP, source: { inFrame: true }, data: {}, ports: [], ...message }),
    );
  const widgetMessages: Pick<WindowMessages, 'listen' | 'post'> = {
    listen: (handler) => {
      toWidget.add(handler);
      return () => toWidget.delete(handler);
    },
    post: (target, data, { targetOrigin }) => {
      if (target === softphone && targetOrigin === SOFTPHONE) hear({ data });
    },
  };
  const createWidget = (
    role: 'relay' | 'panel' = 'relay',
    ancestors: readonly unknown[] = [softphone],
    onSaid?: (data: unknown) => void,
  ) =>
    createWidgetLink({
      role,
      ...(onSaid && { onSaid }),
      ids,
      clock,
      origins: [SOFTPHONE],
      ancestors: () => ancestors,
      messages: widgetMessages,
      answer: createRequestServer({ clock, execute: options.execute ?? (async () => ({ ok: 1 })) }),
      onError: (error) => errors.push(error),
    });
  const events: DesktopEvent[] = [];
  return {
    clock,
    link,
    hear,
    createWidget,
    frames,
    pipes,
    posts,
    events,
    errors,
    toWidget,
    softphone,
    setActive: (on: boolean) => (agentActive = on),
  };
}

/** A relay’s hello. */
export const hello = (rest: object = {}) => ({
  wxcc: 'hello',
  version: [1, 1],
  role: 'relay',
  nonce: 'n'.repeat(20),
  ...rest,
});

/** The same with a relay that was welcomed. */
export function connectedStage(options: Parameters<typeof createBridgeStage>[0] = {}) {
  const stage = createBridgeStage(options);
  const widget = stage.createWidget();
  stage.link.start(`${DESKTOP}/?x=1`);
  widget.start();
  return { ...stage, widget };
}
