// Written by scripts/generate/phone-texts.mjs.
import bar_callOut from '@salesforce/label/c.Wxcc_bar_callOut';
import dial_ask_no from '@salesforce/label/c.Wxcc_dial_ask_no';
import dial_ask_text from '@salesforce/label/c.Wxcc_dial_ask_text';
import dial_ask_title from '@salesforce/label/c.Wxcc_dial_ask_title';
import dial_ask_yes from '@salesforce/label/c.Wxcc_dial_ask_yes';
import dial_call from '@salesforce/label/c.Wxcc_dial_call';
import dial_callerId from '@salesforce/label/c.Wxcc_dial_callerId';
import dial_close from '@salesforce/label/c.Wxcc_dial_close';
import dial_doNotCall from '@salesforce/label/c.Wxcc_dial_doNotCall';
import dial_erase from '@salesforce/label/c.Wxcc_dial_erase';
import dial_extension from '@salesforce/label/c.Wxcc_dial_extension';
import dial_keys from '@salesforce/label/c.Wxcc_dial_keys';
import dial_notANumber from '@salesforce/label/c.Wxcc_dial_notANumber';
import dial_placeholder from '@salesforce/label/c.Wxcc_dial_placeholder';
import dial_placeholderNumber from '@salesforce/label/c.Wxcc_dial_placeholderNumber';
import dial_preview from '@salesforce/label/c.Wxcc_dial_preview';
import dial_recent from '@salesforce/label/c.Wxcc_dial_recent';
import dial_recent_inbound from '@salesforce/label/c.Wxcc_dial_recent_inbound';
import dial_recent_missed from '@salesforce/label/c.Wxcc_dial_recent_missed';
import dial_recent_outbound from '@salesforce/label/c.Wxcc_dial_recent_outbound';
import dial_results from '@salesforce/label/c.Wxcc_dial_results';
import dial_row from '@salesforce/label/c.Wxcc_dial_row';
import dial_search_count_one from '@salesforce/label/c.Wxcc_dial_search_count_one';
import dial_search_count_other from '@salesforce/label/c.Wxcc_dial_search_count_other';
import dial_search_failed from '@salesforce/label/c.Wxcc_dial_search_failed';
import dial_search_more from '@salesforce/label/c.Wxcc_dial_search_more';
import dial_search_none from '@salesforce/label/c.Wxcc_dial_search_none';
import dial_search_notPermitted from '@salesforce/label/c.Wxcc_dial_search_notPermitted';
import dial_search_searching from '@salesforce/label/c.Wxcc_dial_search_searching';
import dial_search_withoutNumber_one from '@salesforce/label/c.Wxcc_dial_search_withoutNumber_one';
import dial_search_withoutNumber_other from '@salesforce/label/c.Wxcc_dial_search_withoutNumber_other';
import dial_tooLong from '@salesforce/label/c.Wxcc_dial_tooLong';
import dial_tooShort from '@salesforce/label/c.Wxcc_dial_tooShort';
import dial_unknownCountry from '@salesforce/label/c.Wxcc_dial_unknownCountry';
import field_AssistantPhone from '@salesforce/label/c.Wxcc_field_AssistantPhone';
import field_HomePhone from '@salesforce/label/c.Wxcc_field_HomePhone';
import field_MobilePhone from '@salesforce/label/c.Wxcc_field_MobilePhone';
import field_OtherPhone from '@salesforce/label/c.Wxcc_field_OtherPhone';
import field_Phone from '@salesforce/label/c.Wxcc_field_Phone';
import notice_dialDoNotCall from '@salesforce/label/c.Wxcc_notice_dialDoNotCall';
import notice_dialDoNotCallUnknown from '@salesforce/label/c.Wxcc_notice_dialDoNotCallUnknown';
import notice_dialNobodyAnswers from '@salesforce/label/c.Wxcc_notice_dialNobodyAnswers';
import notice_toneFailed from '@salesforce/label/c.Wxcc_notice_toneFailed';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/dialpad.json that the softphone shows, by their codes. */
export const dialpadTexts: Messages = {
  bar_callOut,
  dial_ask_no,
  dial_ask_text,
  dial_ask_title,
  dial_ask_yes,
  dial_call,
  dial_callerId,
  dial_close,
  dial_doNotCall,
  dial_erase,
  dial_extension,
  dial_keys,
  dial_notANumber,
  dial_placeholder,
  dial_placeholderNumber,
  dial_preview,
  dial_recent,
  dial_recent_inbound,
  dial_recent_missed,
  dial_recent_outbound,
  dial_results,
  dial_row,
  dial_search_count_one,
  dial_search_count_other,
  dial_search_failed,
  dial_search_more,
  dial_search_none,
  dial_search_notPermitted,
  dial_search_searching,
  dial_search_withoutNumber_one,
  dial_search_withoutNumber_other,
  dial_tooLong,
  dial_tooShort,
  dial_unknownCountry,
  field_AssistantPhone,
  field_HomePhone,
  field_MobilePhone,
  field_OtherPhone,
  field_Phone,
  notice_dialDoNotCall,
  notice_dialDoNotCallUnknown,
  notice_dialNobodyAnswers,
  notice_toneFailed,
};
