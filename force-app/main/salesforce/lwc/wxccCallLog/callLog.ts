/** A field value as Salesforce takes it: text, number, boolean; null empties the field. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/**
 * One write of a call's Task (and, later, Case). Sending it twice does no harm on the Apex path: the key object
 * `Wxcc_Call_Key__c` makes the second one an update of the first one's Task.
 */
export interface SaveCallRequest {
  /** Unique per Task: the interaction id, plus `|agentId` where ownership does not follow the transfer. */
  readonly callKey: string;
  readonly interactionId: string;
  /** Known from an earlier answer; saves the look-up and is what `saveLog` updates. */
  readonly taskId?: string;
  /** Task fields by API name. The service drops what cannot be written and says so. */
  readonly task: FieldValues;
  /** A Case to create in the same round trip; absent: none. Created at most once per callKey. */
  readonly case?: FieldValues;
  /** Task fields that an org may lack: left out without a word where it does. */
  readonly optional?: readonly string[];
  /**
   * Text fields in which each agent of a call that goes from agent to agent has a part: a value is this agent's part, and
   * replaces nothing else. Only where the Task follows the call.
   */
  readonly sharedTexts?: readonly string[];
  /** A line for the Task's Description, for whoever handed the call over. Apex appends it, once however often it is sent. */
  readonly history?: HistoryLine;
  /** What to write instead when the call's Task is one that this user may not see or change. */
  readonly fallback?: SeparateTask;
  /** Only the Case is wanted now: the Task comes later, or never (disableActivityRecord). */
  readonly withoutTask?: boolean;
}

/** What a Task keeps of an agent who handed its call over. */
export interface HistoryLine {
  /** Empty: none yet, only `alone` counts. */
  readonly line: string;
  /** Where the Task exists, nothing but the line and shared texts is written: the next agent's values stay. */
  readonly alone: boolean;
  /** The values are written after all while nobody took the call: the Task is still this user's, and has no result. */
  readonly finish?: boolean;
}

/** A Task of this agent's own. */
export interface SeparateTask {
  readonly callKey: string;
  /** All that is known of the call; the request's own values go before these. */
  readonly task: FieldValues;
}

/** A field or value that Salesforce refused, dropped so that the rest could be saved. */
export interface DroppedField {
  readonly objectType: string;
  readonly field: string;
  /** `unknown`, `notWritable`, `tooLong` (cut, not dropped), `badValue`, `refused`. */
  readonly reason: 'unknown' | 'notWritable' | 'tooLong' | 'badValue' | 'refused';
}

export interface SaveCallAnswer {
  /** Absent only after a save without Task. */
  readonly taskId?: string;
  readonly created: boolean;
  readonly caseId?: string;
  /** The Case was asked for and no answer came: perhaps it is there, and another one would be a second. */
  readonly isCaseUnsure?: boolean;
  readonly dropped: readonly DroppedField[];
  readonly path: 'apex' | 'saveLog';
  /** Values were left out, since the call is another agent's now (`HistoryLine.alone`). */
  readonly isHandedOver?: boolean;
  /** The call's Task could not be reached, so that this agent's is another one (`SaveCallRequest.fallback`). */
  readonly isSeparate?: boolean;
}

/** Which way a write is about to take, told before it leaves so that the journal knows what a crash would mean. */
export interface SendPlan {
  readonly path: 'apex' | 'saveLog';
  /** Sending the same again does no harm: everything by Apex, and updates by `saveLog`. A created Task cannot be taken back. */
  readonly isRepeatable: boolean;
}

/** Writes a call's Task. @throws WxccError; `timedOut` means nobody knows whether it was saved. */
export interface CallLog {
  /** @param beforeSend awaited before each request that leaves; a save may take the second path after the first was refused */
  save(request: SaveCallRequest, beforeSend?: (plan: SendPlan) => Promise<void>): Promise<SaveCallAnswer>;
}
