import { connect, finishCall } from './calls';
import type { Core } from './core';
import { EngineError } from './engineError';
import type { ServiceMessage } from './message';
import type { Call, Leg } from './model';
import { liveLegOf } from './model';
import type { OutdialOutcome } from './settings';

/** What the Desktop's dialer asks for. */
export interface OutdialRequest {
  readonly entryPointId: string;
  /** The customer's number. */
  readonly destination: string;
  /** Caller id: one of the agent's outdial ANIs. */
  readonly origin?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Outdial {
  /** Resolves with the offer, as the Desktop's `startOutdial` does; what becomes of it is told by signals. */
  start(agentId: string, request: OutdialRequest): ServiceMessage;
  /** The customer answers, is busy or lets it ring. */
  settle(interactionId: string, outcome: OutdialOutcome): void;
}

/** `reason` of eOutdialFailed. The third is ours: no recording of a refused caller id is public. */
const FAILURES = {
  busy: 'CUSTOMER_BUSY',
  noAnswer: 'CUSTOMER_NO_ANSWER',
  aniRefused: 'OUTDIAL_ANI_REJECTED',
} as const;

function checkRequest(core: Core, agentId: string, request: OutdialRequest): void {
  const profile = core.profile(agentId);
  const refuse = (why: string): never => {
    throw new EngineError('invalid', why);
  };
  if (!core.session(agentId).station) refuse('Choose a station before you dial.');
  if (!profile.isOutboundEnabledForTenant) refuse('Dialling out is off for the tenant.');
  if (!profile.isOutboundEnabled) refuse('The agent may not dial out.');
  if (!request.entryPointId || request.entryPointId !== profile.outdialEntryPointId)
    refuse('The outdial entry point does not exist.');
  if (!new RegExp(profile.outdialPattern).test(request.destination))
    refuse('The destination is not a telephone number.');
  if (request.origin && !profile.outdialAnis.some(({ name }) => name === request.origin))
    refuse('The origin is not one of the agent’s outdial ANIs.');
  if ([...core.calls.values()].some((call) => liveLegOf(call, agentId)))
    throw new EngineError('conflict', 'The agent is in a call.');
}

function createCall(core: Core, agentId: string, request: OutdialRequest): Call {
  const profile = core.profile(agentId);
  const variables = Object.entries(request.attributes ?? {}).map(([name, value]) => ({
    name,
    value,
    label: name,
    editable: true,
    viewable: true,
    secure: false,
  }));
  return {
    interactionId: core.ids.next(),
    ...{ direction: 'OUTBOUND', outboundType: 'OUTDIAL' },
    mediaType: 'telephony',
    customerNumber: request.destination,
    customerName: '',
    ownNumber: request.origin ?? profile.outdialAnis[0]?.name ?? '',
    entryPointId: request.entryPointId,
    entryPointName: 'Outdial',
    queueId: request.entryPointId,
    queueName: 'Outdial queue',
    target: { kind: 'agent', agentId },
    createdAt: core.clock.now(),
    legs: [],
    variables,
    state: 'ringing',
    isRecordingPaused: false,
  };
}

function fail(core: Core, call: Call, leg: Leg, outcome: keyof typeof FAILURES): void {
  Object.assign(leg, { status: 'failed', endedAt: core.clock.now() });
  finishCall(core, call, 'network');
  core.contact('eOutdialFailed', call, leg, { reason: FAILURES[outcome], reasonCode: FAILURES[outcome] });
  core.changed();
}

export function createOutdial(core: Core): Outdial {
  const settle: Outdial['settle'] = (interactionId, outcome) => {
    const call = core.call(interactionId);
    const leg = call.legs.find(({ status }) => status === 'dialling');
    if (!leg) throw new EngineError('conflict', 'Nobody is dialling in this call.');
    core.stopTimer(leg);
    if (outcome === 'answer') connect(core, call, leg);
    else fail(core, call, leg, outcome);
  };
  return {
    settle,
    start(agentId, request) {
      checkRequest(core, agentId, request);
      const call = createCall(core, agentId, request);
      const leg: Leg = { agentId, role: 'primary', offeredAt: core.clock.now(), status: 'dialling' };
      call.legs.push(leg);
      core.calls.set(call.interactionId, call);
      const { outdialOutcome, outdialRingSeconds } = core.settings;
      const answer = (): void => settle(call.interactionId, outdialOutcome);
      core.timers.set(leg, core.clock.after(outdialRingSeconds * 1000, answer));
      const message = core.contact('eAgentOfferContact', call, leg);
      core.changed();
      return message;
    },
  };
}
