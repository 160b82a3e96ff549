import { createStore } from 'c/wxccBase';
import type { WritableStore } from 'c/wxccBase';
import type { PhoneDesktop } from 'c/wxccCall';
import { readAgentSnapshot } from 'c/wxccDesktop';
import type { AgentSnapshot, DesktopEvent, DesktopStatus } from 'c/wxccDesktop';

/** A Desktop that says what the test tells it to say. */
export interface FakeDesktop extends PhoneDesktop {
  readonly status: WritableStore<DesktopStatus>;
  readonly agent: WritableStore<AgentSnapshot | undefined>;
  /** Commands in the order they came, as `[command, args]`. */
  readonly requests: (readonly [command: string, args: unknown])[];
  /** Addresses the frame was loaded from. */
  readonly urls: string[];
  /** What commands answer; throws to refuse. */
  answer: (command: string) => unknown;
  retries: number;
  /** How many hear of the agent. */
  listeners(): number;
  tell(event: string, message: unknown, at: number): void;
}

/** An agent with two wrap-up codes and a station. */
export const FAKE_AGENT = readAgentSnapshot({
  ...{ agentId: 'agent-1', agentName: 'Robin Marsh', teamName: 'First Line', dn: '1001', stationReady: true },
  wrapUpCodes: [
    { id: 'w-1', name: 'Wrong number' },
    { id: 'w-3', name: 'Sale' },
  ],
});

/** A store that knows how many listen to it. */
function createCountedStore<T>(first: T, onError: (error: unknown) => void) {
  const store = createStore<T>(first, onError);
  let count = 0;
  return {
    count: () => count,
    store: {
      ...store,
      get value() {
        return store.value;
      },
      subscribe(listener: (value: T) => void) {
        const stop = store.subscribe(listener);
        count += 1;
        return () => {
          count -= 1;
          stop();
        };
      },
    },
  };
}

export function createFakeDesktop(agent: AgentSnapshot | undefined = FAKE_AGENT): FakeDesktop {
  const listeners = new Set<(event: DesktopEvent) => void>();
  let seq = 0;
  const fail = (error: unknown): never => {
    throw error;
  };
  const agents = createCountedStore<AgentSnapshot | undefined>(agent, fail);
  const fake: FakeDesktop = {
    status: createStore<DesktopStatus>('connected', fail),
    agent: agents.store,
    requests: [],
    urls: [],
    retries: 0,
    answer: () => undefined,
    listeners: agents.count,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async request(command, args) {
      fake.requests.push([command, args]);
      return fake.answer(command);
    },
    start: (url) => void fake.urls.push(url),
    stop: () => fake.status.set('idle'),
    retry: () => void (fake.retries += 1),
    tell: (event, message, at) =>
      listeners.forEach((listener) => listener({ seq: (seq += 1), at, module: 'agentContact', event, message })),
  };
  return fake;
}
