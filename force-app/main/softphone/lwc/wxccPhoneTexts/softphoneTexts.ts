// Written by scripts/generate/phone-texts.mjs.
import bar_agentState from '@salesforce/label/c.Wxcc_bar_agentState';
import bar_available from '@salesforce/label/c.Wxcc_bar_available';
import bar_connecting from '@salesforce/label/c.Wxcc_bar_connecting';
import bar_desktop from '@salesforce/label/c.Wxcc_bar_desktop';
import bar_elsewhere from '@salesforce/label/c.Wxcc_bar_elsewhere';
import bar_idle from '@salesforce/label/c.Wxcc_bar_idle';
import bar_inState from '@salesforce/label/c.Wxcc_bar_inState';
import bar_label from '@salesforce/label/c.Wxcc_bar_label';
import bar_offline from '@salesforce/label/c.Wxcc_bar_offline';
import bar_ready from '@salesforce/label/c.Wxcc_bar_ready';
import bar_rona from '@salesforce/label/c.Wxcc_bar_rona';
import bar_signIn from '@salesforce/label/c.Wxcc_bar_signIn';
import call_announce from '@salesforce/label/c.Wxcc_call_announce';
import call_answer from '@salesforce/label/c.Wxcc_call_answer';
import call_callback from '@salesforce/label/c.Wxcc_call_callback';
import call_campaign from '@salesforce/label/c.Wxcc_call_campaign';
import call_chooseReason from '@salesforce/label/c.Wxcc_call_chooseReason';
import call_connected from '@salesforce/label/c.Wxcc_call_connected';
import call_decline from '@salesforce/label/c.Wxcc_call_decline';
import call_details from '@salesforce/label/c.Wxcc_call_details';
import call_dialling from '@salesforce/label/c.Wxcc_call_dialling';
import call_end from '@salesforce/label/c.Wxcc_call_end';
import call_ended from '@salesforce/label/c.Wxcc_call_ended';
import call_held from '@salesforce/label/c.Wxcc_call_held';
import call_hold from '@salesforce/label/c.Wxcc_call_hold';
import call_matches_one from '@salesforce/label/c.Wxcc_call_matches_one';
import call_matches_other from '@salesforce/label/c.Wxcc_call_matches_other';
import call_noMatch from '@salesforce/label/c.Wxcc_call_noMatch';
import call_noReasons from '@salesforce/label/c.Wxcc_call_noReasons';
import call_offered from '@salesforce/label/c.Wxcc_call_offered';
import call_queue from '@salesforce/label/c.Wxcc_call_queue';
import call_reason from '@salesforce/label/c.Wxcc_call_reason';
import call_region from '@salesforce/label/c.Wxcc_call_region';
import call_resume from '@salesforce/label/c.Wxcc_call_resume';
import call_searchFailed from '@salesforce/label/c.Wxcc_call_searchFailed';
import call_searching from '@salesforce/label/c.Wxcc_call_searching';
import call_submit from '@salesforce/label/c.Wxcc_call_submit';
import call_time from '@salesforce/label/c.Wxcc_call_time';
import call_withheld from '@salesforce/label/c.Wxcc_call_withheld';
import call_wrappingUp from '@salesforce/label/c.Wxcc_call_wrappingUp';
import log_failed from '@salesforce/label/c.Wxcc_log_failed';
import log_saved from '@salesforce/label/c.Wxcc_log_saved';
import log_saving from '@salesforce/label/c.Wxcc_log_saving';
import log_unsure from '@salesforce/label/c.Wxcc_log_unsure';
import log_waiting_one from '@salesforce/label/c.Wxcc_log_waiting_one';
import log_waiting_other from '@salesforce/label/c.Wxcc_log_waiting_other';
import notice_journalInMemory from '@salesforce/label/c.Wxcc_notice_journalInMemory';
import notice_microphoneRefused from '@salesforce/label/c.Wxcc_notice_microphoneRefused';
import notice_stationMissing from '@salesforce/label/c.Wxcc_notice_stationMissing';
import notice_storageBlocked from '@salesforce/label/c.Wxcc_notice_storageBlocked';
import notice_unexpected from '@salesforce/label/c.Wxcc_notice_unexpected';
import notice_unknown from '@salesforce/label/c.Wxcc_notice_unknown';
import notices_dismiss from '@salesforce/label/c.Wxcc_notices_dismiss';
import notices_error from '@salesforce/label/c.Wxcc_notices_error';
import notices_info from '@salesforce/label/c.Wxcc_notices_info';
import notices_region from '@salesforce/label/c.Wxcc_notices_region';
import notices_warning from '@salesforce/label/c.Wxcc_notices_warning';
import softphone_desktop from '@salesforce/label/c.Wxcc_softphone_desktop';
import softphone_fold from '@salesforce/label/c.Wxcc_softphone_fold';
import softphone_partMissing from '@salesforce/label/c.Wxcc_softphone_partMissing';
import softphone_title from '@salesforce/label/c.Wxcc_softphone_title';
import softphone_unfold from '@salesforce/label/c.Wxcc_softphone_unfold';
import state_badOrigin_text from '@salesforce/label/c.Wxcc_state_badOrigin_text';
import state_badOrigin_title from '@salesforce/label/c.Wxcc_state_badOrigin_title';
import state_crashed_text from '@salesforce/label/c.Wxcc_state_crashed_text';
import state_crashed_title from '@salesforce/label/c.Wxcc_state_crashed_title';
import state_elsewhere_action from '@salesforce/label/c.Wxcc_state_elsewhere_action';
import state_elsewhere_text from '@salesforce/label/c.Wxcc_state_elsewhere_text';
import state_elsewhere_title from '@salesforce/label/c.Wxcc_state_elsewhere_title';
import state_loading_text from '@salesforce/label/c.Wxcc_state_loading_text';
import state_loading_title from '@salesforce/label/c.Wxcc_state_loading_title';
import state_noCallCenter_text from '@salesforce/label/c.Wxcc_state_noCallCenter_text';
import state_noCallCenter_title from '@salesforce/label/c.Wxcc_state_noCallCenter_title';
import state_noDefinition_text from '@salesforce/label/c.Wxcc_state_noDefinition_text';
import state_noDefinition_title from '@salesforce/label/c.Wxcc_state_noDefinition_title';
import state_noDesktopUrl_text from '@salesforce/label/c.Wxcc_state_noDesktopUrl_text';
import state_noDesktopUrl_title from '@salesforce/label/c.Wxcc_state_noDesktopUrl_title';
import state_noOpenCti_text from '@salesforce/label/c.Wxcc_state_noOpenCti_text';
import state_noOpenCti_title from '@salesforce/label/c.Wxcc_state_noOpenCti_title';
import state_notAnswering_action from '@salesforce/label/c.Wxcc_state_notAnswering_action';
import state_notAnswering_text from '@salesforce/label/c.Wxcc_state_notAnswering_text';
import state_notAnswering_title from '@salesforce/label/c.Wxcc_state_notAnswering_title';
import state_outdated_action from '@salesforce/label/c.Wxcc_state_outdated_action';
import state_outdated_text from '@salesforce/label/c.Wxcc_state_outdated_text';
import state_outdated_title from '@salesforce/label/c.Wxcc_state_outdated_title';
import state_popupBlocked_text from '@salesforce/label/c.Wxcc_state_popupBlocked_text';
import state_popupBlocked_title from '@salesforce/label/c.Wxcc_state_popupBlocked_title';
import state_reload_action from '@salesforce/label/c.Wxcc_state_reload_action';
import state_settingsFailed_text from '@salesforce/label/c.Wxcc_state_settingsFailed_text';
import state_settingsFailed_title from '@salesforce/label/c.Wxcc_state_settingsFailed_title';
import state_settingsSlow_text from '@salesforce/label/c.Wxcc_state_settingsSlow_text';
import state_settingsSlow_title from '@salesforce/label/c.Wxcc_state_settingsSlow_title';
import state_settings_text from '@salesforce/label/c.Wxcc_state_settings_text';
import state_settings_title from '@salesforce/label/c.Wxcc_state_settings_title';
import state_signedInElsewhere_action from '@salesforce/label/c.Wxcc_state_signedInElsewhere_action';
import state_signedInElsewhere_text from '@salesforce/label/c.Wxcc_state_signedInElsewhere_text';
import state_signedInElsewhere_title from '@salesforce/label/c.Wxcc_state_signedInElsewhere_title';
import state_signedOut_action from '@salesforce/label/c.Wxcc_state_signedOut_action';
import state_signedOut_text from '@salesforce/label/c.Wxcc_state_signedOut_text';
import state_signedOut_title from '@salesforce/label/c.Wxcc_state_signedOut_title';
import state_signingInSlow_text from '@salesforce/label/c.Wxcc_state_signingInSlow_text';
import state_signingInSlow_title from '@salesforce/label/c.Wxcc_state_signingInSlow_title';
import state_signingIn_action from '@salesforce/label/c.Wxcc_state_signingIn_action';
import state_signingIn_text from '@salesforce/label/c.Wxcc_state_signingIn_text';
import state_signingIn_title from '@salesforce/label/c.Wxcc_state_signingIn_title';
import state_station_action from '@salesforce/label/c.Wxcc_state_station_action';
import state_station_text from '@salesforce/label/c.Wxcc_state_station_text';
import state_station_title from '@salesforce/label/c.Wxcc_state_station_title';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/softphone.json that the softphone shows, by their codes. */
export const softphoneTexts: Messages = {
  bar_agentState,
  bar_available,
  bar_connecting,
  bar_desktop,
  bar_elsewhere,
  bar_idle,
  bar_inState,
  bar_label,
  bar_offline,
  bar_ready,
  bar_rona,
  bar_signIn,
  call_announce,
  call_answer,
  call_callback,
  call_campaign,
  call_chooseReason,
  call_connected,
  call_decline,
  call_details,
  call_dialling,
  call_end,
  call_ended,
  call_held,
  call_hold,
  call_matches_one,
  call_matches_other,
  call_noMatch,
  call_noReasons,
  call_offered,
  call_queue,
  call_reason,
  call_region,
  call_resume,
  call_searchFailed,
  call_searching,
  call_submit,
  call_time,
  call_withheld,
  call_wrappingUp,
  log_failed,
  log_saved,
  log_saving,
  log_unsure,
  log_waiting_one,
  log_waiting_other,
  notice_journalInMemory,
  notice_microphoneRefused,
  notice_stationMissing,
  notice_storageBlocked,
  notice_unexpected,
  notice_unknown,
  notices_dismiss,
  notices_error,
  notices_info,
  notices_region,
  notices_warning,
  softphone_desktop,
  softphone_fold,
  softphone_partMissing,
  softphone_title,
  softphone_unfold,
  state_badOrigin_text,
  state_badOrigin_title,
  state_crashed_text,
  state_crashed_title,
  state_elsewhere_action,
  state_elsewhere_text,
  state_elsewhere_title,
  state_loading_text,
  state_loading_title,
  state_noCallCenter_text,
  state_noCallCenter_title,
  state_noDefinition_text,
  state_noDefinition_title,
  state_noDesktopUrl_text,
  state_noDesktopUrl_title,
  state_noOpenCti_text,
  state_noOpenCti_title,
  state_notAnswering_action,
  state_notAnswering_text,
  state_notAnswering_title,
  state_outdated_action,
  state_outdated_text,
  state_outdated_title,
  state_popupBlocked_text,
  state_popupBlocked_title,
  state_reload_action,
  state_settingsFailed_text,
  state_settingsFailed_title,
  state_settingsSlow_text,
  state_settingsSlow_title,
  state_settings_text,
  state_settings_title,
  state_signedInElsewhere_action,
  state_signedInElsewhere_text,
  state_signedInElsewhere_title,
  state_signedOut_action,
  state_signedOut_text,
  state_signedOut_title,
  state_signingInSlow_text,
  state_signingInSlow_title,
  state_signingIn_action,
  state_signingIn_text,
  state_signingIn_title,
  state_station_action,
  state_station_text,
  state_station_title,
};
