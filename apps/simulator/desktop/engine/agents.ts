import type { Core } from './core';
import { EngineError } from './engineError';
import type { ServiceMessage } from './message';
import type { AgentSession, Station, SubStatus } from './model';
import { isLive } from './model';
import type { AuxCode } from './tenant';

/** Agents signing in and out and changing state. Every change is told to the agent's own Desktop. */
export interface Agents {
  /** @throws EngineError conflict when signed in elsewhere and not `takeOver` */
  signIn(agentId: string, takeOver?: boolean): AgentSession;
  chooseStation(agentId: string, station: Station): ServiceMessage;
  /** @throws EngineError conflict while the agent has a call, as the Desktop refuses */
  signOut(agentId: string, reason?: string): ServiceMessage;
  /** `auxCodeId` is `0` for Available. @throws EngineError invalid for an unknown code */
  setState(agentId: string, auxCodeId: string, reason?: string): ServiceMessage;
  /** Not answered in time: the agent gets no more calls until becoming Available. */
  setRona(agentId: string): void;
  /** The Desktop page of this agent was loaded again: tells it who and where it is. */
  relogin(agentId: string): ServiceMessage;
}

export const AVAILABLE: AuxCode = { id: '0', name: 'Available', isSystem: true };

/** The system's own code behind the state RONA; never in an agent's list. */
export const RONA_CODE: AuxCode = { id: '0c9d3e2f-7b61-4f8a-a4d5-1e6b2c3d4fff', name: 'RONA', isSystem: true };

function stateData(core: Core, session: AgentSession): Record<string, unknown> {
  const { agentId, id, subStatus, auxCodeId, stateSince, stateReason } = session;
  return {
    agentId,
    agentSessionId: id,
    orgId: core.tenant.orgId,
    eventType: 'AgentDesktopMessage',
    status: 'LoggedIn',
    subStatus,
    auxCodeId,
    lastStateChangeTimestamp: stateSince,
    lastIdleCodeChangeTimestamp: stateSince,
    lastStateChangeReason: stateReason,
    changedBy: null,
    changedById: null,
    changedByName: null,
  };
}

function stationData(core: Core, session: AgentSession): Record<string, unknown> {
  const profile = core.profile(session.agentId);
  const team = profile.teams.find(({ id }) => id === session.station?.teamId);
  const calls = [...core.calls.values()].filter((call) =>
    call.legs.some((leg) => leg.agentId === session.agentId && isLive(leg)),
  );
  return {
    ...stateData(core, session),
    teamId: team?.id,
    teamName: team?.name,
    siteId: profile.siteId,
    dn: session.station?.dn,
    deviceType: session.station?.deviceType,
    deviceId: session.station?.dn,
    isExtension: session.station?.deviceType === 'EXTENSION',
    roles: ['agent'],
    interactionIds: calls.map(({ interactionId }) => interactionId),
    auxCodeId: session.auxCodeId,
  };
}

function defaultIdleCode(core: Core, agentId: string): string {
  const codes = core.profile(agentId).idleCodes;
  return (codes.find(({ isDefault }) => isDefault) ?? codes[0])?.id ?? RONA_CODE.id;
}

function apply(core: Core, session: AgentSession, state: { subStatus: SubStatus; code: string; reason: string }): void {
  const now = core.clock.now();
  Object.assign(session, {
    subStatus: state.subStatus,
    auxCodeId: state.code,
    stateSince: now,
    freeSince: now,
    stateReason: state.reason,
  });
}

function announce(core: Core, session: AgentSession): ServiceMessage {
  const message = core.signal(session.agentId, 'eAgentStateChangeSuccess', stateData(core, session));
  core.changed();
  return message;
}

function checkStation(core: Core, agentId: string, station: Station): void {
  const isNumber = /^\+?[0-9]{3,15}$/.test(station.dn);
  if (station.deviceType !== 'BROWSER' && !isNumber)
    throw new EngineError('invalid', 'The number must be 3 to 15 digits, with a leading + for dial numbers abroad.');
  if (!core.profile(agentId).teams.some(({ id }) => id === station.teamId))
    throw new EngineError('invalid', 'The agent does not belong to that team.');
}

function newSession(core: Core, agentId: string): AgentSession {
  const now = core.clock.now();
  return {
    id: core.ids.next(),
    agentId,
    subStatus: 'Idle',
    auxCodeId: defaultIdleCode(core, agentId),
    stateSince: now,
    freeSince: now,
    stateReason: '',
  };
}

function createSignIn(core: Core): Pick<Agents, 'signIn' | 'chooseStation'> {
  return {
    signIn(agentId, takeOver = false) {
      core.profile(agentId);
      const old = core.sessions.get(agentId);
      if (old && !takeOver) throw new EngineError('conflict', 'This agent is signed in somewhere else.');
      if (old) core.signal(agentId, 'eAgentMultiLogin', { agentId, agentSessionId: old.id });
      // What the agent was doing goes on in the new Desktop: station, state and calls are the agent's, not the page's.
      const session = old ? { ...old, id: core.ids.next() } : newSession(core, agentId);
      core.sessions.set(agentId, session);
      core.changed();
      return session;
    },
    chooseStation(agentId, station) {
      checkStation(core, agentId, station);
      const session = core.session(agentId);
      session.station = station;
      const available = core.settings.stateAfterSignIn === 'Available';
      const code = available ? AVAILABLE.id : defaultIdleCode(core, agentId);
      apply(core, session, { subStatus: available ? 'Available' : 'Idle', code, reason: '' });
      const message = core.signal(agentId, 'eAgentStationLoginSuccess', stationData(core, session));
      core.changed();
      return message;
    },
  };
}

function findCode(core: Core, agentId: string, auxCodeId: string): AuxCode {
  const code = [AVAILABLE, ...core.profile(agentId).idleCodes].find(({ id }) => id === auxCodeId);
  if (!code) throw new EngineError('invalid', `The agent's profile has no idle code ${auxCodeId}.`);
  return code;
}

export function createAgents(core: Core): Agents {
  return {
    ...createSignIn(core),
    signOut(agentId, reason = 'User requested logout') {
      const session = core.session(agentId);
      const isBusy = [...core.calls.values()].some((call) => call.legs.some((l) => l.agentId === agentId && isLive(l)));
      if (isBusy) throw new EngineError('conflict', 'Finish your call before you sign out.');
      const data = { ...stateData(core, session), status: 'LoggedOut', subStatus: '', reason, loggedOutBy: agentId };
      const message = core.signal(agentId, 'eAgentLogoutSuccess', data);
      core.sessions.delete(agentId);
      core.changed();
      return message;
    },
    setState(agentId, auxCodeId, reason = '') {
      const session = core.session(agentId);
      if (!session.station) throw new EngineError('conflict', 'The agent has not chosen a station yet.');
      const code = findCode(core, agentId, auxCodeId);
      apply(core, session, { subStatus: code.id === AVAILABLE.id ? 'Available' : 'Idle', code: code.id, reason });
      return announce(core, session);
    },
    setRona(agentId) {
      const session = core.sessions.get(agentId);
      if (!session) return;
      apply(core, session, { subStatus: 'RONA', code: RONA_CODE.id, reason: 'RONA' });
      announce(core, session);
    },
    relogin(agentId) {
      const session = core.session(agentId);
      return core.signal(agentId, 'eAgentReloginSuccess', stationData(core, session));
    },
  };
}
