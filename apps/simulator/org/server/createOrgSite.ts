import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sendFile } from '../../desktop/server/staticFiles';
import { createRoutes } from '../../server/routes';
import type { RouteCall, RouteTable } from '../../server/routes';
import type { Site } from '../../server/site';

const RECORD_ID = /^(\w{15}|\w{18})$/;

function redirectToRecord(response: RouteCall['response'], id: string): void {
  if (RECORD_ID.test(id)) response.writeHead(302, { location: `/lightning/r/${id}/view` });
  else response.writeHead(404);
  response.end();
}

/**
 * The Lightning-like pages: one HTML page for every address below `/lightning`, its scripts, and the design system.
 * @param isMediaBlocked asked at every load: no trusted site for media
 */
export function createOrgSite(root: string, isMediaBlocked: () => boolean = () => false): Site {
  const dist = path.join(root, 'dist/simulator/org');
  const slds = path.join(root, 'node_modules/@salesforce-ux/design-system');
  const page =
    (name: string) =>
    ({ response }: RouteCall): void => {
      const file = path.join(root, 'apps/simulator/org/client', name);
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // Lightning's own policy, as far as it is about sound: only trusted sites may be heard.
        ...(isMediaBlocked() ? { 'content-security-policy': "media-src 'self'" } : {}),
      });
      response.end(existsSync(file) ? readFileSync(file) : '');
    };
  const table: RouteTable = {
    'GET /': ({ response }) => {
      response.writeHead(302, { location: '/lightning/page/home' });
      response.end();
    },
    'GET /lightning/*': page('org.html'),
    // Salesforce's old form of a record's address; it still stands in e-mails and reports.
    'GET /:recordId': ({ response, params }) => redirectToRecord(response, params.recordId ?? ''),
    'GET /assets/*': ({ response, params }) => sendFile(response, dist, params.rest ?? ''),
    // Where Lightning serves the icons to components of one's own.
    'GET /_slds/*': ({ response, params }) => sendFile(response, path.join(slds, 'assets'), params.rest ?? '', true),
    'GET /slds/*': ({ response, params }) => sendFile(response, slds, params.rest ?? '', true),
    'GET /favicon.ico': ({ response }) => {
      response.writeHead(204);
      response.end();
    },
  };
  return createRoutes(table);
}
