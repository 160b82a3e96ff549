import type { CallCenterSettings, SettingName } from 'c/wxccDefinition';

type Group = Exclude<keyof CallCenterSettings, 'dialect'>;
type Leaves = { readonly [G in Group]: { readonly [K in keyof Required<CallCenterSettings[G]>]: SettingName } };

/** Which item each setting is read from. */
export const SETTING_LEAVES: Leaves = {
  general: {
    internalName: 'internalName',
    displayName: 'displayName',
    description: 'description',
    adapterUrl: 'adapterUrl',
    useApi: 'useApi',
    softphoneHeight: 'softphoneHeight',
    softphoneWidth: 'softphoneWidth',
    compatibilityMode: 'compatibilityMode',
  },
  desktop: { region: 'region', url: 'desktopUrl', webRtcDomain: 'webRtcDomain' },
  screenPop: {
    moment: 'popMoment',
    advanced: 'advanced',
    cadVariable: 'cadVariable',
    aniPrefixes: 'aniPrefixes',
    fallbackToAni: 'fallbackToAni',
    digitalContacts: 'digitalContacts',
  },
  noMatch: { enabled: 'noMatchEnabled', objectName: 'noMatchObject', mappings: 'noMatchMappings' },
  activity: {
    enabled: 'activityDisabled',
    createAt: 'createAtConnected',
    namespace: 'namespace',
    autoRefresh: 'autoRefresh',
    openAtConnected: 'openAtConnected',
    openAtWrapUp: 'openAtWrapUp',
    openMode: 'openAtConnected',
    changeOwnership: 'changeOwnership',
    activityIdVariable: 'activityIdVariable',
    sharedRecordVariable: 'sharedRecordVariable',
    shareActivityByDefault: 'shareActivityByDefault',
    notes: 'notes',
    notesField: 'notesField',
    liveSubject: 'liveSubject',
    subjectDateFormat: 'subjectDateFormat',
    subjectTemplate: 'subjectTemplate',
    mappings: 'activityMappings',
  },
  cases: {
    createInbound: 'createCaseInbound',
    createOutbound: 'createCaseOutbound',
    open: 'caseInEditMode',
    mappings: 'caseMappings',
  },
  outdial: {
    prefixes: 'outdialPrefixes',
    setAni: 'setAni',
    crmSearch: 'crmSearch',
    doNotCall: 'doNotCall',
  },
  omniChannel: {
    enabled: 'omniEnabled',
    statusDuringCall: 'omniStatusDuringCall',
    idleCodeDuringWork: 'idleCodeDuringWork',
    pairs: 'presencePairs',
    omniFollowsWebex: 'omniFollowsWebex',
    webexFollowsOmni: 'webexFollowsOmni',
  },
  leaving: { idleCode: 'leaveIdleCode', graceSeconds: 'leaveGraceSeconds' },
  widget: {
    browserNotifications: 'browserNotifications',
    openOnOffer: 'openOnOffer',
    createCaseButton: 'createCaseButton',
    relateButtons: 'relateButtons',
  },
};
