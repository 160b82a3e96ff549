import { createStore, isRecord } from 'c/wxccBase';
import type { Clock, JsonValue } from 'c/wxccBase';
import type { PhoneDesktop } from 'c/wxccCall';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { AgentSnapshot, DesktopCommands, DesktopEvent, DesktopStatus } from 'c/wxccDesktop';
import { foldAgentState } from '../desktop-widget/agentState';
import type { AgentState } from '../desktop-widget/agentState';
import type { ReplayEvent } from './readEvents';

/** A Desktop that plays a recording. Commands succeed at once and are written down. */
export interface ScriptedDesktop extends PhoneDesktop {
  /** Plays one recorded event, now. */
  play(event: ReplayEvent & { readonly kind: 'event' }): void;
}

export interface ScriptedDesktopOptions {
  readonly clock: Clock;
  /** As the SDK's latestData, plus outDialEp; missing parts have their defaults. */
  readonly agent: Readonly<Record<string, JsonValue>>;
  readonly agentId: string;
  /** Everything that will be played: a contact is there until its last event. */
  readonly script: readonly ReplayEvent[];
  readonly onCommand: (command: string, args: JsonValue) => void;
  readonly onError: (error: unknown) => void;
}

/** Reads; they change nothing, so nobody wants them in the list of what the Desktop received. */
const READS: readonly string[] = ['refreshTaskMap', 'fetchCodes'];

const dataOf = (event: ReplayEvent): Record<string, unknown> | undefined => {
  const data = event.kind === 'event' && isRecord(event.message) ? event.message.data : undefined;
  return isRecord(data) ? data : undefined;
};

const interactionOf = (event: ReplayEvent): string => {
  const id = dataOf(event)?.interactionId;
  return typeof id === 'string' ? id : '';
};

/** `latestData` in the words of the relay's snapshot: idle, station there, dialling allowed, unless the file says otherwise. */
function readAgent(agent: Readonly<Record<string, JsonValue>>, agentId: string): AgentSnapshot | undefined {
  const { outDialAni } = agent;
  return readAgentSnapshot({
    agentId: agentId || agent.agentId,
    agentName: agent.agentName,
    teamName: agent.teamName,
    profileId: agent.agentProfileID,
    dn: agent.dn ?? '1001',
    deviceType: agent.deviceType,
    stationReady: (agent.status ?? 'LoggedIn') === 'LoggedIn',
    subStatus: agent.subStatus ?? 'Idle',
    idleCode: agent.idleCode,
    idleCodes: agent.idleCodes,
    wrapUpCodes: agent.wrapupCodes ?? agent.wrapUpCodes,
    outdial: {
      entryPointId: agent.outDialEp ?? 'entry-point',
      enabledForTenant: agent.isOutboundEnabledForTenant ?? true,
      enabledForAgent: agent.isOutboundEnabledForAgent ?? true,
      adHoc: agent.isAdhocDialingEnabled ?? true,
      pattern: agent.outDialRegex,
      anis: isRecord(outDialAni) ? outDialAni.data : outDialAni,
      selectedAni: agent.selectedOutdialANI,
    },
  });
}

/** The Desktop's id of "Available" in place of an idle code. */
const AVAILABLE = '0';

const commanded = ({ state, auxCodeId }: DesktopCommands['stateChange']): AgentState => ({
  subStatus: state,
  auxCodeId,
});

/** `updated` tells the idle code with its name. */
function nameIn(message: unknown): string {
  const changes = Array.isArray(message) ? (message as unknown[]).filter(isRecord) : [];
  const value = changes.find(({ name }) => name === 'idleCode')?.value;
  return isRecord(value) && typeof value.name === 'string' ? value.name : '';
}

export function createScriptedDesktop(options: ScriptedDesktopOptions): ScriptedDesktop {
  const { clock, script, onCommand, onError } = options;
  // There from the first moment, even when the definition does not say where: the recording proves that it was.
  const status = createStore<DesktopStatus>('connected', onError);
  const agent = createStore<AgentSnapshot | undefined>(readAgent(options.agent, options.agentId), onError);
  const listeners = new Set<(event: DesktopEvent) => void>();
  /** What was played last of each contact, and how many of its events are still to come. */
  const contacts = new Map<string, { data: unknown; left: number }>();
  for (const event of script) {
    const id = interactionOf(event);
    if (id !== '') contacts.set(id, { data: undefined, left: (contacts.get(id)?.left ?? 0) + 1 });
  }
  let seq = 0;
  let state: AgentState = {};
  /** The agent's state as the newest message tells it; a name that no list has comes with the message. */
  const follow = (next: AgentState, name = ''): void => {
    const before = agent.value;
    if (!before || JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    const { idleCode: _, ...others } = before;
    const id = next.auxCodeId ?? before.idleCode?.id;
    const code = before.idleCodes.find((each) => each.id === id) ?? (id && id !== AVAILABLE ? { id, name } : undefined);
    agent.set({
      ...others,
      subStatus: next.subStatus ?? before.subStatus,
      stationReady: next.status === undefined ? before.stationReady : /^logged[\s_]?in$/i.test(next.status),
      ...(code && { idleCode: code }),
    });
  };
  const tell = (module: string, event: string, message: unknown): void =>
    listeners.forEach((listener) => listener({ seq: (seq += 1), at: clock.now(), module, event, message }));
  /** Contacts that were told of and have a future: the recording is all we know. */
  const taskMap = (): unknown[] =>
    [...contacts.values()].filter(({ data, left }) => data !== undefined && left > 0).map(({ data }) => data);
  const codes = ({ workType }: DesktopCommands['fetchCodes']): readonly unknown[] =>
    (workType === 'IDLE_CODE' ? agent.value?.idleCodes : agent.value?.wrapUpCodes) ?? [];

  return {
    status,
    agent,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async request(command, args) {
      if (!READS.includes(command)) onCommand(command, args);
      if (command === 'stateChange') clock.after(0, () => follow(commanded(args as DesktopCommands['stateChange'])));
      if (command === 'refreshTaskMap') clock.after(0, () => tell('relay', 'taskMap', taskMap()));
      return command === 'fetchCodes' ? codes(args as DesktopCommands['fetchCodes']) : undefined;
    },
    start: () => status.set('connected'),
    stop: () => status.set('idle'),
    retry: () => undefined,
    play(event) {
      const known = contacts.get(interactionOf(event));
      if (known) contacts.set(interactionOf(event), { data: dataOf(event), left: known.left - 1 });
      if (event.event === 'agent') agent.set(readAgentSnapshot(event.message) ?? agent.value);
      else follow(foldAgentState(state, event.event, event.message), nameIn(event.message));
      tell(event.module, event.event, event.message);
    },
  };
}
