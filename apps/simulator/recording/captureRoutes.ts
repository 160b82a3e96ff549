import type { RouteCall, RouteTable } from '../server/routes';
import { sendJson } from '../server/routes';
import { HttpError } from '../server/httpError';
import { readCaptureSettings } from './captureSettings';
import type { Captures } from './createCaptures';
import type { HttpAnswer } from './recordingApex';

const TYPES = { wav: 'audio/wav', txt: 'text/plain; charset=utf-8' } as const;

/** First and last byte that a player wants; the whole file when it says nothing, or nothing sensible. */
function rangeOf(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = to ? Math.min(Number(to), size - 1) : size - 1;
  return first <= last ? { first, last } : undefined;
}

function sendFile({ request, response, params, url }: RouteCall, captures: Captures): void {
  const name = params['name'] ?? '';
  const file = captures.file(name, url.searchParams);
  // As the host of the files answers for an address that has ended.
  if (!file) throw new HttpError(403, 'Request has expired');
  const range = rangeOf(request.headers.range, file.length);
  const body = range ? file.subarray(range.first, range.last + 1) : file;
  response.writeHead(range ? 206 : 200, {
    'content-type': TYPES[name.endsWith('.txt') ? 'txt' : 'wav'],
    'content-length': body.length,
    'accept-ranges': 'bytes',
    // A player must ask again for what an expired address no longer gives.
    'cache-control': 'no-store',
    ...(captures.settings.cors ? { 'access-control-allow-origin': '*' } : {}),
    ...(range ? { 'content-range': `bytes ${range.first}-${range.last}/${file.length}` } : {}),
  });
  response.end(body);
}

function sendAnswer({ response }: RouteCall, { status, headers = {}, body }: HttpAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body);
}

const SIGN_IN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Webex</title>
<body style="font:16px sans-serif;display:grid;place-items:center;height:100vh;margin:0">
<main><h1>Webex</h1><p>Salesforce wants to read recordings for you (cjp:config_read).</p>
<form method="post"><button style="font:inherit;padding:.5rem 1rem">Accept</button></form></main>`;
const DONE_PAGE = '<!doctype html><title>Signed in</title><script>close()</script><p>Close this window.</p>';

const html = (call: RouteCall, page: string): void => {
  call.response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  call.response.end(page);
};

/** What Webex itself serves: the Captures API, the host of the files, and the sign-in of the integration. */
export function createCaptureRoutes(captures: Captures): RouteTable {
  return {
    'POST /v1/captures/query': async (call) => sendAnswer(call, captures.query(await call.text())),
    'GET /captures/sign-in': (call) => html(call, SIGN_IN_PAGE),
    'POST /captures/sign-in': (call) => {
      captures.settings.signedIn = true;
      html(call, DONE_PAGE);
    },
    'GET /captures/:name': (call) => sendFile(call, captures),
  };
}

/** Knobs of the recordings, beside the contact center's. */
export function createCaptureControl(captures: Captures): RouteTable {
  return {
    'GET /simulator/api/captures': () => captures.settings,
    'POST /simulator/api/captures/end-links': () => {
      captures.endLinks();
      return { ended: true };
    },
    'PATCH /simulator/api/captures': async (call) => {
      Object.assign(captures.settings, readCaptureSettings(await call.json()));
      sendJson(call.response, 200, captures.settings);
    },
  };
}
