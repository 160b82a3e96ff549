import type { DefinitionSectionRows } from 'c/wxccDefinition';

/** The items of the last V1 definition that Cisco published, with its labels and what an administrator does not choose. */
export const V1_SECTIONS: readonly DefinitionSectionRows[] = [
  [
    'reqGeneralInfo',
    'Cisco Webex Contact Center Desktop Information',
    [
      ['internalName', 'InternalName', 'WebexCCAgentDesktopV20241121'],
      ['displayName', 'Display Name', 'Webex Contact Center Agent Desktop 2.0(Nov 2024)'],
      ['adapterUrl', 'CTI Adapter URL'],
      ['useApi', 'Use CTI API', 'true'],
      ['softphoneHeight', 'Softphone Height'],
      ['softphoneWidth', 'Softphone Width'],
      ['compatibilityMode', 'Salesforce Compatibility Mode', 'Lightning'],
    ],
  ],
  [
    'reqAdvanceScreenpopConfig',
    'Advanced Screenpop',
    [
      ['advanced', 'Advanced Screenpop Enabled'],
      ['cadVariable', 'CAD Variable Name '],
      ['aniPrefixes', 'Remove ANI Prefix Strings'],
    ],
  ],
  [
    'reqNoRecordMatchConfig',
    'Screenpop Settings For No RecordMatch',
    [
      ['noMatchEnabled', 'Enable Screenpop For No Matching Records'],
      ['noMatchObject', 'Salesforce object name'],
      ['noMatchMappings', 'Object Field Mappings'],
      ['noMatchRules', 'Object Conditional Mappings'],
    ],
  ],
  [
    'reqActivityRecordConfig',
    'Call Activity Record Creation',
    [
      ['namespace', 'Salesforce Package Namespace', 'ciscocjs'],
      ['autoRefresh', 'Auto Refresh Enabled'],
      ['createAtConnected', 'Create Activity Record at Connected State'],
      ['openAtConnected', 'Open Activity Record On Connected State'],
      ['openAtWrapUp', 'Open Activity Record On Wrap-Up State'],
      ['changeOwnership', 'Activity record ownership to be changed for transferred calls'],
      ['activityIdVariable', 'Name of the cad variable that holds activity id'],
      ['notes', 'Record Call Live Notes'],
      ['notesField', 'Live Call Notes Field Mapping'],
      ['subjectDateFormat', 'Date Format In Subject'],
      ['subjectTemplate', 'Subject Template'],
      ['activityMappingGate', 'Custom Field Update Enabled'],
      ['activityMappings', 'Object Field Mapping'],
    ],
  ],
  [
    'reqSFDCCaseConfig',
    'Case Management',
    [
      ['createCaseInbound', 'Auto Case Creation For Inbound Calls'],
      ['createCaseOutbound', 'Auto Case Creation For Outbound calls'],
      ['caseInEditMode', 'Open Case Object In Edit Mode'],
      ['caseAlwaysInViewMode', 'Open Case Object Always In View Mode'],
      ['caseRelations', 'Field Mappings'],
      ['caseMappings', 'Object Field Mappings'],
      ['caseRules', 'Object Conditional Mappings'],
    ],
  ],
  [
    'reqOutDialConfig',
    'Outdial Configuration',
    [
      ['outdialPrefixes', 'Remove Phone Number Prefix Strings'],
      ['setAni', 'Set Out Dial ANI'],
    ],
  ],
  [
    'reqOmniStateSyncConfig',
    'Omnichannel State Sync Configuration',
    [
      ['omniEnabled', 'Omnichannel state sync enabled'],
      ['omniStatusDuringCall', 'Default idle code when on voice call'],
      ['idleCodeDuringWork', 'Default idle code when on CRM omni channel'],
    ],
  ],
];
