import type { Ids } from 'c/wxccBase';
import { HttpError } from '../../server/httpError';
import type { AgentProfile, AgentSession, Engine, Station } from '../engine';

/** How a Desktop page says who it is. */
export type Credentials =
  | { readonly kind: 'code'; readonly code: string }
  /** `1` or `2`, or a user name: for tests and impatient people. */
  | { readonly kind: 'automatic'; readonly agent: string }
  | { readonly kind: 'cookie'; readonly sessionId: string };

/**
 * Signs agents in. The identity pop-up gets a code that is good once; the framed page trades it for a session. One agent has
 * one session: when another page still uses it, the newcomer must say `takeOver`.
 */
export interface SignInDesk {
  /** What the identity pop-up does. @throws HttpError 404 for an unknown user */
  issueCode(userName: string): string;
  /** @throws HttpError 401 when the credentials say nothing, 409 when another page uses the session */
  signIn(credentials: Credentials, takeOver: boolean): AgentSession;
  /** The session of that id. @throws HttpError 401 when it is over */
  require(sessionId: string): AgentSession;
  remember(agentId: string, station: Station | undefined): void;
  remembered(agentId: string): Station | undefined;
}

export interface SignInDeskOptions {
  readonly engine: Engine;
  readonly ids: Ids;
  /** Does a page listen on this session right now? */
  isInUse(sessionId: string): boolean;
}

function findAgent(engine: Engine, name: string): AgentProfile | undefined {
  const wanted = name.trim().toLowerCase();
  return engine.tenant.agents.find(({ userName }, at) => userName === wanted || String(at + 1) === wanted);
}

function findSession(engine: Engine, sessionId: string): AgentSession | undefined {
  return engine.tenant.agents.map(({ id }) => engine.sessionOf(id)).find((session) => session?.id === sessionId);
}

/** Browser telephony and the first team: what an agent in a hurry would choose. */
function chooseUsualStation(engine: Engine, agent: AgentProfile): void {
  const teamId = agent.teams[0]?.id ?? '';
  engine.agents.chooseStation(agent.id, { deviceType: 'BROWSER', dn: '', teamId });
}

function createAgentFinder({ engine }: SignInDeskOptions, codes: Map<string, string>): (by: Credentials) => string {
  const agentOf = (by: Credentials): string | undefined => {
    if (by.kind === 'code') return codes.get(by.code);
    if (by.kind === 'automatic') return findAgent(engine, by.agent)?.id;
    return findSession(engine, by.sessionId)?.agentId;
  };
  return (by) => {
    const agentId = agentOf(by);
    if (!agentId) throw new HttpError(401, 'Sign in first.');
    return agentId;
  };
}

export function createSignInDesk(options: SignInDeskOptions): SignInDesk {
  const { engine, ids } = options;
  const codes = new Map<string, string>();
  const stations = new Map<string, Station>();
  const agentOf = createAgentFinder(options, codes);
  return {
    issueCode(userName) {
      const agent = findAgent(engine, userName);
      if (!agent) throw new HttpError(404, 'There is no such user.');
      const code = ids.next();
      codes.set(code, agent.id);
      return code;
    },
    signIn(by, takeOver) {
      const agentId = agentOf(by);
      const old = engine.sessionOf(agentId);
      const isInUse = old !== undefined && options.isInUse(old.id);
      if (isInUse && !takeOver) throw new HttpError(409, 'You are signed in somewhere else.');
      if (by.kind === 'code') codes.delete(by.code);
      // The same page loaded again goes on with its session; anybody else gets a new one.
      const isReload = by.kind === 'cookie' && old?.id === by.sessionId && !isInUse;
      const session = isReload ? old : engine.agents.signIn(agentId, old !== undefined);
      const agent = engine.tenant.agents.find(({ id }) => id === agentId);
      if (by.kind === 'automatic' && agent && !session.station) chooseUsualStation(engine, agent);
      return session;
    },
    require(sessionId) {
      const session = findSession(engine, sessionId);
      if (!session) throw new HttpError(401, 'The session is over. Sign in again.');
      return session;
    },
    remember: (agentId, station) => void (station ? stations.set(agentId, station) : stations.delete(agentId)),
    remembered: (agentId) => stations.get(agentId),
  };
}
