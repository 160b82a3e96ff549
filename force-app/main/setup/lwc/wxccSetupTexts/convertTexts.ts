// Written by scripts/generate/setup-texts.mjs.
import convert_lost from '@salesforce/label/c.Wxcc_convert_lost';
import convert_changed from '@salesforce/label/c.Wxcc_convert_changed';
import convert_constantLost from '@salesforce/label/c.Wxcc_convert_constantLost';
import convert_rulesLost from '@salesforce/label/c.Wxcc_convert_rulesLost';
import convert_templateLost from '@salesforce/label/c.Wxcc_convert_templateLost';
import convert_unknownItem from '@salesforce/label/c.Wxcc_convert_unknownItem';
import convert_replaced from '@salesforce/label/c.Wxcc_convert_replaced';
import convert_ownGeneral from '@salesforce/label/c.Wxcc_convert_ownGeneral';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/convert.json, by their codes. */
export const convertTexts: Messages = {
  convert_lost,
  convert_changed,
  convert_constantLost,
  convert_rulesLost,
  convert_templateLost,
  convert_unknownItem,
  convert_replaced,
  convert_ownGeneral,
};
