import type { ServerResponse } from 'node:http';
import type { EventStream } from '../../server/eventStream';
import { createEventStream } from '../../server/eventStream';
import type { Engine } from '../engine';

/** The pages that listen for the signals of a session. */
export interface SessionStreams {
  add(sessionId: string, response: ServerResponse): void;
  isInUse(sessionId: string): boolean;
  close(): void;
}

interface Channel {
  readonly stream: EventStream;
  listeners: number;
}

/** Sends every signal of the engine to the page of the session it is addressed to; ends a session that was taken over. */
export function createSessionStreams(engine: Engine): SessionStreams {
  const channels = new Map<string, Channel>();
  const drop = (sessionId: string): void => {
    channels.get(sessionId)?.stream.close();
    channels.delete(sessionId);
  };
  const stop = engine.onSignal(({ sessionId, event, message }) => {
    channels.get(sessionId)?.stream.send('signal', { event, message });
    if (event === 'eAgentMultiLogin' || event === 'eAgentLogoutSuccess') drop(sessionId);
  });
  return {
    add(sessionId, response) {
      const channel = channels.get(sessionId) ?? { stream: createEventStream(), listeners: 0 };
      channels.set(sessionId, channel);
      channel.listeners += 1;
      channel.stream.add(response);
      response.on('close', () => {
        channel.listeners -= 1;
        if (channel.listeners === 0 && channels.get(sessionId) === channel) drop(sessionId);
      });
    },
    isInUse: (sessionId) => channels.has(sessionId),
    close() {
      stop();
      [...channels.keys()].forEach(drop);
    },
  };
}
