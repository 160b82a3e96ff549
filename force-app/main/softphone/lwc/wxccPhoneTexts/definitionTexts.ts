// Written by scripts/generate/phone-texts.mjs.
import check_idleCodeUnfit from '@salesforce/label/c.Wxcc_check_idleCodeUnfit';
import check_presenceStatusUnfit from '@salesforce/label/c.Wxcc_check_presenceStatusUnfit';
import repair_idleCodeUnfit from '@salesforce/label/c.Wxcc_repair_idleCodeUnfit';
import repair_presenceStatusUnfit from '@salesforce/label/c.Wxcc_repair_presenceStatusUnfit';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/definition.json that the softphone shows, by their codes. */
export const definitionTexts: Messages = {
  check_idleCodeUnfit,
  check_presenceStatusUnfit,
  repair_idleCodeUnfit,
  repair_presenceStatusUnfit,
};
