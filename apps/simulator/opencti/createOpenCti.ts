import { API_TYPE } from './wire';
import type { RequestEnvelope } from './wire';

/** The page's window, as far as the script touches it. */
export interface ScriptHost {
  readonly location: { readonly search: string; readonly protocol: string };
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: { data: unknown; origin: string }) => void): void;
}

type Callback = (response: unknown) => void;
type Args = Readonly<Record<string, unknown>>;

interface Call {
  readonly methodName: string;
  readonly args?: Record<string, unknown>;
  readonly callback?: unknown;
  readonly listener?: unknown;
  /** Channel of `subscribe`. */
  readonly eventName?: string;
}

const ORIGIN =
  /^http[s]?:\/\/[\w\-.]+(?:\.(?:(?:my-)?visual)?force\.com|\.my-lightning\.com|\.(?:my-)?salesforce\.com|\.(?:salesforce|crmforce)\.(?:mil|ms))(?::\d+)?$/;
// The simulator's own names, which Salesforce's script does not accept.
const SIMULATOR = /^http[s]?:\/\/[\w\-.]+\.lightning\.localhost(?::\d+)?$/;

const OUTSIDE =
  'Failed to initialize Open CTI. Ensure that it is loaded from the right frame with correct URL parameters';
const ONE_OBJECT = 'Must pass in only one object which holds arguments to this API method call.';

const isObject = (value: unknown): value is Args =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exactly one origin, of the page's own protocol, and any `mode`. A parameter that comes twice counts as none. */
function originFrom({ search, protocol }: ScriptHost['location']): string | null {
  const parameters = new URLSearchParams(search);
  const [origin = '', ...more] = parameters.getAll('sfdcIframeOrigin');
  const isKnown = ORIGIN.test(origin) || SIMULATOR.test(origin);
  const isValid = isKnown && more.length === 0 && origin.startsWith(protocol) && Boolean(parameters.get('mode'));
  return isValid ? origin : null;
}

function need(args: Args, name: 'callback' | 'listener'): void {
  if (typeof args[name] !== 'function') throw new Error(`Missing the required argument \`${name}\`!`);
}

/** Every method takes one object with something in it. */
function checked(given: readonly unknown[]): Args {
  const [args] = given;
  if (given.length !== 1 || !isObject(args) || Object.keys(args).length === 0) throw new Error(ONE_OBJECT);
  return args;
}

/** `refreshView` and its kind: nothing, or an object with something in it. */
const optional = (given: readonly unknown[]): Args => (given.length === 0 ? {} : checked(given));

/**
 * A clean-room double of Salesforce's Open CTI script for Lightning Experience: same global, same messages, same checks,
 * same silences. Written from the protocol's description, not from the script.
 * @param host the window of the page that loads it
 * @param apiVersion what its messages carry, and all it listens to
 */
export function createOpenCti(host: ScriptHost, apiVersion: number) {
  const origin = originFrom(host.location);
  const callbacks = new Map<string, Callback>();
  const listeners = new Map<string, Callback[]>();
  let calls = 0;

  const post = ({ methodName, args = {}, callback, listener, eventName }: Call): void => {
    const callId = calls++;
    const isCallbackRegistered = typeof callback === 'function';
    const isListenerRegistered = typeof listener === 'function';
    if (isCallbackRegistered) callbacks.set(`${methodName}_${callId}`, callback as Callback);
    if (isListenerRegistered) {
      const key = eventName ?? methodName;
      listeners.set(key, [...(listeners.get(key) ?? []), listener as Callback]);
    }
    const envelope: RequestEnvelope = {
      methodName,
      callId,
      apiVersion,
      apiType: API_TYPE,
      isCallbackRegistered,
      isListenerRegistered,
      args,
    };
    host.parent.postMessage(envelope, String(origin));
  };

  const runCallback = (data: Args): void => {
    const key = `${String(data.methodName)}_${String(data.callId)}`;
    const callback = callbacks.get(key);
    callbacks.delete(key);
    callback?.(data.response);
  };
  const hear = (event: { data: unknown; origin: string }): void => {
    const { data } = event;
    if (!isObject(data) || data.apiVersion !== apiVersion || data.apiType !== API_TYPE) return;
    if (event.origin !== origin) return;
    if (data.shouldExecuteCallback === true) runCallback(data);
    const key = String(data.eventName ?? data.methodName);
    if (data.shouldExecuteListener === true) (listeners.get(key) ?? []).forEach((listener) => listener(data.response));
  };

  /** A setter: the named arguments go out, whatever else was given does not. */
  const setter =
    (methodName: string, ...names: string[]) =>
    (...given: unknown[]): void => {
      const args = checked(given);
      const picked = Object.fromEntries(names.map((name) => [name, args[name]]));
      post({ methodName, args: picked, callback: args.callback });
    };
  const getter =
    (methodName: string) =>
    (...given: unknown[]): void => {
      const args = checked(given);
      need(args, 'callback');
      post({ methodName, callback: args.callback });
    };
  const command =
    (methodName: string) =>
    (...given: unknown[]): void =>
      post({ methodName, callback: optional(given).callback });
  const event =
    (methodName: string) =>
    (...given: unknown[]): void => {
      const args = checked(given);
      need(args, 'listener');
      post({ methodName, listener: args.listener });
    };

  const saveLog = (...given: unknown[]): void => {
    const { value, callback } = checked(given);
    // `typeof null` is "object": null passes, as it does in life.
    if (typeof value !== 'object') throw new Error('The argument `value` must be an object.');
    post({ methodName: 'saveLog', args: { object: value }, callback });
  };
  const notifyInitializationComplete = (args?: unknown): void =>
    post({ methodName: 'notifyInitializationComplete', callback: isObject(args) ? args.callback : undefined });

  const channelOf = ({ channelName }: Args): string => {
    if (typeof channelName === 'string' && channelName !== '') return channelName;
    throw new Error('The argument `channelName` must be a non-empty string.');
  };
  const subscribe = (...given: unknown[]): void => {
    const args = checked(given);
    const eventName = channelOf(args);
    need(args, 'listener');
    const { listener, callback } = args;
    const subscription = Object.freeze({ channelName: eventName, listener });
    const answered = (response: unknown): void => (callback as Callback)({ ...(response as object), subscription });
    const hasCallback = typeof callback === 'function';
    const call = { methodName: 'subscribe', args: { eventName, subscription: {} }, listener, eventName };
    post({ ...call, ...(hasCallback && { callback: answered }) });
  };
  const unsubscribe = (...given: unknown[]): void => {
    const { subscription, callback } = checked(given);
    if (!isObject(subscription)) throw new Error('The argument `subscription` must be an object.');
    const channelName = String(subscription.channelName);
    const left = (listeners.get(channelName) ?? []).filter((each) => each !== subscription.listener);
    listeners.set(channelName, left);
    // With other listeners left nothing is posted, and the callback never comes.
    if (left.length === 0) post({ methodName: 'unsubscribe', args: { eventName: channelName }, callback });
  };
  const publish = (...given: unknown[]): void => {
    const args = checked(given);
    const { message, callback } = args;
    if (message && typeof message !== 'object') throw new Error('The argument `message` must be an object.');
    const copy = message ? (JSON.parse(JSON.stringify(message)) as unknown) : message;
    post({ methodName: 'publish', args: { eventName: channelOf(args), message: copy }, callback });
  };

  /** Starts listening. Throws a string, not an Error, outside a call center; the API then posts to nobody. */
  const initialize = (): void => {
    if (origin === null) throw OUTSIDE; // eslint-disable-line @typescript-eslint/only-throw-error -- as the real script
    host.addEventListener('message', hear);
  };

  const searchArgs = ['searchParams', 'callType', 'queryParams', 'defaultFieldValues', 'deferred', 'params'];
  const api = {
    SCREENPOP_TYPE: {
      URL: 'url',
      SOBJECT: 'sobject',
      OBJECTHOME: 'objecthome',
      LIST: 'list',
      SEARCH: 'search',
      NEW_RECORD_MODAL: 'newRecord',
      FLOW: 'flow',
    },
    CALL_TYPE: { INBOUND: 'inbound', OUTBOUND: 'outbound', INTERNAL: 'internal' },
    getCallCenterSettings: getter('getCallCenterSettings'),
    getSoftphoneLayout: getter('getSoftphoneLayout'),
    getAppViewInfo: getter('getAppViewInfo'),
    isSoftphonePanelVisible: getter('isSoftphonePanelVisible'),
    setSoftphonePanelVisibility: setter('setSoftphonePanelVisibility', 'visible'),
    setSoftphonePanelHeight: setter('setSoftphonePanelHeight', 'heightPX'),
    setSoftphonePanelWidth: setter('setSoftphonePanelWidth', 'widthPX'),
    setSoftphonePanelLabel: setter('setSoftphonePanelLabel', 'label'),
    setSoftphoneItemLabel: setter('setSoftphoneItemLabel', 'label'),
    setSoftphonePanelIcon: setter('setSoftphonePanelIcon', 'key'),
    setSoftphoneItemIcon: setter('setSoftphoneItemIcon', 'key'),
    // A top-level `defaultFieldValues` of screenPop is dropped here, as in life.
    screenPop: setter('screenPop', 'type', 'params'),
    searchAndScreenPop: setter('searchAndScreenPop', ...searchArgs),
    runApex: setter('runApex', 'apexClass', 'methodName', 'methodParams'),
    saveLog,
    refreshView: command('refreshView'),
    enableClickToDial: command('enableClickToDial'),
    disableClickToDial: command('disableClickToDial'),
    notifyInitializationComplete,
    onClickToDial: event('onClickToDial'),
    onNavigationChange: event('onNavigationChange'),
    subscribe,
    unsubscribe,
    publish,
    hvs: { onWorkStart: event('onWorkStart'), completeWork: setter('completeWork', 'workId', 'attributes') },
  };
  return { api, initialize };
}
