import type { AgentProfile, Call, Engine } from '../desktop/engine';
import type { CallerNumbers } from './scenarios';
import { SAMPLE_VARIABLES, SCENARIOS } from './scenarios';

/** A call as the API tells it: without what only the engine needs. */
export function describeCall(call: Call): Record<string, unknown> {
  const live = call.legs.at(-1);
  return {
    ...call,
    isHeld: call.heldAt !== undefined,
    agentId: live?.agentId ?? null,
    legState: live?.status ?? 'queued',
  };
}

export function describeAgent(engine: Engine, agent: AgentProfile): Record<string, unknown> {
  const session = engine.sessionOf(agent.id);
  const code = [...agent.idleCodes].find(({ id }) => id === session?.auxCodeId);
  return {
    id: agent.id,
    userName: agent.userName,
    name: agent.name,
    isSignedIn: session !== undefined,
    hasStation: session?.station !== undefined,
    state: session?.station ? session.subStatus : 'Signed out',
    stateName: session?.station ? (code?.name ?? session.subStatus) : 'Signed out',
    auxCodeId: session?.auxCodeId ?? null,
    since: session?.stateSince ?? null,
    idleCodes: agent.idleCodes,
    wrapUpCodes: agent.wrapUpCodes,
    interactionIds: [...engine.taskMap(agent.id).keys()],
  };
}

/** Everything the control page shows, in one answer. */
export function describeCenter(engine: Engine, numbers: CallerNumbers): Record<string, unknown> {
  const { agents, queues, entryPoints } = engine.tenant;
  return {
    agents: agents.map((agent) => describeAgent(engine, agent)),
    calls: engine.listCalls().map(describeCall).reverse(),
    queues,
    entryPoints,
    settings: engine.settings,
    numbers,
    scenarios: SCENARIOS,
    sampleVariables: SAMPLE_VARIABLES,
  };
}
