import type { Region } from 'c/wxccDefinitionItems';
import type { FieldMapping } from 'c/wxccMapping';

/** Which product's items a definition holds. `webex`: ours, or V1 and V2 mixed; `other`: somebody else's. */
export type Dialect = 'webex-v1' | 'webex-v2' | 'webex' | 'other';

/**
 * What the administrator configured, read from any of the three spellings (V1 items, V2 items, ours) and any of the three
 * forms (import XML, Metadata API XML, the flat map of getCallCenterSettings). Every value is valid: what could not be
 * read has its default here and a diagnostic beside it. Doc comments name the items: V1 · V2 · ours, and the default.
 */
export interface CallCenterSettings {
  readonly dialect: Dialect;
  readonly general: GeneralSettings;
  readonly desktop: DesktopSettings;
  readonly screenPop: ScreenPopSettings;
  readonly noMatch: NoMatchSettings;
  readonly activity: ActivitySettings;
  readonly cases: CaseSettings;
  readonly outdial: OutdialSettings;
  readonly omniChannel: OmniChannelSettings;
  readonly leaving: LeavingSettings;
  readonly widget: WidgetSettings;
}

export interface GeneralSettings {
  /** reqInternalName · reqInternalName. At most 40 alphanumeric characters, unique in the org. */
  readonly internalName: string;
  /** reqDisplayName. */
  readonly displayName: string;
  /** reqDescription (V2). Default empty. */
  readonly description: string;
  /** reqAdapterUrl. V1: the Desktop itself; ours: `/apex/WxccSoftphone`. */
  readonly adapterUrl: string;
  /** reqUseApi. Default true. */
  readonly useApi: boolean;
  /** reqSoftphoneHeight, CSS px, 240…2560. Default 550 (V1, V2), 600 (ours). */
  readonly softphoneHeight: number;
  /** reqSoftphoneWidth, CSS px, 200…1920. Default 500 (V1, ours), 400 (V2). */
  readonly softphoneWidth: number;
  /** reqSalesforceCompatibilityMode. Default `Lightning`. */
  readonly compatibilityMode: string;
}

export interface DesktopSettings {
  /** openCtiWxCCRegion (V2); V1: taken from reqAdapterUrl. Undefined: neither says it and there is no override. */
  readonly region?: Region;
  /** Address of the Agent Desktop to frame: from the region, or wxccSoftphone/desktopUrl (https only; http on localhost). */
  readonly url: string;
  /** wxccWebRtcDomain (V2). Default empty. The embedded Desktop does not need it. */
  readonly webRtcDomain: string;
}

export interface ScreenPopSettings {
  /** wxccSoftphone/popMoment: `offered` or `connected`. Default connected (V1, ours), offered (V2). */
  readonly moment: 'offered' | 'connected';
  /** reqIsAdvancedScreenpopEnabled · openCtiEnableAdvancedScreenPop. Default false. */
  readonly advanced: boolean;
  /** screenpopSearchParamCadName · openCtiCadSearchVariable. The V1 placeholder `cad_variable` reads as empty. */
  readonly cadVariable: string;
  /** prefixStringTobeRemoved · openCtiRemoveANIPrefix, longest first. V1 default `+1,+91`; V2 and ours none. */
  readonly aniPrefixes: readonly string[];
  /** openCtiFallbackToAni (V2). Default false. */
  readonly fallbackToAni: boolean;
  /** wxccSoftphone/digitalContacts: pop and log chats and e-mails too. Default false. */
  readonly digitalContacts: boolean;
}

export interface NoMatchSettings {
  /** isNoRecordMatchScenarioEnabled. Default false. V2: the softphone layout decides. */
  readonly enabled: boolean;
  /** nameOfCrmRecordObject. Default `Contact`. */
  readonly objectName: string;
  /** sfdcObjetFieldCadVariableMappings1 with sfdcObjectFieldConditionalMappings1 · noRecordMatchObjectFieldMappings. */
  readonly mappings: readonly FieldMapping[];
}

export interface ActivitySettings {
  /** Not disableActivityRecord (V2). Default true: calls are logged. */
  readonly enabled: boolean;
  /** isActivityRecordCreationAtConnected. Default `wrappedUp` (V1), `connected` (V2, ours). */
  readonly createAt: 'connected' | 'wrappedUp';
  /** reqSalesforceNamespace. Default `ciscocjs` (V1), empty (V2, ours): fields of that installed package are filled too. */
  readonly namespace: string;
  /** reqIsActivityAutoRefreshEnabled. Default false (V1, V2), true (ours). */
  readonly autoRefresh: boolean;
  /** activityRecordOpenedInEditmodeConnectedState · openCtiEnableActivityScreenPopConnected. Default false. */
  readonly openAtConnected: boolean;
  /** activityRecordOpenedInEditmodeCallDisConnectedState · openCtiEnableActivityScreenPopWrapup. Default false. */
  readonly openAtWrapUp: boolean;
  /** V1 opens the Task for editing, V2 only shows it. */
  readonly openMode: 'edit' | 'view';
  /** isActivityRecordOwnershiptobeChangedForTransferredCalls · changeActivityRecordOwnership. Default false. */
  readonly changeOwnership: boolean;
  /** nameOfTheCadvariableHoldingActivityRecordId · cadVarNameWithActivityId. Default `ActivityId` (V1), empty (V2). */
  readonly activityIdVariable: string;
  /** agentSharedRecord (V2). Default empty. */
  readonly sharedRecordVariable: string;
  /** assignActivityToSharedRecord (V2). Default true. */
  readonly shareActivityByDefault: boolean;
  /** isCallNotesEnabled · recordCallLiveNotes. Default false (V1), true (V2, ours). */
  readonly notes: boolean;
  /** sfdcFieldForcallNotes · liveCallNotesFieldMapping. Default `Description`. */
  readonly notesField: string;
  /** recordCallLiveSubject (V2). Default false (V1), true (V2, ours). */
  readonly liveSubject: boolean;
  /** SubjectDateFormat · subjectDateFormat. Default `MM-dd-yyyy hh:mm a` (V1, ours), `MM-DD-YYYY hh:mm a` (V2). */
  readonly subjectDateFormat: string;
  /** ActivitySubjectTemplate · subjectTemplate. Default `{direction} Call {activityDatetime}`. */
  readonly subjectTemplate: string;
  /**
   * CadSalesforceFieldMapping, CadSalesforceFieldMapping1 · wxCCCallActivity/objectFieldMapping. Empty while V1's gate
   * reqIsCadVariableUpdatedToActivity is off.
   */
  readonly mappings: readonly FieldMapping[];
}

export interface CaseSettings {
  /** isCaseCreationEnabledForInboundCalls · createObjectIncoming. Default false. */
  readonly createInbound: boolean;
  /** isCaseCreationEnabledForOutboundCalls · createObjectOutgoing. Default false. */
  readonly createOutbound: boolean;
  /**
   * What happens with a Case just made: from isCreatedCaseObjectToBeOpenInEditMode, isOpenCaseObjectAlwaysInViewMode ·
   * openInEditMode. `none`: a toast with a link (V1 with both off).
   */
  readonly open: 'edit' | 'view' | 'none';
  /** sfdcCaseFieldCadVariableMappings1, then …2 with sfdcCaseFieldConditionalMappings1 · objectCreationManagement/objectFieldMapping. */
  readonly mappings: readonly FieldMapping[];
}

export interface OutdialSettings {
  /** reqPrefixStringTobeRemoved · outdialRemovePrefix, longest first. V1 default `+1`. */
  readonly prefixes: readonly string[];
  /** reqIsOutDialAniToBeSet. Default false. */
  readonly setAni: boolean;
  /** openCtiEnableCrmSearch (V2). Default false (V1), true (ours). */
  readonly crmSearch: boolean;
  /** wxccSoftphone/doNotCall: `off`, `warn` (the agent decides) or `refuse`. Default off (V1, V2), warn (ours). */
  readonly doNotCall: 'off' | 'warn' | 'refuse';
}

export interface OmniChannelSettings {
  /** isOmniStateSyncEnabled · enableOmniChannelSync. Default false. */
  readonly enabled: boolean;
  /** defaultOmniStateForCall · omniChannelNotReadyReason: presence status name during a Webex call. V1 default `Not Ready`. */
  readonly statusDuringCall: string;
  /** defaultOmniStateForOmniChannel · wxCCIdleReasonCode: idle code name during Omni-Channel work. V1 default `Not Ready`. */
  readonly idleCodeDuringWork: string;
  /** wxccSoftphone/presencePairs: `status=idle code` list, comma separated. Default none: equal names. */
  readonly pairs: readonly { readonly status: string; readonly idleCode: string }[];
  /** wxccSoftphone/omniFollowsWebex: Omni-Channel is written to. Default true. */
  readonly omniFollowsWebex: boolean;
  /** wxccSoftphone/webexFollowsOmni: Webex is written to. Default true. */
  readonly webexFollowsOmni: boolean;
}

/** What becomes of the agent's Webex state when nobody is in Salesforce any more. Needs no Omni-Channel. */
export interface LeavingSettings {
  /** wxccSoftphone/leaveIdleCode: idle code name. Default empty: the state stays as it is. */
  readonly idleCode: string;
  /** wxccSoftphone/leaveGraceSeconds, 0…600: who comes back within so long (s) gets the state back. Default 20. */
  readonly graceSeconds: number;
}

export interface WidgetSettings {
  /** sendBrowserNotifications (V2). Default false. */
  readonly browserNotifications: boolean;
  /** wxccSoftphone/openOnOffer: open the panel when a call is offered. Default true. */
  readonly openOnOffer: boolean;
  /** wxccSoftphone/createCaseButton: agents may create the call's Case by a button. Default true. */
  readonly createCaseButton: boolean;
  /** wxccSoftphone/relateButtons: agents may relate the call to the record in view or one they find. Default true. */
  readonly relateButtons: boolean;
}
