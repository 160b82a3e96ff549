import type { Engine } from '../desktop/engine';
import type { Org } from '../org/engine';
import { FAULTS } from './captureSettings';
import type { Fault } from './captureSettings';
import type { Captures, RecordedCall } from './createCaptures';
import type { CredentialState } from './recordingApex';
import type { RecordingSettingRecord } from './recordingSettings';

/** Length of a call that nobody timed, ms. */
const USUAL_LENGTH = 60_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Calls of this run that have ended, and before it every call that a Task of the org logs. */
export function recordedCall(
  { org, engine }: { readonly org: Org; readonly engine: Engine },
  interactionId: string,
): RecordedCall | undefined {
  const call = engine.listCalls().find((each) => each.interactionId === interactionId);
  if (call?.endedAt !== undefined)
    return {
      ...{ interactionId, customerNumber: call.customerNumber },
      startedAt: call.createdAt,
      endedAt: call.endedAt,
    };
  if (call) return undefined;
  const task = org.list('Task').find(({ CallObject }) => CallObject === interactionId);
  const endedAt = Date.parse(textOf(task?.Wxcc_End_Time__c) || textOf(task?.CreatedDate));
  if (!task || Number.isNaN(endedAt)) return undefined;
  return { interactionId, customerNumber: textOf(task.Wxcc_ANI__c), startedAt: endedAt - USUAL_LENGTH, endedAt };
}

/** The record of Wxcc_Recording_Setting__mdt, by the knobs. */
export function orgRecordingSettings({ settings }: Captures): RecordingSettingRecord {
  const { dataCenter, retentionDays } = settings;
  return { Wxcc_Data_Center__c: dataCenter, ...(retentionDays > 0 ? { Wxcc_Retention_Days__c: retentionDays } : {}) };
}

/** What the platform says of the sign-ins when a request did not get out. */
export function credentialOf({ settings }: Captures): CredentialState {
  const { credential, shared }: Fault = FAULTS[settings.fault];
  return { ...(credential ? { own: credential } : {}), ...(shared ? { shared } : {}) };
}
