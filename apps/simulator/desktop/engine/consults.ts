import type { Agents } from './agents';
import { connectedOwner, destinationData, nextFreeAgent } from './destinations';
import type { Core } from './core';
import { EngineError } from './engineError';
import type { ServiceMessage } from './message';
import type { Call, Consult, Destination, Leg } from './model';
import { isLive } from './model';

/** Asking somebody while the customer waits on hold. Every method throws EngineError. */
export interface Consults {
  /** The owner asks. A queue's next free agent is asked; none free: it waits. A number answers after a moment. */
  start(interactionId: string, agentId: string, destination: Destination): ServiceMessage;
  /** Either side hangs up the consult; the customer stays on hold until the owner resumes. */
  end(interactionId: string, agentId: string): ServiceMessage;
  /** The owner no longer waits for an agent of the queue. */
  cancel(interactionId: string, agentId: string): ServiceMessage;
  accept(interactionId: string, agentId: string): ServiceMessage;
  decline(interactionId: string, agentId: string): ServiceMessage;
  /** Is this agent's phone ringing for a consult? */
  isAsked(call: Call, agentId: string): boolean;
  /** Asks free agents for consults that wait in a queue. */
  route(): void;
}

/** The owner's leg of a call that somebody else is being asked about. @throws EngineError conflict */
export function consultOf(core: Core, call: Call, agentId: string): { consult: Consult; owner: Leg } {
  const { consult } = call;
  const owner = call.legs.findLast((leg) => leg.agentId === call.ownerId && leg.status === 'connected');
  const takesPart = agentId === call.ownerId || consult?.leg?.agentId === agentId;
  if (!consult || !owner || !takesPart) throw new EngineError('conflict', 'There is no consult in this call.');
  return { consult, owner };
}

/** Everybody in the consult hears of it. @returns what the asked-for agent hears */
export function tellBoth(core: Core, call: Call, event: string, extra: Record<string, unknown> = {}): ServiceMessage {
  const { consult, owner } = consultOf(core, call, call.ownerId ?? '');
  const message = core.contact(event, call, owner, extra);
  if (consult.leg && isLive(consult.leg)) core.contact(event, call, consult.leg, extra);
  return message;
}

/** The asked agent is free again, without a wrap-up. */
export function release(core: Core, leg: Leg | undefined, status: Leg['status'] = 'left'): void {
  if (!leg || !isLive(leg)) return;
  core.stopTimer(leg);
  Object.assign(leg, { status, endedAt: core.clock.now() });
}

function ring(core: Core, call: Call & { consult: Consult }, agentId: string, onRona: () => void): void {
  const { consult } = call;
  const leg: Leg = { agentId, role: 'consulted', offeredAt: core.clock.now(), status: 'offered' };
  Object.assign(consult, { state: 'ringing', leg });
  call.legs.push(leg);
  core.timers.set(leg, core.clock.after(core.settings.ronaSeconds * 1000, onRona));
  core.contact('eAgentOfferConsult', call, leg, destinationData(consult.destination));
}

/** A consult that came to nothing: refused, not answered. */
function fail(core: Core, call: Call, how: 'rona' | 'declined', agents: Agents): ServiceMessage {
  const { consult, owner } = consultOf(core, call, call.ownerId ?? '');
  const { leg } = consult;
  const reason = how === 'rona' ? 'RONA_TIMER_EXPIRED' : 'AGENT_DECLINED';
  release(core, leg, how);
  const told = leg && core.contact('eAgentOfferContactRona', call, leg, { reason });
  delete call.consult;
  const event = consult.destination.kind === 'queue' ? 'eAgentCtqFailed' : 'eAgentConsultFailed';
  const message = core.contact(event, call, owner, { reason });
  if (leg) agents.setRona(leg.agentId);
  core.changed();
  return told ?? message;
}

function talk(core: Core, call: Call, consult: Consult): ServiceMessage {
  consult.state = 'consulting';
  if (consult.leg) {
    core.stopTimer(consult.leg);
    Object.assign(consult.leg, { status: 'connected', joinedAt: core.clock.now() });
  }
  const message = tellBoth(core, call, 'eAgentConsulting');
  core.changed();
  return message;
}

function finish(core: Core, call: Call, event: string): ServiceMessage {
  const { consult } = consultOf(core, call, call.ownerId ?? '');
  if (consult.state === 'conferencing') throw new EngineError('conflict', 'It is a conference: leave it.');
  const message = tellBoth(core, call, event);
  release(core, consult.leg);
  delete call.consult;
  core.changed();
  return message;
}

function createStart(core: Core, askNext: (call: Call) => void): Consults['start'] {
  return (interactionId, agentId, destination) => {
    const call = core.call(interactionId);
    const owner = connectedOwner(core, call, agentId);
    if (call.consult) throw new EngineError('conflict', 'Somebody is being asked already.');
    if (destination.kind === 'agent') nextFreeAgent(core, destination, agentId);
    call.heldAt ??= core.clock.now();
    const consult: Consult = { mediaId: core.ids.next(), destination, startedAt: core.clock.now(), state: 'waiting' };
    call.consult = consult;
    askNext(call);
    const message = core.contact('eAgentConsultCreated', call, owner, destinationData(destination));
    core.changed();
    return message;
  };
}

export function createConsults(core: Core, agents: Agents): Consults {
  const askNext = (call: Call): void => {
    const { consult } = call;
    if (consult?.state !== 'waiting') return;
    const onRona = (): void => void fail(core, call, 'rona', agents);
    if (consult.destination.kind === 'number') {
      consult.state = 'ringing';
      const answer = (): void => void (call.consult === consult && talk(core, call, consult));
      core.clock.after(core.settings.outdialRingSeconds * 1000, answer);
      return;
    }
    const agentId = nextFreeAgent(core, consult.destination, call.ownerId ?? '', 'orNobody');
    if (agentId) ring(core, Object.assign(call, { consult }), agentId, onRona);
  };
  return {
    start: createStart(core, askNext),
    isAsked: ({ consult }, agentId) => consult?.state === 'ringing' && consult.leg?.agentId === agentId,
    route: () => [...core.calls.values()].forEach(askNext),
    accept(interactionId, agentId) {
      const call = core.call(interactionId);
      return talk(core, call, consultOf(core, call, agentId).consult);
    },
    decline: (interactionId) => fail(core, core.call(interactionId), 'declined', agents),
    end(interactionId, agentId) {
      const call = core.call(interactionId);
      consultOf(core, call, agentId);
      return finish(core, call, 'eAgentConsultEnded');
    },
    cancel(interactionId, agentId) {
      const call = core.call(interactionId);
      connectedOwner(core, call, agentId);
      return finish(core, call, 'eAgentCtqCancelled');
    },
  };
}
