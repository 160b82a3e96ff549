import type { Unsubscribe } from 'c/wxccBase';
import { createFanOut } from './fanOut';
import type { FanOut } from './fanOut';
import type { OpenCtiRequest } from './openCtiRequest';

interface Channel {
  readonly listeners: FanOut<unknown>;
  /** Resolves with Open CTI's opaque key. */
  readonly opened: Promise<unknown>;
}

export interface OpenCtiChannels {
  subscribe(channelName: string, listener: (message: unknown) => void): Promise<Unsubscribe>;
}

/**
 * Lightning Message Service through Open CTI, one subscription a channel. That makes our last listener Open CTI's last
 * one, and only then does `unsubscribe` answer.
 */
export function createOpenCtiChannels(request: OpenCtiRequest, onError: (error: unknown) => void): OpenCtiChannels {
  const channels = new Map<string, Channel>();
  const open = (channelName: string): Channel => {
    const listeners = createFanOut<unknown>(onError);
    const live = { listener: (message: unknown) => listeners.tell(message) };
    const opened = request('subscribe', { channelName }, { live, read: (response) => response.subscription });
    const channel = { listeners, opened };
    channels.set(channelName, channel);
    return channel;
  };
  const leave = async (channelName: string, channel: Channel): Promise<void> => {
    if (channel.listeners.size > 0 || channels.get(channelName) !== channel) return;
    channels.delete(channelName);
    await request('unsubscribe', {}, { live: { subscription: await channel.opened } });
  };
  return {
    async subscribe(channelName, listener) {
      const channel = channels.get(channelName) ?? open(channelName);
      const remove = channel.listeners.add(listener);
      try {
        await channel.opened;
      } catch (error) {
        remove();
        if (channels.get(channelName) === channel) channels.delete(channelName);
        throw error;
      }
      return () => {
        remove();
        leave(channelName, channel).catch(onError);
      };
    },
  };
}
