import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './httpError';
import type { Site } from './site';

/** What a route gets: the request with its address taken apart. */
export interface RouteCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Values of the pattern's `:name` parts, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The body as JSON; undefined when it is empty. @throws HttpError 400 when it is not JSON, 413 over 2 MB */
  json(): Promise<unknown>;
  /** The body as text. @throws HttpError 413 over 2 MB */
  text(): Promise<string>;
}

/** Returns what to send as JSON; undefined when it has answered itself. */
export type RouteHandler = (call: RouteCall) => unknown;

/** `GET /api/org/records/:id`; a last part `*` takes the rest of the path as `params.rest`. */
export type RouteTable = Readonly<Record<string, RouteHandler>>;

/** Definitions are at most 1 MB; twice that is room enough for everything else. */
const MAX_BODY = 2_000_000;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new HttpError(413, `The body is larger than ${MAX_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body ?? null));
}

function compile(pattern: string): { method: string; regex: RegExp } {
  const [method = '', path = ''] = pattern.split(' ');
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace(/\*$/, '(?<rest>.*)');
  return { method, regex: new RegExp(`^${source}$`) };
}

function decode(groups: Record<string, string> | undefined): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]));
  } catch {
    throw new HttpError(400, 'The address is not well encoded.');
  }
}

/** A site made of a table of routes. JSON in, JSON out; an HttpError becomes its status. */
export function createRoutes(table: RouteTable): Site {
  const routes = Object.entries(table).map(([pattern, handler]) => ({ ...compile(pattern), handler }));
  return {
    async handle(request, response) {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
      for (const { method, regex, handler } of routes) {
        const match = request.method === method ? regex.exec(url.pathname) : null;
        if (!match) continue;
        try {
          const text = (): Promise<string> => readBody(request);
          const params = decode(match.groups);
          const json = async (): Promise<unknown> => parseJson(await text());
          const body = await handler({ request, response, url, params, json, text });
          if (!response.headersSent && body !== undefined) sendJson(response, 200, body);
        } catch (error) {
          if (!(error instanceof HttpError) || response.headersSent) throw error;
          sendJson(response, error.status, { error: error.message });
        }
        return true;
      }
      return false;
    },
  };
}
