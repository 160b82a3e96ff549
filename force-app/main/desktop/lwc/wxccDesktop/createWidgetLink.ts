import { createStore } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids, Store, WritableStore } from 'c/wxccBase';
import type { BridgePort, WindowMessage, WindowMessages } from './bridgePorts';
import { BRIDGE_VERSION, isCompatible, readSoftphoneMessage, readWelcome } from './bridgeProtocol';
import type { RequestMessage, ResponseMessage, WidgetRole } from './bridgeProtocol';
import { createEventBuffer } from './createEventBuffer';
import type { EventBuffer, WidgetEvent } from './createEventBuffer';

/**
 * When to say hello again, ms; the last one repeats. The softphone usually hears the first, for it stands before its
 * frame. The browser logs a line for each ancestor of another origin, so we soon grow quiet.
 */
const HELLO_DELAYS = [500, 1000, 2000, 4000, 8000, 15_000] as const;

export interface WidgetLinkOptions {
  readonly role: WidgetRole;
  /** Exact origins where the softphone may stand. */
  readonly origins: readonly string[];
  /** Windows above ours, nearest first. Empty in a Desktop opened by itself. */
  ancestors(): readonly unknown[];
  readonly messages: Pick<WindowMessages, 'listen' | 'post'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Answers a request of the softphone; never rejects. */
  answer(request: RequestMessage): Promise<ResponseMessage>;
  /** Hears what the softphone says to the panel, unread. Left out: nothing is expected. */
  onSaid?(data: unknown): void;
  /** Told of what could not be sent and of listeners that throw. */
  readonly onError: (error: unknown) => void;
}

/** A widget's end of the line to the softphone. */
export interface WidgetLink {
  readonly connected: Store<boolean>;
  /** Messages that were refused: unreadable, too large, not for us. */
  readonly refused: number;
  start(): void;
  /** Says goodbye: the page goes away. */
  stop(): void;
  /** Sends at once, or keeps the event until the softphone welcomes us. */
  send(event: Omit<WidgetEvent, 'at'>): void;
  /** Says something to the softphone, as the panel does; not kept while nobody is there. */
  say(data: unknown): void;
}

class Link implements WidgetLink {
  readonly connected: WritableStore<boolean>;
  refused = 0;
  private readonly options: WidgetLinkOptions;
  private readonly buffer: EventBuffer = createEventBuffer();
  private readonly nonce: string;
  private port: BridgePort | undefined;
  private attempts = 0;
  private stopListening: () => void = () => undefined;
  private stopWaiting: CancelTimer = () => undefined;

  constructor(options: WidgetLinkOptions) {
    this.options = options;
    this.nonce = options.ids.next();
    this.connected = createStore(false, options.onError);
  }

  start(): void {
    if (this.options.ancestors().length === 0 || this.options.origins.length === 0) return;
    this.stopListening = this.options.messages.listen((message) => this.handleWelcome(message));
    this.sayHello();
  }

  stop(): void {
    this.stopWaiting();
    this.stopListening();
    this.post({ kind: 'bye' });
    this.port?.close();
    this.port = undefined;
    this.connected.set(false);
  }

  send(event: Omit<WidgetEvent, 'at'>): void {
    this.buffer.add({ ...event, at: this.options.clock.now() });
    if (this.port) this.flush();
  }

  say(data: unknown): void {
    this.post({ kind: 'line', data });
  }

  private sayHello(): void {
    const hello = { wxcc: 'hello', version: BRIDGE_VERSION, role: this.options.role, nonce: this.nonce };
    for (const target of this.options.ancestors())
      for (const targetOrigin of this.options.origins) this.options.messages.post(target, hello, { targetOrigin });
    const delay = HELLO_DELAYS[Math.min(this.attempts, HELLO_DELAYS.length - 1)]!;
    this.attempts += 1;
    this.stopWaiting = this.options.clock.after(delay, () => this.sayHello());
  }

  /** Only an ancestor of a configured origin that knows our nonce may welcome us, and only once. */
  private handleWelcome({ origin, source, data, ports }: WindowMessage): void {
    const [port] = ports;
    if (this.port || !port || !this.options.origins.includes(origin)) return;
    if (!this.options.ancestors().includes(source)) return;
    const welcome = readWelcome(data);
    if (welcome?.nonce !== this.nonce || !isCompatible(welcome.version, BRIDGE_VERSION)) return;
    this.open(port);
  }

  private open(port: BridgePort): void {
    this.stopWaiting();
    this.port = port;
    port.listen((data) => this.handleMessage(data));
    this.post({ kind: 'ready' });
    this.flush();
    this.connected.set(true);
  }

  private handleMessage(data: unknown): void {
    const { options } = this;
    const message = readSoftphoneMessage(data);
    if (message?.kind === 'request') options.answer(message).then((response) => this.post(response), options.onError);
    else if (message && options.onSaid) options.onSaid(message.data);
    else this.refused += 1;
  }

  private flush(): void {
    this.buffer.take().forEach((event) => this.post({ kind: 'event', ...event }));
  }

  private post(message: unknown): void {
    try {
      this.port?.send(message);
    } catch (error) {
      this.options.onError(error);
    }
  }
}

/** Makes a widget's link. Nothing is said before `start`. */
export function createWidgetLink(options: WidgetLinkOptions): WidgetLink {
  return new Link(options);
}
