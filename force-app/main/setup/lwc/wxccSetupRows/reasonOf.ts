import { isRecord } from 'c/wxccBase';

/** Lightning rejects with `{ body: { message } }`, the browser with an error. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const body = isRecord(error) ? error.body : undefined;
  const message = isRecord(body) ? body.message : undefined;
  return typeof message === 'string' ? message : '–';
}
