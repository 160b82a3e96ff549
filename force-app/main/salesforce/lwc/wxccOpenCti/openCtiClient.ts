import { isRecord, WxccError } from 'c/wxccBase';
import type { Clock, JsonValue, Unsubscribe } from 'c/wxccBase';
import type { FieldValues } from 'c/wxccCallLog';
import type { OpenCtiApi } from './openCtiApi';
import { createOpenCtiChannels } from './openCtiChannels';
import { createOpenCtiEvents } from './openCtiEvents';
import { createOpenCtiRequest } from './openCtiRequest';
import { openCtiText } from './openCtiText';
import { refusedFields } from './refusedFields';
import type { TimeLimits } from './timeLimits';

/** `sforce.opencti.CALL_TYPE`. Lower case, else Salesforce refuses. */
export type OpenCtiCallType = 'inbound' | 'outbound' | 'internal';

/** `sforce.opencti.SCREENPOP_TYPE`. */
export type OpenCtiPopType = 'url' | 'sobject' | 'objecthome' | 'list' | 'search' | 'newRecord' | 'flow';

export interface SearchAndScreenPopArgs {
  readonly searchParams: string;
  readonly callType: OpenCtiCallType;
  /** `a=b&c=d`, for layouts that pop to a Visualforce page. */
  readonly queryParams?: string;
  /** Top level here, unlike in `screenPop`. */
  readonly defaultFieldValues?: Readonly<Record<string, string>>;
  /** Look only; the answer's SCREEN_POP_DATA can be given to `screenPop`. */
  readonly deferred?: boolean;
  /** Flow arguments, for layouts that pop to a flow. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** `type` is text because a deferred search's answer is passed back unchanged, whatever it says. */
export interface ScreenPopArgs {
  readonly type: string;
  /** `defaultFieldValues` belong in here: the script drops them at the top level. */
  readonly params: unknown;
}

export interface RunApexArgs {
  readonly apexClass: string;
  readonly methodName: string;
  /** Query string: `payload=…`. */
  readonly methodParams: string;
}

/** What `getAppViewInfo`, `onNavigationChange` and `onClickToDial` say, unread. */
export type OpenCtiPayload = Readonly<Record<string, unknown>>;

/**
 * Open CTI for Lightning as typed promises. Every call ends: with an answer, with a WxccError, or after its time limit
 * with `timedOut`. Errors: `badInput` (INVALID_PARAM, or the script threw), `refused` (SERVER_ERROR, GENERIC_ERROR),
 * `unreachable` (the softphone container has not started), `notPermitted` (Apex class), `notSupported` (script too old).
 */
export interface OpenCtiClient {
  /** Flat `/section/item` map, all text. Missing, empty and null items are all left out. */
  getCallCenterSettings(): Promise<Readonly<Record<string, string>>>;
  getSoftphoneLayout(): Promise<Record<string, JsonValue>>;
  /** Records by id, and SCREEN_POP_DATA after a deferred search. */
  searchAndScreenPop(args: SearchAndScreenPopArgs): Promise<OpenCtiPayload>;
  screenPop(args: ScreenPopArgs): Promise<void>;
  /**
   * @param value fields, with `entityApiName` (creates) or `Id` (updates)
   * @returns the record's id
   * @throws WxccError `refused` with details.fields (comma separated), details.tooLong and details.maxLength where known;
   * `protocol` when the answer holds no id: something was saved, but nobody can say what
   */
  saveLog(value: FieldValues): Promise<string>;
  refreshView(): Promise<void>;
  /** @returns the text that the Apex method returned */
  runApex(args: RunApexArgs): Promise<string>;
  /** Registers the listener of clicks first, for clicks before that would be lost. */
  enableClickToDial(): Promise<void>;
  disableClickToDial(): Promise<void>;
  onClickToDial(listener: (click: OpenCtiPayload) => void): Unsubscribe;
  onNavigationChange(listener: (view: OpenCtiPayload) => void): Unsubscribe;
  getAppViewInfo(): Promise<OpenCtiPayload>;
  setSoftphonePanelVisibility(visible: boolean): Promise<void>;
  isSoftphonePanelVisible(): Promise<boolean>;
  /** @param heightPX 240…2560 */
  setSoftphonePanelHeight(heightPX: number): Promise<void>;
  /** @param widthPX 200…1920 */
  setSoftphonePanelWidth(widthPX: number): Promise<void>;
  setSoftphonePanelLabel(label: string): Promise<void>;
  setSoftphoneItemLabel(label: string): Promise<void>;
  setSoftphonePanelIcon(key: string): Promise<void>;
  setSoftphoneItemIcon(key: string): Promise<void>;
  notifyInitializationComplete(): Promise<void>;
  /** One subscription a channel, however many listeners; `onError` hears of a refusal to unsubscribe. */
  subscribe(channelName: string, listener: (message: unknown) => void): Promise<Unsubscribe>;
  publish(channelName: string, message: JsonValue): Promise<void>;
  /** Sales Engagement: a call step was started from the work queue. */
  onWorkStart(listener: (work: OpenCtiPayload) => void): Unsubscribe;
  completeWork(workId: string, attributes: Readonly<Record<string, JsonValue>>): Promise<void>;
}

export interface OpenCtiClientOptions {
  /** `sforce.opencti` of the page. */
  readonly api: OpenCtiApi;
  readonly clock: Clock;
  /** ms, for every method that `timeLimits` does not name. Left out: 15 s, and 30 s for saveLog and runApex. */
  readonly timeLimitMs?: number;
  readonly timeLimits?: TimeLimits;
  /** An answer said that the user is signed out of Salesforce. May be told more than once. */
  readonly onSessionOver?: () => void;
  /** Told of late answers, listeners that throw, and what no caller waits for. */
  readonly onError: (error: unknown) => void;
}

function readSettings(answer: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(isRecord(answer) ? answer : {});
  return Object.fromEntries(
    entries.map(([key, value]) => [key, openCtiText(value)] as const).filter(([, text]) => text),
  );
}

const readObject = (answer: unknown): OpenCtiPayload => (isRecord(answer) ? answer : {});

/** The guide says "ID of object"; orgs answer with an object, whose key differs. */
function readRecordId(answer: unknown): string {
  const { recordId, id, Id } = isRecord(answer) ? answer : {};
  const found = [answer, recordId, id, Id].find((each) => typeof each === 'string' && each !== '');
  if (typeof found === 'string') return found;
  throw new WxccError('protocol', 'saveLog answered without a record id', { method: 'saveLog' });
}

/** The text is `returnValue.runApex`, wrapped in an object by the host. */
function readApexText(answer: unknown): string {
  const text = isRecord(answer) ? answer.runApex : answer;
  if (typeof text === 'string') return text;
  throw new WxccError('protocol', 'runApex answered without text', { method: 'runApex' });
}

/** Open CTI as promises. Requirements: see `OpenCtiClient`; traps: salesforce contracts §1.1. */
export function createOpenCtiClient(options: OpenCtiClientOptions): OpenCtiClient {
  const request = createOpenCtiRequest(options);
  const events = createOpenCtiEvents(options.api, options.onError);
  const channels = createOpenCtiChannels(request, options.onError);
  const done = async (...call: Parameters<typeof request>): Promise<void> => {
    await request(...call);
  };
  return {
    getCallCenterSettings: async () => readSettings(await request('getCallCenterSettings')),
    getSoftphoneLayout: async () => readObject(await request('getSoftphoneLayout')) as Record<string, JsonValue>,
    searchAndScreenPop: async (args) => readObject(await request('searchAndScreenPop', args)),
    screenPop: ({ type, params }) => done('screenPop', { type, params }),
    saveLog: async (value) =>
      readRecordId(await request('saveLog', { value }, { detailsOf: (errors) => saveDetails(errors, value) })),
    refreshView: () => done('refreshView'),
    runApex: async (args) => readApexText(await request('runApex', args)),
    async enableClickToDial() {
      events.clickToDial.register();
      await request('enableClickToDial');
    },
    disableClickToDial: () => done('disableClickToDial'),
    onClickToDial: (listener) => events.clickToDial.add(listener),
    onNavigationChange: (listener) => events.navigationChange.add(listener),
    onWorkStart: (listener) => events.workStart.add(listener),
    getAppViewInfo: async () => readObject(await request('getAppViewInfo')),
    setSoftphonePanelVisibility: (visible) => done('setSoftphonePanelVisibility', { visible }),
    isSoftphonePanelVisible: async () => readObject(await request('isSoftphonePanelVisible')).visible === true,
    setSoftphonePanelHeight: (heightPX) => done('setSoftphonePanelHeight', { heightPX }),
    setSoftphonePanelWidth: (widthPX) => done('setSoftphonePanelWidth', { widthPX }),
    setSoftphonePanelLabel: (label) => done('setSoftphonePanelLabel', { label }),
    setSoftphoneItemLabel: (label) => done('setSoftphoneItemLabel', { label }),
    setSoftphonePanelIcon: (key) => done('setSoftphonePanelIcon', { key }),
    setSoftphoneItemIcon: (key) => done('setSoftphoneItemIcon', { key }),
    notifyInitializationComplete: () => done('notifyInitializationComplete'),
    subscribe: (channelName, listener) => channels.subscribe(channelName, listener),
    publish: (channelName, message) => done('publish', { channelName, message }),
    completeWork: (workId, attributes) => done('completeWork', { workId, attributes }),
  };
}

function saveDetails(errors: unknown, value: FieldValues): Record<string, string | number | boolean> {
  const { fields, tooLong, maxLength } = refusedFields(errors, Object.keys(value));
  return {
    ...(fields.length > 0 && { fields: fields.join(',') }),
    ...(tooLong && { tooLong }),
    ...(maxLength !== undefined && { maxLength }),
  };
}
