import type { IncomingMessage } from 'node:http';

/** A cookie's value, decoded; undefined when it is not there or not well encoded. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  try {
    return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
  } catch {
    // Somebody else's cookie of that name: as good as none.
    return undefined;
  }
}
