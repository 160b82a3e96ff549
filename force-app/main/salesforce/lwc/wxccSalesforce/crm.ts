import type { JsonValue, Unsubscribe } from 'c/wxccBase';
import type { CallLog } from 'c/wxccCallLog';
import type { RecordSearch } from './recordSearch';
import type { PopTarget, SearchAnswer, SearchRequest } from './screenPop';

/** Object and field settings of the user's softphone layout for one call type, as Open CTI's getSoftphoneLayout gives them. */
export type SoftphoneLayout = Record<string, JsonValue>;

/** The record (or page) the agent looks at. */
export interface RecordInView {
  readonly recordId: string;
  readonly recordName: string;
  readonly objectType: string;
  /** Person Accounts have both. */
  readonly accountId?: string;
  readonly contactId?: string;
}

/** A click on a phone field or on `lightning-click-to-dial`. */
export interface DialClick extends RecordInView {
  readonly number: string;
}

/** What Salesforce knows of its user's phone. */
export interface CrmSession {
  /** Flat `/section/item` map of the user's call center. One round trip. */
  settings(): Promise<Readonly<Record<string, string>>>;
  /**
   * How long ago (ms, by Salesforce's own clock) somebody changed the user's call center; undefined: nobody here can tell.
   * One round trip. @throws WxccError where the user lacks the Apex class
   */
  settingsChangedAgo(): Promise<number | undefined>;
  /** One round trip. */
  softphoneLayout(): Promise<SoftphoneLayout>;
  /** Undefined on list views and home pages. */
  recordInView(): Promise<RecordInView | undefined>;
  /** Console apps do not tell of moves from a record to a list: read `recordInView` again before relying on it. */
  onNavigation(listener: (record: RecordInView | undefined) => void): Unsubscribe;
}

/** Finding and showing records. */
export interface ScreenPops {
  /** Searches by the softphone layout's rules and, unless `deferred`, pops by them. One round trip. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  pop(target: PopTarget): Promise<void>;
  /** Refreshes the record page in view, related lists included. */
  refresh(): Promise<void>;
}

/** Phone numbers on Salesforce pages. */
export interface PhoneFields {
  enable(): Promise<void>;
  disable(): Promise<void>;
  onClick(listener: (click: DialClick) => void): Unsubscribe;
}

/** The utility item and its panel. Sizes in CSS pixels. */
export interface Panel {
  show(visible: boolean): Promise<void>;
  resize(size: { height: number; width: number }): Promise<void>;
  /** Text on the utility bar and in the panel's header. */
  label(text: string): Promise<void>;
  /** SLDS utility icon key, for example `call`. */
  icon(key: string): Promise<void>;
}

/** A presence status of Omni-Channel. */
export interface PresenceStatus {
  /** First 15 characters: the toolkit takes and tells either length. */
  readonly id: string;
  readonly label: string;
  readonly apiName: string;
}

/** What Salesforce knows of its user's presence. The status itself is told and set over the message channel. */
export interface CrmPresence {
  /** Those that the user has; none in orgs without Omni-Channel. One round trip. */
  statuses(): Promise<readonly PresenceStatus[]>;
}

/** Lightning Message Service, by the channel `Wxcc__c`. No replay: late listeners must ask. */
export interface PageMessages {
  publish(message: JsonValue): Promise<void>;
  subscribe(listener: (message: unknown) => void): Promise<Unsubscribe>;
}

/**
 * Salesforce as the rooms see it. Nothing here knows which API carries it: Open CTI today, Salesforce Voice or a native
 * utility tomorrow. Commands are promises that reject with WxccError; what the user does is told by listeners.
 */
export interface Crm {
  readonly session: CrmSession;
  readonly pops: ScreenPops;
  readonly records: RecordSearch;
  readonly log: CallLog;
  readonly phoneFields: PhoneFields;
  readonly panel: Panel;
  readonly messages: PageMessages;
  readonly presence: CrmPresence;
}
