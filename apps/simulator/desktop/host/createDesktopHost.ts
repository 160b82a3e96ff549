import { answerRequests, createActionsChannels } from './actionsChannels';
import type { ActionsChannels } from './actionsChannels';
import type { DesktopHostOptions, HostCall, HostMessage, HostProfile } from './hostTypes';
import { pagedCodes } from './pagedCodes';
import type { PagedCodesRequest } from './pagedCodes';
import { SERVICE_NAMES } from './serviceNames';
import type { ServiceName } from './serviceNames';
import { createSignal } from './signal';
import type { SignalSource } from './signal';

/** Signals and commands of one service under their names, as the SDK expects to find them. */
export type ServiceEntity = Record<string, unknown>;

/** The stand-in for the host object that the real Agent Desktop puts at `window.AGENTX_SERVICE`. */
export interface DesktopHost {
  /** Assign to `window.AGENTX_SERVICE` before a widget loads. */
  readonly service: Readonly<Record<string, unknown>> & { isInited: boolean };
  /**
   * Tells every listener of that signal. All services hear a name that several of them have.
   * @throws Error when no service has the signal: the name is misspelt
   */
  fire(event: string, message: HostMessage): void;
  /** How many listen to the signal now. */
  listeners(event: string): number;
  /** The Desktop's services are up: SDKs that wait in `init` go on, and `fetchProfile` answers. */
  markReady(): void;
}

type Signals = Map<string, SignalSource[]>;

function createEntity(name: ServiceName, signals: Signals, execute: DesktopHostOptions['execute']): ServiceEntity {
  const entity: ServiceEntity = {};
  for (const event of SERVICE_NAMES[name].events) {
    const source = createSignal();
    signals.set(event, [...(signals.get(event) ?? []), source]);
    entity[event] = source.signal;
  }
  for (const method of SERVICE_NAMES[name].commands)
    entity[method] = async (...args: unknown[]) =>
      execute({ service: name, method, argument: args.length > 1 ? args : args[0] });
  return entity;
}

function createChannels(options: DesktopHostOptions): ActionsChannels {
  const channels = createActionsChannels();
  const mediaTypeOf = (task: unknown): unknown =>
    (task as { interaction?: { mediaType?: string } })?.interaction?.mediaType;
  answerRequests(channels, 'getToken', () => options.token ?? '');
  answerRequests(channels, 'getTaskMap', () => new Map(options.tasks()));
  answerRequests(
    channels,
    'getMediaTypeQueue',
    ([type]) => new Map([...options.tasks()].filter(([, task]) => mediaTypeOf(task) === type)),
  );
  answerRequests(channels, 'getIdleCodes', () => options.profile()?.idleCodes ?? []);
  answerRequests(channels, 'getWrapUpCodes', () => options.profile()?.wrapupCodes ?? []);
  for (const name of ['Silent', 'AutoDismiss', 'Acknowledge'].map((mode) => `fireGeneral${mode}Notification`))
    answerRequests(channels, name, () => ['accepted', 'user_positive_deactivate', 'silent']);
  return channels;
}

function createCodeService(options: DesktopHostOptions): ServiceEntity {
  const codes = (workType: PagedCodesRequest['workType']) =>
    (workType === 'WRAP_UP_CODE' ? options.profile()?.wrapupCodes : options.profile()?.idleCodes) ?? [];
  return {
    fetchAgentIdleCodes: async () => ({ data: codes('IDLE_CODE') }),
    fetchIdleCodes: async () => codes('IDLE_CODE'),
    fetchPaginatedAuxCodes: async (request: PagedCodesRequest) => pagedCodes(codes(request.workType), request),
  };
}

function createConfiguration(options: DesktopHostOptions, ready: Promise<void>): ServiceEntity {
  return {
    get profile(): HostProfile | null {
      return options.profile();
    },
    fetchProfile: () => ready.then(() => options.profile()),
    isReloginSuccess: options.isReloginSuccess ?? true,
  };
}

/** Parts that the SDK only needs to find, or that pass one call on. */
function createMinorServices(execute: DesktopHostOptions['execute']): ServiceEntity {
  const forward = (service: HostCall['service'], method: string) => (argument: unknown) =>
    execute({ service, method, argument });
  const nothing = (): void => undefined;
  return {
    qmw: { fetchTasks: forward('qmw', 'fetchTasks'), fetchCapture: forward('qmw', 'fetchCapture') },
    webCalling: { sendDTMF: forward('webCalling', 'sendDTMF') },
    webexMetrics: { trackBehavioralEvent: forward('webexMetrics', 'trackBehavioralEvent') },
    i18n: { DEFAULT_INIT_OPTIONS: {} },
    shortcut: {
      event: { listenKeyPress: nothing, listenKeyConflict: nothing, listenConflictResolved: nothing },
      register: nothing,
      unregisterKeys: nothing,
      getRegisteredKeys: () => new Map(),
      DEFAULT_SHORTCUT_KEYS: {},
      MODIFIERS: {},
      REGISTERED_KEYS: {},
    },
  };
}

/**
 * Makes the object that the unmodified @wxcc-desktop/sdk talks to. It holds no state of its own: profile, tasks and what
 * commands do come from the options, so that the same host serves the simulated Desktop and the contract tests.
 */
export function createDesktopHost(options: DesktopHostOptions): DesktopHost {
  const signals: Signals = new Map();
  const entity = (name: ServiceName): ServiceEntity => createEntity(name, signals, options.execute);
  let markUp: () => void = () => undefined;
  const up = new Promise<void>((resolve) => (markUp = resolve));
  const service = {
    isInited: options.isInited ?? true,
    aqm: {
      contact: entity('aqm.contact'),
      dialer: entity('aqm.dialer'),
      agent: entity('aqm.agent'),
      supervisor: entity('aqm.supervisor'),
      screenpop: entity('aqm.screenpop'),
      aiAssistant: entity('aqm.aiAssistant'),
      scheduleCallback: {},
      configs: {},
    },
    dataNotifs: { aiAssistant: entity('dataNotifs.aiAssistant') },
    conf: createConfiguration(options, up),
    abs: createCodeService(options),
    actionsChannels: createChannels(options),
    ...createMinorServices(options.execute),
  };
  const markReady = (): void => {
    service.isInited = true;
    markUp();
  };
  if (service.isInited) markUp();
  return { service, markReady, ...createDispatch(signals) };
}

function createDispatch(signals: Signals): Pick<DesktopHost, 'fire' | 'listeners'> {
  const sources = (event: string): SignalSource[] => {
    const found = signals.get(event);
    if (!found) throw new Error(`no service of the Desktop has the signal ${event}`);
    return found;
  };
  return {
    fire: (event, message) => sources(event).forEach((source) => source.send(message)),
    listeners: (event) => sources(event).reduce((sum, source) => sum + source.count(), 0),
  };
}
