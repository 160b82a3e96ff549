// Written by scripts/generate/phone-texts.mjs.
import notice_dialAdHocRefused from '@salesforce/label/c.Wxcc_notice_dialAdHocRefused';
import notice_dialAgentRefused from '@salesforce/label/c.Wxcc_notice_dialAgentRefused';
import notice_dialEntryPointMissing from '@salesforce/label/c.Wxcc_notice_dialEntryPointMissing';
import notice_dialFailed from '@salesforce/label/c.Wxcc_notice_dialFailed';
import notice_dialFailedAni from '@salesforce/label/c.Wxcc_notice_dialFailedAni';
import notice_dialFailedBusy from '@salesforce/label/c.Wxcc_notice_dialFailedBusy';
import notice_dialFailedEntryPoint from '@salesforce/label/c.Wxcc_notice_dialFailedEntryPoint';
import notice_dialFailedNoAnswer from '@salesforce/label/c.Wxcc_notice_dialFailedNoAnswer';
import notice_dialFailedNumber from '@salesforce/label/c.Wxcc_notice_dialFailedNumber';
import notice_dialFailedUnknown from '@salesforce/label/c.Wxcc_notice_dialFailedUnknown';
import notice_dialInRona from '@salesforce/label/c.Wxcc_notice_dialInRona';
import notice_dialNotANumber from '@salesforce/label/c.Wxcc_notice_dialNotANumber';
import notice_dialNotConnected from '@salesforce/label/c.Wxcc_notice_dialNotConnected';
import notice_dialOnCall from '@salesforce/label/c.Wxcc_notice_dialOnCall';
import notice_dialPlanRefused from '@salesforce/label/c.Wxcc_notice_dialPlanRefused';
import notice_dialStationMissing from '@salesforce/label/c.Wxcc_notice_dialStationMissing';
import notice_dialTenantRefused from '@salesforce/label/c.Wxcc_notice_dialTenantRefused';
import notice_dialUnderWay from '@salesforce/label/c.Wxcc_notice_dialUnderWay';
import notice_dialWaitedTooLong from '@salesforce/label/c.Wxcc_notice_dialWaitedTooLong';
import notice_dialWaiting from '@salesforce/label/c.Wxcc_notice_dialWaiting';
import notice_dialling from '@salesforce/label/c.Wxcc_notice_dialling';
import type { Messages } from 'c/wxccBase';

/** Texts of config/labels/outdial.json that the softphone shows, by their codes. */
export const outdialTexts: Messages = {
  notice_dialAdHocRefused,
  notice_dialAgentRefused,
  notice_dialEntryPointMissing,
  notice_dialFailed,
  notice_dialFailedAni,
  notice_dialFailedBusy,
  notice_dialFailedEntryPoint,
  notice_dialFailedNoAnswer,
  notice_dialFailedNumber,
  notice_dialFailedUnknown,
  notice_dialInRona,
  notice_dialNotANumber,
  notice_dialNotConnected,
  notice_dialOnCall,
  notice_dialPlanRefused,
  notice_dialStationMissing,
  notice_dialTenantRefused,
  notice_dialUnderWay,
  notice_dialWaitedTooLong,
  notice_dialWaiting,
  notice_dialling,
};
