import { createStore, WxccError } from 'c/wxccBase';
import type { CancelTimer, Clock, Ids, Unsubscribe, WritableStore } from 'c/wxccBase';
import type { AgentSnapshot } from './agentSnapshot';
import type { BridgeChannel, FramePort, WindowMessages } from './bridgePorts';
import { PING } from './bridgeProtocol';
import type { WidgetMessage } from './bridgeProtocol';
import { createEventFeed } from './createEventFeed';
import type { EventFeed } from './createEventFeed';
import { createReception } from './createReception';
import type { Reception, WidgetLine } from './createReception';
import type { DesktopEvent } from './desktopEvent';
import type { DesktopPort, DesktopStatus } from './desktopPort';
import type { PanelLine } from './panelLine';
import { readAgentSnapshot } from './readAgentSnapshot';
import { createRequestBook } from './requestBook';
import type { RequestBook } from './requestBook';
import { IDLE, PING_AFTER, reduceStatus } from './statusReducer';
import type { StatusEvent } from './statusReducer';

/** How often the waiting time is counted, ms. */
const TICK = 1000;

export interface DesktopLinkOptions {
  readonly frame: FramePort;
  readonly messages: WindowMessages;
  readonly clock: Clock;
  /** Ids of requests; nonces come from the widgets. */
  readonly ids: Ids;
  createChannel(): BridgeChannel;
  /** Told of listeners that throw. */
  readonly onError: (error: unknown) => void;
  /** Is the agent busy in the Desktop or its login window? That time does not count as silence. */
  isAgentActive(): boolean;
  /** Hear sandboxed widgets as well. Default false. */
  readonly allowOpaqueOrigin?: boolean;
}

/** The Desktop in our frame. */
export interface DesktopLink extends DesktopPort {
  /** The line to our panel in the Desktop. */
  readonly panel: PanelLine;
  /** Messages that were refused since the start: foreign, unreadable or too large. */
  readonly refused: number;
  /**
   * Loads the Desktop and receives its widgets.
   * @param url the Desktop's address; its origin is the only one that is heard
   * @throws WxccError `badInput` when it is no http(s) address
   */
  start(url: string): void;
  /** Unloads the frame: another tab holds the phone. */
  stop(): void;
}

/** What the Desktop told about the session itself. */
const SESSION_EVENTS: ReadonlyMap<string, StatusEvent['kind'] & ('loggedOut' | 'multiLogin' | 'relayReady')> = new Map([
  ['eAgentLogoutSuccess', 'loggedOut'],
  ['eAgentMultiLogin', 'multiLogin'],
  // Signed out of the station and in again without a reload: the same relay goes on.
  ['eAgentStationLoginSuccess', 'relayReady'],
  ['eAgentReloginSuccess', 'relayReady'],
]);

function originOf(url: string): string {
  if (!/^https?:\/\/[\w.-]/.test(url))
    throw new WxccError('badInput', 'The address of the Desktop is no web address', { where: 'desktopUrl' });
  return new URL(url).origin;
}

class Link implements DesktopLink {
  readonly status: WritableStore<DesktopStatus>;
  readonly agent: WritableStore<AgentSnapshot | undefined>;
  refused = 0;
  readonly panel: PanelLine;
  private readonly options: DesktopLinkOptions;
  private readonly feed: EventFeed;
  private readonly requests: RequestBook;
  private state = IDLE;
  private url = '';
  private relay: WidgetLine | undefined;
  private panelLine: WidgetLine | undefined;
  private readonly isPanelThere: WritableStore<boolean>;
  private readonly panelListeners = new Set<(data: unknown) => void>();
  private reception: Reception | undefined;
  private stopTicking: CancelTimer = () => undefined;

  constructor(options: DesktopLinkOptions) {
    this.options = options;
    this.status = createStore<DesktopStatus>('idle', options.onError);
    this.agent = createStore<AgentSnapshot | undefined>(undefined, options.onError);
    this.feed = createEventFeed(options.onError);
    this.requests = createRequestBook(options);
    this.isPanelThere = createStore(false, options.onError);
    this.panel = {
      connected: this.isPanelThere,
      post: (data) => this.panelLine?.port.send({ kind: 'line', data }),
      onMessage: (listener) => this.listenToPanel(listener),
    };
    options.frame.onLoad(() => this.tell({ kind: 'frameLoaded' }));
  }

  start(url: string): void {
    const origin = originOf(url);
    this.close();
    this.url = url;
    this.reception = this.receive(origin);
    this.tell({ kind: 'started' });
    this.options.frame.load(url);
    this.tick();
  }

  stop(): void {
    this.close();
    this.options.frame.unload();
    this.tell({ kind: 'stopped' });
  }

  retry(): void {
    if (this.url === '') return;
    // Only the load: emptied first, a busy browser sometimes let the empty page win.
    this.start(this.url);
  }

  onEvent(listener: (event: DesktopEvent) => void): () => void {
    return this.feed.listen(listener);
  }

  async request(command: string, args: unknown): Promise<unknown> {
    const port = this.relay?.port;
    if (!port || this.status.value !== 'connected')
      throw new WxccError('unreachable', `The Desktop is not there for ${command}`, { command });
    return this.requests.open(command, args, (message) => port.send(message));
  }

  private listenToPanel(listener: (data: unknown) => void): Unsubscribe {
    this.panelListeners.add(listener);
    return () => this.panelListeners.delete(listener);
  }

  private usePanel(line: WidgetLine | undefined): void {
    this.panelLine = line;
    this.isPanelThere.set(line !== undefined);
  }

  private receive(origin: string): Reception {
    const { messages, allowOpaqueOrigin = false } = this.options;
    return createReception({
      clock: this.options.clock,
      messages,
      origin,
      allowOpaqueOrigin,
      createChannel: () => this.options.createChannel(),
      onReady: (line) => this.handleReady(line),
      onMessage: (line, message) => this.handleMessage(line, message),
      onGone: (line) => this.handleGone(line),
      onOutdated: ({ role }) => role === 'relay' && this.tell({ kind: 'relayOutdated' }),
      onRefused: () => (this.refused += 1),
    });
  }

  private handleReady(line: WidgetLine): void {
    if (line.role === 'panel') this.usePanel(line);
    if (line.role !== 'relay') return;
    this.requests.abandon();
    this.relay = line;
    this.tell({ kind: 'relayReady' });
  }

  private handleGone(line: WidgetLine): void {
    if (line === this.panelLine) this.usePanel(undefined);
    if (line !== this.relay) return;
    this.relay = undefined;
    this.requests.abandon();
    this.tell({ kind: 'relayGone' });
  }

  private handleMessage(line: WidgetLine, message: WidgetMessage): void {
    if (message.kind === 'line' && line === this.panelLine)
      return this.panelListeners.forEach((listener) => listener(message.data));
    // The panel has no events of its own, and the relay nothing to say beside them.
    if (message.kind === 'line' || line !== this.relay) return void (this.refused += 1);
    this.tell({ kind: 'relayHeard' });
    if (message.kind === 'event') this.handleEvent(message);
    else if (message.kind === 'response' && !this.requests.settle(message)) this.refused += 1;
    return undefined;
  }

  private handleEvent({ seq, at, module, event, message }: WidgetMessage & { kind: 'event' }): void {
    if (module === 'relay' && event === 'agent') this.agent.set(readAgentSnapshot(message));
    this.feed.push(Object.freeze({ seq, at, module, event, message }));
    if (module === 'logout') this.handleSession(event);
  }

  private handleSession(event: string): void {
    const kind = SESSION_EVENTS.get(event);
    if (kind === undefined || (kind === 'relayReady' && this.status.value !== 'signedOut')) return;
    if (kind !== 'relayReady') this.agent.set(undefined);
    this.tell({ kind });
    if (kind === 'multiLogin') this.close();
  }

  private tick(): void {
    this.stopTicking = this.options.clock.after(TICK, () => {
      this.tell({ kind: 'tick', elapsed: TICK, agentActive: this.options.isAgentActive() });
      this.askIfSilent();
      this.tick();
    });
  }

  /** Asks once in a silence. Any answer, a refusal too, is heard in `handleMessage`. */
  private askIfSilent(): void {
    const { status, waited } = this.state;
    if (status !== 'connected' || waited !== PING_AFTER) return;
    this.request(PING, {}).catch(() => {
      // Refused: it lives. No answer: the ticks count on.
    });
  }

  private tell(event: StatusEvent): void {
    this.state = reduceStatus(this.state, event);
    this.status.set(this.state.status);
  }

  private close(): void {
    this.stopTicking();
    this.reception?.close();
    this.reception = undefined;
    this.relay = undefined;
    this.usePanel(undefined);
    this.agent.set(undefined);
    this.requests.abandon();
  }
}

/** Makes the link to the Desktop. Nothing is loaded before `start`. */
export function createDesktopLink(options: DesktopLinkOptions): DesktopLink {
  return new Link(options);
}
