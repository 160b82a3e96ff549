import { OWN_SECTION } from 'c/wxccDefinitionItems';
import type { SettingName } from 'c/wxccDefinitionItems';

/** The conditional mappings of V1 belong to a mapping and have no setting of their own. */
export type RowName = SettingName | 'noMatchRules' | 'caseRules';

/** One item of a definition that is to be written. `fixed`: what stands there whatever the administrator configured. */
export type DefinitionRow = readonly [name: RowName, label: string, fixed?: string];

/** One section of it, its items in order. */
export type DefinitionSectionRows = readonly [name: string, label: string, rows: readonly DefinitionRow[]];

/*
 * Our own call center definition: V1's names where V1 has the item, V2's where only V2 has it, and a section of our own for
 * the rest. Administrators can change values later but never add items, so every item is there, with its default.
 */
export const OWN_SECTIONS: readonly DefinitionSectionRows[] = [
  [
    'reqGeneralInfo',
    'General Information',
    [
      ['internalName', 'Internal Name'],
      ['displayName', 'Display Name'],
      ['adapterUrl', 'CTI Adapter URL'],
      ['useApi', 'Use CTI API'],
      ['softphoneHeight', 'Softphone Height'],
      ['softphoneWidth', 'Softphone Width'],
      ['compatibilityMode', 'Salesforce Compatibility Mode'],
      ['description', 'Description'],
    ],
  ],
  [
    'wxCCReqData',
    'Webex Contact Center',
    [
      ['region', 'Region (us1, eu1, eu2, anz1, sg1, ca1, jp1, in1)'],
      ['webRtcDomain', 'WebRTC Domain'],
    ],
  ],
  [
    OWN_SECTION,
    'Open Softphone',
    [
      ['desktopUrl', 'Desktop URL (only when not the one of the region)'],
      ['popMoment', 'Screen Pop When the Call Is (offered, connected)'],
      ['digitalContacts', 'Pop and Log Digital Contacts Too'],
      ['openOnOffer', 'Open the Phone When a Call Is Offered'],
      ['createCaseButton', 'Button to Create the Case of a Call'],
      ['relateButtons', 'Buttons to Relate a Call to a Record'],
      ['doNotCall', 'Do Not Call on Contacts and Leads (off, warn, refuse)'],
      ['presencePairs', 'Omni-Channel Status = Idle Code Pairs'],
      ['omniFollowsWebex', 'Omni-Channel Follows Webex'],
      ['webexFollowsOmni', 'Webex Follows Omni-Channel'],
      ['leaveIdleCode', 'Idle Code When the Agent Leaves Salesforce'],
      ['leaveGraceSeconds', 'Seconds in Which the State Comes Back'],
    ],
  ],
  [
    'reqAdvanceScreenpopConfig',
    'Screen Pop',
    [
      ['advanced', 'Advanced Screen Pop Enabled'],
      ['cadVariable', 'CAD Variable Name'],
      ['aniPrefixes', 'Remove ANI Prefix Strings'],
    ],
  ],
  ['advancedScreenPopData', 'Screen Pop: More', [['fallbackToAni', 'Fall Back to the ANI']]],
  [
    'reqNoRecordMatchConfig',
    'Screen Pop When No Record Matches',
    [
      ['noMatchEnabled', 'Open a New Record'],
      ['noMatchObject', 'Object API Name'],
      ['noMatchMappings', 'Field Mappings'],
      ['noMatchRules', 'Conditional Mappings'],
    ],
  ],
  [
    'reqActivityRecordConfig',
    'Call Activity',
    [
      ['namespace', "Namespace of Cisco's Package, to Fill Its Fields Too"],
      ['autoRefresh', 'Auto Refresh Enabled'],
      ['createAtConnected', 'Create the Activity at Connected'],
      ['openAtConnected', 'Open the Activity at Connected'],
      ['openAtWrapUp', 'Open the Activity at Wrap-Up'],
      ['changeOwnership', 'Change Ownership of Transferred Calls'],
      ['activityIdVariable', 'CAD Variable That Holds the Activity Id'],
      ['notes', 'Record Live Notes'],
      ['notesField', 'Field for Live Notes'],
      ['subjectDateFormat', 'Date Format in Subject'],
      ['subjectTemplate', 'Subject Template'],
      ['activityMappingGate', 'Custom Field Update Enabled'],
      ['activityMappings', 'Field Mappings'],
    ],
  ],
  [
    'wxCCCallActivity',
    'Call Activity: More',
    [
      ['activityDisabled', 'Disable Activity Creation'],
      ['liveSubject', 'Record Live Subject'],
      ['sharedRecordVariable', 'CAD Variable for Record Sharing'],
      ['shareActivityByDefault', 'Share the Activity by Default'],
    ],
  ],
  [
    'reqSFDCCaseConfig',
    'Cases',
    [
      ['createCaseInbound', 'Create a Case for Inbound Calls'],
      ['createCaseOutbound', 'Create a Case for Outbound Calls'],
      ['caseInEditMode', 'Open the Case for Editing'],
      ['caseAlwaysInViewMode', 'Open the Case Always in View Mode'],
      ['caseRelations', 'Relations from the Matching Record'],
      ['caseMappings', 'Field Mappings'],
      ['caseRules', 'Conditional Mappings'],
    ],
  ],
  [
    'reqOutDialConfig',
    'Outdial',
    [
      ['outdialPrefixes', 'Remove Phone Number Prefix Strings'],
      ['setAni', 'Set the Outdial ANI'],
    ],
  ],
  ['outdialData', 'Outdial: More', [['crmSearch', 'Search Records in the Dial Box']]],
  [
    'reqOmniStateSyncConfig',
    'Omni-Channel',
    [
      ['omniEnabled', 'Omni-Channel Sync Enabled'],
      ['omniStatusDuringCall', 'Presence Status During a Webex Call'],
      ['idleCodeDuringWork', 'Idle Code During Omni-Channel Work'],
    ],
  ],
  ['widgetSettings', 'Notifications', [['browserNotifications', 'Send Browser Notifications']]],
];
