/** Version of the contract on the Lightning message channel `Wxcc__c`. Messages of another version are left alone. */
export const PAGE_MESSAGE_VERSION = 1;

/** A call as other components of the page learn of it. Nothing that a tenant masks, no CAD values. */
export interface PageCall {
  readonly interactionId: string;
  readonly state: 'offered' | 'connected' | 'ended' | 'wrappingUp' | 'closed';
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly mediaType: string;
  readonly taskId?: string;
  readonly caseId?: string;
}

/** Data of each kind of message. */
export interface PageMessageData {
  /** Somebody came late: there is no replay, so that they ask. Answered by `snapshot`. */
  readonly hello: Readonly<Record<string, never>>;
  readonly snapshot: { readonly calls: readonly PageCall[] };
  /**
   * The companion is to open a record's edit form. Answered by `ack`, before it navigates.
   * `until` (ms since 1970): later than this the sender shows the record itself, so that it must be left alone.
   */
  readonly openForEdit: { readonly recordId: string; readonly objectApiName: string; readonly until: number };
  /**
   * Calls a number by the phone of this page, as if a phone field had been clicked. Answered by `ack` once the phone has taken
   * it on: what becomes of it is told there. `until` (ms since 1970): later than this nobody waits for it any more.
   */
  readonly dial: DialOrder;
  /** `done: false`: understood, but it cannot be done here. `reason`: what Salesforce said about it. */
  readonly ack: { readonly done: boolean; readonly reason?: string };
  /** How does Omni-Channel stand? Answered by `omniState`, with the work there is. */
  readonly omniAsk: Readonly<Record<string, never>>;
  readonly omniState: OmniState;
  /** A work item of the agent's changed. */
  readonly omniWork: { readonly event: OmniWorkEvent; readonly workId: string };
  /** Sets the presence status, until a time (ms since 1970) after which nobody waits any more. Answered by `ack`. */
  readonly omniSet: { readonly statusId: string; readonly until: number };
  /** The administrator's tab asks what only a running phone knows. Answered by `setupState`. */
  readonly setupAsk: Readonly<Record<string, never>>;
  readonly setupState: SetupState;
}

export interface DialOrder {
  /** As it stands in the field. */
  readonly number: string;
  /** Whose number it is. */
  readonly record?: {
    readonly id: string;
    readonly name: string;
    readonly objectType: string;
    /** Person Accounts only. */
    readonly personContactId?: string;
  };
  readonly until: number;
}

/** What only a running phone knows of the set-up: nothing of calls, and nothing of the agent but the codes' names. */
export interface SetupState {
  /** Version of the definition in force, as the help drawer shows it. */
  readonly version: string;
  /** The definition in force: the flat map of `getCallCenterSettings` as JSON, a list of keys with their values. */
  readonly definition: string;
  /** The user's softphone layout as Open CTI gave it, as JSON; left out: not read. */
  readonly layout?: string;
  /** Names of the idle codes that the Desktop offers; empty while nobody is signed in there. */
  readonly idleCodes: readonly string[];
  /** Do all frames on the way let the Desktop use the microphone? Left out: the Desktop has not said. */
  readonly microphone?: boolean;
}

export type OmniWorkEvent = 'assigned' | 'accepted' | 'declined' | 'closed';

/** The agent's presence in Omni-Channel, as its toolkit tells. */
export interface OmniState {
  readonly isLoggedIn: boolean;
  /** When logged in. Ids have 15 or 18 characters. */
  readonly status?: { readonly id: string; readonly name: string; readonly apiName: string };
  /** The toolkit's own word for why it changed, for example `OmniManualStatusChange`; empty: asked, not changed. */
  readonly reason: string;
  /** Ids of accepted work items; only in answers, for else they are told one by one. */
  readonly works?: readonly string[];
}

export type PageMessageKind = keyof PageMessageData;

/** A message on the channel. Its members are the channel's fields. */
export type PageMessage = {
  [K in PageMessageKind]: {
    readonly v: typeof PAGE_MESSAGE_VERSION;
    readonly kind: K;
    /** Unique; repeated in `answerTo` of the answer. */
    readonly id: string;
    readonly answerTo?: string;
    /** Which instance speaks, so that it can skip its own words. */
    readonly sender: string;
    readonly data: PageMessageData[K];
  };
}[PageMessageKind];
