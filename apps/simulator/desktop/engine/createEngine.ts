import type { Clock, Ids } from 'c/wxccBase';
import type { Agents } from './agents';
import { createAgents } from './agents';
import type { Calls } from './calls';
import { createCalls } from './calls';
import type { ServiceCommand } from './commands';
import { createCommands } from './commands';
import type { Consults } from './consults';
import { createConsults } from './consults';
import { createCore } from './core';
import { createSampleTenant } from './createSampleTenant';
import type { AgentSignal } from './message';
import type { AgentSession, Call } from './model';
import { liveLegOf } from './model';
import type { Outdial } from './outdial';
import { createOutdial } from './outdial';
import type { EngineSettings } from './settings';
import { DEFAULT_SETTINGS } from './settings';
import type { Tenant } from './tenant';
import type { Transfers } from './transfers';
import { createTransfers } from './transfers';

export interface EngineOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** The sample tenant when left out. */
  readonly tenant?: Tenant;
  readonly settings?: Partial<EngineSettings>;
}

/** The contact center: one for all tabs and browsers. Pure: it knows time, ids and nothing of HTTP. */
export interface Engine {
  readonly tenant: Tenant;
  /** Live knobs: assign to them. */
  readonly settings: EngineSettings;
  readonly agents: Agents;
  readonly calls: Calls;
  readonly consults: Consults;
  readonly transfers: Transfers;
  readonly outdial: Outdial;
  /** All calls since the start or the last reset, oldest first. */
  listCalls(): readonly Call[];
  /** @throws EngineError notFound */
  findCall(interactionId: string): Call;
  sessionOf(agentId: string): AgentSession | undefined;
  /** Interaction id to contact data of the agent's live calls: what a reloaded Desktop starts from. */
  taskMap(agentId: string): ReadonlyMap<string, Record<string, unknown>>;
  /** A command of the Desktop's services. @throws EngineError as the Desktop would refuse */
  execute(agentId: string, command: ServiceCommand): unknown;
  /** A page of this agent begins to listen: says who and where it is, and every contact again, as after a reload. */
  replay(agentId: string): void;
  onSignal(listener: (signal: AgentSignal) => void): () => void;
  /** Something changed that a control page shows. */
  onChange(listener: () => void): () => void;
  /** Forgets every call and sign-in, and puts the settings back. */
  reset(): void;
}

export function createEngine(options: EngineOptions): Engine {
  const settings: EngineSettings = { ...DEFAULT_SETTINGS, ...options.settings };
  const tenant = options.tenant ?? createSampleTenant();
  const core = createCore({ tenant, settings, clock: options.clock, ids: options.ids });
  const states = createAgents(core);
  const consults = createConsults(core, states);
  const calls = createCalls(core, states, consults);
  const transfers = createTransfers(core, calls);
  const outdial = createOutdial(core);
  const agents = createRoutedAgents(states, calls);
  return {
    tenant,
    settings,
    agents,
    calls,
    consults,
    transfers,
    outdial,
    listCalls: () => [...core.calls.values()],
    findCall: (id) => core.call(id),
    sessionOf: (agentId) => core.sessions.get(agentId),
    taskMap(agentId) {
      const live = [...core.calls.values()].flatMap((call) => {
        const leg = liveLegOf(call, agentId);
        return leg ? [[call.interactionId, core.contactData(call, leg)] as const] : [];
      });
      return new Map(live);
    },
    replay(agentId) {
      agents.relogin(agentId);
      for (const call of core.calls.values()) {
        const leg = liveLegOf(call, agentId);
        if (leg) core.contact('eAgentContact', call, leg);
      }
    },
    execute: createCommands({ core, agents, calls, consults, transfers, outdial }),
    onSignal: (listener) => core.onSignal(listener),
    onChange: (listener) => core.onChange(listener),
    reset() {
      core.timers.forEach((cancel) => cancel());
      core.timers.clear();
      core.calls.clear();
      core.sessions.clear();
      Object.assign(settings, DEFAULT_SETTINGS, options.settings);
      core.changed();
    },
  };
}

/** An agent who becomes available may be the one a waiting call waits for. */
function createRoutedAgents(agents: Agents, calls: Calls): Agents {
  return {
    ...agents,
    chooseStation(agentId, station) {
      const message = agents.chooseStation(agentId, station);
      calls.route();
      return message;
    },
    setState(agentId, auxCodeId, reason) {
      const message = agents.setState(agentId, auxCodeId, reason);
      calls.route();
      return message;
    },
  };
}
