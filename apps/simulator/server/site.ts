import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * A part of one origin. The server asks its sites in turn; the first that answers wins.
 * Paths on the org's origin: `/api/org/…` the org, `/simulator/…` the control page, `/api/control/…` its routes,
 * `/lightning/…` the org's pages. A site throws only when something broke: the server answers 500 then.
 */
export interface Site {
  /** Answers and returns true, or returns false without touching the response: not mine. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}
