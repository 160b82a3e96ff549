import type { AgentProfile, Call, Engine, InboundRequest } from '../desktop/engine';
import { EngineError, isLive } from '../desktop/engine';
import { HttpError } from '../server/httpError';
import type { RouteCall, RouteHandler, RouteTable } from '../server/routes';
import { describeCall } from './describeCenter';
import { findAgent } from './findAgent';
import type { Body } from './readBody';
import { readBody, readVariables } from './readBody';
import { readTarget } from './readTarget';
import { PLACED, runScenario } from './runScenario';
import type { ControlRoutesDeps } from './runScenario';
import { SCENARIOS } from './scenarios';
import { makeAvailable, TRANSFER_ACTS } from './transferActs';
import type { AgentAct } from './transferActs';

const STATUS = { notFound: 404, conflict: 409, invalid: 400 } as const;

/** The engine's refusals as HTTP. */
export const guarded =
  (handler: RouteHandler): RouteHandler =>
  async (call) => {
    try {
      return await handler(call);
    } catch (error) {
      if (error instanceof EngineError) throw new HttpError(STATUS[error.code], error.message);
      throw error;
    }
  };

const MEDIA_TYPES = ['telephony', 'chat', 'email'] as const;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

function readMediaType(body: Body): (typeof MEDIA_TYPES)[number] {
  const wanted = body.text('mediaType') || 'telephony';
  const mediaType = MEDIA_TYPES.find((one) => one === wanted);
  if (!mediaType) throw new HttpError(400, `mediaType must be one of ${MEDIA_TYPES.join(', ')}.`);
  return mediaType;
}

function readPlaced(body: Body): Pick<InboundRequest, 'outboundType'> {
  const wanted = body.text('placed');
  if (wanted === '') return {};
  if (wanted !== 'callback' && wanted !== 'campaign')
    throw new HttpError(400, `placed must be one of ${Object.keys(PLACED).join(', ')}.`);
  return { outboundType: PLACED[wanted] };
}

function readInbound(engine: Engine, body: Body): InboundRequest {
  const mediaType = readMediaType(body);
  const isAddress = mediaType !== 'telephony' && ADDRESS.test(body.text('from'));
  const from = isAddress ? body.text('from') : body.text('from').replace(/[\s()-]/g, '');
  if (!isAddress && !/^(\+?[0-9*#]{0,20})$/.test(from))
    throw new HttpError(400, 'from must be a telephone number, or empty.');
  const dnis = body.text('dnis');
  const entryPoint = engine.tenant.entryPoints.find((one) => one.dnis === dnis);
  if (dnis && !entryPoint) throw new HttpError(400, `No entry point has the number ${dnis}.`);
  return {
    from,
    mediaType,
    ...readPlaced(body),
    target: readTarget(engine, body),
    variables: readVariables(body.value('cad')),
    ...(entryPoint ? { entryPointId: entryPoint.id } : {}),
    ...(body.text('queueId') ? { queueId: body.text('queueId') } : {}),
    ...(body.text('customerName') ? { customerName: body.text('customerName') } : {}),
  };
}

function startCall(engine: Engine, body: Body): Call {
  const request = readInbound(engine, body);
  if (!body.flag('wait', false)) makeAvailable(engine, request.target ?? { kind: 'longestIdle' });
  return engine.calls.enter(request);
}

/** The agent who has the call now, unless the body names one: for transfers its owner, else who came in last. */
function agentOf(engine: Engine, call: Call, body: Body, isOwners: boolean): string {
  if (body.text('agent')) return findAgent(engine, body.text('agent')).id;
  if (isOwners && call.ownerId) return call.ownerId;
  const leg = call.legs.findLast(isLive);
  if (!leg) throw new HttpError(409, 'No agent has this call.');
  return leg.agentId;
}

function wrapUpCode(agent: AgentProfile, wanted: string): string {
  const code = agent.wrapUpCodes.find(({ id, name }) => id === wanted || name === wanted) ?? agent.wrapUpCodes[0];
  if (!code || (wanted && code.id !== wanted && code.name !== wanted))
    throw new HttpError(400, `There is no wrap-up reason ${wanted}.`);
  return code.id;
}

/** What an agent would do in the Desktop, for tests that are about something else. */
const AGENT_ACTS: Readonly<Record<string, AgentAct>> = {
  accept: (engine, id, agentId) => engine.calls.accept(id, agentId),
  decline: (engine, id, agentId) => engine.calls.decline(id, agentId),
  hold: (engine, id, agentId) => engine.calls.hold(id, agentId),
  resume: (engine, id, agentId) => engine.calls.resume(id, agentId),
  end: (engine, id, agentId) => engine.calls.end(id, agentId),
  wrapup: (engine, id, agentId, body) =>
    engine.calls.wrapUp(id, agentId, wrapUpCode(findAgent(engine, agentId), body.text('reason'))),
  ...TRANSFER_ACTS,
};

async function act(engine: Engine, call: RouteCall, does: AgentAct): Promise<unknown> {
  const found = engine.findCall(call.params['id'] ?? '');
  const body = readBody(await call.json());
  const isOwners = Object.values(TRANSFER_ACTS).includes(does);
  does(engine, found.interactionId, agentOf(engine, found, body, isOwners), body);
  return describeCall(found);
}

function actRoutes(engine: Engine): RouteTable {
  const routes = Object.entries(AGENT_ACTS).map(([name, does]) => [
    `POST /simulator/api/calls/:id/${name}`,
    guarded((call) => act(engine, call, does)),
  ]);
  return Object.fromEntries(routes) as RouteTable;
}

const OUTCOMES = ['answer', 'busy', 'noAnswer', 'aniRefused'] as const;

function networkRoutes(engine: Engine): RouteTable {
  return {
    'POST /simulator/api/calls/:id/hangup': guarded(({ params }) => {
      engine.calls.hangUp(params['id'] ?? '');
      return describeCall(engine.findCall(params['id'] ?? ''));
    }),
    'POST /simulator/api/calls/:id/outcome': guarded(async (call) => {
      const wanted = readBody(await call.json()).text('outcome');
      const outcome = OUTCOMES.find((one) => one === wanted);
      if (!outcome) throw new HttpError(400, `outcome must be one of ${OUTCOMES.join(', ')}.`);
      engine.outdial.settle(call.params['id'] ?? '', outcome);
      return describeCall(engine.findCall(call.params['id'] ?? ''));
    }),
    'POST /simulator/api/calls/:id/cad': guarded(async (call) => {
      const values = readVariables(await call.json()).map(({ name, value }) => [name, value]);
      engine.calls.updateVariables(call.params['id'] ?? '', Object.fromEntries(values) as Record<string, string>, 'FC');
      return describeCall(engine.findCall(call.params['id'] ?? ''));
    }),
  };
}

/** Routes about calls: start them, and be the customer, the flow or the agent. */
export function createCallRoutes(deps: ControlRoutesDeps): RouteTable {
  const { engine } = deps;
  return {
    'GET /simulator/api/calls': () => engine.listCalls().map(describeCall),
    'GET /simulator/api/calls/:id': guarded(({ params }) => describeCall(engine.findCall(params['id'] ?? ''))),
    'POST /simulator/api/calls': guarded(async (call) => describeCall(startCall(engine, readBody(await call.json())))),
    'POST /simulator/api/scenarios/:name': guarded(async (call) => {
      const scenario = SCENARIOS.find(({ name }) => name === call.params['name']);
      if (!scenario) throw new HttpError(404, `There is no scenario ${call.params['name'] ?? ''}.`);
      return describeCall(await runScenario(deps, scenario, readBody(await call.json())));
    }),
    ...actRoutes(engine),
    ...networkRoutes(engine),
  };
}
