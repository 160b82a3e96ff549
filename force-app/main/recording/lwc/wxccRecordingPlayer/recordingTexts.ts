// Texts of the player, which Lightning gives in the user's language. A test holds the list against config/labels/recording.json.
import title from '@salesforce/label/c.Wxcc_recording_title';
import play from '@salesforce/label/c.Wxcc_recording_play';
import pause from '@salesforce/label/c.Wxcc_recording_pause';
import resume from '@salesforce/label/c.Wxcc_recording_resume';
import again from '@salesforce/label/c.Wxcc_recording_again';
import back from '@salesforce/label/c.Wxcc_recording_back';
import forward from '@salesforce/label/c.Wxcc_recording_forward';
import position from '@salesforce/label/c.Wxcc_recording_position';
import positionText from '@salesforce/label/c.Wxcc_recording_positionText';
import speed from '@salesforce/label/c.Wxcc_recording_speed';
import channel from '@salesforce/label/c.Wxcc_recording_channel';
import channelBoth from '@salesforce/label/c.Wxcc_recording_channelBoth';
import channelFirst from '@salesforce/label/c.Wxcc_recording_channelFirst';
import channelSecond from '@salesforce/label/c.Wxcc_recording_channelSecond';
import leg from '@salesforce/label/c.Wxcc_recording_leg';
import legMain from '@salesforce/label/c.Wxcc_recording_legMain';
import legConsult from '@salesforce/label/c.Wxcc_recording_legConsult';
import legVaMain from '@salesforce/label/c.Wxcc_recording_legVaMain';
import legVaConsult from '@salesforce/label/c.Wxcc_recording_legVaConsult';
import part from '@salesforce/label/c.Wxcc_recording_part';
import partNumber from '@salesforce/label/c.Wxcc_recording_partNumber';
import transcript from '@salesforce/label/c.Wxcc_recording_transcript';
import transcriptIn from '@salesforce/label/c.Wxcc_recording_transcriptIn';
import newTab from '@salesforce/label/c.Wxcc_recording_newTab';
import asking from '@salesforce/label/c.Wxcc_recording_asking';
import ready from '@salesforce/label/c.Wxcc_recording_ready';
import needsClick from '@salesforce/label/c.Wxcc_recording_needsClick';
import sensitivePart from '@salesforce/label/c.Wxcc_recording_sensitivePart';
import channelRefused from '@salesforce/label/c.Wxcc_recording_channelRefused';
import signIn from '@salesforce/label/c.Wxcc_recording_signIn';
import tryAgain from '@salesforce/label/c.Wxcc_recording_tryAgain';
import retryAt from '@salesforce/label/c.Wxcc_recording_retryAt';
import notSignedIn from '@salesforce/label/c.Wxcc_recording_notSignedIn';
import sharedSignedOut from '@salesforce/label/c.Wxcc_recording_sharedSignedOut';
import scopeMissing from '@salesforce/label/c.Wxcc_recording_scopeMissing';
import roleMissing from '@salesforce/label/c.Wxcc_recording_roleMissing';
import moduleMissing from '@salesforce/label/c.Wxcc_recording_moduleMissing';
import licenceMissing from '@salesforce/label/c.Wxcc_recording_licenceMissing';
import rightMissing from '@salesforce/label/c.Wxcc_recording_rightMissing';
import permissionMissing from '@salesforce/label/c.Wxcc_recording_permissionMissing';
import notSetUp from '@salesforce/label/c.Wxcc_recording_notSetUp';
import settingWrong from '@salesforce/label/c.Wxcc_recording_settingWrong';
import wrongRegion from '@salesforce/label/c.Wxcc_recording_wrongRegion';
import noCall from '@salesforce/label/c.Wxcc_recording_noCall';
import notYet from '@salesforce/label/c.Wxcc_recording_notYet';
import notStored from '@salesforce/label/c.Wxcc_recording_notStored';
import keptNoLonger from '@salesforce/label/c.Wxcc_recording_keptNoLonger';
import sensitive from '@salesforce/label/c.Wxcc_recording_sensitive';
import blockedSite from '@salesforce/label/c.Wxcc_recording_blockedSite';
import cannotPlay from '@salesforce/label/c.Wxcc_recording_cannotPlay';
import busy from '@salesforce/label/c.Wxcc_recording_busy';
import unavailable from '@salesforce/label/c.Wxcc_recording_unavailable';
import timedOut from '@salesforce/label/c.Wxcc_recording_timedOut';
import unreadable from '@salesforce/label/c.Wxcc_recording_unreadable';
import refused from '@salesforce/label/c.Wxcc_recording_refused';
import unreachable from '@salesforce/label/c.Wxcc_recording_unreachable';
import type { Messages } from 'c/wxccBase';

/** Every text of the player, by its code. */
export const recordingTexts: Messages = {
  recording_title: title,
  recording_play: play,
  recording_pause: pause,
  recording_resume: resume,
  recording_again: again,
  recording_back: back,
  recording_forward: forward,
  recording_position: position,
  recording_positionText: positionText,
  recording_speed: speed,
  recording_channel: channel,
  recording_channelBoth: channelBoth,
  recording_channelFirst: channelFirst,
  recording_channelSecond: channelSecond,
  recording_leg: leg,
  recording_legMain: legMain,
  recording_legConsult: legConsult,
  recording_legVaMain: legVaMain,
  recording_legVaConsult: legVaConsult,
  recording_part: part,
  recording_partNumber: partNumber,
  recording_transcript: transcript,
  recording_transcriptIn: transcriptIn,
  recording_newTab: newTab,
  recording_asking: asking,
  recording_ready: ready,
  recording_needsClick: needsClick,
  recording_sensitivePart: sensitivePart,
  recording_channelRefused: channelRefused,
  recording_signIn: signIn,
  recording_tryAgain: tryAgain,
  recording_retryAt: retryAt,
  recording_notSignedIn: notSignedIn,
  recording_sharedSignedOut: sharedSignedOut,
  recording_scopeMissing: scopeMissing,
  recording_roleMissing: roleMissing,
  recording_moduleMissing: moduleMissing,
  recording_licenceMissing: licenceMissing,
  recording_rightMissing: rightMissing,
  recording_permissionMissing: permissionMissing,
  recording_notSetUp: notSetUp,
  recording_settingWrong: settingWrong,
  recording_wrongRegion: wrongRegion,
  recording_noCall: noCall,
  recording_notYet: notYet,
  recording_notStored: notStored,
  recording_keptNoLonger: keptNoLonger,
  recording_sensitive: sensitive,
  recording_blockedSite: blockedSite,
  recording_cannotPlay: cannotPlay,
  recording_busy: busy,
  recording_unavailable: unavailable,
  recording_timedOut: timedOut,
  recording_unreadable: unreadable,
  recording_refused: refused,
  recording_unreachable: unreachable,
};
