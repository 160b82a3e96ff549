// Written by scripts/generate/phone-texts.mjs.
import actions_associate from '@salesforce/label/c.Wxcc_actions_associate';
import actions_createCase from '@salesforce/label/c.Wxcc_actions_createCase';
import actions_find from '@salesforce/label/c.Wxcc_actions_find';
import actions_found from '@salesforce/label/c.Wxcc_actions_found';
import actions_notYours from '@salesforce/label/c.Wxcc_actions_notYours';
import actions_openActivity from '@salesforce/label/c.Wxcc_actions_openActivity';
import actions_openCase from '@salesforce/label/c.Wxcc_actions_openCase';
import actions_related from '@salesforce/label/c.Wxcc_actions_related';
import actions_search from '@salesforce/label/c.Wxcc_actions_search';
import actions_searchInput from '@salesforce/label/c.Wxcc_actions_searchInput';
import actions_searchTitle from '@salesforce/label/c.Wxcc_actions_searchTitle';
import actions_search_failed from '@salesforce/label/c.Wxcc_actions_search_failed';
import actions_search_none from '@salesforce/label/c.Wxcc_actions_search_none';
import actions_search_tooShort from '@salesforce/label/c.Wxcc_actions_search_tooShort';
import actions_searching from '@salesforce/label/c.Wxcc_actions_searching';
import actions_title from '@salesforce/label/c.Wxcc_actions_title';
import actions_tooEarly from '@salesforce/label/c.Wxcc_actions_tooEarly';
import notes_failed from '@salesforce/label/c.Wxcc_notes_failed';
import notes_kept from '@salesforce/label/c.Wxcc_notes_kept';
import notes_label from '@salesforce/label/c.Wxcc_notes_label';
import notes_saved from '@salesforce/label/c.Wxcc_notes_saved';
import notes_saving from '@salesforce/label/c.Wxcc_notes_saving';
import notes_subject from '@salesforce/label/c.Wxcc_notes_subject';
import notes_subjectHint from '@salesforce/label/c.Wxcc_notes_subjectHint';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/actions.json that the softphone shows, by their codes. */
export const actionsTexts: Messages = {
  actions_associate,
  actions_createCase,
  actions_find,
  actions_found,
  actions_notYours,
  actions_openActivity,
  actions_openCase,
  actions_related,
  actions_search,
  actions_searchInput,
  actions_searchTitle,
  actions_search_failed,
  actions_search_none,
  actions_search_tooShort,
  actions_searching,
  actions_title,
  actions_tooEarly,
  notes_failed,
  notes_kept,
  notes_label,
  notes_saved,
  notes_saving,
  notes_subject,
  notes_subjectHint,
};
