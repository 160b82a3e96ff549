import type { Agents } from './agents';
import type { Consults } from './consults';
import type { Core } from './core';
import { EngineError } from './engineError';
import type { ServiceMessage } from './message';
import type { AgentSession, Call, CallTarget, FlowVariable, Leg, PlacedType } from './model';
import { isLive, liveLegOf } from './model';

/** A call that enters the contact center, or that the contact center makes by itself. */
export interface InboundRequest {
  /** The customer's number; empty: withheld. */
  readonly from: string;
  /** The contact center calls; once the agent takes it, the customer is there. A call that comes in when left out. */
  readonly outboundType?: PlacedType;
  readonly entryPointId?: string;
  readonly queueId?: string;
  readonly customerName?: string;
  /** A telephone call when left out. Chats and e-mails come from an address: that is `from`. */
  readonly mediaType?: Call['mediaType'];
  /** Whom the flow wants; the agent free for longest when left out. */
  readonly target?: CallTarget;
  readonly variables?: readonly FlowVariable[];
}

/** Calls and what agents, customers and the flow do with them. Every method throws EngineError. */
export interface Calls {
  enter(request: InboundRequest): Call;
  /** Gives waiting calls to free agents, the oldest call first. */
  route(): void;
  accept(interactionId: string, agentId: string): ServiceMessage;
  decline(interactionId: string, agentId: string): ServiceMessage;
  hold(interactionId: string, agentId: string): ServiceMessage;
  resume(interactionId: string, agentId: string): ServiceMessage;
  pauseRecording(interactionId: string, agentId: string, isPaused: boolean): ServiceMessage;
  end(interactionId: string, agentId: string): ServiceMessage;
  wrapUp(interactionId: string, agentId: string, codeId: string): ServiceMessage;
  /** The customer hangs up: while waiting, ringing or connected. */
  hangUp(interactionId: string): void;
  /** `updatedBy` is an agent's id or `FC` for the flow, who alone may write what agents may not. */
  updateVariables(interactionId: string, values: Readonly<Record<string, string>>, updatedBy: string): ServiceMessage;
}

/** `WrapUp` is due for everyone who talked. Shared by end, hang-up and failed outdials. */
export function finishCall(core: Core, call: Call, endedBy: NonNullable<Call['endedBy']>): ServiceMessage | undefined {
  const now = core.clock.now();
  Object.assign(call, { state: 'ended', endedAt: now, endedBy, heldAt: undefined });
  let last: ServiceMessage | undefined;
  delete call.consult;
  // Who handed the call over before is wrapping up already, and stays so.
  for (const leg of call.legs.filter((one) => isLive(one) && one.status !== 'wrapUp')) {
    core.stopTimer(leg);
    leg.endedAt = now;
    if (leg.joinedAt === undefined) leg.status = 'abandoned';
    const terminatingParty = endedBy === 'customer' ? 'Customer' : 'Agent';
    last = core.contact('eAgentContactEnded', call, leg, { terminatingParty });
    if (leg.joinedAt === undefined) continue;
    // Advice is not wrapped up.
    if (leg.role === 'consulted') leg.status = 'left';
    else last = beginWrapUp(core, call, leg);
  }
  return last;
}

/** The call is over for this agent; it may go on for others. */
export function beginWrapUp(core: Core, call: Call, leg: Leg): ServiceMessage {
  core.stopTimer(leg);
  Object.assign(leg, { status: 'wrapUp', wrapUpAt: core.clock.now() });
  return core.contact('eAgentWrapup', call, leg, { wrapUpRequired: true });
}

function pickAgent(core: Core, call: Call): AgentSession | undefined {
  const free = [...core.sessions.values()].filter((session) => core.isFree(session, call.mediaType));
  const { target } = call;
  if (target.kind === 'agent') return free.find(({ agentId }) => agentId === target.agentId);
  return free.sort((a, b) => a.freeSince - b.freeSince)[0];
}

function ring(core: Core, call: Call, agentId: string, onRona: (leg: Leg) => void): void {
  const leg: Leg = { agentId, role: 'primary', offeredAt: core.clock.now(), status: 'offered' };
  call.legs.push(leg);
  call.state = 'ringing';
  core.timers.set(
    leg,
    core.clock.after(core.settings.ronaSeconds * 1000, () => onRona(leg)),
  );
  core.contact('eAgentOfferContact', call, leg);
}

/** Takes the call back from an agent who did not take it, and lets it wait again. */
function takeBack(core: Core, call: Call, leg: Leg, how: 'rona' | 'declined'): ServiceMessage {
  core.stopTimer(leg);
  Object.assign(leg, { status: how, endedAt: core.clock.now() });
  call.state = 'queued';
  // Whoever was meant by a transfer did not take it: the queue's other agents may.
  if (call.legs.length > 1) call.target = { kind: 'longestIdle' };
  const reason = how === 'rona' ? 'RONA_TIMER_EXPIRED' : 'AGENT_DECLINED';
  return core.contact('eAgentOfferContactRona', call, leg, { reason });
}

function createCall(core: Core, request: InboundRequest): Call {
  const { entryPoints, queues } = core.tenant;
  const entryPoint = request.entryPointId ? entryPoints.find(({ id }) => id === request.entryPointId) : entryPoints[0];
  const queue = queues.find(({ id }) => id === (request.queueId ?? entryPoint?.queueId));
  if (!entryPoint || !queue) throw new EngineError('invalid', 'There is no such number or queue.');
  return {
    interactionId: core.ids.next(),
    ...(request.outboundType
      ? { direction: 'OUTBOUND', outboundType: request.outboundType }
      : { direction: 'INBOUND' }),
    mediaType: request.mediaType ?? 'telephony',
    customerNumber: request.from,
    customerName: request.customerName ?? '',
    ownNumber: entryPoint.dnis,
    entryPointId: entryPoint.id,
    entryPointName: entryPoint.name,
    queueId: queue.id,
    queueName: queue.name,
    target: request.target ?? { kind: 'longestIdle' },
    createdAt: core.clock.now(),
    legs: [],
    variables: [...(request.variables ?? [])],
    state: 'queued',
    isRecordingPaused: false,
  };
}

function createRouting(core: Core, agents: Agents, consults: Consults): Pick<Calls, 'enter' | 'route' | 'decline'> {
  const route = (): void => {
    consults.route();
    for (const call of core.calls.values()) {
      const session = call.state === 'queued' ? pickAgent(core, call) : undefined;
      if (session) ring(core, call, session.agentId, (leg) => giveBack(call, leg, 'rona'));
    }
    core.changed();
  };
  const giveBack = (call: Call, leg: Leg, how: 'rona' | 'declined'): ServiceMessage => {
    const message = takeBack(core, call, leg, how);
    agents.setRona(leg.agentId);
    route();
    return message;
  };
  return {
    route,
    enter(request) {
      if (request.target?.kind === 'agent') core.profile(request.target.agentId);
      const call = createCall(core, request);
      core.calls.set(call.interactionId, call);
      route();
      return call;
    },
    decline(interactionId, agentId) {
      const call = core.call(interactionId);
      if (consults.isAsked(call, agentId)) return consults.decline(interactionId, agentId);
      return giveBack(call, expectLeg(core, call, agentId, 'offered'), 'declined');
    },
  };
}

export function expectLeg(core: Core, call: Call, agentId: string, status: Leg['status']): Leg {
  const leg = core.leg(call, agentId);
  if (leg.status !== status)
    throw new EngineError('conflict', `This needs a call that is ${status}, but it is ${leg.status}.`);
  return leg;
}

/** The customer and the agent talk: also how an outdial goes on once the customer answers. */
export function connect(core: Core, call: Call, leg: Leg): ServiceMessage {
  core.stopTimer(leg);
  Object.assign(leg, { status: 'connected', joinedAt: core.clock.now() });
  Object.assign(call, { state: 'connected', ownerId: leg.agentId });
  const message = core.contact('eAgentContactAssigned', call, leg);
  core.contact('eCallRecordingStarted', call, leg);
  core.changed();
  return message;
}

function createTalking(
  core: Core,
  consults: Consults,
): Pick<Calls, 'accept' | 'hold' | 'resume' | 'pauseRecording' | 'end'> {
  const talking = (id: string, agentId: string): [Call, Leg] => {
    const call = core.call(id);
    return [call, expectLeg(core, call, agentId, 'connected')];
  };
  const tell = (event: string, call: Call, leg: Leg): ServiceMessage => {
    const message = core.contact(event, call, leg);
    core.changed();
    return message;
  };
  return {
    accept(id, agentId) {
      const call = core.call(id);
      if (consults.isAsked(call, agentId)) return consults.accept(id, agentId);
      return connect(core, call, expectLeg(core, call, agentId, 'offered'));
    },
    hold(id, agentId) {
      const [call, leg] = talking(id, agentId);
      if (call.heldAt !== undefined) throw new EngineError('conflict', 'The call is on hold already.');
      call.heldAt = core.clock.now();
      return tell('eAgentContactHeld', call, leg);
    },
    resume(id, agentId) {
      const [call, leg] = talking(id, agentId);
      if (call.heldAt === undefined) throw new EngineError('conflict', 'The call is not on hold.');
      if (call.consult) throw new EngineError('conflict', 'End the consult first.');
      delete call.heldAt;
      return tell('eAgentContactUnHeld', call, leg);
    },
    pauseRecording(id, agentId, isPaused) {
      const [call, leg] = talking(id, agentId);
      call.isRecordingPaused = isPaused;
      return tell(isPaused ? 'ePauseRecording' : 'eResumeRecording', call, leg);
    },
    end(id, agentId) {
      const call = core.call(id);
      const leg = core.leg(call, agentId);
      if (leg.status !== 'connected' && leg.status !== 'dialling')
        throw new EngineError('conflict', `A call that is ${leg.status} cannot be ended.`);
      if (leg.role === 'consulted') throw new EngineError('conflict', 'The call belongs to another agent: leave it.');
      if (call.consult && call.consult.state !== 'conferencing')
        throw new EngineError('conflict', 'End the consult first.');
      const message = finishCall(core, call, 'agent');
      core.changed();
      return message ?? core.contact('eAgentContactEnded', call, leg);
    },
  };
}

function checkWritable(call: Call, name: string, updatedBy: string): void {
  const variable = call.variables.find((one) => one.name === name);
  if (!variable) throw new EngineError('invalid', `The flow has no variable ${name}.`);
  if (updatedBy !== 'FC' && !variable.editable)
    throw new EngineError('invalid', `Agents may not edit the variable ${name}.`);
}

function createData(core: Core): Pick<Calls, 'updateVariables'> {
  return {
    updateVariables(interactionId, values, updatedBy) {
      const call = core.call(interactionId);
      if (updatedBy !== 'FC') core.leg(call, updatedBy);
      Object.keys(values).forEach((name) => checkWritable(call, name, updatedBy));
      call.variables = call.variables.map((one) => ({ ...one, value: values[one.name] ?? one.value }));
      const legs = call.legs.filter(isLive);
      const messages = legs.map((leg) => core.contact('eContactUpdated', call, leg, { updatedBy }));
      const own = legs.findIndex((leg) => leg.agentId === updatedBy);
      core.changed();
      return messages[Math.max(0, own)] ?? core.signal(updatedBy, 'eContactUpdated', { interactionId, updatedBy });
    },
  };
}

export function createCalls(core: Core, agents: Agents, consults: Consults): Calls {
  const routing = createRouting(core, agents, consults);
  return {
    ...routing,
    ...createTalking(core, consults),
    ...createData(core),
    wrapUp(interactionId, agentId, codeId) {
      const call = core.call(interactionId);
      const leg = expectLeg(core, call, agentId, 'wrapUp');
      const code = core.profile(agentId).wrapUpCodes.find(({ id }) => id === codeId);
      if (!code) throw new EngineError('invalid', 'Choose a wrap-up reason of the list.');
      Object.assign(leg, { status: 'wrappedUp', endedAt: core.clock.now(), wrapUpCodeId: codeId });
      const message = core.contact('eAgentContactWrappedUp', call, leg, { wrapUpAuxCodeId: codeId });
      core.session(agentId).freeSince = core.clock.now();
      if (call.direction === 'OUTBOUND' && core.profile(agentId).isAvailableAfterOutdial) agents.setState(agentId, '0');
      routing.route();
      return message;
    },
    hangUp(interactionId) {
      const call = core.call(interactionId);
      if (call.state === 'ended') throw new EngineError('conflict', 'The call has ended already.');
      const rang = call.legs.filter((leg) => leg.status === 'offered').map(({ agentId }) => agentId);
      finishCall(core, call, 'customer');
      // An agent whose phone stops ringing is free again, and others may be waiting.
      if (rang.every((agentId) => !liveLegOf(call, agentId))) routing.route();
      core.changed();
    },
  };
}
