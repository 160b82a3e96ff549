import type { Core } from './core';
import { EngineError } from './engineError';
import type { Call, Destination, Leg } from './model';

/** The leg of the agent whose call it is. @throws EngineError conflict unless connected and the owner */
export function connectedOwner(core: Core, call: Call, agentId: string): Leg {
  const leg = core.leg(call, agentId);
  const owns = call.ownerId === agentId && leg.status === 'connected';
  if (!owns) throw new EngineError('conflict', 'Only the agent whose call it is can do this, while talking.');
  return leg;
}

/** Fields by which messages name whom a consult or transfer is for. */
export function destinationData(destination: Destination): Record<string, unknown> {
  if (destination.kind === 'agent') return { destAgentId: destination.agentId, destinationType: 'Agent' };
  if (destination.kind === 'queue') return { destAgentId: null, destinationType: 'queue' };
  return { destAgentId: destination.number, destinationType: 'DN' };
}

/**
 * Who is asked, or gets the call: the agent named, or the queue's agent free for longest.
 * @returns undefined for a number, and with `orNobody` when nobody is free
 * @throws EngineError conflict when the agent named is not available; notFound, invalid for one who does not exist
 */
export function nextFreeAgent(
  core: Core,
  destination: Destination,
  besides: string,
  whenNone: 'refuse' | 'orNobody' = 'refuse',
): string | undefined {
  if (destination.kind === 'number') return undefined;
  const free = [...core.sessions.values()].filter((one) => core.isFree(one) && one.agentId !== besides);
  if (destination.kind === 'queue') {
    if (!core.tenant.queues.some(({ id }) => id === destination.queueId))
      throw new EngineError('invalid', 'There is no such queue.');
    return free.sort((a, b) => a.freeSince - b.freeSince)[0]?.agentId;
  }
  core.profile(destination.agentId);
  const found = free.find(({ agentId }) => agentId === destination.agentId)?.agentId;
  if (!found && whenNone === 'refuse') throw new EngineError('conflict', 'That agent is not available.');
  return found;
}
