// Written by scripts/generate/phone-texts.mjs.
import notice_caseCreated from '@salesforce/label/c.Wxcc_notice_caseCreated';
import notice_caseRefused from '@salesforce/label/c.Wxcc_notice_caseRefused';
import notice_caseTooEarly from '@salesforce/label/c.Wxcc_notice_caseTooEarly';
import notice_caseUnsure from '@salesforce/label/c.Wxcc_notice_caseUnsure';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/cases.json that the softphone shows, by their codes. */
export const casesTexts: Messages = { notice_caseCreated, notice_caseRefused, notice_caseTooEarly, notice_caseUnsure };
