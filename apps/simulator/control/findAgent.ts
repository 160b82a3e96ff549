import type { AgentProfile, Engine } from '../desktop/engine';
import { HttpError } from '../server/httpError';

/** An agent by id, user name, or place in the list (`1`, `2`). @throws HttpError 404 */
export function findAgent(engine: Engine, name: string): AgentProfile {
  const agent = engine.tenant.agents.find((one, at) => [one.id, one.userName, String(at + 1)].includes(name));
  if (!agent) throw new HttpError(404, `There is no agent ${name}.`);
  return agent;
}
