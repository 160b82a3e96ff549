import type { JsonValue, Unsubscribe } from 'c/wxccBase';

/** Every other tab of this browser that runs the softphone (BroadcastChannel). Messages are untrusted: any script of the origin may post. */
export interface TabChannel {
  post(message: JsonValue): void;
  onMessage(listener: (message: unknown) => void): Unsubscribe;
}
