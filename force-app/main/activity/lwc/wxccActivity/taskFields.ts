import type { CallFacts } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { ObjectDescribe } from 'c/wxccFieldValues';
import type { ExtraVariables } from 'c/wxccMapping';
import type { FieldValue, FieldValues } from 'c/wxccSalesforce';
import { callSubject } from './callSubject';
import { outboundType } from './outboundType';
import { callDate, callHour } from './formatCallTime';
import type { CallTimeOptions } from './formatCallTime';
import { TASK_STATUS } from './taskStatus';
import { mappedTaskFields } from './mappedTaskFields';

/** The record a call is about: who (Contact, Lead) or what (everything else), never a Lead beside a what. */
export interface Relation {
  readonly whoId?: string;
  readonly whatId?: string;
}

export interface TaskInput {
  readonly facts: CallFacts;
  readonly settings: CallCenterSettings;
  readonly relation: Relation;
  /** The call is over and wrapped up: Status becomes Completed. */
  readonly isFinal: boolean;
  readonly when: CallTimeOptions;
  /** Special variables beside the call's own, for the subject and the mappings. */
  readonly extra?: ExtraVariables;
  /** Of Task, where known: mapped values are converted by it, unknown fields left out. */
  readonly describe?: ObjectDescribe;
}

const CALL_TYPES = { inbound: 'Inbound', outbound: 'Outbound', internal: 'Internal' } as const;

/** Whole seconds between two moments (ms), or undefined when one was not seen. */
function seconds(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.max(0, Math.round((to - from) / 1000));
}

/** Plus what earlier legs of the same call took. */
function total(part: number | undefined, earlierMs = 0): number | undefined {
  if (part === undefined) return earlierMs > 0 ? Math.round(earlierMs / 1000) : undefined;
  return part + Math.round(earlierMs / 1000);
}

const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

/** Rows 1, 3–6, 9, 12, 13 of feature-dictionary §6.2. */
function standardFields({ facts, settings, relation, isFinal, when, extra }: TaskInput) {
  const at = facts.times.connectedAt ?? facts.times.offeredAt;
  return {
    Subject: callSubject(facts, settings.activity, when, extra),
    WhoId: relation.whoId,
    WhatId: relation.whatId,
    ActivityDate: at === undefined ? undefined : callDate(at, when.timeZone),
    Status: isFinal ? TASK_STATUS.done : TASK_STATUS.open,
    // A chat or an e-mail is no call, and lists of calls must not count it.
    TaskSubtype: facts.mediaType === 'telephony' ? 'Call' : undefined,
    CallType: CALL_TYPES[facts.direction],
    CallObject: facts.interactionId,
    CallDisposition: facts.wrapUp && (facts.wrapUp.name ?? facts.wrapUp.id),
  };
}

/** Durations in whole seconds: rows 10, 17, 18 and the superset. */
function durationFields({ times, earlier, holdCount, holdMs }: CallFacts) {
  const talk = total(seconds(times.connectedAt, times.endedAt), earlier?.talkMs);
  return {
    CallDurationInSeconds: talk,
    Wxcc_Talk_Time__c: talk === undefined ? undefined : Math.max(0, talk - Math.round(holdMs / 1000)),
    Wxcc_Ringing_Time__c: total(seconds(times.offeredAt, times.connectedAt), earlier?.ringMs),
    Wxcc_Wrapup_Time__c: total(seconds(times.endedAt, times.wrappedUpAt), earlier?.wrapUpMs),
    Wxcc_Hold_Count__c: times.endedAt === undefined ? undefined : holdCount,
    Wxcc_Hold_Time__c: times.endedAt === undefined ? undefined : Math.round(holdMs / 1000),
  };
}

/** Fields of our package. */
function packageFields({ facts, when }: TaskInput) {
  const { connectedAt, endedAt } = facts.times;
  return {
    Wxcc_ANI__c: facts.ani,
    Wxcc_DNIS__c: facts.dn,
    Wxcc_Queue_Name__c: facts.queueName,
    Wxcc_Contact_Type__c: facts.mediaType,
    Wxcc_Team_Name__c: facts.teamName,
    Wxcc_Agent_Name__c: facts.agentName,
    Wxcc_Start_Time__c: iso(connectedAt),
    Wxcc_End_Time__c: iso(endedAt),
    Wxcc_Hour_of_Day__c: connectedAt === undefined ? undefined : callHour(connectedAt, when.timeZone),
    Wxcc_Wrapup_Id__c: facts.wrapUp?.id,
    Wxcc_Outbound_Type__c: outboundType(facts),
  };
}

const isKnown = (entry: [string, FieldValue | undefined]): entry is [string, FieldValue] =>
  entry[1] !== undefined && entry[1] !== '';

/** Ours without those that the administrator fills, whatever letter case the mapping has. */
function withoutMapped(ours: FieldValues, mapped: FieldValues): FieldValues {
  const names = new Set(Object.keys(mapped).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(ours).filter(([name]) => !names.has(name.toLowerCase())));
}

/**
 * The Task of a call as far as it is known by now (feature-dictionary §6.2). What nobody knows is left out, never
 * emptied: an earlier save, or an agent, may have filled it. The administrator's mappings win over ours; why one filled
 * nothing, `mappedTaskFields` tells.
 */
export function taskFields(input: TaskInput): FieldValues {
  const all = { ...standardFields(input), ...packageFields(input), ...durationFields(input.facts) };
  const ours = Object.fromEntries(Object.entries<FieldValue | undefined>(all).filter(isKnown));
  const mapped = mappedTaskFields({ ...input, settings: input.settings.activity }).fields;
  return { ...withoutMapped(ours, mapped), ...mapped };
}
