// Written by scripts/generate/phone-texts.mjs.
import recording_again from '@salesforce/label/c.Wxcc_recording_again';
import recording_asking from '@salesforce/label/c.Wxcc_recording_asking';
import recording_back from '@salesforce/label/c.Wxcc_recording_back';
import recording_blockedSite from '@salesforce/label/c.Wxcc_recording_blockedSite';
import recording_busy from '@salesforce/label/c.Wxcc_recording_busy';
import recording_cannotPlay from '@salesforce/label/c.Wxcc_recording_cannotPlay';
import recording_channel from '@salesforce/label/c.Wxcc_recording_channel';
import recording_channelBoth from '@salesforce/label/c.Wxcc_recording_channelBoth';
import recording_channelFirst from '@salesforce/label/c.Wxcc_recording_channelFirst';
import recording_channelRefused from '@salesforce/label/c.Wxcc_recording_channelRefused';
import recording_channelSecond from '@salesforce/label/c.Wxcc_recording_channelSecond';
import recording_forward from '@salesforce/label/c.Wxcc_recording_forward';
import recording_keptNoLonger from '@salesforce/label/c.Wxcc_recording_keptNoLonger';
import recording_leg from '@salesforce/label/c.Wxcc_recording_leg';
import recording_legConsult from '@salesforce/label/c.Wxcc_recording_legConsult';
import recording_legMain from '@salesforce/label/c.Wxcc_recording_legMain';
import recording_legVaConsult from '@salesforce/label/c.Wxcc_recording_legVaConsult';
import recording_legVaMain from '@salesforce/label/c.Wxcc_recording_legVaMain';
import recording_licenceMissing from '@salesforce/label/c.Wxcc_recording_licenceMissing';
import recording_moduleMissing from '@salesforce/label/c.Wxcc_recording_moduleMissing';
import recording_needsClick from '@salesforce/label/c.Wxcc_recording_needsClick';
import recording_newTab from '@salesforce/label/c.Wxcc_recording_newTab';
import recording_noCall from '@salesforce/label/c.Wxcc_recording_noCall';
import recording_notSetUp from '@salesforce/label/c.Wxcc_recording_notSetUp';
import recording_notSignedIn from '@salesforce/label/c.Wxcc_recording_notSignedIn';
import recording_notStored from '@salesforce/label/c.Wxcc_recording_notStored';
import recording_notYet from '@salesforce/label/c.Wxcc_recording_notYet';
import recording_part from '@salesforce/label/c.Wxcc_recording_part';
import recording_partNumber from '@salesforce/label/c.Wxcc_recording_partNumber';
import recording_pause from '@salesforce/label/c.Wxcc_recording_pause';
import recording_permissionMissing from '@salesforce/label/c.Wxcc_recording_permissionMissing';
import recording_play from '@salesforce/label/c.Wxcc_recording_play';
import recording_position from '@salesforce/label/c.Wxcc_recording_position';
import recording_positionText from '@salesforce/label/c.Wxcc_recording_positionText';
import recording_ready from '@salesforce/label/c.Wxcc_recording_ready';
import recording_refused from '@salesforce/label/c.Wxcc_recording_refused';
import recording_resume from '@salesforce/label/c.Wxcc_recording_resume';
import recording_retryAt from '@salesforce/label/c.Wxcc_recording_retryAt';
import recording_rightMissing from '@salesforce/label/c.Wxcc_recording_rightMissing';
import recording_roleMissing from '@salesforce/label/c.Wxcc_recording_roleMissing';
import recording_scopeMissing from '@salesforce/label/c.Wxcc_recording_scopeMissing';
import recording_sensitive from '@salesforce/label/c.Wxcc_recording_sensitive';
import recording_sensitivePart from '@salesforce/label/c.Wxcc_recording_sensitivePart';
import recording_settingWrong from '@salesforce/label/c.Wxcc_recording_settingWrong';
import recording_sharedSignedOut from '@salesforce/label/c.Wxcc_recording_sharedSignedOut';
import recording_signIn from '@salesforce/label/c.Wxcc_recording_signIn';
import recording_speed from '@salesforce/label/c.Wxcc_recording_speed';
import recording_timedOut from '@salesforce/label/c.Wxcc_recording_timedOut';
import recording_title from '@salesforce/label/c.Wxcc_recording_title';
import recording_transcript from '@salesforce/label/c.Wxcc_recording_transcript';
import recording_transcriptIn from '@salesforce/label/c.Wxcc_recording_transcriptIn';
import recording_tryAgain from '@salesforce/label/c.Wxcc_recording_tryAgain';
import recording_unavailable from '@salesforce/label/c.Wxcc_recording_unavailable';
import recording_unreachable from '@salesforce/label/c.Wxcc_recording_unreachable';
import recording_unreadable from '@salesforce/label/c.Wxcc_recording_unreadable';
import recording_wrongRegion from '@salesforce/label/c.Wxcc_recording_wrongRegion';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/recording.json that the softphone shows, by their codes. */
export const recordingTexts: Messages = {
  recording_again,
  recording_asking,
  recording_back,
  recording_blockedSite,
  recording_busy,
  recording_cannotPlay,
  recording_channel,
  recording_channelBoth,
  recording_channelFirst,
  recording_channelRefused,
  recording_channelSecond,
  recording_forward,
  recording_keptNoLonger,
  recording_leg,
  recording_legConsult,
  recording_legMain,
  recording_legVaConsult,
  recording_legVaMain,
  recording_licenceMissing,
  recording_moduleMissing,
  recording_needsClick,
  recording_newTab,
  recording_noCall,
  recording_notSetUp,
  recording_notSignedIn,
  recording_notStored,
  recording_notYet,
  recording_part,
  recording_partNumber,
  recording_pause,
  recording_permissionMissing,
  recording_play,
  recording_position,
  recording_positionText,
  recording_ready,
  recording_refused,
  recording_resume,
  recording_retryAt,
  recording_rightMissing,
  recording_roleMissing,
  recording_scopeMissing,
  recording_sensitive,
  recording_sensitivePart,
  recording_settingWrong,
  recording_sharedSignedOut,
  recording_signIn,
  recording_speed,
  recording_timedOut,
  recording_title,
  recording_transcript,
  recording_transcriptIn,
  recording_tryAgain,
  recording_unavailable,
  recording_unreachable,
  recording_unreadable,
  recording_wrongRegion,
};
