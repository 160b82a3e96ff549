import { beginWrapUp } from './calls';
import type { Calls } from './calls';
import { consultOf, release, tellBoth } from './consults';
import type { Core } from './core';
import { connectedOwner, destinationData, nextFreeAgent } from './destinations';
import { EngineError } from './engineError';
import type { ServiceMessage } from './message';
import type { Call, Consult, Destination, Leg } from './model';

/** Handing a call over, and talking in threes. Every method throws EngineError. */
export interface Transfers {
  /** Without asking. To an agent: who must be available; to a queue; to a number outside. */
  blind(interactionId: string, agentId: string, destination: Destination): ServiceMessage;
  /** The one who was asked gets the call. */
  consulted(interactionId: string, agentId: string): ServiceMessage;
  /** The customer joins the consult. */
  conference(interactionId: string, agentId: string): ServiceMessage;
  /** An agent leaves the conference. When the owner goes, the call is the other agent's. */
  leave(interactionId: string, agentId: string): ServiceMessage;
  /** The owner removes the asked agent, or number, from the conference. */
  drop(interactionId: string, agentId: string, participantId: string): ServiceMessage;
}

const BLIND_EVENTS = {
  agent: 'eAgentblindTransferred',
  number: 'eAgentblindTransferred',
  queue: 'eAgentvteamTransfer',
};

/** Where the call goes from here; waiting for an agent, or gone to a number outside. */
function send(core: Core, call: Call, destination: Destination): void {
  call.state = destination.kind === 'number' ? 'outside' : 'queued';
  delete call.ownerId;
  delete call.heldAt;
  if (destination.kind === 'agent') call.target = { kind: 'agent', agentId: destination.agentId };
  if (destination.kind !== 'queue') return;
  const queue = core.tenant.queues.find(({ id }) => id === destination.queueId);
  Object.assign(call, { queueId: destination.queueId, queueName: queue?.name ?? '', target: { kind: 'longestIdle' } });
}

/** The asked agent owns the call from now on, and hears it in both ways there are. */
function promote(core: Core, call: Call, consult: Consult, from: Leg): void {
  const to = consult.leg;
  delete call.consult;
  delete call.heldAt;
  if (!to) {
    call.state = 'outside';
    delete call.ownerId;
    return;
  }
  to.role = 'primary';
  call.ownerId = to.agentId;
  const change = { fromOwner: from.agentId, toOwner: to.agentId, destAgentId: to.agentId };
  core.contact('eContactOwnerChanged', call, to, change);
  core.contact('eAgentContactAssigned', call, to);
}

function expectState(consult: Consult, state: Consult['state']): void {
  if (consult.state !== state) throw new EngineError('conflict', `This needs a consult that is ${state}.`);
}

function createHandovers(core: Core, calls: Calls): Pick<Transfers, 'blind' | 'consulted'> {
  return {
    blind(interactionId, agentId, destination) {
      const call = core.call(interactionId);
      const owner = connectedOwner(core, call, agentId);
      if (call.consult) throw new EngineError('conflict', 'End the consult first.');
      nextFreeAgent(core, destination, agentId);
      const message = core.contact(BLIND_EVENTS[destination.kind], call, owner, destinationData(destination));
      send(core, call, destination);
      beginWrapUp(core, call, owner);
      calls.route();
      return message;
    },
    consulted(interactionId, agentId) {
      const call = core.call(interactionId);
      const owner = connectedOwner(core, call, agentId);
      const { consult } = consultOf(core, call, agentId);
      if (consult.state === 'waiting') throw new EngineError('conflict', 'Nobody has been asked yet.');
      if (consult.state === 'ringing') throw new EngineError('conflict', 'Wait for an answer, or transfer blindly.');
      const to = destinationData(consult.destination);
      core.contact('eAgentConsultTransferring', call, owner, to);
      const message = core.contact('eConsultTransfer', call, owner, to);
      promote(core, call, consult, owner);
      beginWrapUp(core, call, owner);
      core.changed();
      return message;
    },
  };
}

function createConferences(core: Core): Pick<Transfers, 'conference' | 'leave' | 'drop'> {
  const drop: Transfers['drop'] = (interactionId, agentId, participantId) => {
    const call = core.call(interactionId);
    const { consult, owner } = consultOf(core, call, agentId);
    expectState(consult, 'conferencing');
    const asked = consult.leg?.agentId ?? (consult.destination.kind === 'number' ? consult.destination.number : '');
    if (participantId !== asked) throw new EngineError('invalid', 'Nobody of that id is in the conference.');
    const gone = { participantId, participantType: consult.leg ? 'Agent' : 'DN' };
    tellBoth(core, call, 'eParticipantLeftConference', gone);
    const message = tellBoth(core, call, 'eAgentConsultConferenceEnded', gone);
    release(core, consult.leg);
    delete call.consult;
    const told = core.contact('eAgentContact', call, owner);
    core.changed();
    return agentId === call.ownerId ? told : message;
  };
  return {
    drop,
    conference(interactionId, agentId) {
      const call = core.call(interactionId);
      connectedOwner(core, call, agentId);
      const { consult } = consultOf(core, call, agentId);
      expectState(consult, 'consulting');
      tellBoth(core, call, 'eAgentConsultConferencing');
      consult.state = 'conferencing';
      delete call.heldAt;
      const participantId = consult.leg?.agentId ?? destinationData(consult.destination)['destAgentId'];
      const joined = { participantId, participantType: consult.leg ? 'Agent' : 'DN' };
      tellBoth(core, call, 'eParticipantJoinedConference', joined);
      const message = tellBoth(core, call, 'eAgentConsultConferenced');
      core.changed();
      return message;
    },
    leave(interactionId, agentId) {
      const call = core.call(interactionId);
      const { consult, owner } = consultOf(core, call, agentId);
      expectState(consult, 'conferencing');
      if (agentId !== owner.agentId) return drop(interactionId, agentId, agentId);
      tellBoth(core, call, 'eParticipantLeftConference', { participantId: agentId, participantType: 'Agent' });
      promote(core, call, consult, owner);
      const message = beginWrapUp(core, call, owner);
      core.changed();
      return message;
    },
  };
}

export function createTransfers(core: Core, calls: Calls): Transfers {
  return { ...createHandovers(core, calls), ...createConferences(core) };
}
