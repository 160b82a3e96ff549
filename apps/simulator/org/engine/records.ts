import type { Clock } from 'c/wxccBase';
import { plainJson } from 'c/wxccBase';
import type { FieldValue, FieldValues } from 'c/wxccSalesforce';
import { checkFields, checkRecord } from './fieldRules';
import type { FieldProblem } from './fieldRules';
import type { ObjectDescribe, OrgRecord } from './orgFile';
import { makeRecordId } from './recordIds';
import type { RecordStore, StoredRecord } from './recordStore';

/** A write that Salesforce would refuse, with every reason at once. */
export class RecordRefused extends Error {
  readonly problems: readonly FieldProblem[];

  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
    this.name = 'RecordRefused';
    this.problems = problems;
  }
}

/** No such object, or no such record (any more). */
export class NotFound extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NotFound';
  }
}

/** Records under Salesforce's rules: ids, defaults, computed fields, field checks. */
export interface Records {
  /** @throws RecordRefused, NotFound (object), DuplicateValue */
  create(type: string, values: FieldValues, userId: string): string;
  /** @throws RecordRefused, NotFound */
  update(id: string, values: FieldValues, userId: string): void;
  /** @returns false when it was not there */
  remove(id: string): boolean;
  /** Puts a record as a file gives it: no check, its own id. */
  seed(record: OrgRecord): void;
}

export interface RecordsOptions {
  readonly store: RecordStore;
  readonly describe: Readonly<Record<string, ObjectDescribe>>;
  readonly clock: Clock;
}

const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  Wxcc_Call_Key__c: ['Wxcc_Key__c'],
  Wxcc_Definition__c: ['Wxcc_Holds_For__c'],
};

const fullName = ({ FirstName, LastName }: FieldValues): string => [FirstName, LastName].filter(Boolean).join(' ');

const isClosedCase = (status: FieldValue | undefined): boolean => status === 'Closed';

/** Fields that Salesforce fills in itself, from the ones that are given. */
function computed(type: string, values: FieldValues): FieldValues {
  switch (type) {
    case 'Contact':
    case 'Lead':
      return { Name: fullName(values) || (values.Name ?? null), ...(type === 'Lead' ? { IsConverted: false } : {}) };
    case 'Account':
      return values.LastName ? { Name: fullName(values), IsPersonAccount: true } : {};
    case 'Case':
      return { IsClosed: isClosedCase(values.Status) };
    case 'Task':
      return { IsClosed: values.Status === 'Completed' };
    default:
      return {};
  }
}

const DEFAULTS: Readonly<Record<string, FieldValues>> = {
  Task: { Status: 'Not Started', Priority: 'Normal', TaskSubtype: 'Task' },
  Case: { Status: 'New', Priority: 'Medium', Origin: 'Phone' },
  Lead: { Status: 'Open - Not Contacted' },
};

const NUMBERED: Readonly<Record<string, (count: number) => FieldValues>> = {
  Case: (count) => ({ CaseNumber: String(1000 + count).padStart(8, '0') }),
  Wxcc_Call_Key__c: (count) => ({ Name: `CK-${String(count).padStart(8, '0')}` }),
};

const uniqueValues = (type: string, values: FieldValues): Record<string, string> =>
  Object.fromEntries(
    (UNIQUE[type] ?? []).flatMap((field) => {
      const value = values[field];
      // Salesforce's unique text is compared without regard to letter case unless the field says otherwise.
      return typeof value === 'string' && value ? [[field, value.toLowerCase()] as const] : [];
    }),
  );

export function createRecords({ store, describe, clock }: RecordsOptions): Records {
  let count = 0;
  /** A seed may bring ids that an earlier run of the same org made. */
  const freshId = (prefix: string): string => {
    const id = makeRecordId(prefix, (count += 1));
    return store.find(id) ? freshId(prefix) : id;
  };
  const objectOf = (type: string): ObjectDescribe => {
    const object = describe[type];
    if (!object) throw new NotFound(`sObject type '${type}' is not supported`);
    return object;
  };
  const recordOf = (id: string): StoredRecord => {
    const record = store.find(id);
    if (!record) throw new NotFound(`entity is deleted or does not exist: ${id}`);
    return record;
  };
  const refuse = (problems: readonly FieldProblem[]): void => {
    if (problems.length > 0) throw new RecordRefused(problems);
  };
  const accountOf = (contactId: FieldValue | undefined): FieldValue =>
    (typeof contactId === 'string' && store.find(contactId)?.fields.AccountId) || null;
  const related = (type: string, values: FieldValues): FieldValues => {
    if (type === 'Task') return { AccountId: accountOf(values.WhoId) };
    if (type !== 'Case' || typeof values.ContactId !== 'string') return {};
    const contact = store.find(values.ContactId)?.fields ?? {};
    return { AccountId: values.AccountId ?? contact.AccountId ?? null, ContactPhone: contact.Phone ?? null };
  };
  const complete = (type: string, values: FieldValues): FieldValues => ({
    ...values,
    ...computed(type, values),
    ...related(type, values),
  });
  const number = (type: string): FieldValues => NUMBERED[type]?.(store.all(type).length + 1) ?? {};

  return {
    create(type, given, userId) {
      const object = objectOf(type);
      const { values, problems } = checkFields(object, given, 'createable');
      const owner: FieldValues = object.fields.OwnerId ? { OwnerId: userId } : {};
      const filled = { ...owner, ...DEFAULTS[type], ...values };
      refuse([...problems, ...checkRecord(type, filled)]);
      const id = freshId(object.keyPrefix);
      const at = clock.now();
      const fields = { ...number(type), ...complete(type, filled), CreatedById: userId, LastModifiedById: userId };
      store.insert({ id, type, fields, createdAt: at, changedAt: at }, uniqueValues(type, fields));
      return id;
    },
    update(id, given, userId) {
      const { type, fields } = recordOf(id);
      const { values, problems } = checkFields(objectOf(type), given, 'updateable');
      const merged = { ...fields, ...values };
      refuse([...problems, ...checkRecord(type, merged)]);
      store.update(id, { ...complete(type, merged), LastModifiedById: userId }, clock.now());
    },
    remove: (id) => store.remove(id),
    seed(record) {
      const { attributes, Id, CreatedDate, LastModifiedDate, ...rest } = plainJson(record);
      const { type } = attributes;
      const given = rest as FieldValues;
      const at = (date: unknown): number => (typeof date === 'string' && Date.parse(date)) || clock.now();
      const id = Id || freshId(describe[type]?.keyPrefix ?? 'a0X');
      const fields = { ...complete(type, given), ...given };
      const createdAt = at(CreatedDate);
      store.insert({ id, type, fields, createdAt, changedAt: at(LastModifiedDate) }, uniqueValues(type, fields));
    },
  };
}
