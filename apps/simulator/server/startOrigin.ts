import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Site } from './site';
import { sendJson } from './routes';

/** Key and certificate in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface OriginOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Asked in turn; read at every request, so that sites may be added after the start. */
  readonly sites: readonly Site[];
  readonly certificate?: Certificate;
  readonly onError: (error: unknown) => void;
}

export interface RunningOrigin {
  readonly port: number;
  close(): Promise<void>;
}

/** The port is taken; `port` says which. */
export class PortBusy extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is in use.`);
    this.name = 'PortBusy';
    this.port = port;
  }
}

async function answer(sites: readonly Site[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const site of sites) if (await site.handle(request, response)) return;
  sendJson(response, 404, { error: `There is nothing at ${request.url ?? ''}.` });
}

/** Everything here is for this machine alone. */
const HOST = '127.0.0.1';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortBusy(port) : error),
    );
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** One HTTP server for one origin. @throws PortBusy */
export async function startOrigin({ port, sites, certificate, onError }: OriginOptions): Promise<RunningOrigin> {
  const handler: RequestListener = (request, response) => {
    answer(sites, request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: error instanceof Error ? error.message : 'Something broke.' });
    });
  };
  const server: Server = certificate ? createHttps(certificate, handler) : createHttp(handler);
  const used = await listen(server, port);
  return {
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
