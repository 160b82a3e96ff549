// Written by scripts/generate/phone-texts.mjs.
import help_activity from '@salesforce/label/c.Wxcc_help_activity';
import help_allow from '@salesforce/label/c.Wxcc_help_allow';
import help_atConnect from '@salesforce/label/c.Wxcc_help_atConnect';
import help_atOffer from '@salesforce/label/c.Wxcc_help_atOffer';
import help_atWrapUp from '@salesforce/label/c.Wxcc_help_atWrapUp';
import help_close from '@salesforce/label/c.Wxcc_help_close';
import help_definition from '@salesforce/label/c.Wxcc_help_definition';
import help_definition_failed from '@salesforce/label/c.Wxcc_help_definition_failed';
import help_definition_inForce from '@salesforce/label/c.Wxcc_help_definition_inForce';
import help_definition_moved from '@salesforce/label/c.Wxcc_help_definition_moved';
import help_definition_old from '@salesforce/label/c.Wxcc_help_definition_old';
import help_definition_reading from '@salesforce/label/c.Wxcc_help_definition_reading';
import help_definition_waiting from '@salesforce/label/c.Wxcc_help_definition_waiting';
import help_desktop from '@salesforce/label/c.Wxcc_help_desktop';
import help_download from '@salesforce/label/c.Wxcc_help_download';
import help_events from '@salesforce/label/c.Wxcc_help_events';
import help_file from '@salesforce/label/c.Wxcc_help_file';
import help_findings from '@salesforce/label/c.Wxcc_help_findings';
import help_noEvents from '@salesforce/label/c.Wxcc_help_noEvents';
import help_noSettings from '@salesforce/label/c.Wxcc_help_noSettings';
import help_notes from '@salesforce/label/c.Wxcc_help_notes';
import help_notify_granted from '@salesforce/label/c.Wxcc_help_notify_granted';
import help_notify_refused from '@salesforce/label/c.Wxcc_help_notify_refused';
import help_notify_unasked from '@salesforce/label/c.Wxcc_help_notify_unasked';
import help_off from '@salesforce/label/c.Wxcc_help_off';
import help_on from '@salesforce/label/c.Wxcc_help_on';
import help_openOnOffer from '@salesforce/label/c.Wxcc_help_openOnOffer';
import help_ownership from '@salesforce/label/c.Wxcc_help_ownership';
import help_pop from '@salesforce/label/c.Wxcc_help_pop';
import help_readAgain from '@salesforce/label/c.Wxcc_help_readAgain';
import help_settings from '@salesforce/label/c.Wxcc_help_settings';
import help_title from '@salesforce/label/c.Wxcc_help_title';
import help_version from '@salesforce/label/c.Wxcc_help_version';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/help.json that the softphone shows, by their codes. */
export const helpTexts: Messages = {
  help_activity,
  help_allow,
  help_atConnect,
  help_atOffer,
  help_atWrapUp,
  help_close,
  help_definition,
  help_definition_failed,
  help_definition_inForce,
  help_definition_moved,
  help_definition_old,
  help_definition_reading,
  help_definition_waiting,
  help_desktop,
  help_download,
  help_events,
  help_file,
  help_findings,
  help_noEvents,
  help_noSettings,
  help_notes,
  help_notify_granted,
  help_notify_refused,
  help_notify_unasked,
  help_off,
  help_on,
  help_openOnOffer,
  help_ownership,
  help_pop,
  help_readAgain,
  help_settings,
  help_title,
  help_version,
};
