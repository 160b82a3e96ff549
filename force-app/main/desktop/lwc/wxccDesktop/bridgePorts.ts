import type { Unsubscribe } from 'c/wxccBase';

/** One end of a private line between the softphone and a widget. In a browser: a MessagePort. */
export interface BridgePort {
  /** Sends plain JSON. */
  send(message: unknown): void;
  /** Sets the one listener and lets messages flow: what came before waits for it. */
  listen(handler: (message: unknown) => void): void;
  close(): void;
}

/** Both ends of a new private line. */
export interface BridgeChannel {
  readonly port: BridgePort;
  /** The end to be given away, in the form the host transfers it (a browser's MessagePort). */
  readonly transfer: unknown;
}

/** A message that some window sent to ours. */
export interface WindowMessage {
  /** Exact origin of the sender as the browser tells; `null` (the text) for a sandboxed document. */
  readonly origin: string;
  /** Who sent it: only good for comparing and answering. */
  readonly source: unknown;
  readonly data: unknown;
  readonly ports: readonly BridgePort[];
}

/** Messages between windows, with what a browser knows of their senders. */
export interface WindowMessages {
  listen(handler: (message: WindowMessage) => void): Unsubscribe;
  /** Is `source` our Desktop frame or a frame inside it? Found by walking up `source.parent`, which works across origins. */
  isFromFrame(source: unknown): boolean;
  /**
   * @param targetOrigin exact origin; `*` only for a sandboxed document, which has none
   * @param transfer ends of channels to give away
   */
  post(target: unknown, message: unknown, options: { targetOrigin: string; transfer?: readonly unknown[] }): void;
}

/** The frame that holds the Desktop. */
export interface FramePort {
  load(url: string): void;
  unload(): void;
  /** Called each time a document has loaded in the frame, the login pages on the way included. */
  onLoad(listener: () => void): Unsubscribe;
}
