// Written by scripts/generate/phone-texts.mjs.
import notice_idleCodeMeant from '@salesforce/label/c.Wxcc_notice_idleCodeMeant';
import notice_idleCodeNear from '@salesforce/label/c.Wxcc_notice_idleCodeNear';
import notice_idleCodeRefused from '@salesforce/label/c.Wxcc_notice_idleCodeRefused';
import notice_idleCodeUnknown from '@salesforce/label/c.Wxcc_notice_idleCodeUnknown';
import notice_omni_noLink from '@salesforce/label/c.Wxcc_notice_omni_noLink';
import notice_omni_noStatuses from '@salesforce/label/c.Wxcc_notice_omni_noStatuses';
import notice_presenceStatusMeant from '@salesforce/label/c.Wxcc_notice_presenceStatusMeant';
import notice_presenceStatusNear from '@salesforce/label/c.Wxcc_notice_presenceStatusNear';
import notice_presenceStatusRefused from '@salesforce/label/c.Wxcc_notice_presenceStatusRefused';
import notice_presenceStatusUnknown from '@salesforce/label/c.Wxcc_notice_presenceStatusUnknown';
import notice_presenceStatusesUnread from '@salesforce/label/c.Wxcc_notice_presenceStatusesUnread';
import notice_sessionOver from '@salesforce/label/c.Wxcc_notice_sessionOver';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/omnichannel.json that the softphone shows, by their codes. */
export const omnichannelTexts: Messages = {
  notice_idleCodeMeant,
  notice_idleCodeNear,
  notice_idleCodeRefused,
  notice_idleCodeUnknown,
  notice_omni_noLink,
  notice_omni_noStatuses,
  notice_presenceStatusMeant,
  notice_presenceStatusNear,
  notice_presenceStatusRefused,
  notice_presenceStatusUnknown,
  notice_presenceStatusesUnread,
  notice_sessionOver,
};
