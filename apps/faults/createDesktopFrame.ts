import type { Clock, Ids } from 'c/wxccBase';
import type { BridgeChannel, FramePort, WindowMessage, WindowMessages } from 'c/wxccDesktop';
import { createRelay } from '../desktop-widget/createRelay';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import { createFaultySdk } from './createFaultySdk';
import { createLife } from './createLife';
import type { Life } from './createLife';
import { createPortPair } from './createPortPair';
import type { Random } from './createRandom';
import { mortalClock } from './mortalClock';

export interface DesktopFrameOptions {
  readonly engine: Engine;
  readonly agent: AgentProfile;
  /** The world's; what happens in the page happens only while `life` lasts. */
  readonly clock: Clock;
  readonly life: Life;
  readonly ids: Ids;
  readonly random: Random;
  readonly isFaulty: () => boolean;
  /** Told of each command that the Desktop is given. */
  readonly onCommand: (method: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The Desktop's frame in a page, with the real relay in it. */
export interface DesktopFrame {
  readonly port: FramePort;
  /** Windows as the page sees them. */
  readonly messages: WindowMessages;
  createChannel(): BridgeChannel;
  /** The Desktop's document goes and comes again, as after F5 in it. */
  reload(): void;
}

const SOFTPHONE = 'https://acme--c.vf.force.com';
const TOP = { name: 'softphone' };

type Listener = (message: WindowMessage) => void;

interface Document {
  readonly life: Life;
  readonly listeners: Set<Listener>;
  readonly goodbye: () => void;
}

class RunningFrame implements DesktopFrame {
  readonly port: FramePort;
  readonly messages: WindowMessages;
  private readonly options: DesktopFrameOptions;
  private readonly latency: number;
  private readonly listeners = new Set<Listener>();
  private readonly loads = new Set<() => void>();
  private url: string | undefined;
  private document: Document | undefined;
  private count = 0;

  constructor(options: DesktopFrameOptions) {
    this.options = options;
    this.latency = options.random.between(0, 60);
    options.life.onDeath(() => this.document?.life.kill());
    this.port = {
      load: (url) => this.load(url),
      unload: () => this.unload(),
      onLoad: (listener) => {
        this.loads.add(listener);
        return () => this.loads.delete(listener);
      },
    };
    this.messages = {
      listen: (handler) => {
        this.listeners.add(handler);
        return () => this.listeners.delete(handler);
      },
      isFromFrame: (source) => source !== undefined && source === this.document,
      post: (target, data, { targetOrigin, transfer = [] }) => this.post(target, data, { targetOrigin, transfer }),
    };
  }

  createChannel(): BridgeChannel {
    const [port, transfer] = createPortPair(mortalClock(this.options.clock, this.options.life), this.latency);
    return { port, transfer };
  }

  reload(): void {
    if (this.url !== undefined) this.load(this.url);
  }

  private load(url: string): void {
    this.unload();
    this.url = url;
    this.count += 1;
    const mine = this.count;
    const { clock, life, random } = this.options;
    clock.after(random.between(300, 4_000), () => void (mine === this.count && life.step() && this.open()));
  }

  private unload(): void {
    const { document } = this;
    this.url = undefined;
    this.document = undefined;
    this.count += 1;
    // A busy browser may cut off the goodbye.
    if (document && this.options.random.chance(0.7)) document.goodbye();
    document?.life.kill();
  }

  private open(): void {
    const { engine, agent, ids, random, isFaulty, onCommand, onError } = this.options;
    const life = createLife();
    const clock = mortalClock(this.options.clock, life);
    const { id: sessionId } = engine.agents.signIn(agent.id, true);
    const sdk = createFaultySdk({ engine, agent, sessionId, clock, life, random, isFaulty, onCommand });
    const relay = createRelay({
      ...{ clock, ids, onError, origins: [SOFTPHONE], ancestors: () => [TOP], environment: { storageBlocked: false } },
      hasDesktop: () => true,
      loadSdk: () => sdk,
      messages: {
        listen: (handler) => {
          document.listeners.add(handler);
          return () => document.listeners.delete(handler);
        },
        post: (_target, data) => this.hear(document, data),
      },
    });
    const document: Document = { life, listeners: new Set(), goodbye: () => relay.stop() };
    this.document = document;
    relay.setProperty('agentId', agent.id);
    relay.setProperty('agentName', agent.name);
    this.loads.forEach((tell) => tell());
    relay.start().catch(onError);
    clock.after(random.between(1, 500), () => engine.replay(agent.id));
  }

  /** What the Desktop's document says to the page. */
  private hear(document: Document, data: unknown): void {
    const { clock, life } = this.options;
    const message = { origin: originOf(this.url), source: document, data, ports: [] };
    clock.after(this.latency, () => {
      if (document.life.isDead || !life.step()) return;
      [...this.listeners].forEach((listener) => listener(message));
    });
  }

  private post(target: unknown, data: unknown, { transfer }: { targetOrigin: string; transfer: readonly unknown[] }) {
    const { document } = this;
    if (!document || target !== document) return;
    // What a dead document was asked it does not do.
    const ports = (transfer as WindowMessage['ports']).map((port) => ({
      send: (message: unknown) => port.send(message),
      listen: (handler: (message: unknown) => void) =>
        port.listen((message) => void (document.life.step() && handler(message))),
      close: () => port.close(),
    }));
    this.options.clock.after(this.latency, () => {
      if (!document.life.step()) return;
      [...document.listeners].forEach((listener) => listener({ origin: SOFTPHONE, source: TOP, data, ports }));
    });
  }
}

const originOf = (url: string | undefined): string => (url === undefined ? 'null' : new URL(url).origin);

export function createDesktopFrame(options: DesktopFrameOptions): DesktopFrame {
  return new RunningFrame(options);
}
