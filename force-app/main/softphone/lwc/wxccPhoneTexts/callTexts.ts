// Written by scripts/generate/phone-texts.mjs.
import noticeAction_reload from '@salesforce/label/c.Wxcc_noticeAction_reload';
import notice_commandRefused from '@salesforce/label/c.Wxcc_notice_commandRefused';
import notice_definitionOld from '@salesforce/label/c.Wxcc_notice_definitionOld';
import notice_desktopMoved from '@salesforce/label/c.Wxcc_notice_desktopMoved';
import notice_desktopUrlMissing from '@salesforce/label/c.Wxcc_notice_desktopUrlMissing';
import notice_fieldCut from '@salesforce/label/c.Wxcc_notice_fieldCut';
import notice_fieldDropped from '@salesforce/label/c.Wxcc_notice_fieldDropped';
import notice_layoutSearchesNothing from '@salesforce/label/c.Wxcc_notice_layoutSearchesNothing';
import notice_settingsUnread from '@salesforce/label/c.Wxcc_notice_settingsUnread';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/call.json that the softphone shows, by their codes. */
export const callTexts: Messages = {
  noticeAction_reload,
  notice_commandRefused,
  notice_definitionOld,
  notice_desktopMoved,
  notice_desktopUrlMissing,
  notice_fieldCut,
  notice_fieldDropped,
  notice_layoutSearchesNothing,
  notice_settingsUnread,
};
