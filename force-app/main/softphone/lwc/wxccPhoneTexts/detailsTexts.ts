// Written by scripts/generate/phone-texts.mjs.
import details_copied from '@salesforce/label/c.Wxcc_details_copied';
import details_copy from '@salesforce/label/c.Wxcc_details_copy';
import details_copyTitle from '@salesforce/label/c.Wxcc_details_copyTitle';
import details_inbound from '@salesforce/label/c.Wxcc_details_inbound';
import details_internal from '@salesforce/label/c.Wxcc_details_internal';
import details_noMatch from '@salesforce/label/c.Wxcc_details_noMatch';
import details_noMatchYet from '@salesforce/label/c.Wxcc_details_noMatchYet';
import details_notCopied from '@salesforce/label/c.Wxcc_details_notCopied';
import details_outbound from '@salesforce/label/c.Wxcc_details_outbound';
import details_record from '@salesforce/label/c.Wxcc_details_record';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/details.json that the softphone shows, by their codes. */
export const detailsTexts: Messages = {
  details_copied,
  details_copy,
  details_copyTitle,
  details_inbound,
  details_internal,
  details_noMatch,
  details_noMatchYet,
  details_notCopied,
  details_outbound,
  details_record,
};
