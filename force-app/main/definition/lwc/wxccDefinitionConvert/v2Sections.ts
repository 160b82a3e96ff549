import type { DefinitionSectionRows } from 'c/wxccDefinition';

const ADAPTER = 'https://wxcc-crmconnectors.ciscoccservice.com/salesforce/connector/v1/index.html';

/** The items of the last V2 definition that Cisco published. Its general items are taken over as they are, as Cisco says. */
export const V2_SECTIONS: readonly DefinitionSectionRows[] = [
  [
    'wxCCReqData',
    'WxCC Settings',
    [
      ['region', 'WxCC Region'],
      ['webRtcDomain', 'WxCC WebRTC Domain'],
    ],
  ],
  [
    'reqGeneralInfo',
    'General Information',
    [
      ['internalName', 'Internal Name', 'wxCcCallCenter'],
      ['displayName', 'Display Name', 'WxCC Call Center'],
      ['description', 'Description', 'Webex Contact Center Salesforce Integration'],
      ['adapterUrl', 'CTI Adapter URL', ADAPTER],
      ['useApi', 'Use CTI API', 'true'],
      ['softphoneHeight', 'Softphone Height', '550'],
      ['softphoneWidth', 'Softphone Width', '400'],
      ['compatibilityMode', 'Salesforce Compatibility Mode', 'Lightning'],
    ],
  ],
  [
    'wxCCCallActivity',
    'Call Activity Record Creation',
    [
      ['subjectDateFormat', 'Date Format In Subject'],
      ['subjectTemplate', 'Subject Template'],
      ['notes', 'Record Call Live Notes'],
      ['liveSubject', 'Record Call Live Subject'],
      ['notesField', 'Live Call Notes Field Mapping'],
      ['changeOwnership', 'Change Activity Record Ownership For Transferred Calls'],
      ['activityIdVariable', 'CAD Variable Name That Holds Activity Id'],
      ['activityMappings', 'Object Field Mappings'],
      ['sharedRecordVariable', 'Variable for Record Sharing'],
      ['shareActivityByDefault', 'Use Activity as Shared Record by default'],
      ['activityDisabled', 'Disable Activity Record Creation'],
      ['openAtConnected', 'Enable Activity Screen Pop on Connected'],
      ['openAtWrapUp', 'Enable Activity Screen Pop on Wrapup'],
    ],
  ],
  [
    'outdialData',
    'Outdial Configuration',
    [
      ['outdialPrefixes', 'Remove Phone Number Prefix Strings'],
      ['crmSearch', 'Search For CRM records'],
    ],
  ],
  [
    'advancedScreenPopData',
    'Advanced Screen Pop Search Configuration',
    [
      ['advanced', 'Advanced Screen Pop Enabled'],
      ['cadVariable', 'CAD Variable Name'],
      ['aniPrefixes', 'Remove ANI Prefix Strings'],
      ['fallbackToAni', 'Fallback to ANI'],
    ],
  ],
  [
    'objectCreationManagement',
    'Case Management',
    [
      ['createCaseInbound', 'Auto Case Creation For Inbound Calls'],
      ['createCaseOutbound', 'Auto Case Creation For Outbound calls'],
      ['caseInEditMode', 'Open Case Object In Edit Mode'],
      ['caseMappings', 'Object Field Mappings'],
    ],
  ],
  ['screenpopNoRecordMatch', 'Screen Pop Settings For No Record Match', [['noMatchMappings', 'Object Field Mappings']]],
  [
    'omnichannelStateSyncConfiguration',
    'Omni-Channel State Sync Configuration',
    [
      ['omniEnabled', 'Enable Omni-Channel Sync'],
      ['omniStatusDuringCall', 'Omni-Channel Not Ready Reason'],
      ['idleCodeDuringWork', 'WxCC Idle Reason Code'],
    ],
  ],
  ['widgetSettings', 'Widget Settings', [['browserNotifications', 'Send Browser Notifications']]],
];
