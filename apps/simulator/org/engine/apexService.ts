import type { JsonValue } from 'c/wxccBase';
import type { DroppedField, FieldValue, FieldValues } from 'c/wxccSalesforce';
import { version } from '../../../../package.json';
import { associateInApex } from './apexAssociate';
import { DEFINITION_OBJECT, definitionInApex } from './apexDefinition';
import { describeInApex } from './apexDescribe';
import { withHandover } from './apexHandover';
import { ApexRefusal, idOf, objectOf, optionalTextsOf, textOf } from './apexInput';
import { searchRecordsInApex } from './apexSearch';
import { asFieldsTake } from './asFieldsTake';
import { checkFields, checkRecord } from './fieldRules';
import type { FieldProblem } from './fieldRules';
import type { ObjectDescribe, OrgUser, PresenceStatus } from './orgFile';
import type { Records } from './records';
import type { RecordStore, StoredRecord } from './recordStore';
import { readSharedText } from './sharedText';

/**
 * Double of the package's Apex: the services behind WxccOpenCti.invoke. Held to it by tests/cases, which the Apex
 * tests run as well.
 */
export interface ApexService {
  /** @returns the answer's `data` @throws ApexRefusal */
  run(action: string, data: Record<string, unknown>, userId: string): JsonValue;
}

const REASONS: Readonly<Record<FieldProblem['code'], DroppedField['reason']>> = {
  INVALID_FIELD: 'unknown',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'notWritable',
  INVALID_TYPE_ON_FIELD_IN_RECORD: 'badValue',
  INVALID_CROSS_REFERENCE_KEY: 'badValue',
  STRING_TOO_LONG: 'tooLong',
  REQUIRED_FIELD_MISSING: 'refused',
  FIELD_INTEGRITY_EXCEPTION: 'refused',
};

interface Cleaned {
  readonly values: FieldValues;
  readonly dropped: readonly DroppedField[];
}

/** Types of fields that hold no text. */
const NO_TEXT: readonly string[] = ['boolean', 'currency', 'date', 'datetime', 'double', 'int', 'percent', 'reference'];

const KEY_OBJECT = 'Wxcc_Call_Key__c';
const MAX_KEY = 255;
const MAX_OPTIONAL = 200;

interface KeyIds {
  readonly callKey: string;
  readonly interactionId: string;
  readonly taskId?: string;
  readonly caseId?: string;
}

const fieldsOf = (data: Record<string, unknown>, name: string): FieldValues =>
  objectOf(data, name) as Record<string, FieldValue>;

const without = (values: FieldValues, names: readonly string[]): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

const isWho = (id: FieldValue | undefined, prefix: string): boolean => typeof id === 'string' && id.startsWith(prefix);

export interface ApexServiceOptions {
  readonly store: RecordStore;
  readonly records: Records;
  readonly describe: Readonly<Record<string, ObjectDescribe>>;
  readonly presenceStatuses: readonly PresenceStatus[];
  /** How long ago (ms) the call center was changed. */
  readonly callCenterAge: () => number;
  /** By id; without a name where nobody knows the user. */
  readonly userOf: (userId: string) => OrgUser;
}

export function createApexService(options: ApexServiceOptions): ApexService {
  const { store, records, describe, presenceStatuses, userOf, callCenterAge } = options;
  const nameOf = (userId: string): string => userOf(userId).Name ?? userId;
  /** Drops what cannot be written, cuts what is too long, and says so; the rest is safe to write. */
  const clean = (type: string, given: FieldValues, before?: StoredRecord): Cleaned => {
    const object = describe[type] as ObjectDescribe;
    // What Salesforce takes on insert only is not worth a word on an update.
    const known = asFieldsTake(object, before ? without(given, insertOnly(object)) : given);
    const { values, problems } = checkFields(object, known, before ? 'updateable' : 'createable');
    const cut = problems
      .filter(({ code }) => code === 'STRING_TOO_LONG')
      .map(({ field }) => cutField(object, known, field));
    const fitting = { ...values, ...Object.fromEntries(cut) };
    const whole = checkRecord(type, { ...before?.fields, ...fitting });
    const dropped = [...problems, ...whole].map(({ field, code }) => ({
      objectType: type,
      field,
      reason: REASONS[code],
    }));
    return {
      values: without(
        fitting,
        whole.map(({ field }) => field),
      ),
      dropped,
    };
  };
  const keyOf = (callKey: string): StoredRecord | undefined => {
    const id = store.findUnique(KEY_OBJECT, 'Wxcc_Key__c', callKey.toLowerCase());
    return id === undefined ? undefined : store.find(id);
  };
  const existing = (id: FieldValue | undefined): StoredRecord | undefined =>
    typeof id === 'string' ? store.find(id) : undefined;

  function saveCall(data: Record<string, unknown>, userId: string): JsonValue {
    const callKey = textOf(data, 'callKey', MAX_KEY);
    const interactionId = textOf(data, 'interactionId', MAX_KEY);
    const key = keyOf(callKey);
    const before = existing(key?.fields.Wxcc_Task_Id__c) ?? adopted(key, data);
    const user = { id: userId, name: nameOf(userId) };
    const handover = { task: describe.Task as ObjectDescribe, before, user };
    const { values: given, dropped: cut, isHandedOver } = withHandover(data, fieldsOf(data, 'task'), handover);
    const isWithoutTask = data.withoutTask === true;
    const made = data.case === undefined ? undefined : caseFor(key, interactionId, fieldsOf(data, 'case'), userId);
    const caseId = made?.id ?? existing(key?.fields.Wxcc_Case_Id__c)?.id;
    if (isWithoutTask) {
      if (made) writeKey(key, { callKey, interactionId, caseId: made.id }, userId);
      const answer = { created: false, ...(caseId && data.case ? { caseId } : {}) };
      return {
        ...answer,
        ...(before && { taskId: before.id }),
        dropped: (made?.dropped ?? []).map((each) => ({ ...each })),
      };
    }
    const { values, dropped } = clean('Task', given, before);
    const task = relatedTo(caseId, { ...before?.fields, ...values }, values);
    const taskId = before?.id ?? records.create('Task', task, userId);
    if (before) records.update(before.id, task, userId);
    writeKey(key, { callKey, interactionId, taskId, ...(caseId && { caseId }) }, userId);
    const optional = (optionalTextsOf(data, 'optional', MAX_OPTIONAL) ?? []).map((name) => name.toLowerCase());
    const lost: readonly DroppedField[] =
      task.WhatId === null && before?.fields.WhatId ? [{ objectType: 'Task', field: 'WhatId', reason: 'refused' }] : [];
    const told = [...dropped, ...lost].filter(
      ({ field, reason }) => reason !== 'unknown' || !optional.includes(field.toLowerCase()),
    );
    const all = [...cut, ...told, ...(made?.dropped ?? [])].map((each) => ({ ...each }));
    const found = { ...(caseId && data.case ? { caseId } : {}), ...(isHandedOver && { handedOver: true }) };
    return { taskId, created: !before, ...found, dropped: all };
  }

  function writeKey(key: StoredRecord | undefined, ids: KeyIds, userId: string): void {
    const { callKey, interactionId, taskId, caseId } = ids;
    const fields = {
      Wxcc_Interaction_Id__c: interactionId,
      ...(taskId && { Wxcc_Task_Id__c: taskId }),
      ...(caseId && { Wxcc_Case_Id__c: caseId }),
    };
    if (key) records.update(key.id, fields, userId);
    else records.create(KEY_OBJECT, { Wxcc_Key__c: callKey, ...fields }, userId);
  }

  /** A Task that the softphone knows of, while the key knows none. One that is not there is none that may be doubled. */
  function adopted(key: StoredRecord | undefined, data: Record<string, unknown>): StoredRecord | undefined {
    if (key?.fields.Wxcc_Task_Id__c || data.taskId === undefined || data.taskId === null) return undefined;
    const taskId = idOf(data, 'taskId');
    const task = taskId.startsWith('00T') ? existing(taskId) : undefined;
    if (!taskId.startsWith('00T')) throw new ApexRefusal('badInput', 'taskId is none of a Task', { name: 'taskId' });
    // A call's variable is anybody's text: the Task itself has to say that it is this call's.
    if (task?.fields.CallObject !== data.interactionId)
      throw new ApexRefusal('notPermitted', "The Task may not be seen, or is another call's", { taskId });
    return task;
  }

  /** The Case that another agent's save made for the same call. */
  const caseOfCall = (interactionId: string): StoredRecord | undefined =>
    store
      .all(KEY_OBJECT)
      .filter(({ fields }) => String(fields.Wxcc_Interaction_Id__c).toLowerCase() === interactionId.toLowerCase())
      .map(({ fields }) => existing(fields.Wxcc_Case_Id__c))
      .find((each) => each !== undefined);

  function caseFor(key: StoredRecord | undefined, interactionId: string, given: FieldValues, userId: string) {
    const known = existing(key?.fields.Wxcc_Case_Id__c) ?? caseOfCall(interactionId);
    if (known) return { id: known.id, dropped: [] };
    const { values, dropped } = clean('Case', given);
    const account = existing(values.ContactId)?.fields.AccountId;
    const related = account && !values.AccountId ? { ...values, AccountId: account } : values;
    return { id: records.create('Case', related, userId), dropped };
  }

  function appendText(data: Record<string, unknown>, userId: string): JsonValue {
    const task = existing(textOf(data, 'taskId', 18));
    if (!task) throw new ApexRefusal('notPermitted', 'The Task was deleted, or may not be seen');
    const field = textOf(data, 'field', 80);
    const { offset, text } = data;
    const target = describe.Task?.fields[field];
    if (!target || NO_TEXT.includes(target.type)) throw new ApexRefusal('badInput', `Task has no text field ${field}`);
    if (typeof text !== 'string' || !Number.isInteger(offset) || (offset as number) < 0)
      throw new ApexRefusal('badInput', 'offset or text is missing');
    const whole = typeof task.fields[field] === 'string' ? task.fields[field] : '';
    const author = { name: nameOf(userId), isFirst: task.fields.CreatedById === userId };
    const shared = data.shared === true ? readSharedText(whole, author) : undefined;
    const present = shared?.own ?? whole;
    if ((offset as number) > present.length)
      throw new ApexRefusal('conflict', 'Less text is there than expected', { length: present.length });
    const next = present.slice(0, offset as number) + text;
    const fieldLength = target.length ?? Infinity;
    const room = shared?.roomFor(fieldLength) ?? fieldLength;
    const own = next.slice(0, room).trimEnd();
    records.update(task.id, { [field]: shared ? shared.withOwn(own) : own }, userId);
    const cut = next.length > room ? [{ objectType: 'Task', field, reason: 'tooLong' }] : [];
    return { length: own.length, dropped: cut };
  }

  const statuses = (): JsonValue =>
    presenceStatuses.map(({ Id, DeveloperName, MasterLabel }) => ({ id: Id, name: DeveloperName, label: MasterLabel }));
  const actions: Readonly<Record<string, (data: Record<string, unknown>, userId: string) => JsonValue>> = {
    ping: () => ({ version }),
    saveCall,
    appendText,
    associate: (data, userId) => associateInApex({ store, records }, data, userId),
    searchRecords: (data) => searchRecordsInApex({ store, describe }, data),
    describe: (data) => describeInApex(describe, data),
    presenceStatuses: () => ({ statuses: statuses() }),
    definition: (_, userId) => definitionInApex(store.all(DEFINITION_OBJECT), userOf(userId)),
    callCenterAge: () => ({ changedAgo: callCenterAge() }),
  };

  return {
    run(action, data, userId) {
      const perform = Object.hasOwn(actions, action) ? actions[action] : undefined;
      if (!perform) throw new ApexRefusal('unknownAction', `No action ${action}`);
      return perform(data, userId);
    },
  };
}

const insertOnly = (object: ObjectDescribe): string[] =>
  Object.entries(object.fields).flatMap(([name, field]) => (field.createable && !field.updateable ? [name] : []));

function cutField(object: ObjectDescribe, given: FieldValues, field: string): [string, FieldValue] {
  return [field, String(given[field]).slice(0, object.fields[field]?.length).trim()];
}

/**
 * A Case made for the call becomes what the Task relates to, unless it relates to something. Beside a lead nothing may
 * stand: what an earlier save related the Task to goes.
 */
function relatedTo(caseId: string | undefined, merged: FieldValues, values: FieldValues): FieldValues {
  if (merged.WhatId && isWho(merged.WhoId, '00Q')) return { ...values, WhatId: null };
  if (!caseId || merged.WhatId || isWho(merged.WhoId, '00Q')) return values;
  return { ...values, WhatId: caseId };
}
