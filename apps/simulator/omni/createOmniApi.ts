import { isRecord } from 'c/wxccBase';
import type { Org } from '../org/engine';
import { readCookie } from '../server/cookies';
import { createEventStream } from '../server/eventStream';
import { HttpError } from '../server/httpError';
import { createRoutes } from '../server/routes';
import type { RouteCall, RouteHandler, RouteTable } from '../server/routes';
import type { Site } from '../server/site';
import { SESSION_COOKIE } from '../softphone/createSoftphoneSite';
import type { OmniCenter } from './createOmniCenter';
import { OmniRefusal } from './createOmniDesk';
import type { OmniDesk } from './createOmniDesk';
import type { OmniFaults, WorkKind } from './omniTypes';

export interface OmniApiDeps {
  readonly org: Org;
  readonly omni: OmniCenter;
}

/** Omni-Channel over HTTP. It also holds connections open. */
export interface OmniApi extends Site {
  close(): void;
}

type Body = Record<string, unknown>;
type DeskHandler = (desk: OmniDesk, body: Body, call: RouteCall) => unknown;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const MAX_DELAY = 60_000;

function readFaults(body: Body): Partial<OmniFaults> {
  const delay = (name: 'eventDelay' | 'answerDelay'): Partial<OmniFaults> => {
    const value = body[name];
    if (value === undefined) return {};
    if (typeof value !== 'number' || !(value >= 0 && value <= MAX_DELAY))
      throw new HttpError(400, `${name} must be 0 to ${MAX_DELAY} ms.`);
    return { [name]: value };
  };
  const refusal = typeof body.refusal === 'string' ? { refusal: body.refusal } : {};
  return { ...delay('eventDelay'), ...delay('answerDelay'), ...refusal };
}

function readKind(value: unknown): WorkKind {
  if (value === 'case' || value === 'chat') return value;
  throw new HttpError(400, 'kind must be chat or case.');
}

const TITLES: Readonly<Record<WorkKind, string>> = { chat: 'Chat with a visitor', case: 'Case 00001042' };

const HANDLERS: Readonly<Record<string, DeskHandler>> = {
  'GET /api/org/omni': () => undefined,
  'PUT /api/org/omni/status': (desk, { status, reason }) =>
    /^(offline)?$/i.test(textOf(status))
      ? desk.logOut(textOf(reason) || 'Logout')
      : desk.setStatus(textOf(status), textOf(reason) || 'OmniManualStatusChange'),
  'POST /api/org/omni/logout': (desk, { reason }) => desk.logOut(textOf(reason) || 'Logout'),
  'PATCH /api/org/omni/faults': (desk, body) => desk.setFaults(readFaults(body)),
  'POST /api/org/omni/works': (desk, { kind, title, workItemId }) => {
    const work = readKind(kind);
    const item = textOf(workItemId);
    const more = item === '' ? {} : { workItemId: item };
    return { workId: desk.offer({ kind: work, title: textOf(title) || TITLES[work], ...more }) };
  },
  'POST /api/org/omni/works/:id/accept': (desk, _, { params }) => desk.accept(params.id ?? ''),
  'POST /api/org/omni/works/:id/decline': (desk, { reason }, { params }) =>
    desk.decline(params.id ?? '', textOf(reason)),
  'POST /api/org/omni/works/:id/close': (desk, _, { params }) => desk.close(params.id ?? ''),
  'POST /api/org/omni/toolkit': async (desk, { method, args }) => ({
    answer: await desk.call(textOf(method), isRecord(args) ? args : {}),
  }),
};

/** The simulated Omni-Channel below `/api/org/omni`, documented in docs/simulator-api.md. */
export function createOmniApi({ org, omni }: OmniApiDeps): OmniApi {
  const stream = createEventStream();
  omni.onEvent((userId, name, params) => stream.send('omni', { userId, name, params }));
  omni.onChange((userId) => stream.send('changed', { userId }));
  const deskOf = (call: RouteCall, body: Body): OmniDesk => {
    const id = textOf(body.userId) || (call.url.searchParams.get('userId') ?? readCookie(call.request, SESSION_COOKIE));
    return omni.deskOf((org.users.find((user) => user.Id === id) ?? org.user).Id);
  };
  const route =
    (handler: DeskHandler): RouteHandler =>
    async (call) => {
      const read: unknown = call.request.method === 'GET' ? {} : await call.json();
      const body = isRecord(read) ? read : {};
      const desk = deskOf(call, body);
      try {
        return (await handler(desk, body, call)) ?? { ...desk.view(), faults: desk.faults };
      } catch (error) {
        throw error instanceof OmniRefusal ? new HttpError(409, error.message) : error;
      }
    };
  const table: RouteTable = {
    ...Object.fromEntries(Object.entries(HANDLERS).map(([pattern, handler]) => [pattern, route(handler)])),
    'GET /api/org/omni/events': ({ response }) => stream.add(response),
  };
  const routes = createRoutes(table);
  return { handle: (request, response) => routes.handle(request, response), close: () => stream.close() };
}
