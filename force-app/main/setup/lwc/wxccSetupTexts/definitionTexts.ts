// Written by scripts/generate/setup-texts.mjs.
import check_tooLarge from '@salesforce/label/c.Wxcc_check_tooLarge';
import repair_tooLarge from '@salesforce/label/c.Wxcc_repair_tooLarge';
import check_wrongEncoding from '@salesforce/label/c.Wxcc_check_wrongEncoding';
import repair_wrongEncoding from '@salesforce/label/c.Wxcc_repair_wrongEncoding';
import check_otherEncoding from '@salesforce/label/c.Wxcc_check_otherEncoding';
import repair_otherEncoding from '@salesforce/label/c.Wxcc_repair_otherEncoding';
import check_emptyFile from '@salesforce/label/c.Wxcc_check_emptyFile';
import repair_emptyFile from '@salesforce/label/c.Wxcc_repair_emptyFile';
import check_notWellFormed from '@salesforce/label/c.Wxcc_check_notWellFormed';
import repair_notWellFormed from '@salesforce/label/c.Wxcc_repair_notWellFormed';
import check_doctypeRefused from '@salesforce/label/c.Wxcc_check_doctypeRefused';
import repair_doctypeRefused from '@salesforce/label/c.Wxcc_repair_doctypeRefused';
import check_tooDeep from '@salesforce/label/c.Wxcc_check_tooDeep';
import repair_tooDeep from '@salesforce/label/c.Wxcc_repair_tooDeep';
import check_notADefinition from '@salesforce/label/c.Wxcc_check_notADefinition';
import repair_notADefinition from '@salesforce/label/c.Wxcc_repair_notADefinition';
import check_noItems from '@salesforce/label/c.Wxcc_check_noItems';
import repair_noItems from '@salesforce/label/c.Wxcc_repair_noItems';
import check_unnamedSection from '@salesforce/label/c.Wxcc_check_unnamedSection';
import repair_unnamedSection from '@salesforce/label/c.Wxcc_repair_unnamedSection';
import check_unnamedItem from '@salesforce/label/c.Wxcc_check_unnamedItem';
import repair_unnamedItem from '@salesforce/label/c.Wxcc_repair_unnamedItem';
import check_strayElement from '@salesforce/label/c.Wxcc_check_strayElement';
import repair_strayElement from '@salesforce/label/c.Wxcc_repair_strayElement';
import check_duplicateSection from '@salesforce/label/c.Wxcc_check_duplicateSection';
import repair_duplicateSection from '@salesforce/label/c.Wxcc_repair_duplicateSection';
import check_duplicateItem from '@salesforce/label/c.Wxcc_check_duplicateItem';
import repair_duplicateItem from '@salesforce/label/c.Wxcc_repair_duplicateItem';
import check_badSortOrder from '@salesforce/label/c.Wxcc_check_badSortOrder';
import repair_badSortOrder from '@salesforce/label/c.Wxcc_repair_badSortOrder';
import check_nameTooLong from '@salesforce/label/c.Wxcc_check_nameTooLong';
import repair_nameTooLong from '@salesforce/label/c.Wxcc_repair_nameTooLong';
import check_badItemName from '@salesforce/label/c.Wxcc_check_badItemName';
import repair_badItemName from '@salesforce/label/c.Wxcc_repair_badItemName';
import check_serviceCloudVoice from '@salesforce/label/c.Wxcc_check_serviceCloudVoice';
import repair_serviceCloudVoice from '@salesforce/label/c.Wxcc_repair_serviceCloudVoice';
import check_otherVendor from '@salesforce/label/c.Wxcc_check_otherVendor';
import repair_otherVendor from '@salesforce/label/c.Wxcc_repair_otherVendor';
import check_unknownSection from '@salesforce/label/c.Wxcc_check_unknownSection';
import repair_unknownSection from '@salesforce/label/c.Wxcc_repair_unknownSection';
import check_misspeltSection from '@salesforce/label/c.Wxcc_check_misspeltSection';
import repair_misspeltSection from '@salesforce/label/c.Wxcc_repair_misspeltSection';
import check_unknownItem from '@salesforce/label/c.Wxcc_check_unknownItem';
import repair_unknownItem from '@salesforce/label/c.Wxcc_repair_unknownItem';
import check_misspeltItem from '@salesforce/label/c.Wxcc_check_misspeltItem';
import repair_misspeltItem from '@salesforce/label/c.Wxcc_repair_misspeltItem';
import check_conflictingItems from '@salesforce/label/c.Wxcc_check_conflictingItems';
import repair_conflictingItems from '@salesforce/label/c.Wxcc_repair_conflictingItems';
import check_notABoolean from '@salesforce/label/c.Wxcc_check_notABoolean';
import repair_notABoolean from '@salesforce/label/c.Wxcc_repair_notABoolean';
import check_notANumber from '@salesforce/label/c.Wxcc_check_notANumber';
import repair_notANumber from '@salesforce/label/c.Wxcc_repair_notANumber';
import check_outOfRange from '@salesforce/label/c.Wxcc_check_outOfRange';
import repair_outOfRange from '@salesforce/label/c.Wxcc_repair_outOfRange';
import check_notAChoice from '@salesforce/label/c.Wxcc_check_notAChoice';
import repair_notAChoice from '@salesforce/label/c.Wxcc_repair_notAChoice';
import check_valueTooLong from '@salesforce/label/c.Wxcc_check_valueTooLong';
import repair_valueTooLong from '@salesforce/label/c.Wxcc_repair_valueTooLong';
import check_placeholder from '@salesforce/label/c.Wxcc_check_placeholder';
import repair_placeholder from '@salesforce/label/c.Wxcc_repair_placeholder';
import check_badPrefix from '@salesforce/label/c.Wxcc_check_badPrefix';
import repair_badPrefix from '@salesforce/label/c.Wxcc_repair_badPrefix';
import check_badPresencePair from '@salesforce/label/c.Wxcc_check_badPresencePair';
import repair_badPresencePair from '@salesforce/label/c.Wxcc_repair_badPresencePair';
import check_badInternalName from '@salesforce/label/c.Wxcc_check_badInternalName';
import repair_badInternalName from '@salesforce/label/c.Wxcc_repair_badInternalName';
import check_missingInternalName from '@salesforce/label/c.Wxcc_check_missingInternalName';
import repair_missingInternalName from '@salesforce/label/c.Wxcc_repair_missingInternalName';
import check_missingDisplayName from '@salesforce/label/c.Wxcc_check_missingDisplayName';
import repair_missingDisplayName from '@salesforce/label/c.Wxcc_repair_missingDisplayName';
import check_badObjectName from '@salesforce/label/c.Wxcc_check_badObjectName';
import repair_badObjectName from '@salesforce/label/c.Wxcc_repair_badObjectName';
import check_badFieldName from '@salesforce/label/c.Wxcc_check_badFieldName';
import repair_badFieldName from '@salesforce/label/c.Wxcc_repair_badFieldName';
import check_badPopRule from '@salesforce/label/c.Wxcc_check_badPopRule';
import repair_badPopRule from '@salesforce/label/c.Wxcc_repair_badPopRule';
import check_popObjectIgnored from '@salesforce/label/c.Wxcc_check_popObjectIgnored';
import repair_popObjectIgnored from '@salesforce/label/c.Wxcc_repair_popObjectIgnored';
import check_tooManyPopObjects from '@salesforce/label/c.Wxcc_check_tooManyPopObjects';
import repair_tooManyPopObjects from '@salesforce/label/c.Wxcc_repair_tooManyPopObjects';
import check_adapterNotOurs from '@salesforce/label/c.Wxcc_check_adapterNotOurs';
import repair_adapterNotOurs from '@salesforce/label/c.Wxcc_repair_adapterNotOurs';
import check_apiSwitchedOff from '@salesforce/label/c.Wxcc_check_apiSwitchedOff';
import repair_apiSwitchedOff from '@salesforce/label/c.Wxcc_repair_apiSwitchedOff';
import check_notForLightning from '@salesforce/label/c.Wxcc_check_notForLightning';
import repair_notForLightning from '@salesforce/label/c.Wxcc_repair_notForLightning';
import check_unknownRegion from '@salesforce/label/c.Wxcc_check_unknownRegion';
import repair_unknownRegion from '@salesforce/label/c.Wxcc_repair_unknownRegion';
import check_desktopUrlRefused from '@salesforce/label/c.Wxcc_check_desktopUrlRefused';
import repair_desktopUrlRefused from '@salesforce/label/c.Wxcc_repair_desktopUrlRefused';
import check_noDesktop from '@salesforce/label/c.Wxcc_check_noDesktop';
import repair_noDesktop from '@salesforce/label/c.Wxcc_repair_noDesktop';
import check_mappingUnreadable from '@salesforce/label/c.Wxcc_check_mappingUnreadable';
import repair_mappingUnreadable from '@salesforce/label/c.Wxcc_repair_mappingUnreadable';
import check_mappingEntryIgnored from '@salesforce/label/c.Wxcc_check_mappingEntryIgnored';
import repair_mappingEntryIgnored from '@salesforce/label/c.Wxcc_repair_mappingEntryIgnored';
import check_mappingPairIgnored from '@salesforce/label/c.Wxcc_check_mappingPairIgnored';
import repair_mappingPairIgnored from '@salesforce/label/c.Wxcc_repair_mappingPairIgnored';
import check_mappingBadField from '@salesforce/label/c.Wxcc_check_mappingBadField';
import repair_mappingBadField from '@salesforce/label/c.Wxcc_repair_mappingBadField';
import check_mappingFieldTwice from '@salesforce/label/c.Wxcc_check_mappingFieldTwice';
import repair_mappingFieldTwice from '@salesforce/label/c.Wxcc_repair_mappingFieldTwice';
import check_mappingConstantMissing from '@salesforce/label/c.Wxcc_check_mappingConstantMissing';
import repair_mappingConstantMissing from '@salesforce/label/c.Wxcc_repair_mappingConstantMissing';
import check_mappingWithoutRules from '@salesforce/label/c.Wxcc_check_mappingWithoutRules';
import repair_mappingWithoutRules from '@salesforce/label/c.Wxcc_repair_mappingWithoutRules';
import check_mappingRuleUnused from '@salesforce/label/c.Wxcc_check_mappingRuleUnused';
import repair_mappingRuleUnused from '@salesforce/label/c.Wxcc_repair_mappingRuleUnused';
import check_mappingSwitchedOff from '@salesforce/label/c.Wxcc_check_mappingSwitchedOff';
import repair_mappingSwitchedOff from '@salesforce/label/c.Wxcc_repair_mappingSwitchedOff';
import check_openWithoutCreate from '@salesforce/label/c.Wxcc_check_openWithoutCreate';
import repair_openWithoutCreate from '@salesforce/label/c.Wxcc_repair_openWithoutCreate';
import check_ownershipWithoutVariable from '@salesforce/label/c.Wxcc_check_ownershipWithoutVariable';
import repair_ownershipWithoutVariable from '@salesforce/label/c.Wxcc_repair_ownershipWithoutVariable';
import check_ownershipAtWrapUp from '@salesforce/label/c.Wxcc_check_ownershipAtWrapUp';
import repair_ownershipAtWrapUp from '@salesforce/label/c.Wxcc_repair_ownershipAtWrapUp';
import check_noMatchWithoutObject from '@salesforce/label/c.Wxcc_check_noMatchWithoutObject';
import repair_noMatchWithoutObject from '@salesforce/label/c.Wxcc_repair_noMatchWithoutObject';
import check_advancedWithoutVariable from '@salesforce/label/c.Wxcc_check_advancedWithoutVariable';
import repair_advancedWithoutVariable from '@salesforce/label/c.Wxcc_repair_advancedWithoutVariable';
import check_fallbackWithoutAdvanced from '@salesforce/label/c.Wxcc_check_fallbackWithoutAdvanced';
import repair_fallbackWithoutAdvanced from '@salesforce/label/c.Wxcc_repair_fallbackWithoutAdvanced';
import check_activityOffYetUsed from '@salesforce/label/c.Wxcc_check_activityOffYetUsed';
import repair_activityOffYetUsed from '@salesforce/label/c.Wxcc_repair_activityOffYetUsed';
import check_caseEditAndView from '@salesforce/label/c.Wxcc_check_caseEditAndView';
import repair_caseEditAndView from '@salesforce/label/c.Wxcc_repair_caseEditAndView';
import check_notesFieldMapped from '@salesforce/label/c.Wxcc_check_notesFieldMapped';
import repair_notesFieldMapped from '@salesforce/label/c.Wxcc_repair_notesFieldMapped';
import check_omniWithoutStatus from '@salesforce/label/c.Wxcc_check_omniWithoutStatus';
import repair_omniWithoutStatus from '@salesforce/label/c.Wxcc_repair_omniWithoutStatus';
import check_omniWithoutDirection from '@salesforce/label/c.Wxcc_check_omniWithoutDirection';
import repair_omniWithoutDirection from '@salesforce/label/c.Wxcc_repair_omniWithoutDirection';
import check_omniPairsUnused from '@salesforce/label/c.Wxcc_check_omniPairsUnused';
import repair_omniPairsUnused from '@salesforce/label/c.Wxcc_repair_omniPairsUnused';
import check_presencePairTwice from '@salesforce/label/c.Wxcc_check_presencePairTwice';
import repair_presencePairTwice from '@salesforce/label/c.Wxcc_repair_presencePairTwice';
import check_idleCodeAvailable from '@salesforce/label/c.Wxcc_check_idleCodeAvailable';
import repair_idleCodeAvailable from '@salesforce/label/c.Wxcc_repair_idleCodeAvailable';
import check_presenceStatusUnfit from '@salesforce/label/c.Wxcc_check_presenceStatusUnfit';
import repair_presenceStatusUnfit from '@salesforce/label/c.Wxcc_repair_presenceStatusUnfit';
import check_idleCodeUnfit from '@salesforce/label/c.Wxcc_check_idleCodeUnfit';
import repair_idleCodeUnfit from '@salesforce/label/c.Wxcc_repair_idleCodeUnfit';
import check_mappingFieldProtected from '@salesforce/label/c.Wxcc_check_mappingFieldProtected';
import repair_mappingFieldProtected from '@salesforce/label/c.Wxcc_repair_mappingFieldProtected';
import check_oneVariableTwice from '@salesforce/label/c.Wxcc_check_oneVariableTwice';
import repair_oneVariableTwice from '@salesforce/label/c.Wxcc_repair_oneVariableTwice';
import check_notesWithoutActivity from '@salesforce/label/c.Wxcc_check_notesWithoutActivity';
import repair_notesWithoutActivity from '@salesforce/label/c.Wxcc_repair_notesWithoutActivity';
import check_noMatchWhileRinging from '@salesforce/label/c.Wxcc_check_noMatchWhileRinging';
import repair_noMatchWhileRinging from '@salesforce/label/c.Wxcc_repair_noMatchWhileRinging';
import check_layoutPopsToo from '@salesforce/label/c.Wxcc_check_layoutPopsToo';
import repair_layoutPopsToo from '@salesforce/label/c.Wxcc_repair_layoutPopsToo';
import check_layoutOpensNoForm from '@salesforce/label/c.Wxcc_check_layoutOpensNoForm';
import repair_layoutOpensNoForm from '@salesforce/label/c.Wxcc_repair_layoutOpensNoForm';
import check_fieldNotThere from '@salesforce/label/c.Wxcc_check_fieldNotThere';
import repair_fieldNotThere from '@salesforce/label/c.Wxcc_repair_fieldNotThere';
import check_fieldNotWritable from '@salesforce/label/c.Wxcc_check_fieldNotWritable';
import repair_fieldNotWritable from '@salesforce/label/c.Wxcc_repair_fieldNotWritable';
import check_notesFieldUnfit from '@salesforce/label/c.Wxcc_check_notesFieldUnfit';
import repair_notesFieldUnfit from '@salesforce/label/c.Wxcc_repair_notesFieldUnfit';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/definition.json, by their codes. */
export const definitionTexts: Messages = {
  check_tooLarge,
  repair_tooLarge,
  check_wrongEncoding,
  repair_wrongEncoding,
  check_otherEncoding,
  repair_otherEncoding,
  check_emptyFile,
  repair_emptyFile,
  check_notWellFormed,
  repair_notWellFormed,
  check_doctypeRefused,
  repair_doctypeRefused,
  check_tooDeep,
  repair_tooDeep,
  check_notADefinition,
  repair_notADefinition,
  check_noItems,
  repair_noItems,
  check_unnamedSection,
  repair_unnamedSection,
  check_unnamedItem,
  repair_unnamedItem,
  check_strayElement,
  repair_strayElement,
  check_duplicateSection,
  repair_duplicateSection,
  check_duplicateItem,
  repair_duplicateItem,
  check_badSortOrder,
  repair_badSortOrder,
  check_nameTooLong,
  repair_nameTooLong,
  check_badItemName,
  repair_badItemName,
  check_serviceCloudVoice,
  repair_serviceCloudVoice,
  check_otherVendor,
  repair_otherVendor,
  check_unknownSection,
  repair_unknownSection,
  check_misspeltSection,
  repair_misspeltSection,
  check_unknownItem,
  repair_unknownItem,
  check_misspeltItem,
  repair_misspeltItem,
  check_conflictingItems,
  repair_conflictingItems,
  check_notABoolean,
  repair_notABoolean,
  check_notANumber,
  repair_notANumber,
  check_outOfRange,
  repair_outOfRange,
  check_notAChoice,
  repair_notAChoice,
  check_valueTooLong,
  repair_valueTooLong,
  check_placeholder,
  repair_placeholder,
  check_badPrefix,
  repair_badPrefix,
  check_badPresencePair,
  repair_badPresencePair,
  check_badInternalName,
  repair_badInternalName,
  check_missingInternalName,
  repair_missingInternalName,
  check_missingDisplayName,
  repair_missingDisplayName,
  check_badObjectName,
  repair_badObjectName,
  check_badFieldName,
  repair_badFieldName,
  check_badPopRule,
  repair_badPopRule,
  check_popObjectIgnored,
  repair_popObjectIgnored,
  check_tooManyPopObjects,
  repair_tooManyPopObjects,
  check_adapterNotOurs,
  repair_adapterNotOurs,
  check_apiSwitchedOff,
  repair_apiSwitchedOff,
  check_notForLightning,
  repair_notForLightning,
  check_unknownRegion,
  repair_unknownRegion,
  check_desktopUrlRefused,
  repair_desktopUrlRefused,
  check_noDesktop,
  repair_noDesktop,
  check_mappingUnreadable,
  repair_mappingUnreadable,
  check_mappingEntryIgnored,
  repair_mappingEntryIgnored,
  check_mappingPairIgnored,
  repair_mappingPairIgnored,
  check_mappingBadField,
  repair_mappingBadField,
  check_mappingFieldTwice,
  repair_mappingFieldTwice,
  check_mappingConstantMissing,
  repair_mappingConstantMissing,
  check_mappingWithoutRules,
  repair_mappingWithoutRules,
  check_mappingRuleUnused,
  repair_mappingRuleUnused,
  check_mappingSwitchedOff,
  repair_mappingSwitchedOff,
  check_openWithoutCreate,
  repair_openWithoutCreate,
  check_ownershipWithoutVariable,
  repair_ownershipWithoutVariable,
  check_ownershipAtWrapUp,
  repair_ownershipAtWrapUp,
  check_noMatchWithoutObject,
  repair_noMatchWithoutObject,
  check_advancedWithoutVariable,
  repair_advancedWithoutVariable,
  check_fallbackWithoutAdvanced,
  repair_fallbackWithoutAdvanced,
  check_activityOffYetUsed,
  repair_activityOffYetUsed,
  check_caseEditAndView,
  repair_caseEditAndView,
  check_notesFieldMapped,
  repair_notesFieldMapped,
  check_omniWithoutStatus,
  repair_omniWithoutStatus,
  check_omniWithoutDirection,
  repair_omniWithoutDirection,
  check_omniPairsUnused,
  repair_omniPairsUnused,
  check_presencePairTwice,
  repair_presencePairTwice,
  check_idleCodeAvailable,
  repair_idleCodeAvailable,
  check_presenceStatusUnfit,
  repair_presenceStatusUnfit,
  check_idleCodeUnfit,
  repair_idleCodeUnfit,
  check_mappingFieldProtected,
  repair_mappingFieldProtected,
  check_oneVariableTwice,
  repair_oneVariableTwice,
  check_notesWithoutActivity,
  repair_notesWithoutActivity,
  check_noMatchWhileRinging,
  repair_noMatchWhileRinging,
  check_layoutPopsToo,
  repair_layoutPopsToo,
  check_layoutOpensNoForm,
  repair_layoutOpensNoForm,
  check_fieldNotThere,
  repair_fieldNotThere,
  check_fieldNotWritable,
  repair_fieldNotWritable,
  check_notesFieldUnfit,
  repair_notesFieldUnfit,
};
