import { isRecord, plainJson } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import type { OpenCtiApi, OpenCtiCall, OpenCtiCallback } from 'c/wxccOpenCti';
import type { Org } from './org';

/** `sforce.opencti` without a browser, and what a page would do to it. */
export interface InProcessOpenCti {
  readonly api: OpenCtiApi;
  /** The user clicks a phone field: the payload goes to every onClickToDial listener. */
  clickToDial(payload: JsonValue): void;
  /** The user goes elsewhere: the payload goes to every onNavigationChange listener and becomes getAppViewInfo's answer. */
  navigate(payload: JsonValue): void;
  /** Somebody else on the page publishes on a message channel. */
  deliver(channelName: string, message: JsonValue): void;
}

type Listener = (payload: unknown) => void;
type Args = Readonly<Record<string, unknown>>;

/** How the script's arguments look on the wire (salesforce-contracts §1.1); methods not named here pass theirs. */
const WIRE: Readonly<Record<string, (args: Args) => Record<string, unknown>>> = {
  screenPop: ({ type, params }) => ({ type, params }),
  saveLog: ({ value }) => ({ object: value }),
  subscribe: ({ channelName }) => ({ eventName: channelName, subscription: {} }),
  publish: ({ channelName, message }) => ({ eventName: channelName, message }),
};

const METHODS: readonly OpenCtiCall[] = [
  'getCallCenterSettings',
  'getSoftphoneLayout',
  'searchAndScreenPop',
  'screenPop',
  'saveLog',
  'refreshView',
  'runApex',
  'enableClickToDial',
  'disableClickToDial',
  'getAppViewInfo',
  'setSoftphonePanelVisibility',
  'isSoftphonePanelVisible',
  'setSoftphonePanelHeight',
  'setSoftphonePanelWidth',
  'setSoftphonePanelLabel',
  'setSoftphonePanelIcon',
  'setSoftphoneItemLabel',
  'setSoftphoneItemIcon',
  'notifyInitializationComplete',
  'publish',
];

function withoutFunctions(args: Args): Record<string, unknown> {
  const plain = Object.entries(args).filter(([, value]) => typeof value !== 'function' && value !== undefined);
  return Object.fromEntries(plain);
}

/**
 * An object shaped like `sforce.opencti`, answered by the org's engine instead of a Lightning page: what `wxcc replay`
 * and tests give to the real client. Every call is in the org's log of operations.
 * @param org the engine; its clock paces the answers
 * @param userId who is logged in
 */
export function createOpenCtiApi(org: Org, userId: string): InProcessOpenCti {
  const clickListeners: Listener[] = [];
  const navigationListeners: Listener[] = [];
  const channels = new Map<string, Set<Listener>>();
  let view: JsonValue = {};
  let isVisible = true;

  /** Answers that depend on the page rather than on the org's data. */
  const pageAnswer = (method: string, args: Args): JsonValue => {
    if (method === 'getAppViewInfo') return view;
    if (method === 'setSoftphonePanelVisibility') isVisible = args.visible !== false;
    return method === 'isSoftphonePanelVisible' ? { visible: isVisible } : null;
  };
  const call = async (method: string, args: Args, callback: unknown): Promise<void> => {
    const wire = plainJson(WIRE[method]?.(args) ?? withoutFunctions(args));
    const { answer } = await org.call(userId, method, wire);
    const onPage = answer.success && answer.returnValue === null ? pageAnswer(method, args) : answer.returnValue;
    if (typeof callback === 'function') (callback as OpenCtiCallback)(plainJson({ ...answer, returnValue: onPage }));
  };
  const method =
    (name: string) =>
    (args: Args = {}): void => {
      if (!isRecord(args))
        throw new Error('Must pass in only one object which holds arguments to this API method call.');
      void call(name, args, args.callback);
    };
  const listen =
    (listeners: Listener[]) =>
    ({ listener }: Args = {}): void => {
      if (typeof listener !== 'function') throw new Error('Missing the required argument `listener`!');
      listeners.push(listener as Listener);
    };
  const subscribe = (args: Args = {}): void => {
    const { channelName, listener, callback } = args;
    const listeners = channels.get(String(channelName)) ?? new Set();
    listeners.add(listener as Listener);
    channels.set(String(channelName), listeners);
    const subscription = Object.freeze({ channelName, listener });
    const answered = typeof callback === 'function' ? (callback as OpenCtiCallback) : (): void => undefined;
    void call('subscribe', args, (response: object) => answered({ ...response, subscription }));
  };
  const unsubscribe = ({ subscription, callback }: Args = {}): void => {
    const { channelName, listener } = subscription as { channelName: string; listener: Listener };
    const listeners = channels.get(channelName);
    listeners?.delete(listener);
    // As the real script: nothing is sent, and nothing answered, before the last listener has gone.
    if (listeners?.size === 0) void call('unsubscribe', { eventName: channelName }, callback);
  };
  const tell = (listeners: Iterable<Listener>, payload: JsonValue): void =>
    [...listeners].forEach((listener) => listener(plainJson(payload)));

  return {
    api: {
      ...(Object.fromEntries(METHODS.map((name) => [name, method(name)])) as OpenCtiApi),
      onClickToDial: listen(clickListeners),
      onNavigationChange: listen(navigationListeners),
      subscribe,
      unsubscribe,
    },
    clickToDial: (payload) => tell(clickListeners, payload),
    navigate(payload) {
      view = payload;
      tell(navigationListeners, payload);
    },
    deliver: (channelName, message) => tell(channels.get(channelName) ?? [], message),
  };
}
