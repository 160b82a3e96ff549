import type { Call, CallTarget, Engine } from '../desktop/engine';
import { HttpError } from '../server/httpError';

/**
 * An agent dials a number, as with the Desktop's own keypad: the one named, else the first who has a station.
 * @throws HttpError 409 when that agent has no station; EngineError as the agent's Desktop refuses
 */
export function dialOut(engine: Engine, target: CallTarget, destination: string): Call {
  const agent = engine.tenant.agents.find(
    ({ id }) => (target.kind !== 'agent' || target.agentId === id) && engine.sessionOf(id)?.station,
  );
  if (!agent) throw new HttpError(409, 'Nobody is there to dial. Sign an agent in to the Desktop first.');
  const { data } = engine.outdial.start(agent.id, { entryPointId: agent.outdialEntryPointId, destination });
  return engine.findCall(String(data['interactionId']));
}
