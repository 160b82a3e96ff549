import type { FieldValue, FieldValues } from 'c/wxccSalesforce';
import type { FieldDescribe, ObjectDescribe } from './orgFile';

/** What Salesforce would refuse about a field, with the status code it would use. */
export interface FieldProblem {
  readonly field: string;
  readonly code:
    | 'INVALID_FIELD'
    | 'INVALID_FIELD_FOR_INSERT_UPDATE'
    | 'INVALID_TYPE_ON_FIELD_IN_RECORD'
    | 'STRING_TOO_LONG'
    | 'REQUIRED_FIELD_MISSING'
    | 'INVALID_CROSS_REFERENCE_KEY'
    | 'FIELD_INTEGRITY_EXCEPTION';
  readonly message: string;
}

export interface CheckedFields {
  /** The values as the database holds them: blank text is null, numbers are numbers, text is trimmed. */
  readonly values: FieldValues;
  readonly problems: readonly FieldProblem[];
}

/** Undefined: the value does not fit the type. */
type Reader = (value: FieldValue, field: FieldDescribe) => FieldValue | undefined;

const readNumber: Reader = (value) => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  // The package's number fields and Salesforce's int hold whole numbers.
  return Math.round(number);
};

const readText: Reader = (value) => (typeof value === 'object' ? undefined : String(value).trim() || null);

const readBoolean: Reader = (value) => {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
};

const matching =
  (pattern: RegExp, isValid: (text: string) => boolean = () => true): Reader =>
  (value) =>
    typeof value === 'string' && pattern.test(value.trim()) && isValid(value.trim()) ? value.trim() : undefined;

const isRealDate = (text: string): boolean => !isNaN(Date.parse(text));

const READERS: Readonly<Record<string, Reader>> = {
  int: readNumber,
  double: readNumber,
  currency: readNumber,
  percent: readNumber,
  boolean: readBoolean,
  date: matching(/^\d{4}-\d\d-\d\d$/, isRealDate),
  datetime: matching(/^\d{4}-\d\d-\d\dT/, isRealDate),
  reference: matching(/^[a-zA-Z0-9]{15,18}$/),
  email: matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Contact: ['LastName'],
  Account: ['Name'],
  Lead: ['LastName', 'Company'],
};

/** A Task's name is a person, what it relates to is anything else. */
const REFERENCES: Readonly<Record<string, (id: string) => boolean>> = {
  WhoId: (id) => /^(003|00Q)/.test(id),
  WhatId: (id) => !/^(003|00Q|005|00T)/.test(id),
  ContactId: (id) => id.startsWith('003'),
  AccountId: (id) => id.startsWith('001'),
  OwnerId: (id) => /^(005|00G)/.test(id),
};

type Found = { value: FieldValue } | { problem: FieldProblem };

const problem = (field: string, code: FieldProblem['code'], message: string): Found => ({
  problem: { field, code, message },
});

function readValue(name: string, given: FieldValue, field: FieldDescribe): Found {
  if (given === null || given === '') return { value: null };
  const value = (READERS[field.type] ?? readText)(given, field);
  if (value === undefined)
    return problem(name, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${given}`);
  if (typeof value === 'string' && field.type === 'reference' && REFERENCES[name]?.(value) === false)
    return problem(name, 'INVALID_CROSS_REFERENCE_KEY', `${field.label}: id value of incorrect type: ${value}`);
  if (typeof value === 'string' && field.length !== undefined && value.length > field.length)
    return problem(name, 'STRING_TOO_LONG', `${field.label}: data value too large (max length=${field.length})`);
  return { value };
}

function checkField(object: ObjectDescribe, operation: 'createable' | 'updateable', name: string, given: FieldValue) {
  const field = object.fields[name];
  if (!field) return problem(name, 'INVALID_FIELD', `No such column '${name}' on entity '${object.label}'`);
  if (!field[operation])
    return problem(name, 'INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create/update fields: ${name}`);
  return readValue(name, given, field);
}

/** Takes the values that fit and names those that the object lacks, may not be written, or do not fit. */
export function checkFields(
  object: ObjectDescribe,
  given: FieldValues,
  operation: 'createable' | 'updateable',
): CheckedFields {
  const values: Record<string, FieldValue> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const found = checkField(object, operation, name, value);
    if ('problem' in found) problems.push(found.problem);
    else values[name] = found.value;
  }
  return { values, problems };
}

/** Rules about the whole record as it would be after the write: what must be filled, and what excludes what. */
export function checkRecord(type: string, values: FieldValues): readonly FieldProblem[] {
  const isPerson = type === 'Account' && Boolean(values.LastName);
  const missing = (REQUIRED[type] ?? [])
    .filter((field) => !values[field] && !isPerson)
    .map((field): FieldProblem => {
      return { field, code: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${field}]` };
    });
  return [...missing, ...(type === 'Task' ? checkLeadExcludesWhat(values) : [])];
}

function checkLeadExcludesWhat({ WhoId, WhatId }: FieldValues): readonly FieldProblem[] {
  if (!WhatId || typeof WhoId !== 'string' || !WhoId.startsWith('00Q')) return [];
  const message = 'Related To ID: cannot be set when the Name ID is a lead';
  return [{ field: 'WhatId', code: 'FIELD_INTEGRITY_EXCEPTION', message }];
}
