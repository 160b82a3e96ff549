// Written by scripts/generate/phone-texts.mjs.
import notice_othersWaiting from '@salesforce/label/c.Wxcc_notice_othersWaiting';
import unlogged_again from '@salesforce/label/c.Wxcc_unlogged_again';
import unlogged_alreadySaved from '@salesforce/label/c.Wxcc_unlogged_alreadySaved';
import unlogged_at from '@salesforce/label/c.Wxcc_unlogged_at';
import unlogged_call from '@salesforce/label/c.Wxcc_unlogged_call';
import unlogged_discard from '@salesforce/label/c.Wxcc_unlogged_discard';
import unlogged_discardTitle from '@salesforce/label/c.Wxcc_unlogged_discardTitle';
import unlogged_download from '@salesforce/label/c.Wxcc_unlogged_download';
import unlogged_downloadTitle from '@salesforce/label/c.Wxcc_unlogged_downloadTitle';
import unlogged_file from '@salesforce/label/c.Wxcc_unlogged_file';
import unlogged_hide from '@salesforce/label/c.Wxcc_unlogged_hide';
import unlogged_keep from '@salesforce/label/c.Wxcc_unlogged_keep';
import unlogged_open from '@salesforce/label/c.Wxcc_unlogged_open';
import unlogged_openTitle from '@salesforce/label/c.Wxcc_unlogged_openTitle';
import unlogged_reason from '@salesforce/label/c.Wxcc_unlogged_reason';
import unlogged_refused from '@salesforce/label/c.Wxcc_unlogged_refused';
import unlogged_retry from '@salesforce/label/c.Wxcc_unlogged_retry';
import unlogged_retryAll from '@salesforce/label/c.Wxcc_unlogged_retryAll';
import unlogged_retryTitle from '@salesforce/label/c.Wxcc_unlogged_retryTitle';
import unlogged_sending from '@salesforce/label/c.Wxcc_unlogged_sending';
import unlogged_show from '@salesforce/label/c.Wxcc_unlogged_show';
import unlogged_title from '@salesforce/label/c.Wxcc_unlogged_title';
import unlogged_unsure from '@salesforce/label/c.Wxcc_unlogged_unsure';
import unlogged_unwanted from '@salesforce/label/c.Wxcc_unlogged_unwanted';
import unlogged_waiting from '@salesforce/label/c.Wxcc_unlogged_waiting';
import unlogged_why from '@salesforce/label/c.Wxcc_unlogged_why';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/unlogged.json that the softphone shows, by their codes. */
export const unloggedTexts: Messages = {
  notice_othersWaiting,
  unlogged_again,
  unlogged_alreadySaved,
  unlogged_at,
  unlogged_call,
  unlogged_discard,
  unlogged_discardTitle,
  unlogged_download,
  unlogged_downloadTitle,
  unlogged_file,
  unlogged_hide,
  unlogged_keep,
  unlogged_open,
  unlogged_openTitle,
  unlogged_reason,
  unlogged_refused,
  unlogged_retry,
  unlogged_retryAll,
  unlogged_retryTitle,
  unlogged_sending,
  unlogged_show,
  unlogged_title,
  unlogged_unsure,
  unlogged_unwanted,
  unlogged_waiting,
  unlogged_why,
};
