// Written by scripts/generate/phone-texts.mjs.
import match_linked from '@salesforce/label/c.Wxcc_match_linked';
import match_none from '@salesforce/label/c.Wxcc_match_none';
import match_title from '@salesforce/label/c.Wxcc_match_title';
import match_undo from '@salesforce/label/c.Wxcc_match_undo';
import match_undoTitle from '@salesforce/label/c.Wxcc_match_undoTitle';
import notice_flowPopBlocked from '@salesforce/label/c.Wxcc_notice_flowPopBlocked';
import notice_flowPopBlockedNamed from '@salesforce/label/c.Wxcc_notice_flowPopBlockedNamed';
import notice_flowPopRefused from '@salesforce/label/c.Wxcc_notice_flowPopRefused';
import notices_openPage from '@salesforce/label/c.Wxcc_notices_openPage';
import object_Account from '@salesforce/label/c.Wxcc_object_Account';
import object_Case from '@salesforce/label/c.Wxcc_object_Case';
import object_Contact from '@salesforce/label/c.Wxcc_object_Contact';
import object_Lead from '@salesforce/label/c.Wxcc_object_Lead';
import object_Opportunity from '@salesforce/label/c.Wxcc_object_Opportunity';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/screenpop.json that the softphone shows, by their codes. */
export const screenpopTexts: Messages = {
  match_linked,
  match_none,
  match_title,
  match_undo,
  match_undoTitle,
  notice_flowPopBlocked,
  notice_flowPopBlockedNamed,
  notice_flowPopRefused,
  notices_openPage,
  object_Account,
  object_Case,
  object_Contact,
  object_Lead,
  object_Opportunity,
};
