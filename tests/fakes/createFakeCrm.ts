import type { Unsubscribe } from 'c/wxccBase';
import type {
  Crm,
  DialClick,
  FieldValues,
  FoundRecords,
  PopTarget,
  PresenceStatus,
  RecordInView,
  RecordQuery,
  SaveCallAnswer,
  SaveCallRequest,
  SearchAnswer,
  SearchRequest,
  SoftphoneLayout,
} from 'c/wxccSalesforce';

/** One call of a port, in the order they came. */
export interface RecordedCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What the test puts in. All of it may be changed at any time; functions are asked at each call. */
export interface FakeCrmAnswers {
  settings: Record<string, string>;
  layout: SoftphoneLayout;
  recordInView: RecordInView | undefined;
  settingsChangedAgo: number | undefined;
  statuses: readonly PresenceStatus[];
  search: (request: SearchRequest) => SearchAnswer | Promise<SearchAnswer>;
  find: (query: RecordQuery) => FoundRecords | Promise<FoundRecords>;
  /** Left out: an idempotent Salesforce that keeps one Task for each callKey. */
  save?: (request: SaveCallRequest) => SaveCallAnswer | Promise<SaveCallAnswer>;
  /** Thrown by the next call of the named method (`search`, `save`, `settings`, …), once. */
  failures: Map<string, unknown>;
}

/** An in-memory Salesforce: records what was asked, answers as told, and can play the user. */
export interface FakeCrm extends Crm {
  readonly answers: FakeCrmAnswers;
  readonly calls: RecordedCall[];
  /** Arguments of the calls of one method. */
  callsOf(method: string): (readonly unknown[])[];
  /** Tasks by id, as the default `save` keeps them. */
  readonly tasks: Map<string, FieldValues>;
  clickNumber(click: DialClick): void;
  navigate(record: RecordInView | undefined): void;
  receive(message: unknown): void;
}

/** Listeners that can be called by the test. */
function createListeners<T>(): { add(listener: (value: T) => void): Unsubscribe; tell(value: T): void } {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (value) => [...listeners].forEach((listener) => listener(value)),
  };
}

/** One Task for each callKey, however often it is saved: what the Apex service promises. */
function createTaskTable(tasks: Map<string, FieldValues>): (request: SaveCallRequest) => SaveCallAnswer {
  const idOf = new Map<string, { taskId: string; caseId?: string }>();
  return (request) => {
    const known = idOf.get(request.callKey);
    const taskId = known?.taskId ?? request.taskId ?? `00T${String(idOf.size + 1).padStart(12, '0')}`;
    const caseId = known?.caseId ?? (request.case ? `500${String(idOf.size + 1).padStart(12, '0')}` : undefined);
    idOf.set(request.callKey, { taskId, ...(caseId && { caseId }) });
    tasks.set(taskId, { ...tasks.get(taskId), ...request.task });
    return { taskId, created: !known, dropped: [], path: 'apex', ...(caseId && { caseId }) };
  };
}

export function createFakeCrm(initial: Partial<FakeCrmAnswers> = {}): FakeCrm {
  const answers: FakeCrmAnswers = {
    settings: {},
    layout: {},
    recordInView: undefined,
    settingsChangedAgo: undefined,
    statuses: [],
    search: () => ({ matches: [] }),
    find: () => ({ records: [], isMore: false }),
    failures: new Map<string, unknown>(),
    ...initial,
  };
  const calls: RecordedCall[] = [];
  const tasks = new Map<string, FieldValues>();
  const table = createTaskTable(tasks);
  const navigation = createListeners<RecordInView | undefined>();
  const clicks = createListeners<DialClick>();
  const messages = createListeners<unknown>();
  const record = async <T>(method: string, args: unknown[], answer: () => T | Promise<T>): Promise<T> => {
    calls.push({ method, args });
    if (answers.failures.has(method)) {
      const failure = answers.failures.get(method);
      answers.failures.delete(method);
      throw failure;
    }
    return answer();
  };
  const done = (method: string, ...args: unknown[]): Promise<void> => record(method, args, () => undefined);
  return {
    answers,
    calls,
    tasks,
    callsOf: (method) => calls.filter((call) => call.method === method).map((call) => call.args),
    clickNumber: clicks.tell,
    navigate: navigation.tell,
    receive: messages.tell,
    session: {
      settings: () => record('settings', [], () => answers.settings),
      settingsChangedAgo: () => record('settingsChangedAgo', [], () => answers.settingsChangedAgo),
      softphoneLayout: () => record('softphoneLayout', [], () => answers.layout),
      recordInView: () => record('recordInView', [], () => answers.recordInView),
      onNavigation: navigation.add,
    },
    pops: {
      search: (request) => record('search', [request], () => answers.search(request)),
      pop: (target: PopTarget) => done('pop', target),
      refresh: () => done('refresh'),
    },
    records: { find: (query) => record('find', [query], () => answers.find(query)) },
    log: {
      async save(request, beforeSend) {
        await beforeSend?.({ path: 'apex', isRepeatable: true });
        return record('save', [request], () => (answers.save ?? table)(request));
      },
    },
    phoneFields: { enable: () => done('enable'), disable: () => done('disable'), onClick: clicks.add },
    panel: {
      show: (visible) => done('show', visible),
      resize: (size) => done('resize', size),
      label: (text) => done('label', text),
      icon: (key) => done('icon', key),
    },
    messages: {
      publish: (message) => done('publish', message),
      subscribe: (listener) => record('subscribe', [], () => messages.add(listener)),
    },
    presence: { statuses: () => record('statuses', [], () => answers.statuses) },
  };
}
