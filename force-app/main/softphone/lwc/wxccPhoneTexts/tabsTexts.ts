// Written by scripts/generate/phone-texts.mjs.
import notice_tabNobodyAnswers from '@salesforce/label/c.Wxcc_notice_tabNobodyAnswers';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/tabs.json that the softphone shows, by their codes. */
export const tabsTexts: Messages = { notice_tabNobodyAnswers };
