// Written by scripts/generate/setup-texts.mjs.
import layout_legacyConnector from '@salesforce/label/c.Wxcc_layout_legacyConnector';
import layout_headlessNotAPage from '@salesforce/label/c.Wxcc_layout_headlessNotAPage';
import layout_panelNotTabs from '@salesforce/label/c.Wxcc_layout_panelNotTabs';
import layout_noRole from '@salesforce/label/c.Wxcc_layout_noRole';
import layout_newLayout from '@salesforce/label/c.Wxcc_layout_newLayout';
import layout_notJson from '@salesforce/label/c.Wxcc_layout_notJson';
import layout_notALayout from '@salesforce/label/c.Wxcc_layout_notALayout';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/layout.json, by their codes. */
export const layoutTexts: Messages = {
  layout_legacyConnector,
  layout_headlessNotAPage,
  layout_panelNotTabs,
  layout_noRole,
  layout_newLayout,
  layout_notJson,
  layout_notALayout,
};
