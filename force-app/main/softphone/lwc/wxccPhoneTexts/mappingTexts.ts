// Written by scripts/generate/phone-texts.mjs.
import notice_layoutPopsToo from '@salesforce/label/c.Wxcc_notice_layoutPopsToo';
import notice_mappedFieldsNotWritable from '@salesforce/label/c.Wxcc_notice_mappedFieldsNotWritable';
import notice_mappedFieldsUnknown from '@salesforce/label/c.Wxcc_notice_mappedFieldsUnknown';
import notice_mappedRulesUnmatched from '@salesforce/label/c.Wxcc_notice_mappedRulesUnmatched';
import notice_mappedValuesCut from '@salesforce/label/c.Wxcc_notice_mappedValuesCut';
import notice_mappedValuesRefused from '@salesforce/label/c.Wxcc_notice_mappedValuesRefused';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/mapping.json that the softphone shows, by their codes. */
export const mappingTexts: Messages = {
  notice_layoutPopsToo,
  notice_mappedFieldsNotWritable,
  notice_mappedFieldsUnknown,
  notice_mappedRulesUnmatched,
  notice_mappedValuesCut,
  notice_mappedValuesRefused,
};
