type Listener = (message: unknown, from: unknown) => void;

/** Native components come in a script of their own, with a copy of this module: what is subscribed belongs to the page. */
const page = globalThis as { simChannels?: Map<string, Set<Listener>> };
const channels = (page.simChannels ??= new Map<string, Set<Listener>>());

/** The page's Lightning Message Service: native components and the softphone meet here. No replay. */
export const messageChannels = {
  /** @param from who publishes: listeners can leave out what they sent themselves */
  publish(channel: string, message: unknown, from?: unknown): void {
    [...(channels.get(channel) ?? [])].forEach((listener) => listener(message, from));
  },
  subscribe(channel: string, listener: Listener): () => void {
    const listeners = channels.get(channel) ?? new Set<Listener>();
    channels.set(channel, listeners.add(listener));
    return () => void listeners.delete(listener);
  },
};
