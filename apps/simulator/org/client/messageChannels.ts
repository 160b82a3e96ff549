type Listener = (message: unknown, from: unknown) => void;

const channels = new Map<string, Set<Listener>>();

/** The page's Lightning Message Service: native components and the softphone meet here. No replay. */
export const messageChannels = {
  /** @param from who publishes: listeners can leave out what they sent themselves */
  publish(channel: string, message: unknown, from?: unknown): void {
    [...(channels.get(channel) ?? [])].forEach((listener) => listener(message, from));
  },
  subscribe(channel: string, listener: Listener): () => void {
    const listeners = channels.get(channel) ?? new Set();
    channels.set(channel, listeners.add(listener));
    return () => void listeners.delete(listener);
  },
};
