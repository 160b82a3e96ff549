// Written by scripts/generate/phone-texts.mjs.
import notice_shareVariableMissing from '@salesforce/label/c.Wxcc_notice_shareVariableMissing';
import notice_shareVariableNotEditable from '@salesforce/label/c.Wxcc_notice_shareVariableNotEditable';
import notice_shareVariableRefused from '@salesforce/label/c.Wxcc_notice_shareVariableRefused';
import notice_sharedTaskHidden from '@salesforce/label/c.Wxcc_notice_sharedTaskHidden';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/transfer.json that the softphone shows, by their codes. */
export const transferTexts: Messages = {
  notice_shareVariableMissing,
  notice_shareVariableNotEditable,
  notice_shareVariableRefused,
  notice_sharedTaskHidden,
};
