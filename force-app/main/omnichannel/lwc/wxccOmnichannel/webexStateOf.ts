import type { AgentSnapshot } from 'c/wxccDesktop';
import { AVAILABLE, RONA } from './presenceState';

/**
 * The agent's state in Webex as one id: `AVAILABLE`, `RONA`, or an idle code's.
 * @returns undefined when no agent is signed in, empty when the Desktop does not say the state
 */
export function webexStateOf(agent: AgentSnapshot | undefined): string | undefined {
  if (!agent?.stationReady) return undefined;
  const state = agent.subStatus.toLowerCase();
  if (state === 'available') return AVAILABLE;
  return state === 'rona' ? RONA : (agent.idleCode?.id ?? '');
}
