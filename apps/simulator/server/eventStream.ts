import type { ServerResponse } from 'node:http';

/** Server-sent events to every page that listens. */
export interface EventStream {
  /** Makes `response` a listener until it closes. */
  add(response: ServerResponse): void;
  send(event: string, data: unknown): void;
  close(): void;
}

/** Proxies and browsers drop silent connections; a comment line every 20 s keeps them. */
const KEEP_ALIVE_MS = 20_000;

export function createEventStream(): EventStream {
  const listeners = new Set<ServerResponse>();
  const write = (text: string): void => listeners.forEach((response) => response.write(text));
  const timer = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS);
  timer.unref();
  return {
    add(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': hello\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    send(event, data) {
      write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close() {
      clearInterval(timer);
      listeners.forEach((response) => response.end());
      listeners.clear();
    },
  };
}
