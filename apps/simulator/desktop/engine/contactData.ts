import type { AgentSession, Call, FlowVariable, Leg } from './model';
import { isLive } from './model';
import type { AgentProfile, Tenant } from './tenant';

/** What a payload is made of. */
export interface ContactDataInput {
  readonly tenant: Tenant;
  readonly call: Call;
  readonly leg: Leg;
  readonly sessionOf: (agentId: string) => AgentSession | undefined;
  readonly eventTime: number;
  readonly ronaSeconds: number;
  readonly trackingId: string;
}

/** Masked as the tenant does with secure variables. */
const MASK = '********';

/** Who carries a contact, as the Desktop names it. */
const MEDIA = {
  telephony: { manager: 'vmm', channel: 'broadcloud' },
  chat: { manager: 'cmm', channel: 'web' },
  email: { manager: 'emm', channel: 'gmail' },
} as const;

const flag = (value: boolean): string => String(value);

const profileOf = (tenant: Tenant, id: string): AgentProfile | undefined => tenant.agents.find((one) => one.id === id);

/** `ani` is ours and `dnis` the customer's for an outdial; the reverse for an inbound call. */
function numbers(call: Call): { ani: string; dn: string } {
  const inbound = call.direction === 'INBOUND';
  return inbound ? { ani: call.customerNumber, dn: call.ownNumber } : { ani: call.ownNumber, dn: call.customerNumber };
}

const CONSULT_STATES = { waiting: 'consult', ringing: 'consult', consulting: 'consulting', conferencing: 'conference' };

/** The interaction's state as this agent's messages tell it. */
export function interactionState(call: Call, leg: Leg): string {
  if (leg.status === 'wrapUp') return 'wrapUp';
  if (leg.status === 'wrappedUp') return 'post_call';
  if (leg.joinedAt === undefined) return leg.role === 'consulted' ? 'consult' : 'new';
  if (call.state === 'ended') return 'post_call';
  return call.consult ? CONSULT_STATES[call.consult.state] : 'connected';
}

/** The asked agent, or nothing while it is a queue or a number. */
const askedAgent = ({ consult }: Call): string | undefined =>
  consult?.leg?.agentId ?? (consult?.destination.kind === 'agent' ? consult.destination.agentId : undefined);

function consultState({ consult, ownerId }: Call, leg: Leg): string | null {
  if (!consult || (leg !== consult.leg && leg.agentId !== ownerId)) return null;
  return consult.state === 'consulting' || consult.state === 'conferencing' ? consult.state : 'consultInitiated';
}

function agentParticipant(input: ContactDataInput, leg: Leg): Record<string, unknown> {
  const profile = profileOf(input.tenant, leg.agentId);
  const session = input.sessionOf(leg.agentId);
  const team = profile?.teams.find(({ id }) => id === session?.station?.teamId) ?? profile?.teams[0];
  return {
    id: leg.agentId,
    pType: 'Agent',
    type: 'Agent',
    name: profile?.name,
    dn: session?.station?.dn ?? profile?.defaultDn,
    deviceType: session?.station?.deviceType ?? 'BROWSER',
    teamId: team?.id,
    teamName: team?.name,
    siteId: profile?.siteId,
    queueId: input.call.queueId,
    queueMgrId: 'aqm',
    sessionId: session?.id ?? null,
    channelId: session?.id ?? null,
    hasJoined: leg.joinedAt !== undefined,
    hasLeft: !isLive(leg) || leg.status === 'wrapUp',
    isInPredial: leg.status === 'dialling',
    isOffered: leg.status === 'offered',
    isWrapUp: leg.status === 'wrapUp',
    isWrappedUp: leg.status === 'wrappedUp',
    isConsulted: leg.role === 'consulted',
    autoAnswerEnabled: false,
    joinTimestamp: leg.joinedAt ?? null,
    wrapUpTimestamp: leg.wrapUpAt ?? null,
    lastUpdated: input.eventTime,
    consultState: consultState(input.call, leg),
    consultTimestamp: input.call.consult?.startedAt ?? null,
    currentState: leg.status,
    currentStateTimestamp: leg.wrapUpAt ?? leg.joinedAt ?? leg.offeredAt,
    skills: [],
  };
}

function customerParticipant(call: Call): Record<string, unknown> {
  return {
    id: call.customerNumber,
    pType: 'Customer',
    type: 'Customer',
    callerId: call.customerNumber || null,
    hasJoined: call.direction === 'INBOUND' || call.legs.some((leg) => leg.joinedAt !== undefined),
    hasLeft: call.state === 'ended',
    isInPredial: false,
  };
}

/** Agents by their id, the customer by number; a withheld number leaves only a generated key, as in life. */
function participants(input: ContactDataInput): Record<string, unknown> {
  const customerKey = input.call.customerNumber || `customer-${input.call.interactionId}`;
  const agents = input.call.legs.map((leg) => [leg.agentId, agentParticipant(input, leg)] as const);
  return {
    ...Object.fromEntries(agents),
    ...outsideParticipant(input.call),
    [customerKey]: customerParticipant(input.call),
  };
}

/** A number that was asked is a participant of its own kind. */
function outsideParticipant({ consult }: Call): Record<string, unknown> {
  if (consult?.destination.kind !== 'number') return {};
  const { number } = consult.destination;
  const hasJoined = consult.state === 'consulting' || consult.state === 'conferencing';
  return { [number]: { id: number, pType: 'DN', type: 'EP-DN', hasJoined, hasLeft: false, isInPredial: !hasJoined } };
}

function cadVariable({ name, label, value, editable, viewable, secure }: FlowVariable): Record<string, unknown> {
  return {
    name,
    displayName: label,
    value: secure ? MASK : value,
    type: 'STRING',
    agentEditable: editable,
    agentViewable: viewable,
    isSecure: secure,
    secureKeyId: secure ? 'simulated-key' : '',
    secureKeyVersion: 0,
    global: false,
    reportable: false,
  };
}

function fcDesktopView(variables: readonly FlowVariable[]): string {
  const shown = variables
    .filter(({ viewable }) => viewable)
    .map(({ name }, index) => ({ name, variableSeq: String(index + 1) }));
  return JSON.stringify({ 'pop-over': shown.slice(0, 6), 'interaction-panel': shown });
}

function processingDetails({ tenant, call, ronaSeconds }: ContactDataInput): Record<string, unknown> {
  const { ani, dn } = numbers(call);
  return {
    ani,
    displayAni: ani,
    dnis: dn,
    tenantId: tenant.orgId,
    QueueId: call.queueId,
    vteamId: call.queueId,
    virtualTeamName: call.queueName,
    QMgrName: 'aqm',
    customerName: call.customerName,
    customerNumber: call.customerNumber,
    EP_ID: call.entryPointId,
    pathId: call.entryPointId,
    IvrPath: '',
    ronaTimeout: String(ronaSeconds),
    workflowName: call.direction === 'INBOUND' ? `${call.entryPointName} flow` : 'Outdial flow',
    ROUTING_TYPE: 'LONGEST_AVAILABLE_AGENT',
    priority: '10',
    taskToBeSelfServiced: flag(false),
    pauseResumeEnabled: flag(true),
    pauseDuration: '30',
    isPaused: flag(call.isRecordingPaused),
    recordInProgress: flag(call.state === 'connected' && !call.isRecordingPaused),
    recordingStarted: flag(call.legs.some((leg) => leg.joinedAt !== undefined)),
    ctqInProgress: flag(call.consult?.destination.kind === 'queue' && call.consult.state === 'waiting'),
    isParked: flag(false),
    isConferencing: flag(call.consult?.state === 'conferencing'),
    fceRegisteredEvents: '',
    participantInviteTimeout: flag(false),
    fcDesktopView: fcDesktopView(call.variables),
  };
}

function associatedDetails(input: ContactDataInput): Record<string, string> {
  const { ani, dn } = numbers(input.call);
  return {
    ani,
    dn,
    virtualTeamName: input.call.queueName,
    ronaTimeout: String(input.ronaSeconds),
    customerName: input.call.customerName,
    IvrPath: '',
    pathId: input.call.entryPointId,
    mediaResourceId: input.call.interactionId,
  };
}

function mainMedia({ call, leg }: ContactDataInput): Record<string, unknown> {
  const isIn = (one: Leg): boolean =>
    one.status === 'connected' && (one.role === 'primary' || call.consult?.state === 'conferencing');
  const inCall = call.legs.filter(isIn).map(({ agentId }) => agentId);
  const agents = inCall.length > 0 ? inCall : [leg.agentId];
  return {
    mediaResourceId: call.interactionId,
    mediaType: call.mediaType,
    mediaMgr: MEDIA[call.mediaType].manager,
    mType: 'mainCall',
    participants: [...agents, call.customerNumber],
    isHold: call.heldAt !== undefined,
    holdTimestamp: call.heldAt ?? null,
  };
}

/** Beside the main call, as long as they talk apart from the customer. */
function consultMedia({ consult, ownerId }: Call): Record<string, unknown> {
  if (!consult) return {};
  const asked = consult.destination.kind === 'number' ? consult.destination.number : consult.leg?.agentId;
  const media = {
    mediaResourceId: consult.mediaId,
    mediaType: 'telephony',
    mediaMgr: 'vmm',
    mType: 'consult',
    participants: [ownerId, asked].filter((one) => one !== undefined),
    isHold: false,
    holdTimestamp: null,
  };
  return { [consult.mediaId]: media };
}

function interaction(input: ContactDataInput): Record<string, unknown> {
  const { call, leg, tenant } = input;
  return {
    interactionId: call.interactionId,
    mainInteractionId: call.interactionId,
    parentInteractionId: null,
    orgId: tenant.orgId,
    state: interactionState(call, leg),
    isTerminated: call.state === 'ended',
    isFcManaged: true,
    mediaType: call.mediaType,
    mediaChannel: MEDIA[call.mediaType].channel,
    contactDirection: { type: call.direction },
    outboundType: call.outboundType ?? null,
    owner: call.ownerId ?? leg.agentId,
    previousVTeams: [],
    currentVTeam: call.queueId,
    createdTimestamp: call.createdAt,
    queuedTimestamp: call.createdAt,
    isWrapUpAssist: false,
    isMediaForked: false,
    mediaProperties: null,
    participants: participants(input),
    media: { [call.interactionId]: mainMedia(input), ...consultMedia(call) },
    callProcessingDetails: processingDetails(input),
    callAssociatedDetails: associatedDetails(input),
    callAssociatedData: Object.fromEntries(call.variables.map((one) => [one.name, cadVariable(one)])),
    callFlowParams: {},
  };
}

/** `AgentContactData` as the Desktop's contact events carry it, seen by the agent of `leg`. */
export function createContactData(input: ContactDataInput): Record<string, unknown> {
  const { call, leg, tenant, eventTime } = input;
  return {
    interactionId: call.interactionId,
    interaction: interaction(input),
    eventType: 'RoutingMessage',
    agentId: leg.agentId,
    owner: call.ownerId ?? leg.agentId,
    destAgentId: askedAgent(call) ?? leg.agentId,
    orgId: tenant.orgId,
    trackingId: input.trackingId,
    queueMgr: 'aqm',
    queueName: call.queueName,
    mediaResourceId: leg.role === 'consulted' ? (call.consult?.mediaId ?? call.interactionId) : call.interactionId,
    consultMediaResourceId: call.consult?.mediaId ?? null,
    consultingAgentId: call.consult ? call.ownerId : null,
    isConferencing: call.consult?.state === 'conferencing',
    isConsulted: leg.role === 'consulted',
    eventTime,
    ronaTimeout: input.ronaSeconds,
    contactAssignmentType: call.outboundType === 'OUTDIAL' ? 'DIRECT' : 'ACD',
  };
}
