// Written by scripts/generate/setup-texts.mjs.
import setup_title from '@salesforce/label/c.Wxcc_setup_title';
import setup_overviewTab from '@salesforce/label/c.Wxcc_setup_overviewTab';
import setup_definitionTab from '@salesforce/label/c.Wxcc_setup_definitionTab';
import setup_loading from '@salesforce/label/c.Wxcc_setup_loading';
import setup_again from '@salesforce/label/c.Wxcc_setup_again';
import setup_unreachable from '@salesforce/label/c.Wxcc_setup_unreachable';
import setup_answerYes from '@salesforce/label/c.Wxcc_setup_answerYes';
import setup_answerBut from '@salesforce/label/c.Wxcc_setup_answerBut';
import setup_answerNo from '@salesforce/label/c.Wxcc_setup_answerNo';
import setup_answerLook from '@salesforce/label/c.Wxcc_setup_answerLook';
import setup_question from '@salesforce/label/c.Wxcc_setup_question';
import setup_red from '@salesforce/label/c.Wxcc_setup_red';
import setup_amber from '@salesforce/label/c.Wxcc_setup_amber';
import setup_green from '@salesforce/label/c.Wxcc_setup_green';
import setup_look from '@salesforce/label/c.Wxcc_setup_look';
import setup_fine from '@salesforce/label/c.Wxcc_setup_fine';
import setup_open from '@salesforce/label/c.Wxcc_setup_open';
import setup_opensNew from '@salesforce/label/c.Wxcc_setup_opensNew';
import setup_repair from '@salesforce/label/c.Wxcc_setup_repair';
import setup_repairOf from '@salesforce/label/c.Wxcc_setup_repairOf';
import setup_chooseFile from '@salesforce/label/c.Wxcc_setup_chooseFile';
import setup_fileHelp from '@salesforce/label/c.Wxcc_setup_fileHelp';
import setup_pasteLabel from '@salesforce/label/c.Wxcc_setup_pasteLabel';
import setup_openPasted from '@salesforce/label/c.Wxcc_setup_openPasted';
import setup_startOwn from '@salesforce/label/c.Wxcc_setup_startOwn';
import setup_draftOf from '@salesforce/label/c.Wxcc_setup_draftOf';
import setup_dialectV1 from '@salesforce/label/c.Wxcc_setup_dialectV1';
import setup_dialectV2 from '@salesforce/label/c.Wxcc_setup_dialectV2';
import setup_dialectOurs from '@salesforce/label/c.Wxcc_setup_dialectOurs';
import setup_dialectOther from '@salesforce/label/c.Wxcc_setup_dialectOther';
import setup_unnamed from '@salesforce/label/c.Wxcc_setup_unnamed';
import setup_toOurs from '@salesforce/label/c.Wxcc_setup_toOurs';
import setup_toV1 from '@salesforce/label/c.Wxcc_setup_toV1';
import setup_toV2 from '@salesforce/label/c.Wxcc_setup_toV2';
import setup_notConverted from '@salesforce/label/c.Wxcc_setup_notConverted';
import setup_downloadImport from '@salesforce/label/c.Wxcc_setup_downloadImport';
import setup_downloadMetadata from '@salesforce/label/c.Wxcc_setup_downloadMetadata';
import setup_importHelp from '@salesforce/label/c.Wxcc_setup_importHelp';
import setup_reportTitle from '@salesforce/label/c.Wxcc_setup_reportTitle';
import setup_openedTitle from '@salesforce/label/c.Wxcc_setup_openedTitle';
import setup_findingsTitle from '@salesforce/label/c.Wxcc_setup_findingsTitle';
import setup_clean from '@salesforce/label/c.Wxcc_setup_clean';
import setup_itemsTitle from '@salesforce/label/c.Wxcc_setup_itemsTitle';
import setup_item from '@salesforce/label/c.Wxcc_setup_item';
import setup_value from '@salesforce/label/c.Wxcc_setup_value';
import setup_copy from '@salesforce/label/c.Wxcc_setup_copy';
import setup_copyOf from '@salesforce/label/c.Wxcc_setup_copyOf';
import setup_copied from '@salesforce/label/c.Wxcc_setup_copied';
import setup_region from '@salesforce/label/c.Wxcc_setup_region';
import setup_mappingOf from '@salesforce/label/c.Wxcc_setup_mappingOf';
import setup_editTable from '@salesforce/label/c.Wxcc_setup_editTable';
import setup_editTableOf from '@salesforce/label/c.Wxcc_setup_editTableOf';
import setup_closeTable from '@salesforce/label/c.Wxcc_setup_closeTable';
import setup_field from '@salesforce/label/c.Wxcc_setup_field';
import setup_filledBy from '@salesforce/label/c.Wxcc_setup_filledBy';
import setup_kindVariable from '@salesforce/label/c.Wxcc_setup_kindVariable';
import setup_kindConstant from '@salesforce/label/c.Wxcc_setup_kindConstant';
import setup_kindTemplate from '@salesforce/label/c.Wxcc_setup_kindTemplate';
import setup_kindRules from '@salesforce/label/c.Wxcc_setup_kindRules';
import setup_text from '@salesforce/label/c.Wxcc_setup_text';
import setup_rules from '@salesforce/label/c.Wxcc_setup_rules';
import setup_addRow from '@salesforce/label/c.Wxcc_setup_addRow';
import setup_addPopRules from '@salesforce/label/c.Wxcc_setup_addPopRules';
import setup_addPopRulesHelp from '@salesforce/label/c.Wxcc_setup_addPopRulesHelp';
import setup_removeRow from '@salesforce/label/c.Wxcc_setup_removeRow';
import setup_differencesTitle from '@salesforce/label/c.Wxcc_setup_differencesTitle';
import setup_differencesHelp from '@salesforce/label/c.Wxcc_setup_differencesHelp';
import setup_chooseForce from '@salesforce/label/c.Wxcc_setup_chooseForce';
import setup_openRunning from '@salesforce/label/c.Wxcc_setup_openRunning';
import setup_comparedRunning from '@salesforce/label/c.Wxcc_setup_comparedRunning';
import setup_noDifference from '@salesforce/label/c.Wxcc_setup_noDifference';
import setup_setting from '@salesforce/label/c.Wxcc_setup_setting';
import setup_inForceColumn from '@salesforce/label/c.Wxcc_setup_inForceColumn';
import setup_here from '@salesforce/label/c.Wxcc_setup_here';
import setup_noDefinition from '@salesforce/label/c.Wxcc_setup_noDefinition';
import setup_noDefinitionRepair from '@salesforce/label/c.Wxcc_setup_noDefinitionRepair';
import setup_callCenter from '@salesforce/label/c.Wxcc_setup_callCenter';
import setup_noCallCenter from '@salesforce/label/c.Wxcc_setup_noCallCenter';
import setup_noCallCenterRepair from '@salesforce/label/c.Wxcc_setup_noCallCenterRepair';
import setup_callCentersHidden from '@salesforce/label/c.Wxcc_setup_callCentersHidden';
import setup_callCentersHiddenRepair from '@salesforce/label/c.Wxcc_setup_callCentersHiddenRepair';
import setup_users from '@salesforce/label/c.Wxcc_setup_users';
import setup_noUsers from '@salesforce/label/c.Wxcc_setup_noUsers';
import setup_noUsersRepair from '@salesforce/label/c.Wxcc_setup_noUsersRepair';
import setup_usersHidden from '@salesforce/label/c.Wxcc_setup_usersHidden';
import setup_usersHiddenRepair from '@salesforce/label/c.Wxcc_setup_usersHiddenRepair';
import setup_permitted from '@salesforce/label/c.Wxcc_setup_permitted';
import setup_usersUnpermitted from '@salesforce/label/c.Wxcc_setup_usersUnpermitted';
import setup_usersUnpermittedRepair from '@salesforce/label/c.Wxcc_setup_usersUnpermittedRepair';
import setup_permitTitle from '@salesforce/label/c.Wxcc_setup_permitTitle';
import setup_permitQuestion from '@salesforce/label/c.Wxcc_setup_permitQuestion';
import setup_permit from '@salesforce/label/c.Wxcc_setup_permit';
import setup_permitWorking from '@salesforce/label/c.Wxcc_setup_permitWorking';
import setup_permitDone from '@salesforce/label/c.Wxcc_setup_permitDone';
import setup_permitRefused from '@salesforce/label/c.Wxcc_setup_permitRefused';
import setup_permitNobody from '@salesforce/label/c.Wxcc_setup_permitNobody';
import setup_permitFault from '@salesforce/label/c.Wxcc_setup_permitFault';
import setup_cancel from '@salesforce/label/c.Wxcc_setup_cancel';
import setup_close from '@salesforce/label/c.Wxcc_setup_close';
import setup_permissionsHidden from '@salesforce/label/c.Wxcc_setup_permissionsHidden';
import setup_permissionsHiddenRepair from '@salesforce/label/c.Wxcc_setup_permissionsHiddenRepair';
import setup_rights from '@salesforce/label/c.Wxcc_setup_rights';
import setup_rightsTask from '@salesforce/label/c.Wxcc_setup_rightsTask';
import setup_objectRefused from '@salesforce/label/c.Wxcc_setup_objectRefused';
import setup_objectRefusedRepair from '@salesforce/label/c.Wxcc_setup_objectRefusedRepair';
import setup_fieldRefused from '@salesforce/label/c.Wxcc_setup_fieldRefused';
import setup_fieldRefusedRepair from '@salesforce/label/c.Wxcc_setup_fieldRefusedRepair';
import setup_rightsHidden from '@salesforce/label/c.Wxcc_setup_rightsHidden';
import setup_rightsHiddenRepair from '@salesforce/label/c.Wxcc_setup_rightsHiddenRepair';
import setup_app from '@salesforce/label/c.Wxcc_setup_app';
import setup_noApp from '@salesforce/label/c.Wxcc_setup_noApp';
import setup_noAppRepair from '@salesforce/label/c.Wxcc_setup_noAppRepair';
import setup_appHidden from '@salesforce/label/c.Wxcc_setup_appHidden';
import setup_appHiddenRepair from '@salesforce/label/c.Wxcc_setup_appHiddenRepair';
import setup_trusted from '@salesforce/label/c.Wxcc_setup_trusted';
import setup_notTrusted from '@salesforce/label/c.Wxcc_setup_notTrusted';
import setup_notTrustedRepair from '@salesforce/label/c.Wxcc_setup_notTrustedRepair';
import setup_trustedHidden from '@salesforce/label/c.Wxcc_setup_trustedHidden';
import setup_trustedHiddenRepair from '@salesforce/label/c.Wxcc_setup_trustedHiddenRepair';
import setup_objectNotThere from '@salesforce/label/c.Wxcc_setup_objectNotThere';
import setup_objectNotThereRepair from '@salesforce/label/c.Wxcc_setup_objectNotThereRepair';
import setup_fields from '@salesforce/label/c.Wxcc_setup_fields';
import setup_statusNotThere from '@salesforce/label/c.Wxcc_setup_statusNotThere';
import setup_statusNotThereRepair from '@salesforce/label/c.Wxcc_setup_statusNotThereRepair';
import setup_statuses from '@salesforce/label/c.Wxcc_setup_statuses';
import setup_statusesHidden from '@salesforce/label/c.Wxcc_setup_statusesHidden';
import setup_statusesHiddenRepair from '@salesforce/label/c.Wxcc_setup_statusesHiddenRepair';
import setup_valueLong from '@salesforce/label/c.Wxcc_setup_valueLong';
import setup_valueLongRepair from '@salesforce/label/c.Wxcc_setup_valueLongRepair';
import setup_definition from '@salesforce/label/c.Wxcc_setup_definition';
import setup_lookUtility from '@salesforce/label/c.Wxcc_setup_lookUtility';
import setup_lookUtilityRepair from '@salesforce/label/c.Wxcc_setup_lookUtilityRepair';
import setup_lookLayout from '@salesforce/label/c.Wxcc_setup_lookLayout';
import setup_lookLayoutRepair from '@salesforce/label/c.Wxcc_setup_lookLayoutRepair';
import setup_lookIdleCodes from '@salesforce/label/c.Wxcc_setup_lookIdleCodes';
import setup_lookIdleCodesRepair from '@salesforce/label/c.Wxcc_setup_lookIdleCodesRepair';
import setup_idleCodes from '@salesforce/label/c.Wxcc_setup_idleCodes';
import setup_idleCodeNotThere from '@salesforce/label/c.Wxcc_setup_idleCodeNotThere';
import setup_idleCodeNotThereRepair from '@salesforce/label/c.Wxcc_setup_idleCodeNotThereRepair';
import setup_phoneSilent from '@salesforce/label/c.Wxcc_setup_phoneSilent';
import setup_phoneSilentRepair from '@salesforce/label/c.Wxcc_setup_phoneSilentRepair';
import setup_inForce from '@salesforce/label/c.Wxcc_setup_inForce';
import setup_draftDiffers from '@salesforce/label/c.Wxcc_setup_draftDiffers';
import setup_draftDiffersRepair from '@salesforce/label/c.Wxcc_setup_draftDiffersRepair';
import setup_layoutSearches from '@salesforce/label/c.Wxcc_setup_layoutSearches';
import setup_layoutSearchesNothing from '@salesforce/label/c.Wxcc_setup_layoutSearchesNothing';
import setup_layoutSearchesNothingRepair from '@salesforce/label/c.Wxcc_setup_layoutSearchesNothingRepair';
import setup_lookMicrophone from '@salesforce/label/c.Wxcc_setup_lookMicrophone';
import setup_lookMicrophoneRepair from '@salesforce/label/c.Wxcc_setup_lookMicrophoneRepair';
import setup_microphone from '@salesforce/label/c.Wxcc_setup_microphone';
import setup_microphoneRefused from '@salesforce/label/c.Wxcc_setup_microphoneRefused';
import setup_microphoneRefusedRepair from '@salesforce/label/c.Wxcc_setup_microphoneRefusedRepair';
import setup_lookAllowList from '@salesforce/label/c.Wxcc_setup_lookAllowList';
import setup_lookAllowListRepair from '@salesforce/label/c.Wxcc_setup_lookAllowListRepair';
import setup_previewTab from '@salesforce/label/c.Wxcc_setup_previewTab';
import setup_layoutTab from '@salesforce/label/c.Wxcc_setup_layoutTab';
import setup_why from '@salesforce/label/c.Wxcc_setup_why';
import setup_previewHelp from '@salesforce/label/c.Wxcc_setup_previewHelp';
import setup_previewExample from '@salesforce/label/c.Wxcc_setup_previewExample';
import setup_example_inbound from '@salesforce/label/c.Wxcc_setup_example_inbound';
import setup_example_outbound from '@salesforce/label/c.Wxcc_setup_example_outbound';
import setup_example_withheld from '@salesforce/label/c.Wxcc_setup_example_withheld';
import setup_previewFile from '@salesforce/label/c.Wxcc_setup_previewFile';
import setup_previewContact from '@salesforce/label/c.Wxcc_setup_previewContact';
import setup_previewCaller from '@salesforce/label/c.Wxcc_setup_previewCaller';
import setup_callerNobody from '@salesforce/label/c.Wxcc_setup_callerNobody';
import setup_callerContact from '@salesforce/label/c.Wxcc_setup_callerContact';
import setup_noContact from '@salesforce/label/c.Wxcc_setup_noContact';
import setup_openFirst from '@salesforce/label/c.Wxcc_setup_openFirst';
import setup_nothingMade from '@salesforce/label/c.Wxcc_setup_nothingMade';
import setup_preview_task from '@salesforce/label/c.Wxcc_setup_preview_task';
import setup_preview_case from '@salesforce/label/c.Wxcc_setup_preview_case';
import setup_preview_form from '@salesforce/label/c.Wxcc_setup_preview_form';
import setup_whyCad from '@salesforce/label/c.Wxcc_setup_whyCad';
import setup_whySpecial from '@salesforce/label/c.Wxcc_setup_whySpecial';
import setup_whyRule from '@salesforce/label/c.Wxcc_setup_whyRule';
import setup_whyConstant from '@salesforce/label/c.Wxcc_setup_whyConstant';
import setup_whyTemplate from '@salesforce/label/c.Wxcc_setup_whyTemplate';
import setup_whyOwn from '@salesforce/label/c.Wxcc_setup_whyOwn';
import setup_gap_unknownVariable from '@salesforce/label/c.Wxcc_setup_gap_unknownVariable';
import setup_gap_empty from '@salesforce/label/c.Wxcc_setup_gap_empty';
import setup_gap_noRule from '@salesforce/label/c.Wxcc_setup_gap_noRule';
import setup_gap_unknownField from '@salesforce/label/c.Wxcc_setup_gap_unknownField';
import setup_gap_notWritable from '@salesforce/label/c.Wxcc_setup_gap_notWritable';
import setup_gap_badValue from '@salesforce/label/c.Wxcc_setup_gap_badValue';
import setup_gap_cut from '@salesforce/label/c.Wxcc_setup_gap_cut';
import setup_layoutHelp from '@salesforce/label/c.Wxcc_setup_layoutHelp';
import setup_layoutUrl from '@salesforce/label/c.Wxcc_setup_layoutUrl';
import setup_layoutOrigin from '@salesforce/label/c.Wxcc_setup_layoutOrigin';
import setup_layoutCurrent from '@salesforce/label/c.Wxcc_setup_layoutCurrent';
import setup_layoutLegacy from '@salesforce/label/c.Wxcc_setup_layoutLegacy';
import setup_layoutPanel from '@salesforce/label/c.Wxcc_setup_layoutPanel';
import setup_layoutMake from '@salesforce/label/c.Wxcc_setup_layoutMake';
import setup_layoutRemove from '@salesforce/label/c.Wxcc_setup_layoutRemove';
import setup_layoutAllow from '@salesforce/label/c.Wxcc_setup_layoutAllow';
import setup_layoutMade from '@salesforce/label/c.Wxcc_setup_layoutMade';
import setup_layoutBadUrl from '@salesforce/label/c.Wxcc_setup_layoutBadUrl';
import setup_layoutBadOrigin from '@salesforce/label/c.Wxcc_setup_layoutBadOrigin';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/setup.json, by their codes. */
export const setupTexts: Messages = {
  setup_title,
  setup_overviewTab,
  setup_definitionTab,
  setup_loading,
  setup_again,
  setup_unreachable,
  setup_answerYes,
  setup_answerBut,
  setup_answerNo,
  setup_answerLook,
  setup_question,
  setup_red,
  setup_amber,
  setup_green,
  setup_look,
  setup_fine,
  setup_open,
  setup_opensNew,
  setup_repair,
  setup_repairOf,
  setup_chooseFile,
  setup_fileHelp,
  setup_pasteLabel,
  setup_openPasted,
  setup_startOwn,
  setup_draftOf,
  setup_dialectV1,
  setup_dialectV2,
  setup_dialectOurs,
  setup_dialectOther,
  setup_unnamed,
  setup_toOurs,
  setup_toV1,
  setup_toV2,
  setup_notConverted,
  setup_downloadImport,
  setup_downloadMetadata,
  setup_importHelp,
  setup_reportTitle,
  setup_openedTitle,
  setup_findingsTitle,
  setup_clean,
  setup_itemsTitle,
  setup_item,
  setup_value,
  setup_copy,
  setup_copyOf,
  setup_copied,
  setup_region,
  setup_mappingOf,
  setup_editTable,
  setup_editTableOf,
  setup_closeTable,
  setup_field,
  setup_filledBy,
  setup_kindVariable,
  setup_kindConstant,
  setup_kindTemplate,
  setup_kindRules,
  setup_text,
  setup_rules,
  setup_addRow,
  setup_addPopRules,
  setup_addPopRulesHelp,
  setup_removeRow,
  setup_differencesTitle,
  setup_differencesHelp,
  setup_chooseForce,
  setup_openRunning,
  setup_comparedRunning,
  setup_noDifference,
  setup_setting,
  setup_inForceColumn,
  setup_here,
  setup_noDefinition,
  setup_noDefinitionRepair,
  setup_callCenter,
  setup_noCallCenter,
  setup_noCallCenterRepair,
  setup_callCentersHidden,
  setup_callCentersHiddenRepair,
  setup_users,
  setup_noUsers,
  setup_noUsersRepair,
  setup_usersHidden,
  setup_usersHiddenRepair,
  setup_permitted,
  setup_usersUnpermitted,
  setup_usersUnpermittedRepair,
  setup_permitTitle,
  setup_permitQuestion,
  setup_permit,
  setup_permitWorking,
  setup_permitDone,
  setup_permitRefused,
  setup_permitNobody,
  setup_permitFault,
  setup_cancel,
  setup_close,
  setup_permissionsHidden,
  setup_permissionsHiddenRepair,
  setup_rights,
  setup_rightsTask,
  setup_objectRefused,
  setup_objectRefusedRepair,
  setup_fieldRefused,
  setup_fieldRefusedRepair,
  setup_rightsHidden,
  setup_rightsHiddenRepair,
  setup_app,
  setup_noApp,
  setup_noAppRepair,
  setup_appHidden,
  setup_appHiddenRepair,
  setup_trusted,
  setup_notTrusted,
  setup_notTrustedRepair,
  setup_trustedHidden,
  setup_trustedHiddenRepair,
  setup_objectNotThere,
  setup_objectNotThereRepair,
  setup_fields,
  setup_statusNotThere,
  setup_statusNotThereRepair,
  setup_statuses,
  setup_statusesHidden,
  setup_statusesHiddenRepair,
  setup_valueLong,
  setup_valueLongRepair,
  setup_definition,
  setup_lookUtility,
  setup_lookUtilityRepair,
  setup_lookLayout,
  setup_lookLayoutRepair,
  setup_lookIdleCodes,
  setup_lookIdleCodesRepair,
  setup_idleCodes,
  setup_idleCodeNotThere,
  setup_idleCodeNotThereRepair,
  setup_phoneSilent,
  setup_phoneSilentRepair,
  setup_inForce,
  setup_draftDiffers,
  setup_draftDiffersRepair,
  setup_layoutSearches,
  setup_layoutSearchesNothing,
  setup_layoutSearchesNothingRepair,
  setup_lookMicrophone,
  setup_lookMicrophoneRepair,
  setup_microphone,
  setup_microphoneRefused,
  setup_microphoneRefusedRepair,
  setup_lookAllowList,
  setup_lookAllowListRepair,
  setup_previewTab,
  setup_layoutTab,
  setup_why,
  setup_previewHelp,
  setup_previewExample,
  setup_example_inbound,
  setup_example_outbound,
  setup_example_withheld,
  setup_previewFile,
  setup_previewContact,
  setup_previewCaller,
  setup_callerNobody,
  setup_callerContact,
  setup_noContact,
  setup_openFirst,
  setup_nothingMade,
  setup_preview_task,
  setup_preview_case,
  setup_preview_form,
  setup_whyCad,
  setup_whySpecial,
  setup_whyRule,
  setup_whyConstant,
  setup_whyTemplate,
  setup_whyOwn,
  setup_gap_unknownVariable,
  setup_gap_empty,
  setup_gap_noRule,
  setup_gap_unknownField,
  setup_gap_notWritable,
  setup_gap_badValue,
  setup_gap_cut,
  setup_layoutHelp,
  setup_layoutUrl,
  setup_layoutOrigin,
  setup_layoutCurrent,
  setup_layoutLegacy,
  setup_layoutPanel,
  setup_layoutMake,
  setup_layoutRemove,
  setup_layoutAllow,
  setup_layoutMade,
  setup_layoutBadUrl,
  setup_layoutBadOrigin,
};
