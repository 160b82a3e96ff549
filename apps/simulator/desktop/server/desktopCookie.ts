import type { IncomingMessage } from 'node:http';

const NAME = 'wxccDesktopSession';

/**
 * The Desktop is a third party below Salesforce: its storage is refused and plain cookies are not sent. A partitioned cookie
 * (kept apart for each top-level site) is what browsers still allow, and what lets a reloaded page go on without typing.
 */
export const sessionCookie = (sessionId: string): string =>
  `${NAME}=${sessionId}; Path=/; HttpOnly; Secure; SameSite=None; Partitioned`;

export const clearedCookie = (): string => `${sessionCookie('')}; Max-Age=0`;

/** The session id the browser remembers; undefined when it sent none. */
export function readSessionCookie(request: IncomingMessage): string | undefined {
  return (request.headers.cookie ?? '')
    .split(/;\s*/)
    .map((pair) => pair.split('='))
    .find(([name]) => name === NAME)?.[1];
}
