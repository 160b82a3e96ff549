// Written by scripts/generate/phone-texts.mjs.
import noticeAction_openRecord from '@salesforce/label/c.Wxcc_noticeAction_openRecord';
import notice_activityDisabled from '@salesforce/label/c.Wxcc_notice_activityDisabled';
import notice_activityTooEarly from '@salesforce/label/c.Wxcc_notice_activityTooEarly';
import notice_noRecordInView from '@salesforce/label/c.Wxcc_notice_noRecordInView';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/activity.json that the softphone shows, by their codes. */
export const activityTexts: Messages = {
  noticeAction_openRecord,
  notice_activityDisabled,
  notice_activityTooEarly,
  notice_noRecordInView,
};
