// Written by scripts/generate/phone-texts.mjs.
import bar_availableAgain from '@salesforce/label/c.Wxcc_bar_availableAgain';
import talk_asking from '@salesforce/label/c.Wxcc_talk_asking';
import talk_completeTransfer from '@salesforce/label/c.Wxcc_talk_completeTransfer';
import talk_conference from '@salesforce/label/c.Wxcc_talk_conference';
import talk_conferencing from '@salesforce/label/c.Wxcc_talk_conferencing';
import talk_consulting from '@salesforce/label/c.Wxcc_talk_consulting';
import talk_endConsult from '@salesforce/label/c.Wxcc_talk_endConsult';
import talk_keypad from '@salesforce/label/c.Wxcc_talk_keypad';
import talk_leaveConference from '@salesforce/label/c.Wxcc_talk_leaveConference';
import talk_pauseRecording from '@salesforce/label/c.Wxcc_talk_pauseRecording';
import talk_recordingPaused from '@salesforce/label/c.Wxcc_talk_recordingPaused';
import talk_resumeRecording from '@salesforce/label/c.Wxcc_talk_resumeRecording';
import talk_toggleMute from '@salesforce/label/c.Wxcc_talk_toggleMute';
import talk_transfer from '@salesforce/label/c.Wxcc_talk_transfer';
import talk_transferring from '@salesforce/label/c.Wxcc_talk_transferring';
import transfer_agent from '@salesforce/label/c.Wxcc_transfer_agent';
import transfer_available from '@salesforce/label/c.Wxcc_transfer_available';
import transfer_busy from '@salesforce/label/c.Wxcc_transfer_busy';
import transfer_cancel from '@salesforce/label/c.Wxcc_transfer_cancel';
import transfer_consult from '@salesforce/label/c.Wxcc_transfer_consult';
import transfer_idle from '@salesforce/label/c.Wxcc_transfer_idle';
import transfer_input from '@salesforce/label/c.Wxcc_transfer_input';
import transfer_loading from '@salesforce/label/c.Wxcc_transfer_loading';
import transfer_noLists from '@salesforce/label/c.Wxcc_transfer_noLists';
import transfer_nobody from '@salesforce/label/c.Wxcc_transfer_nobody';
import transfer_now from '@salesforce/label/c.Wxcc_transfer_now';
import transfer_number from '@salesforce/label/c.Wxcc_transfer_number';
import transfer_queue from '@salesforce/label/c.Wxcc_transfer_queue';
import transfer_title from '@salesforce/label/c.Wxcc_transfer_title';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/talk.json that the softphone shows, by their codes. */
export const talkTexts: Messages = {
  bar_availableAgain,
  talk_asking,
  talk_completeTransfer,
  talk_conference,
  talk_conferencing,
  talk_consulting,
  talk_endConsult,
  talk_keypad,
  talk_leaveConference,
  talk_pauseRecording,
  talk_recordingPaused,
  talk_resumeRecording,
  talk_toggleMute,
  talk_transfer,
  talk_transferring,
  transfer_agent,
  transfer_available,
  transfer_busy,
  transfer_cancel,
  transfer_consult,
  transfer_idle,
  transfer_input,
  transfer_loading,
  transfer_noLists,
  transfer_nobody,
  transfer_now,
  transfer_number,
  transfer_queue,
  transfer_title,
};
