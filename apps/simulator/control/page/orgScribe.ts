import type { ObjectDescribe, OrgRecord } from '../../org/engine';

/** A record as a person reads it. */
export interface OrgRecordRow {
  readonly id: string;
  readonly type: string;
  /** The object's label. */
  readonly label: string;
  readonly name: string;
  /** Made since, not only changed. */
  readonly isNew: boolean;
  /** All that hold something where it is new, else those that are different now. */
  readonly fields: readonly { readonly apiName: string; readonly label: string; readonly value: string }[];
}

/** A moment in the org's life: every record as it was. */
export type OrgMoment = ReadonlyMap<string, OrgRecord>;
type Describe = Readonly<Record<string, ObjectDescribe>>;

/** In every record, and of no interest: the id stands in its link. */
const UNTOLD = ['attributes', 'Id', 'CreatedDate', 'LastModifiedDate'];
const NAMES = ['Subject', 'CaseNumber', 'Name'];
/** What people look for comes first, what only the package needs last. */
const ORDER = ['Task', 'Case', '', 'Wxcc_Call_Key__c'];

const rank = ({ type }: OrgRecordRow): number => ORDER.indexOf(ORDER.includes(type) ? type : '');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

function toRow(record: OrgRecord, before: OrgRecord | undefined, describe: Describe): OrgRecordRow {
  const { type } = record.attributes;
  const isTold = (name: string): boolean =>
    !UNTOLD.includes(name) && (before ? textOf(before[name]) !== textOf(record[name]) : !isEmpty(record[name]));
  const names = Object.keys({ ...before, ...record }).filter(isTold);
  return {
    ...{ id: record.Id, type, label: describe[type]?.label ?? type, isNew: before === undefined },
    name: textOf(NAMES.map((name) => record[name]).find((value) => !isEmpty(value)) ?? record.Id),
    fields: names.map((apiName) => ({
      apiName,
      label: describe[type]?.fields[apiName]?.label ?? apiName,
      value: isEmpty(record[apiName]) ? 'empty' : textOf(record[apiName]),
    })),
  };
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`/api/org/${path}`);
  if (!response.ok) throw new Error(`The org answered ${response.status}.`);
  return (await response.json()) as T;
}

/** Every record as it is now. @throws Error with the server's status */
export const readMoment = async (): Promise<OrgMoment> =>
  new Map((await ask<readonly OrgRecord[]>('changes?since=0')).map((record) => [record.Id, record]));

let described: Promise<Describe> | undefined;

/** Records made or changed since, as far as they still are: those that log calls first, their keys last. */
export async function changesSince(before: OrgMoment): Promise<readonly OrgRecordRow[]> {
  const [now, describe] = await Promise.all([readMoment(), (described ??= ask<Describe>('describe'))]);
  const rows = [...now.values()].map((record) => toRow(record, before.get(record.Id), describe));
  return rows.filter(({ fields }) => fields.length > 0).sort((one, other) => rank(one) - rank(other));
}
