import { createStore } from 'c/wxccBase';
import type { Clock } from 'c/wxccBase';
import type { PhoneDesktop } from 'c/wxccCall';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { AgentSnapshot, DesktopEvent, DesktopStatus } from 'c/wxccDesktop';
import type { AgentProfile, Engine } from '../simulator/desktop/engine';
import type { Random } from './createRandom';

export interface FaultyDesktopOptions {
  readonly engine: Engine;
  readonly agent: AgentProfile;
  readonly clock: Clock;
  readonly random: Random;
  /** Events may be doubled, delayed past others, or lost. */
  readonly isFaulty: boolean;
  /** Told of each interaction that the phone could know to be connected. */
  readonly onShown: (interactionId: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Shares of events that are doubled, late and lost. */
const DOUBLED = 0.1;
const LATE = 0.12;
const LOST = 0.03;
/** ms; longer than most pauses between two events of a call. */
const MAX_DELAY = 4_000;

const idOf = (data: unknown): string => {
  const id = (data as { interactionId?: unknown }).interactionId;
  return typeof id === 'string' ? id : '';
};

const isTalking = (data: unknown): boolean => {
  const state = (data as { interaction?: { state?: unknown } }).interaction?.state;
  return state !== 'new' && state !== undefined;
};

/** A Desktop on the simulated contact center, whose messages suffer on their way. */
export function createFaultyDesktop(options: FaultyDesktopOptions): PhoneDesktop {
  const { engine, agent, clock, random, onShown, onError } = options;
  const status = createStore<DesktopStatus>('idle', onError);
  const snapshot = createStore<AgentSnapshot | undefined>(undefined, onError);
  const listeners = new Set<(event: DesktopEvent) => void>();
  let seq = 0;
  let isOver = false;

  const tell = (event: string, message: unknown, module = 'agentContact'): void => {
    if (isOver) return;
    seq += 1;
    listeners.forEach((listener) => listener({ seq, at: clock.now(), module, event, message }));
  };
  const deliver = (event: string, message: { data: Record<string, unknown> }): void => {
    if (isOver) return;
    if (event === 'eAgentContactAssigned') onShown(idOf(message.data));
    tell(event, message);
  };
  const tellTaskMap = (): void => {
    const contacts = [...engine.taskMap(agent.id).values()];
    contacts.filter(isTalking).forEach((data) => onShown(idOf(data)));
    tell('taskMap', contacts, 'relay');
  };
  const stopListening = engine.onSignal((signal) => {
    if (signal.agentId !== agent.id || signal.event.startsWith('eAgentState')) return;
    const { event, message } = signal;
    if (options.isFaulty && random.chance(LOST)) return;
    const delay = options.isFaulty && random.chance(LATE) ? random.between(1, MAX_DELAY) : 0;
    clock.after(delay, () => deliver(event, message));
    if (options.isFaulty && random.chance(DOUBLED)) clock.after(delay + 1, () => deliver(event, message));
  });

  return {
    status,
    agent: snapshot,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async request(command) {
      if (command === 'refreshTaskMap') clock.after(0, tellTaskMap);
      return command === 'fetchCodes' ? agent.wrapUpCodes : undefined;
    },
    start() {
      const { id, name, idleCodes, wrapUpCodes } = agent;
      snapshot.set(readAgentSnapshot({ agentId: id, agentName: name, stationReady: true, idleCodes, wrapUpCodes }));
      status.set('connected');
      clock.after(0, tellTaskMap);
    },
    stop() {
      isOver = true;
      stopListening();
    },
    retry: () => undefined,
  };
}
