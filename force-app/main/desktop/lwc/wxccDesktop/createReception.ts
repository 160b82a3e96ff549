import type { Clock } from 'c/wxccBase';
import { BRIDGE_VERSION, isCompatible, isHelloLike, readHello, readWidgetMessage } from './bridgeProtocol';
import type { HelloMessage, WidgetMessage, WidgetRole } from './bridgeProtocol';
import type { BridgeChannel, BridgePort, WindowMessage, WindowMessages } from './bridgePorts';
import { createRateLimit } from './rateLimit';

/** Lines that were offered and not taken yet: a widget that repeats its hello gets a new one each time. */
const MAX_OFFERS = 8;

/** Lines offered: two widgets that repeat their hello, and reload, never come close. */
const OFFERS = { burst: 20, perSecond: 1 } as const;
/** Messages of one line: a full buffer of the relay comes at once, a busy hour is far below. */
const MESSAGES = { burst: 2_000, perSecond: 200 } as const;

/** One private line to a widget. */
export interface WidgetLine {
  readonly role: WidgetRole;
  readonly nonce: string;
  readonly port: BridgePort;
}

export interface ReceptionOptions {
  readonly clock: Clock;
  readonly messages: WindowMessages;
  /** Exact origin of the Desktop. */
  readonly origin: string;
  /**
   * Also hear a sandboxed widget, whose origin is `null`. Off unless an admin says so: any sandboxed document inside
   * the Desktop's frame could claim to be our widget then.
   */
  readonly allowOpaqueOrigin: boolean;
  createChannel(): BridgeChannel;
  onReady(line: WidgetLine): void;
  onMessage(line: WidgetLine, message: WidgetMessage): void;
  /** The widget went away. */
  onGone(line: WidgetLine): void;
  onOutdated(hello: HelloMessage): void;
  /** Something came that is not for us or cannot be read. */
  onRefused(): void;
}

/** Receives our widgets at the softphone's end. */
export interface Reception {
  /** Ends all lines and hears nothing more. */
  close(): void;
}

/**
 * The softphone's end of the handshake. Requirements:
 * - only the Desktop's exact origin is heard, and only from inside our frame; other widgets of that origin can speak
 *   too, so what comes is still checked message by message;
 * - a widget may come before or after us, come back after a reload (new nonce: the old line ends), and may repeat its
 *   hello while our welcome is on the way (same nonce: it takes one line and says ready there);
 * - whoever floods us is not heard beyond a rate, and costs nothing then;
 * - nothing but the line itself goes to an origin that cannot be named.
 */
export function createReception(options: ReceptionOptions): Reception {
  const { clock } = options;
  const mayOffer = createRateLimit({ clock, ...OFFERS });
  const offers: WidgetLine[] = [];
  const active = new Map<WidgetRole, WidgetLine>();
  const isOpen = (line: WidgetLine): boolean => active.get(line.role) === line;

  const end = (line: WidgetLine): void => {
    line.port.close();
    const at = offers.indexOf(line);
    if (at >= 0) offers.splice(at, 1);
    if (isOpen(line)) active.delete(line.role);
  };
  const take = (line: WidgetLine): void => {
    [...offers, ...active.values()].filter((each) => each.role === line.role && each !== line).forEach(end);
    offers.splice(0, offers.length, ...offers.filter((each) => each !== line));
    active.set(line.role, line);
    options.onReady(line);
  };
  const leave = (line: WidgetLine): void => {
    end(line);
    options.onGone(line);
  };
  const handleLine = (line: WidgetLine, data: unknown, mayHear: () => boolean): void => {
    const message = mayHear() ? readWidgetMessage(data) : undefined;
    if (message?.kind === 'ready' && offers.includes(line)) take(line);
    else if (!message || message.kind === 'ready' || !isOpen(line)) options.onRefused();
    else if (message.kind === 'bye') leave(line);
    else options.onMessage(line, message);
  };
  const offer = (hello: HelloMessage, { source, origin }: WindowMessage): void => {
    const { port, transfer } = options.createChannel();
    const line: WidgetLine = { role: hello.role, nonce: hello.nonce, port };
    if (offers.length >= MAX_OFFERS) offers.slice(0, 1).forEach(end);
    offers.push(line);
    const mayHear = createRateLimit({ clock, ...MESSAGES });
    port.listen((data) => handleLine(line, data, mayHear));
    const welcome = { wxcc: 'welcome', version: BRIDGE_VERSION, nonce: hello.nonce };
    const targetOrigin = origin === 'null' ? '*' : origin;
    options.messages.post(source, welcome, { targetOrigin, transfer: [transfer] });
  };
  const offerAgain = (hello: HelloMessage, message: WindowMessage): void => {
    if (mayOffer()) offer(hello, message);
    else options.onRefused();
  };
  const handleMessage = (message: WindowMessage): void => {
    if (!isHelloLike(message.data)) return;
    const hello = isTrusted(options, message) ? readHello(message.data) : undefined;
    if (!hello) options.onRefused();
    else if (!isCompatible(BRIDGE_VERSION, hello.version)) options.onOutdated(hello);
    else if (active.get(hello.role)?.nonce !== hello.nonce) offerAgain(hello, message);
  };

  const stop = options.messages.listen(handleMessage);
  return {
    close: () => {
      stop();
      [...offers, ...active.values()].forEach(end);
    },
  };
}

function isTrusted({ origin, allowOpaqueOrigin, messages }: ReceptionOptions, message: WindowMessage): boolean {
  const isKnown = message.origin === origin || (allowOpaqueOrigin && message.origin === 'null');
  return isKnown && messages.isFromFrame(message.source);
}
