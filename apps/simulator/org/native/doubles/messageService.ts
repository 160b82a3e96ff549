import { messageChannels } from '../../client/messageChannels';

type Listener = (message: unknown) => void;

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** Double of the wired context: components get an object that only has to be handed back. */
export class MessageContext {
  private readonly callback: (value: object) => void;
  constructor(callback: (value: object) => void) {
    this.callback = callback;
  }
  connect(): void {
    this.callback(createMessageContext());
  }
  update(): void {
    // The context never changes.
  }
  disconnect(): void {
    // Subscriptions end by themselves, with unsubscribe.
  }
}

export const createMessageContext = (): object => ({ isSimulated: true });
export const releaseMessageContext = (_context: object): void => undefined;

export const publish = (_context: object, channel: string, message: unknown): void =>
  messageChannels.publish(channel, message);

export const subscribe = (_context: object, channel: string, listener: Listener): { stop: () => void } => ({
  stop: messageChannels.subscribe(channel, listener),
});

export const unsubscribe = (subscription: { stop: () => void } | null): void => subscription?.stop();
