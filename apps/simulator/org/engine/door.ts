import type { Clock, JsonValue } from 'c/wxccBase';
import { plainJson } from 'c/wxccBase';
import { failed } from './openCtiAnswer';
import type { OpenCtiAnswer, OpenCtiError } from './openCtiAnswer';

/** One thing Salesforce was asked, as `wxcc replay` prints it. */
export interface Operation {
  /** ms since 1970. */
  readonly at: number;
  /** The Open CTI method, or `apex.<action>`. */
  readonly kind: string;
  readonly request: JsonValue;
  /** The answer; undefined while it has not been given, and for ever when it got lost. */
  readonly response?: JsonValue;
  readonly userId: string;
}

/** What goes wrong with a method. */
export interface DoorSetting {
  /** ms before the answer. */
  readonly latency?: number;
  /** Answers this instead of doing the work. */
  readonly failure?: OpenCtiError;
  /** `request`: never arrives, nothing is done. `answer`: the work is done and nobody hears of it. */
  readonly lose?: 'request' | 'answer';
  /** How many calls have this; undefined: all until it is changed. */
  readonly times?: number;
}

export interface DoorCall {
  /** Open CTI method on the wire; settings are looked up by `kind` first, then by this, then `*`. */
  readonly method: string;
  readonly kind: string;
  readonly request: JsonValue;
  readonly userId: string;
}

/** The one door through which every simulated Salesforce call passes. */
export interface Door {
  /** Does the work as settings allow, and answers after the latency; never resolves when the answer is lost. */
  pass(call: DoorCall, work: () => OpenCtiAnswer): Promise<OpenCtiAnswer>;
  /** @param method a kind, a method, or `*` for all. An empty setting takes it back. */
  set(method: string, setting: DoorSetting): void;
  settings(): Readonly<Record<string, DoorSetting>>;
  /** Oldest first. The list lives on; copy it to keep a state. */
  operations(): readonly Operation[];
  onOperation(listener: (operation: Operation) => void): void;
  clear(): void;
}

/** Operations kept; a simulator that runs for days must not fill the memory. */
const MAX_OPERATIONS = 20_000;

interface Running {
  readonly operation: { -readonly [Key in keyof Operation]: Operation[Key] };
}

const isEmpty = (setting: DoorSetting): boolean => !setting.latency && !setting.failure && !setting.lose;

export function createDoor(clock: Clock): Door {
  const settings = new Map<string, DoorSetting>();
  const operations: Operation[] = [];
  const listeners: ((operation: Operation) => void)[] = [];
  const tell = ({ operation }: Running): void => listeners.forEach((listener) => listener(operation));

  const take = ({ kind, method }: DoorCall): DoorSetting => {
    const key = [kind, method, '*'].find((name) => settings.has(name));
    const setting = key === undefined ? {} : (settings.get(key) ?? {});
    if (key === undefined || setting.times === undefined) return setting;
    if (setting.times <= 1) settings.delete(key);
    else settings.set(key, { ...setting, times: setting.times - 1 });
    return setting;
  };
  const begin = ({ kind, request, userId }: DoorCall): Running => {
    const operation = { at: clock.now(), kind, request: plainJson(request ?? {}), userId };
    operations.push(operation);
    if (operations.length > MAX_OPERATIONS) operations.shift();
    return { operation };
  };
  const wait = (ms: number): Promise<void> | undefined =>
    ms > 0 ? new Promise((resolve) => void clock.after(ms, resolve)) : undefined;

  return {
    async pass(call, work) {
      const { latency = 0, failure, lose } = take(call);
      const running = begin(call);
      if (lose === 'request') return new Promise(() => tell(running));
      const answer = failure ? failed(failure) : work();
      await wait(latency);
      if (lose === 'answer') return new Promise(() => tell(running));
      running.operation.response = plainJson(answer) as unknown as JsonValue;
      tell(running);
      return answer;
    },
    set(method, setting) {
      if (isEmpty(setting)) settings.delete(method);
      else settings.set(method, setting);
    },
    settings: () => Object.fromEntries(settings),
    operations: () => operations,
    onOperation: (listener) => void listeners.push(listener),
    clear() {
      settings.clear();
      operations.length = 0;
    },
  };
}
