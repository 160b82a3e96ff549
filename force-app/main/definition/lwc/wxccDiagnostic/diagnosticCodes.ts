import type { Severity } from 'c/wxccBase';

/**
 * Every finding about a definition, with how grave it is: a closed list, each with its texts `Wxcc_check_<code>` and
 * `Wxcc_repair_<code>`. `error`: something the administrator wanted will not happen. `warning`: it works, perhaps not as
 * meant. `info`: good to know. Nothing in a file as Cisco published it is an `error`.
 */
export const DIAGNOSTIC_SEVERITY = {
  // The file as such. Nothing else can be read then.
  tooLarge: 'error',
  wrongEncoding: 'error',
  otherEncoding: 'warning',
  emptyFile: 'error',
  notWellFormed: 'error',
  doctypeRefused: 'error',
  tooDeep: 'error',
  notADefinition: 'error',

  // How it is built.
  noItems: 'error',
  unnamedSection: 'error',
  unnamedItem: 'error',
  strayElement: 'warning',
  duplicateSection: 'error',
  duplicateItem: 'error',
  badSortOrder: 'warning',
  nameTooLong: 'warning',
  badItemName: 'warning',

  // Whose it is.
  serviceCloudVoice: 'warning',
  otherVendor: 'warning',

  // Items nobody reads.
  unknownSection: 'info',
  misspeltSection: 'warning',
  unknownItem: 'warning',
  misspeltItem: 'warning',
  conflictingItems: 'warning',

  // Values.
  notABoolean: 'warning',
  notANumber: 'warning',
  outOfRange: 'warning',
  notAChoice: 'warning',
  valueTooLong: 'warning',
  placeholder: 'warning',
  badPrefix: 'warning',
  badPresencePair: 'warning',
  badInternalName: 'warning',
  missingInternalName: 'error',
  missingDisplayName: 'warning',
  badObjectName: 'error',
  badFieldName: 'error',
  badPopRule: 'warning',
  popObjectIgnored: 'warning',
  tooManyPopObjects: 'warning',

  // Host and Desktop.
  adapterNotOurs: 'warning',
  apiSwitchedOff: 'error',
  notForLightning: 'error',
  unknownRegion: 'error',
  desktopUrlRefused: 'error',
  noDesktop: 'error',

  // Mappings.
  mappingUnreadable: 'error',
  mappingEntryIgnored: 'warning',
  mappingPairIgnored: 'warning',
  mappingBadField: 'error',
  mappingFieldTwice: 'warning',
  mappingConstantMissing: 'warning',
  mappingWithoutRules: 'warning',
  mappingRuleUnused: 'warning',
  mappingSwitchedOff: 'warning',
  mappingFieldProtected: 'warning',

  // Contradictions.
  openWithoutCreate: 'warning',
  ownershipWithoutVariable: 'warning',
  ownershipAtWrapUp: 'warning',
  noMatchWithoutObject: 'warning',
  advancedWithoutVariable: 'warning',
  fallbackWithoutAdvanced: 'info',
  activityOffYetUsed: 'warning',
  caseEditAndView: 'warning',
  notesFieldMapped: 'warning',
  omniWithoutStatus: 'warning',
  omniWithoutDirection: 'warning',
  omniPairsUnused: 'info',
  presencePairTwice: 'warning',
  idleCodeAvailable: 'warning',
  oneVariableTwice: 'warning',
  notesWithoutActivity: 'info',
  noMatchWhileRinging: 'info',

  // Against the softphone layout, and against the org's fields: only seen where these are known.
  layoutPopsToo: 'warning',
  layoutOpensNoForm: 'info',
  presenceStatusUnfit: 'warning',
  idleCodeUnfit: 'warning',
  fieldNotThere: 'warning',
  fieldNotWritable: 'warning',
  notesFieldUnfit: 'warning',
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_SEVERITY;
