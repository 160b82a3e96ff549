import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Ids } from 'c/wxccBase';
import type { RouteTable } from '../server/routes';
import { createRoutes } from '../server/routes';
import type { Site } from '../server/site';
import { createCaptureRoutes } from '../recording/captureRoutes';
import type { Captures } from '../recording/createCaptures';
import type { Engine } from './engine';
import { desktopHtml } from './server/desktopHtml';
import { createSessionRoutes } from './server/sessionRoutes';
import { createSessionStreams } from './server/sessionStreams';
import { createSignInDesk } from './server/signInDesk';
import { sendFile } from './server/staticFiles';

export interface DesktopSiteDeps {
  readonly engine: Engine;
  readonly ids: Ids;
  /** Recordings: Webex serves them from an origin of its own, here from the Desktop's. */
  readonly captures: Captures;
  /** Folder of the built files: `dist`. */
  readonly dist: string;
  /** Origins that may frame the Desktop: every ancestor, so the softphone's and Salesforce's. Nobody when empty. */
  readonly frameAncestors: () => readonly string[];
  /** The desktop layout (JSON) that agents get. Asked for at every load, so that an edit shows. */
  readonly layout: () => unknown;
}

/** A site that also holds connections open. */
export interface DesktopSite extends Site {
  close(): void;
}

function sendHtml(response: ServerResponse, html: string, ancestors: readonly string[]): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
  });
  response.end(html);
}

/** Widgets come from anywhere in life, so here from a place that answers as a good web host does. */
async function sendWidget(response: ServerResponse, dist: string, name: string): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('x-content-type-options', 'nosniff');
  await sendFile(response, path.join(dist, 'desktop-widget'), name);
}

function pages({ dist, frameAncestors, layout }: DesktopSiteDeps): RouteTable {
  return {
    'GET /': ({ response }) => sendHtml(response, desktopHtml('desktop'), frameAncestors()),
    'GET /sign-in': ({ response }) => sendHtml(response, desktopHtml('signIn'), []),
    'GET /layout.json': () => layout(),
    'GET /assets/*': ({ response, params }) =>
      sendFile(response, path.join(dist, 'simulator', 'desktop'), params['rest'] ?? ''),
    'GET /widgets/*': ({ response, params }) => sendWidget(response, dist, params['rest'] ?? ''),
  };
}

/** The stand-in Agent Desktop, alone on its origin. */
export function createDesktopSite(deps: DesktopSiteDeps): DesktopSite {
  const streams = createSessionStreams(deps.engine);
  const desk = createSignInDesk({ engine: deps.engine, ids: deps.ids, isInUse: (id) => streams.isInUse(id) });
  const { engine, captures } = deps;
  const routes = createRoutes({
    ...pages(deps),
    ...createSessionRoutes({ engine, desk, streams, captures }),
    ...createCaptureRoutes(captures),
  });
  return {
    handle: (request: IncomingMessage, response: ServerResponse) => routes.handle(request, response),
    close: () => streams.close(),
  };
}
