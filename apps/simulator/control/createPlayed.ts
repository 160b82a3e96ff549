import { isRecord } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import type { Engine } from '../desktop/engine';

/** One event of a call, as `wxcc replay --events` reads it. */
export interface PlayedEvent {
  /** ms after the agent's first event. */
  readonly at: number;
  readonly event: string;
  readonly message: unknown;
}

/** What was played in the contact center, to be played again without it. */
export interface Played {
  /** One run is one agent's: the events that this agent's Desktop got. */
  of(agentId: string): readonly PlayedEvent[];
  clear(): void;
  dispose(): void;
}

/** More than anybody plays by hand; the oldest go first. */
const MAX_EVENTS = 5_000;

const isAboutCall = ({ data }: { readonly data: unknown }): boolean =>
  isRecord(data) && typeof data.interactionId === 'string' && data.interactionId !== '';

/** Who the agent is and what this agent's lists hold: without it a wrap-up has no name. As our widget tells it. */
function aboutAgent(engine: Engine, agentId: string): PlayedEvent {
  const agent = engine.tenant.agents.find(({ id }) => id === agentId);
  const session = engine.sessionOf(agentId);
  const message = {
    ...{ agentId, agentName: agent?.name, profileId: agent?.profileId },
    teamName: agent?.teams.find(({ id }) => id === session?.station?.teamId)?.name,
    ...{ dn: agent?.defaultDn, deviceType: session?.station?.deviceType, stationReady: true, subStatus: 'Available' },
    ...{ idleCodes: agent?.idleCodes, wrapUpCodes: agent?.wrapUpCodes },
    outdial: {
      entryPointId: agent?.outdialEntryPointId,
      enabledForTenant: agent?.isOutboundEnabledForTenant,
      enabledForAgent: agent?.isOutboundEnabled,
      adHoc: agent?.isAdhocDialingEnabled,
      pattern: agent?.outdialPattern,
      anis: agent?.outdialAnis,
    },
  };
  return { at: 0, event: 'agent', message };
}

/** Keeps the events of calls as they were sent. */
export function createPlayed({ engine, clock }: { readonly engine: Engine; readonly clock: Clock }): Played {
  const all: { readonly agentId: string; readonly time: number; readonly event: string; readonly message: unknown }[] =
    [];
  const stop = engine.onSignal(({ agentId, event, message }) => {
    if (!isAboutCall(message)) return;
    all.push({ agentId, time: clock.now(), event, message: structuredClone(message) });
    if (all.length > MAX_EVENTS) all.shift();
  });
  return {
    of(agentId) {
      const own = all.filter((each) => each.agentId === agentId);
      const start = own[0]?.time;
      if (start === undefined) return [];
      const events = own.map(({ time, event, message }) => ({ at: time - start, event, message }));
      return [aboutAgent(engine, agentId), ...events];
    },
    clear: () => void all.splice(0),
    dispose: stop,
  };
}
