import { OWN_SECTION } from './sections';
import type { ChoiceItem, Defaults, FlagItem, ListItem, MappingItem, NumberItem, TextItem } from './settingItem';

/*
 * Every item of every definition we read, as one table: where it stands in V1 (all revisions), V2 and ours, what kind of
 * value it holds, and its default in each. Reading, checking and writing definitions all go by it.
 */

/** Longest value Salesforce documents for its own items (adapter URL, display name). */
const GENERAL_LENGTH = 1000;
/** Salesforce's limit for API names, and more than any CAD variable or presence status has. */
const NAME_LENGTH = 255;
/** s. Whoever is away for longer than ten minutes has left. */
const MAX_GRACE = 600;

const same = <T>(value: T): Defaults<T> => ({ v1: value, v2: value, ours: value });
const each = <T>(v1: T, v2: T, ours: T): Defaults<T> => ({ v1, v2, ours });

const flag = (paths: readonly string[], defaults: Defaults<boolean>): FlagItem => ({ kind: 'flag', paths, defaults });
const text = (paths: readonly string[], defaults: Defaults<string>, more: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  maxLength: NAME_LENGTH,
  ...more,
  paths,
  defaults,
});
const pixels = (path: string, [min, max]: readonly [number, number], defaults: Defaults<number>): NumberItem => ({
  kind: 'number',
  unit: 'px',
  paths: [path],
  min,
  max,
  defaults,
});
const list = (paths: readonly string[], defaults: Defaults<string>): ListItem => ({ kind: 'list', paths, defaults });
const mapping = (paths: readonly string[], defaults: Defaults<string>, rules?: string): MappingItem => ({
  kind: 'mapping',
  paths,
  defaults,
  ...(rules === undefined ? {} : { rules }),
});
const own = (name: string): readonly string[] => [`/${OWN_SECTION}/${name}`];
const seconds = (name: string, [min, max]: readonly [number, number], defaults: Defaults<number>): NumberItem => ({
  kind: 'number',
  unit: 's',
  paths: own(name),
  min,
  max,
  defaults,
});

const entry = (variable: string, field: string): Record<string, string> => ({
  wxccFieldName: variable,
  sfdcFieldName: field,
  isDefaultValueEnabled: 'false',
  isConditionalEnabled: 'false',
});
const entries = (...pairs: readonly (readonly [string, string])[]): string =>
  JSON.stringify(pairs.map(([variable, field]) => entry(variable, field)));

const CALLER_TO_PHONE = entries(['phoneNumber', 'Phone']);
const MATCH_TO_CASE = entries(['AccountId', 'AccountId'], ['ContactId', 'ContactId']);
const general = { maxLength: GENERAL_LENGTH } as const;

const GENERAL = {
  internalName: text(['/reqGeneralInfo/reqInternalName'], each('', '', 'WxccOpenSoftphone'), general),
  displayName: text(['/reqGeneralInfo/reqDisplayName'], each('', '', 'Webex Contact Center (open softphone)'), general),
  description: text(['/reqGeneralInfo/reqDescription'], same(''), general),
  adapterUrl: text(['/reqGeneralInfo/reqAdapterUrl'], each('', '', '/apex/WxccSoftphone'), general),
  useApi: flag(['/reqGeneralInfo/reqUseApi'], same(true)),
  softphoneHeight: pixels('/reqGeneralInfo/reqSoftphoneHeight', [240, 2560], each(550, 550, 600)),
  softphoneWidth: pixels('/reqGeneralInfo/reqSoftphoneWidth', [200, 1920], each(500, 400, 500)),
  compatibilityMode: text(['/reqGeneralInfo/reqSalesforceCompatibilityMode'], same('Lightning'), { required: true }),
} as const;

const DESKTOP = {
  region: text(['/wxCCReqData/openCtiWxCCRegion'], each('', '', 'us1')),
  webRtcDomain: text(['/wxCCReqData/wxccWebRtcDomain'], same('')),
  desktopUrl: text(own('desktopUrl'), same(''), general),
} as const;

const SCREEN_POP = {
  advanced: flag(
    [
      '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled',
      '/advancedScreenPopData/openCtiEnableAdvancedScreenPop',
    ],
    same(false),
  ),
  cadVariable: text(
    ['/reqAdvanceScreenpopConfig/screenpopSearchParamCadName', '/advancedScreenPopData/openCtiCadSearchVariable'],
    same(''),
    { placeholders: ['cad_variable'] },
  ),
  aniPrefixes: list(
    ['/reqAdvanceScreenpopConfig/prefixStringTobeRemoved', '/advancedScreenPopData/openCtiRemoveANIPrefix'],
    each('+1,+91', '', ''),
  ),
  fallbackToAni: flag(['/advancedScreenPopData/openCtiFallbackToAni'], same(false)),
  popMoment: {
    kind: 'choice',
    paths: own('popMoment'),
    choices: ['offered', 'connected'],
    defaults: each('connected', 'offered', 'connected'),
  } as ChoiceItem<'offered' | 'connected'>,
  digitalContacts: flag(own('digitalContacts'), same(false)),
} as const;

const NO_MATCH = {
  noMatchEnabled: flag(['/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled'], same(false)),
  noMatchObject: text(['/reqNoRecordMatchConfig/nameOfCrmRecordObject'], same('Contact'), {
    required: true,
    names: 'object',
  }),
  noMatchMappings: mapping(
    [
      '/reqNoRecordMatchConfig/sfdcObjetFieldCadVariableMappings1',
      '/screenpopNoRecordMatch/noRecordMatchObjectFieldMappings',
    ],
    each(CALLER_TO_PHONE, '', CALLER_TO_PHONE),
    '/reqNoRecordMatchConfig/sfdcObjectFieldConditionalMappings1',
  ),
} as const;

const ACTIVITY = {
  activityDisabled: flag(['/wxCCCallActivity/disableActivityRecord'], same(false)),
  createAtConnected: flag(['/reqActivityRecordConfig/isActivityRecordCreationAtConnected'], each(false, true, true)),
  namespace: text(['/reqActivityRecordConfig/reqSalesforceNamespace'], each('ciscocjs', '', '')),
  autoRefresh: flag(['/reqActivityRecordConfig/reqIsActivityAutoRefreshEnabled'], each(false, false, true)),
  openAtConnected: flag(
    [
      '/reqActivityRecordConfig/activityRecordOpenedInEditmodeConnectedState',
      '/wxCCCallActivity/openCtiEnableActivityScreenPopConnected',
    ],
    same(false),
  ),
  openAtWrapUp: flag(
    [
      '/reqActivityRecordConfig/activityRecordOpenedInEditmodeCallDisConnectedState',
      '/wxCCCallActivity/openCtiEnableActivityScreenPopWrapup',
    ],
    same(false),
  ),
  changeOwnership: flag(
    [
      '/reqActivityRecordConfig/isActivityRecordOwnershiptobeChangedForTransferredCalls',
      '/wxCCCallActivity/changeActivityRecordOwnership',
    ],
    same(false),
  ),
  activityIdVariable: text(
    [
      '/reqActivityRecordConfig/nameOfTheCadvariableHoldingActivityRecordId',
      '/wxCCCallActivity/cadVarNameWithActivityId',
    ],
    each('ActivityId', '', 'ActivityId'),
  ),
  sharedRecordVariable: text(['/wxCCCallActivity/agentSharedRecord'], same('')),
  shareActivityByDefault: flag(['/wxCCCallActivity/assignActivityToSharedRecord'], same(true)),
  notes: flag(
    ['/reqActivityRecordConfig/isCallNotesEnabled', '/wxCCCallActivity/recordCallLiveNotes'],
    each(false, true, true),
  ),
  notesField: text(
    ['/reqActivityRecordConfig/sfdcFieldForcallNotes', '/wxCCCallActivity/liveCallNotesFieldMapping'],
    same('Description'),
    { required: true, names: 'field' },
  ),
  liveSubject: flag(['/wxCCCallActivity/recordCallLiveSubject'], each(false, true, true)),
  subjectDateFormat: text(
    ['/reqActivityRecordConfig/SubjectDateFormat', '/wxCCCallActivity/subjectDateFormat'],
    each('MM-dd-yyyy hh:mm a', 'MM-DD-YYYY hh:mm a', 'MM-dd-yyyy hh:mm a'),
    { required: true },
  ),
  subjectTemplate: text(
    ['/reqActivityRecordConfig/ActivitySubjectTemplate', '/wxCCCallActivity/subjectTemplate'],
    same('{direction} Call {activityDatetime}'),
    { required: true, maxLength: GENERAL_LENGTH },
  ),
  /** V1's gate for its own mapping items; V2 has none, a mapping there is its own switch. */
  activityMappingGate: flag(['/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity'], each(false, true, false)),
  activityMappings: mapping(
    [
      '/reqActivityRecordConfig/CadSalesforceFieldMapping1',
      '/reqActivityRecordConfig/CadSalesforceFieldMapping',
      '/wxCCCallActivity/objectFieldMapping',
    ],
    each('', '', '[]'),
  ),
} as const;

const CASES = {
  createCaseInbound: flag(
    ['/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls', '/objectCreationManagement/createObjectIncoming'],
    same(false),
  ),
  createCaseOutbound: flag(
    ['/reqSFDCCaseConfig/isCaseCreationEnabledForOutboundCalls', '/objectCreationManagement/createObjectOutgoing'],
    same(false),
  ),
  caseInEditMode: flag(
    ['/reqSFDCCaseConfig/isCreatedCaseObjectToBeOpenInEditMode', '/objectCreationManagement/openInEditMode'],
    same(false),
  ),
  caseAlwaysInViewMode: flag(['/reqSFDCCaseConfig/isOpenCaseObjectAlwaysInViewMode'], same(false)),
  caseRelations: mapping(
    ['/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings1'],
    // V2 has no item for it: there the relation is built in.
    same(MATCH_TO_CASE),
    '/reqSFDCCaseConfig/sfdcCaseFieldConditionalMappings1',
  ),
  /** Case.ContactPhone, V1's default, is read-only in Salesforce; ours fills the field that can be written. */
  caseMappings: mapping(
    ['/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings2', '/objectCreationManagement/objectFieldMapping'],
    each(entries(['phoneNumber', 'ContactPhone']), '', entries(['phoneNumber', 'SuppliedPhone'])),
    '/reqSFDCCaseConfig/sfdcCaseFieldConditionalMappings1',
  ),
} as const;

const OUTDIAL = {
  /** Only in V1's first file: there, unless true, the prefix beside it is ignored. */
  outdialPrefixGate: flag(['/reqOutDialConfig/reqIsOuDialPhonumberPrefixTobeRemoved'], same(true)),
  outdialPrefixes: list(
    ['/reqOutDialConfig/reqPrefixStringTobeRemoved', '/outdialData/outdialRemovePrefix'],
    each('+1', '', ''),
  ),
  setAni: flag(['/reqOutDialConfig/reqIsOutDialAniToBeSet'], same(false)),
  crmSearch: flag(['/outdialData/openCtiEnableCrmSearch'], each(false, false, true)),
  /** V1 and V2 ask nobody: what they lack must not cost a round trip more for each call. */
  doNotCall: {
    kind: 'choice',
    paths: own('doNotCall'),
    choices: ['off', 'warn', 'refuse'],
    defaults: each('off', 'off', 'warn'),
  } as ChoiceItem<'off' | 'warn' | 'refuse'>,
} as const;

const OMNI_CHANNEL = {
  omniEnabled: flag(
    ['/reqOmniStateSyncConfig/isOmniStateSyncEnabled', '/omnichannelStateSyncConfiguration/enableOmniChannelSync'],
    same(false),
  ),
  omniStatusDuringCall: text(
    ['/reqOmniStateSyncConfig/defaultOmniStateForCall', '/omnichannelStateSyncConfiguration/omniChannelNotReadyReason'],
    each('Not Ready', '', 'Not Ready'),
  ),
  idleCodeDuringWork: text(
    ['/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel', '/omnichannelStateSyncConfiguration/wxCCIdleReasonCode'],
    each('Not Ready', '', 'Not Ready'),
  ),
  presencePairs: list(own('presencePairs'), same('')),
  omniFollowsWebex: flag(own('omniFollowsWebex'), same(true)),
  webexFollowsOmni: flag(own('webexFollowsOmni'), same(true)),
  leaveIdleCode: text(own('leaveIdleCode'), same('')),
  leaveGraceSeconds: seconds('leaveGraceSeconds', [0, MAX_GRACE], same(20)),
} as const;

const WIDGET = {
  browserNotifications: flag(['/widgetSettings/sendBrowserNotifications'], same(false)),
  openOnOffer: flag(own('openOnOffer'), same(true)),
  createCaseButton: flag(own('createCaseButton'), same(true)),
  relateButtons: flag(own('relateButtons'), same(true)),
} as const;

/** The table, by the name we give each item whatever its spelling. */
export const SETTING_ITEMS = {
  ...GENERAL,
  ...DESKTOP,
  ...SCREEN_POP,
  ...NO_MATCH,
  ...ACTIVITY,
  ...CASES,
  ...OUTDIAL,
  ...OMNI_CHANNEL,
  ...WIDGET,
} as const;

export type SettingName = keyof typeof SETTING_ITEMS;
