import LANGUAGE from '@salesforce/i18n/lang';
import callAsking from '@salesforce/label/c.Wxcc_companion_callAsking';
import callNobody from '@salesforce/label/c.Wxcc_companion_callNobody';
import callNumber from '@salesforce/label/c.Wxcc_companion_callNumber';
import callRefused from '@salesforce/label/c.Wxcc_companion_callRefused';
import callTaken from '@salesforce/label/c.Wxcc_companion_callTaken';
import { createLabelSource } from 'c/wxccBase';

/** What a call button says, in the user's language. */
export const callTexts = createLabelSource({ callAsking, callNobody, callNumber, callRefused, callTaken }, LANGUAGE);
