import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { FieldValues } from 'c/wxccSalesforce';
import { readDefinitionFile } from '../../../definition-xml/readDefinitionFile';
import { readCookie } from '../../server/cookies';
import { createEventStream } from '../../server/eventStream';
import type { CallTask, RecordingApex } from '../../recording/recordingApex';
import { HttpError } from '../../server/httpError';
import { createRoutes } from '../../server/routes';
import type { RouteCall, RouteHandler, RouteTable } from '../../server/routes';
import type { Site } from '../../server/site';
import { SESSION_COOKIE } from '../../softphone/createSoftphoneSite';
import { DuplicateValue, NotFound, RecordRefused, settingsMap } from '../engine';
import type { CallCenterMap, Org, OrgSoftphoneLayout, OrgUser } from '../engine';
import { createDefinitionApex } from './definitionApex';
import type { DefinitionMethod } from './definitionApex';
import { createSetupApex, permitInApex } from './setupApex';

export interface OrgApiDeps {
  readonly org: Org;
  /** The definition's settings with what the simulator must change in them: the Desktop's address. */
  readonly withDesktop: (settings: CallCenterMap) => CallCenterMap;
  readonly recordingApex: RecordingApex;
  /** Where a user signs in at Webex. */
  readonly signInUrl: () => string;
  /** Origins of softphone and Desktop, for pages that frame them. */
  readonly origins: () => Readonly<Record<string, string>>;
  /** What else begins anew with the org. */
  readonly onReset?: () => void;
}

export interface OrgApi extends Site {
  close(): void;
}

/** The five methods that cost a round trip to Salesforce (architecture §5). */
const ROUND_TRIPS = ['getCallCenterSettings', 'getSoftphoneLayout', 'searchAndScreenPop', 'saveLog', 'runApex'];

const isRoundTrip = (kind: string): boolean => kind.startsWith('apex.') || ROUND_TRIPS.includes(kind);

async function objectOf(call: RouteCall): Promise<Record<string, unknown>> {
  const body = await call.json();
  if (!isRecord(body)) throw new HttpError(400, 'The body is not a JSON object.');
  return body;
}

/** Engine errors as a person with a browser would get them. */
function refusal(error: unknown): unknown {
  if (error instanceof NotFound) return new HttpError(404, error.message);
  if (error instanceof RecordRefused || error instanceof DuplicateValue) return new HttpError(422, error.message);
  return error;
}

const guarded =
  (handler: RouteHandler): RouteHandler =>
  async (call) => {
    try {
      return await handler(call);
    } catch (error) {
      throw refusal(error);
    }
  };

function sessionRoutes({ org, origins }: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  return {
    'GET /api/org/session': (call) => ({ user: userOf(call), users: org.users, origins: origins() }),
    // What `wxcc replay --org` takes: whose time zone and language the texts of a call are in.
    'GET /api/org/replay-org': (call) => ({ user: userOf(call) }),
    'POST /api/org/session': async (call) => {
      const { userId } = await objectOf(call);
      const user = org.users.find(({ Id }) => Id === userId);
      if (!user) throw new HttpError(404, 'There is no such user.');
      org.session.isOver = false;
      call.response.setHeader('set-cookie', `${SESSION_COOKIE}=${user.Id}; Path=/; HttpOnly; SameSite=Lax`);
      return { user };
    },
    'POST /api/org/session/end': () => {
      org.session.isOver = true;
      return { isOver: true };
    },
  };
}

function recordRoutes({ org }: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  const found = (id: string): unknown => {
    const record = org.record(id);
    if (!record) throw new HttpError(404, `There is no record ${id}.`);
    return record;
  };
  return {
    'GET /api/org/describe': () => org.describe,
    'GET /api/org/records/:type': ({ params }) => org.list(params.type ?? ''),
    'POST /api/org/records/:type': async (call) =>
      found(org.records.create(call.params.type ?? '', (await objectOf(call)) as FieldValues, userOf(call).Id)),
    'GET /api/org/record/:id': ({ params }) => found(params.id ?? ''),
    'PATCH /api/org/record/:id': async (call) => {
      org.records.update(call.params.id ?? '', (await objectOf(call)) as FieldValues, userOf(call).Id);
      return found(call.params.id ?? '');
    },
    'DELETE /api/org/record/:id': ({ params }) => ({ deleted: org.records.remove(params.id ?? '') }),
    'GET /api/org/search': ({ url }) => org.search(url.searchParams.get('text') ?? ''),
    'GET /api/org/mark': () => ({ mark: org.mark() }),
    'GET /api/org/changes': ({ url }) => org.changedSince(Number(url.searchParams.get('since') ?? 0)),
  };
}

function doorRoutes({ org, onReset }: OrgApiDeps): RouteTable {
  return {
    'GET /api/org/door': () => org.door.settings(),
    'PUT /api/org/door/:method': async (call) => {
      org.door.set(call.params.method ?? '*', await objectOf(call));
      return org.door.settings();
    },
    'GET /api/org/operations': ({ url }) => org.door.operations().slice(Number(url.searchParams.get('since') ?? 0)),
    'GET /api/org/counters': () => {
      const kinds = org.door.operations().map(({ kind }) => kind);
      const calls = kinds.reduce<Record<string, number>>((sum, kind) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});
      return { roundTrips: kinds.filter(isRoundTrip).length, calls };
    },
    'POST /api/org/reset': () => {
      org.reset();
      onReset?.();
      return { reset: true };
    },
  };
}

function settingRoutes({ org, withDesktop }: OrgApiDeps): RouteTable {
  return {
    'GET /api/org/settings': () => org.settings(),
    'GET /api/org/settings-cache': () => org.settingsCache,
    'PUT /api/org/settings-cache': async (call) => {
      org.settingsCache.isOn = (await objectOf(call)).isOn === true;
      return org.settingsCache;
    },
    'GET /api/org/softphone-layout': () => org.softphoneLayout(),
    'PUT /api/org/softphone-layout': async (call) => {
      org.useSoftphoneLayout((await objectOf(call)) as unknown as OrgSoftphoneLayout);
      return org.softphoneLayout();
    },
    'PUT /api/org/definition': async (call) => {
      const { source, diagnostics } = readDefinitionFile(Buffer.from(await call.text()), 'definition.xml');
      if (!source) throw new HttpError(422, `The definition cannot be read: ${diagnostics[0]?.code ?? ''}.`);
      org.useSettings(withDesktop(settingsMap(source)));
      return { settings: org.settings(), diagnostics };
    },
  };
}

/** What the recording player asks. Not by the door: its log would keep addresses that anybody can listen with. */
function recordingRoutes(deps: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  const { org, recordingApex, signInUrl } = deps;
  const guard = (call: RouteCall): void => {
    // As Lightning refuses a class that was not granted.
    if (userOf(call).apexAccess === false)
      throw new HttpError(403, "You do not have access to the Apex class named 'WxccRecordingController'.");
  };
  return {
    'POST /api/org/apex/WxccRecordingController.fetch': async (call) => {
      guard(call);
      const { taskId } = await objectOf(call);
      return recordingApex.fetch(org.record(String(taskId)) as CallTask | undefined);
    },
    'POST /api/org/apex/WxccRecordingController.signIn': (call) => {
      guard(call);
      return { outcome: 'signIn', url: signInUrl() };
    },
  };
}

/** What a component asks the package's one controller. By the door: it is a round trip as the others. */
function controllerRoutes({ org }: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  const ask = async (call: RouteCall, payload: string): Promise<unknown> => {
    const user = userOf(call);
    if (user.apexAccess === false)
      throw new HttpError(403, "You do not have access to the Apex class named 'WxccController'.");
    const args = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: `payload=${payload}` };
    const { answer } = await org.call(user.Id, 'runApex', args);
    if (!answer.success) throw new HttpError(500, answer.errors?.[0]?.description ?? 'The request was refused.');
    return isRecord(answer.returnValue) ? answer.returnValue.runApex : null;
  };
  const definition = Buffer.from(JSON.stringify({ v: 1, action: 'definition', data: {} })).toString('base64url');
  return {
    'POST /api/org/apex/WxccController.definition': (call) => ask(call, definition),
    'POST /api/org/apex/WxccController.invoke': async (call) => {
      const { payload } = await objectOf(call);
      return ask(call, typeof payload === 'string' ? payload : '');
    },
  };
}

/** What the setup tab asks. */
function setupRoutes(deps: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  const look = createSetupApex(deps);
  const guard = (call: RouteCall): void => {
    if (userOf(call).apexAccess === false)
      throw new HttpError(403, "You do not have access to the Apex class named 'WxccSetupController'.");
  };
  return {
    'POST /api/org/apex/WxccSetupController.look': async (call) => {
      guard(call);
      const { objects, fields } = await objectOf(call);
      return look(objects as JsonValue, fields as JsonValue);
    },
    'POST /api/org/apex/WxccSetupController.permit': async (call) => {
      guard(call);
      const { userIds } = await objectOf(call);
      return permitInApex(deps.org, userOf(call), userIds as JsonValue);
    },
  };
}

/** What the setup tab asks about definitions without a call center. */
function definitionRoutes({ org }: OrgApiDeps, userOf: (call: RouteCall) => OrgUser): RouteTable {
  const { look, settings, store, remove } = createDefinitionApex(org);
  const granted =
    (method: DefinitionMethod): RouteHandler =>
    async (call) => {
      const user = userOf(call);
      if (user.apexAccess === false)
        throw new HttpError(403, "You do not have access to the Apex class named 'WxccDefinitionController'.");
      return method(await objectOf(call), user);
    };
  return {
    'POST /api/org/apex/WxccDefinitionController.look': granted(look),
    'POST /api/org/apex/WxccDefinitionController.settings': granted(settings),
    'POST /api/org/apex/WxccDefinitionController.store': granted(store),
    'POST /api/org/apex/WxccDefinitionController.remove': granted(remove),
  };
}

/** The org over HTTP, documented in docs/simulator-api.md. */
export function createOrgApi(deps: OrgApiDeps): OrgApi {
  const { org } = deps;
  const events = createEventStream();
  const userOf = ({ request }: RouteCall): OrgUser => {
    const id = readCookie(request, SESSION_COOKIE);
    return org.users.find((user) => user.Id === id) ?? org.user;
  };
  const table: RouteTable = {
    ...sessionRoutes(deps, userOf),
    ...recordRoutes(deps, userOf),
    ...doorRoutes(deps),
    ...settingRoutes(deps),
    ...recordingRoutes(deps, userOf),
    ...controllerRoutes(deps, userOf),
    ...setupRoutes(deps, userOf),
    ...definitionRoutes(deps, userOf),
    'POST /api/org/opencti': async (call) => {
      const { method, args, userId } = await objectOf(call);
      if (typeof method !== 'string') throw new HttpError(400, 'method is missing.');
      const asked = typeof userId === 'string' ? userId : userOf(call).Id;
      return org.call(asked, method, isRecord(args) ? args : {});
    },
    'GET /api/org/events': ({ response }) => events.add(response),
  };
  org.door.onOperation(({ kind, at, userId }) => events.send('operation', { kind, at, userId }));
  const routes = createRoutes(
    Object.fromEntries(Object.entries(table).map(([pattern, handler]) => [pattern, guarded(handler)])),
  );
  return { handle: (request, response) => routes.handle(request, response), close: () => events.close() };
}
