import { setTimeout as wait } from 'node:timers/promises';
import { isRecord } from 'c/wxccBase';
import { HttpError } from '../../server/httpError';
import type { RouteCall, RouteTable } from '../../server/routes';
import { sendJson } from '../../server/routes';
import type { AgentSession, Engine, ServiceCommand, Station } from '../engine';
import { EngineError, withOutdialRights } from '../engine';
import type { Captures } from '../../recording/createCaptures';
import { clearedCookie, readSessionCookie, sessionCookie } from './desktopCookie';
import type { SessionStreams } from './sessionStreams';
import type { Credentials, SignInDesk } from './signInDesk';

export interface SessionRoutesDeps {
  readonly engine: Engine;
  readonly desk: SignInDesk;
  readonly streams: SessionStreams;
  /** What a supervisor's Desktop asks for recordings. */
  readonly captures: Pick<Captures, 'capturesOf' | 'settings'>;
}

/** A page that is being reloaded closes its stream within this time, ms; a page elsewhere does not. */
const RELOAD_GRACE = 800;

/** How long addresses work that the Desktop fetches. */
const DESKTOP_LINK_MINUTES = 60;

const HTTP_STATUS = { notFound: 404, conflict: 409, invalid: 400 } as const;

/** The engine's refusals as HTTP. */
export function refuse(error: unknown): never {
  if (error instanceof EngineError) throw new HttpError(HTTP_STATUS[error.code], error.message);
  throw error;
}

const field = (body: unknown, name: string): string => {
  const value = isRecord(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Everything the page needs to draw itself. */
function describe({ engine, desk }: SessionRoutesDeps, session: AgentSession): Record<string, unknown> {
  const profile = engine.tenant.agents.find(({ id }) => id === session.agentId);
  return {
    state: 'signedIn',
    orgId: engine.tenant.orgId,
    session,
    profile: profile && withOutdialRights(profile, engine.settings),
    remembered: desk.remembered(session.agentId) ?? null,
    tasks: [...engine.taskMap(session.agentId)],
    ronaSeconds: engine.settings.ronaSeconds,
  };
}

function credentials(call: RouteCall, body: unknown, engine: Engine): Credentials | undefined {
  const code = field(body, 'code');
  if (code) return { kind: 'code', code };
  const cookie = engine.settings.signInAtEachReload ? undefined : readSessionCookie(call.request);
  if (cookie && isSessionOf(engine, cookie)) return { kind: 'cookie', sessionId: cookie };
  const agent = field(body, 'autoSignIn') || engine.settings.autoSignIn;
  return agent ? { kind: 'automatic', agent } : undefined;
}

const isSessionOf = (engine: Engine, sessionId: string): boolean =>
  engine.tenant.agents.some(({ id }) => engine.sessionOf(id)?.id === sessionId);

async function settleReload(streams: SessionStreams, by: Credentials): Promise<void> {
  if (by.kind !== 'cookie') return;
  for (let waited = 0; waited < RELOAD_GRACE && streams.isInUse(by.sessionId); waited += 50) await wait(50);
}

async function signIn(deps: SessionRoutesDeps, call: RouteCall): Promise<unknown> {
  const body = await call.json();
  const by = credentials(call, body, deps.engine);
  if (!by) return { state: 'signedOut' };
  await settleReload(deps.streams, by);
  try {
    const session = deps.desk.signIn(by, isRecord(body) && body['takeOver'] === true);
    call.response.setHeader('set-cookie', sessionCookie(session.id));
    return describe(deps, session);
  } catch (error) {
    if (error instanceof HttpError && error.status === 409) return { state: 'elsewhere' };
    if (error instanceof HttpError && by.kind !== 'code') return { state: 'signedOut' };
    return refuse(error);
  }
}

const DEVICES: readonly string[] = ['BROWSER', 'AGENT_DN', 'EXTENSION'];

function readStation(body: unknown): Station {
  const deviceType = field(body, 'deviceType');
  if (!DEVICES.includes(deviceType)) throw new HttpError(400, 'Choose a telephony option.');
  return { deviceType: deviceType as Station['deviceType'], dn: field(body, 'dn'), teamId: field(body, 'teamId') };
}

function readCommand(body: unknown): ServiceCommand {
  const [service, method] = [field(body, 'service'), field(body, 'method')];
  return { service, method, argument: isRecord(body) ? body['argument'] : undefined };
}

/** The refusal of a Desktop service as its callers see it. */
function refusal(command: ServiceCommand, error: EngineError): unknown {
  const id = `Service.${command.service}.${command.method}`;
  return { id, details: { data: { reason: error.message, reasonCode: error.code } } };
}

/** The SDK's `postInteractions.fetchCapture`, by the Desktop's own session. */
function captureFor({ settings, capturesOf }: SessionRoutesDeps['captures'], { argument }: ServiceCommand): unknown {
  const taskId = field(argument, 'taskId');
  if (settings.fault === 'roleMissing') throw new EngineError('invalid', 'Only a supervisor may do this.');
  return { meta: { orgId: '', urlExpiration: DESKTOP_LINK_MINUTES }, data: capturesOf([taskId], DESKTOP_LINK_MINUTES) };
}

async function execute(deps: SessionRoutesDeps, call: RouteCall, session: AgentSession): Promise<unknown> {
  const { engine, captures } = deps;
  const command = readCommand(await call.json());
  try {
    if (command.method === 'fetchCapture') return captureFor(captures, command);
    return (await engine.execute(session.agentId, command)) ?? {};
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    sendJson(call.response, 422, refusal(command, error));
    return undefined;
  }
}

async function chooseStation(deps: SessionRoutesDeps, call: RouteCall, session: AgentSession): Promise<unknown> {
  const body = await call.json();
  const station = readStation(body);
  try {
    deps.engine.agents.chooseStation(session.agentId, station);
  } catch (error) {
    refuse(error);
  }
  deps.desk.remember(session.agentId, isRecord(body) && body['remember'] === true ? station : undefined);
  return describe(deps, session);
}

/** Routes by which the Desktop's page signs in, listens and gives commands. `?session=` names the session. */
export function createSessionRoutes(deps: SessionRoutesDeps): RouteTable {
  const { engine, desk, streams } = deps;
  const withSession =
    (handler: (call: RouteCall, session: AgentSession) => unknown) =>
    (call: RouteCall): unknown =>
      handler(call, desk.require(call.url.searchParams.get('session') ?? ''));
  return {
    'GET /api/users': () => engine.tenant.agents.map(({ userName, name }) => ({ userName, name })),
    'POST /api/identity': async (call) => ({ code: desk.issueCode(field(await call.json(), 'userName')) }),
    'POST /api/session': (call) => signIn(deps, call),
    'GET /api/state': withSession((_, session) => describe(deps, session)),
    'POST /api/station': withSession((call, session) => chooseStation(deps, call, session)),
    'POST /api/command': withSession((call, session) => execute(deps, call, session)),
    'GET /api/events': withSession(({ response }, session) => {
      streams.add(session.id, response);
      if (session.station) engine.replay(session.agentId);
    }),
    'POST /api/forget': ({ response }) => {
      response.setHeader('set-cookie', clearedCookie());
      return {};
    },
  };
}
