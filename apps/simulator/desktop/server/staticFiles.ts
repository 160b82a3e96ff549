import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { HttpError } from '../../server/httpError';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json; charset=utf-8',
};

/**
 * Sends a file of `folder`, with the type its name says.
 * @param isKept the browser may keep it for a day; false: it asks again, for what developers change while they look at it
 * @throws HttpError 404 when there is none, or when the name points out of the folder
 */
export async function sendFile(response: ServerResponse, folder: string, name: string, isKept = false): Promise<void> {
  const file = path.resolve(folder, name);
  const isInside = file.startsWith(path.resolve(folder) + path.sep);
  const found = isInside ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) throw new HttpError(404, `There is no file ${name}.`);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const caching = isKept ? 'public, max-age=86400' : 'no-cache';
  response.writeHead(200, { 'content-type': type, 'content-length': found.size, 'cache-control': caching });
  createReadStream(file).pipe(response);
}
