import type { CancelTimer, Clock, Ids } from 'c/wxccBase';
import { createContactData } from './contactData';
import { EngineError } from './engineError';
import type { AgentSignal, ServiceMessage } from './message';
import { WIRE_TYPES } from './message';
import type { AgentSession, Call, Leg } from './model';
import { liveLegOf } from './model';
import { withOutdialRights } from './outdialRights';
import type { EngineSettings } from './settings';
import type { AgentProfile, Tenant } from './tenant';

export interface CoreOptions {
  readonly tenant: Tenant;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: EngineSettings;
}

/** State of the contact center and the one place that speaks to Desktops. The parts of the engine work on it. */
export interface Core extends CoreOptions {
  /** Sessions by agent id: an agent has one. */
  readonly sessions: Map<string, AgentSession>;
  readonly calls: Map<string, Call>;
  readonly timers: Map<Leg, CancelTimer>;
  /** Sends a signal to the agent's Desktop, if there is one, and returns the message. */
  signal(agentId: string, event: string, data: Record<string, unknown>): ServiceMessage;
  /** A contact event as the agent of `leg` sees the call now; `extra` joins the payload. */
  contact(event: string, call: Call, leg: Leg, extra?: Record<string, unknown>): ServiceMessage;
  contactData(call: Call, leg: Leg): Record<string, unknown>;
  /** @throws EngineError notFound */
  profile(agentId: string): AgentProfile;
  call(interactionId: string): Call;
  session(agentId: string): AgentSession;
  /** The agent's live leg of a call. @throws EngineError conflict */
  leg(call: Call, agentId: string): Leg;
  /** May one more contact of this medium ring there? Telephony when left out. */
  isFree(session: AgentSession, mediaType?: Call['mediaType']): boolean;
  stopTimer(leg: Leg): void;
  onSignal(listener: (signal: AgentSignal) => void): () => void;
  onChange(listener: () => void): () => void;
  changed(): void;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new EngineError('notFound', `There is no ${what}.`);
  return value;
}

function createEmitter<T>(): { add(listener: (value: T) => void): () => void; emit(value: T): void } {
  const listeners = new Set<(value: T) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (value) => listeners.forEach((listener) => listener(value)),
  };
}

type Lookups = Pick<Core, 'profile' | 'call' | 'session' | 'leg' | 'isFree' | 'stopTimer'>;

function createLookups({ tenant, settings }: CoreOptions, state: Pick<Core, 'sessions' | 'calls' | 'timers'>): Lookups {
  const countOf = (agentId: string, mediaType: Call['mediaType']): number =>
    [...state.calls.values()].filter((call) => call.mediaType === mediaType && liveLegOf(call, agentId)).length;
  const capacityOf = (mediaType: Call['mediaType']): number =>
    mediaType === 'telephony' ? settings.voiceCapacity : settings.digitalCapacity;
  return {
    profile: (agentId) => {
      const agent = tenant.agents.find(({ id }) => id === agentId);
      return withOutdialRights(found(agent, `agent ${agentId}`), settings);
    },
    call: (id) => found(state.calls.get(id), `call ${id}`),
    session: (agentId) => found(state.sessions.get(agentId), `signed-in agent ${agentId}`),
    leg(call, agentId) {
      const leg = liveLegOf(call, agentId);
      if (!leg) throw new EngineError('conflict', `Agent ${agentId} is not in call ${call.interactionId}.`);
      return leg;
    },
    isFree: ({ station, subStatus, agentId }, mediaType = 'telephony') =>
      Boolean(station) && subStatus === 'Available' && countOf(agentId, mediaType) < capacityOf(mediaType),
    stopTimer(leg) {
      state.timers.get(leg)?.();
      state.timers.delete(leg);
    },
  };
}

type Speech = Pick<Core, 'signal' | 'contact' | 'contactData' | 'onSignal'>;

function createSpeech(options: CoreOptions, sessions: Map<string, AgentSession>): Speech {
  const { tenant, clock, ids, settings } = options;
  const signals = createEmitter<AgentSignal>();
  const envelope = (event: string, data: Record<string, unknown>): ServiceMessage => {
    const trackingId = typeof data['trackingId'] === 'string' ? data['trackingId'] : ids.next();
    const type = WIRE_TYPES[event] ?? event.replace(/^e/, '');
    return { type, orgId: tenant.orgId, trackingId, data: { ...data, type, trackingId } };
  };
  const signal: Speech['signal'] = (agentId, event, data) => {
    const message = envelope(event, data);
    const session = sessions.get(agentId);
    if (session) signals.emit({ sessionId: session.id, agentId, event, message });
    return message;
  };
  const contactData: Speech['contactData'] = (call, leg) => {
    const sessionOf = (id: string): AgentSession | undefined => sessions.get(id);
    const common = { eventTime: clock.now(), ronaSeconds: settings.ronaSeconds, trackingId: ids.next() };
    return createContactData({ tenant, call, leg, sessionOf, ...common });
  };
  return {
    signal,
    contactData,
    contact: (event, call, leg, extra = {}) => signal(leg.agentId, event, { ...contactData(call, leg), ...extra }),
    onSignal: (listener) => signals.add(listener),
  };
}

export function createCore(options: CoreOptions): Core {
  const sessions = new Map<string, AgentSession>();
  const state = { sessions, calls: new Map<string, Call>(), timers: new Map<Leg, CancelTimer>() };
  const changes = createEmitter<void>();
  return {
    ...options,
    ...state,
    ...createLookups(options, state),
    ...createSpeech(options, sessions),
    onChange: (listener) => changes.add(listener),
    changed: () => changes.emit(),
  };
}
