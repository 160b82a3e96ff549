import type { Labels } from 'c/wxccBase';
import type { AgentSnapshot } from 'c/wxccDesktop';

/** The Desktop's own id for Available in `stateChange` (SDK: auxCodeId `0`). */
export const AVAILABLE = '0';

export interface StateEntry {
  readonly id: string;
  readonly name: string;
  /** It is so, but nobody can choose it: RONA, a reason that left the agent's list. */
  readonly disabled: boolean;
}

/** The state the agent is in; undefined when the Desktop does not say. */
export function currentState({ subStatus, idleCode }: AgentSnapshot, labels: Labels): StateEntry | undefined {
  if (subStatus === 'Available') return { id: AVAILABLE, name: labels.text('bar_available'), disabled: false };
  if (subStatus === 'RONA') return { id: 'RONA', name: labels.text('bar_rona'), disabled: true };
  if (idleCode && idleCode.id !== AVAILABLE) return { ...idleCode, disabled: true };
  return subStatus ? { id: 'idle', name: labels.text('bar_idle'), disabled: true } : undefined;
}

/** Everything the menu offers: Available, the idle codes, and the present state where it is none of these. */
export function agentStates(agent: AgentSnapshot, labels: Labels): StateEntry[] {
  const codes = agent.idleCodes.filter(({ id }) => id !== AVAILABLE);
  const offered: StateEntry[] = [
    { id: AVAILABLE, name: labels.text('bar_available'), disabled: false },
    ...codes.map(({ id, name }) => ({ id, name, disabled: false })),
  ];
  const current = currentState(agent, labels);
  return !current || offered.some(({ id }) => id === current.id) ? offered : [current, ...offered];
}
