import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { answerTo, eventOf, messageOn, readRequest } from '../../opencti/hostSide';
import type { RequestEnvelope } from '../../opencti/wire';
import { succeeded } from '../engine/openCtiAnswer';
import type { OpenCtiAnswer } from '../engine/openCtiAnswer';
import type { Pop } from '../engine/searchAndScreenPop';
import { api } from './api';
import { setClickToDial } from './clickToDial';
import { messageChannels } from './messageChannels';

/** What Open CTI can do to the page. */
export interface OpenCtiPage {
  /** @returns false when there is no such screen */
  pop(pop: Pop): boolean;
  refresh(): Promise<void>;
  viewInfo(): JsonValue;
  panel: {
    isVisible(): boolean;
    setVisible(visible: boolean): void;
    setHeight(px: number): void;
    setWidth(px: number): void;
    setLabel(text: string): void;
    setIcon(key: string): void;
    setItemLabel(text: string): void;
    setItemIcon(key: string): void;
  };
}

export interface OpenCtiHost {
  /** Tells the softphone where the user is now. */
  navigated(): void;
}

export interface OpenCtiHostOptions {
  readonly frame: HTMLIFrameElement;
  /** The softphone's origin: nothing else is heard or told. */
  readonly origin: string;
  readonly page: OpenCtiPage;
}

type Args = Readonly<Record<string, unknown>>;

/** Answered by the org; everything else by this page. */
const DATA_METHODS = ['getCallCenterSettings', 'getSoftphoneLayout', 'searchAndScreenPop', 'saveLog', 'runApex'];

const invalid = (description: string): OpenCtiAnswer => ({
  success: false,
  returnValue: null,
  errors: [{ code: 'INVALID_PARAM', description }],
});

const inRange = (value: unknown, [min, max]: readonly [number, number]): value is number =>
  typeof value === 'number' && value >= min && value <= max;

/** Limits of the Open CTI guide, px. */
const HEIGHT = [240, 2560] as const;
const WIDTH = [200, 1920] as const;

/** The Lightning side of Open CTI's wire protocol, for one softphone frame. */
export function createOpenCtiHost({ frame, origin, page }: OpenCtiHostOptions): OpenCtiHost {
  let apiVersion: number | undefined;
  const listening = new Set<string>();
  const channels = new Map<string, () => void>();
  /** Answers that stay the same until the softphone is loaded again, by method. */
  const kept = new Map<string, OpenCtiAnswer>();
  const post = (message: unknown): void => frame.contentWindow?.postMessage(message, origin);
  const tell = (methodName: string, payload: unknown): void => {
    if (listening.has(methodName))
      post(eventOf({ methodName, payload, ...(apiVersion !== undefined && { apiVersion }) }));
  };
  const done = (does: () => void): OpenCtiAnswer => {
    does();
    return succeeded(null);
  };
  const sized = (value: unknown, limits: readonly [number, number], set: (px: number) => void): OpenCtiAnswer =>
    inRange(value, limits) ? done(() => set(value)) : invalid(`A number from ${limits[0]} to ${limits[1]} is needed`);
  const dialEnabled = (enabled: boolean): OpenCtiAnswer =>
    done(() => setClickToDial(enabled ? (payload) => tell('onClickToDial', payload) : undefined));

  const subscribe = (channel: string): OpenCtiAnswer =>
    done(() => {
      channels.get(channel)?.();
      const handleMessage = (message: unknown): void => post(messageOn(channel, message, apiVersion));
      channels.set(channel, messageChannels.subscribe(channel, handleMessage));
    });
  const unsubscribe = (channel: string): OpenCtiAnswer =>
    done(() => {
      channels.get(channel)?.();
      channels.delete(channel);
    });

  const methods: Readonly<Record<string, (args: Args) => OpenCtiAnswer | Promise<OpenCtiAnswer>>> = {
    screenPop: ({ type, params }) => {
      const pop = { type: String(type), params: (isRecord(params) ? params : {}) as Pop['params'] };
      return page.pop(pop) ? succeeded(null) : invalid('type or params');
    },
    refreshView: async () => {
      await page.refresh();
      return succeeded(null);
    },
    getAppViewInfo: () => succeeded(page.viewInfo()),
    isSoftphonePanelVisible: () => succeeded({ visible: page.panel.isVisible() }),
    setSoftphonePanelVisibility: ({ visible }) => done(() => page.panel.setVisible(visible === true)),
    setSoftphonePanelHeight: ({ heightPX }) => sized(heightPX, HEIGHT, (px) => page.panel.setHeight(px)),
    setSoftphonePanelWidth: ({ widthPX }) => sized(widthPX, WIDTH, (px) => page.panel.setWidth(px)),
    setSoftphonePanelLabel: ({ label }) => done(() => page.panel.setLabel(String(label))),
    setSoftphonePanelIcon: ({ key }) => done(() => page.panel.setIcon(String(key))),
    setSoftphoneItemLabel: ({ label }) => done(() => page.panel.setItemLabel(String(label))),
    setSoftphoneItemIcon: ({ key }) => done(() => page.panel.setItemIcon(String(key))),
    enableClickToDial: () => dialEnabled(true),
    disableClickToDial: () => dialEnabled(false),
    notifyInitializationComplete: () => succeeded(null),
    completeWork: () => succeeded(null),
    publish: ({ eventName, message }) => done(() => messageChannels.publish(String(eventName), message ?? {}, frame)),
    subscribe: ({ eventName }) => subscribe(String(eventName)),
    unsubscribe: ({ eventName }) => unsubscribe(String(eventName)),
  };
  const ofTheOrg = async ({ methodName, args }: RequestEnvelope): Promise<OpenCtiAnswer> => {
    const known = kept.get(methodName);
    if (known) return known;
    const { answer, pop, isKept } = await api.openCti(methodName, args);
    if (isKept) kept.set(methodName, answer);
    if (pop) page.pop(pop);
    return answer;
  };
  const onThePage = async ({ methodName, args }: RequestEnvelope): Promise<OpenCtiAnswer> => {
    // The org keeps the log of everything that Salesforce is asked, and its door may refuse.
    const { answer } = await api.openCti(methodName, args);
    return answer.success ? ((await methods[methodName]?.(args)) ?? invalid(`No method ${methodName}`)) : answer;
  };
  const reply = async (request: RequestEnvelope): Promise<void> => {
    if (request.isListenerRegistered && request.methodName !== 'subscribe') {
      listening.add(request.methodName);
      return;
    }
    const answer = await (DATA_METHODS.includes(request.methodName) ? ofTheOrg(request) : onThePage(request));
    post(answerTo(request, answer));
  };

  /**
   * Calls are counted from 0 on each page load: a softphone that loads anew has no listeners any more. Phone fields stay as
   * they were, for nobody told the page: a click may come before the softphone can dial.
   */
  const forget = (): void => {
    listening.clear();
    kept.clear();
    channels.forEach((stop) => stop());
    channels.clear();
  };

  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const request = readRequest(event.data);
    if (!request) return;
    if (request.callId === 0) forget();
    apiVersion = request.apiVersion;
    reply(request).catch((error: unknown) => console.error('Open CTI request failed', error));
  });
  return { navigated: () => tell('onNavigationChange', page.viewInfo()) };
}
