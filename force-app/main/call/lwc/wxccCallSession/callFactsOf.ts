import type { CallFacts, WrapUpReason } from 'c/wxccBase';
import type { AgentSnapshot } from 'c/wxccDesktop';
import type { CallSession } from './callSession';

/** A session as the rooms below see it. Names that the contact lacks come from the signed-in agent. */
export function callFactsOf(session: CallSession, agent?: AgentSnapshot, wrapUp?: WrapUpReason): CallFacts {
  const { contact, earlier, times, holdCount, holdMs, interactionId, agentId, leg } = session;
  const { direction, mediaType, ani, dn, customerNumber, queueName, entryPointName, cad } = contact;
  return {
    ...{ interactionId, agentId, direction, mediaType, ani, dn, customerNumber, queueName, entryPointName, cad },
    teamName: contact.teamName || (agent?.teamName ?? ''),
    agentName: contact.agentName || (agent?.agentName ?? ''),
    ...{ times, holdCount, holdMs },
    ...(contact.outboundType && { outboundType: contact.outboundType }),
    ...(leg > 1 && { earlier }),
    ...(wrapUp && { wrapUp }),
  };
}
