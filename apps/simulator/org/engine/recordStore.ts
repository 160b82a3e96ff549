import type { Database } from 'sql.js';
import type { FieldValues } from 'c/wxccSalesforce';
import type { OrgRecord } from './orgFile';
import { recordKey } from './recordIds';

/** A row of the org's database. Times in ms since 1970. */
export interface StoredRecord {
  readonly id: string;
  readonly type: string;
  readonly fields: FieldValues;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** A value that another record of the object already has in a unique field. */
export class DuplicateValue extends Error {
  readonly existingId: string;

  constructor(existingId: string) {
    super(`duplicate value found on record with id: ${existingId}`);
    this.name = 'DuplicateValue';
    this.existingId = existingId;
  }
}

/** The org's records in SQLite. Synchronous; knows nothing of Salesforce's rules but unique values. */
export interface RecordStore {
  insert(record: StoredRecord, unique: Readonly<Record<string, string>>): void;
  update(id: string, fields: FieldValues, at: number): void;
  remove(id: string): boolean;
  find(id: string): StoredRecord | undefined;
  /** Records of an object, newest change first. */
  all(type: string): readonly StoredRecord[];
  /** Id of the record that holds this value in a unique field. */
  findUnique(type: string, field: string, value: string): string | undefined;
  /** Grows with every write: hand it to `changedSince` later. */
  mark(): number;
  changedSince(mark: number): readonly StoredRecord[];
  clear(): void;
}

const SCHEMA = `
  CREATE TABLE record (key TEXT PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, fields TEXT NOT NULL,
    created INTEGER NOT NULL, changed INTEGER NOT NULL, mark INTEGER NOT NULL);
  CREATE INDEX record_type ON record (type, changed);
  CREATE TABLE unique_value (type TEXT, field TEXT, value TEXT, id TEXT NOT NULL, PRIMARY KEY (type, field, value));`;

const COLUMNS = 'id, type, fields, created, changed';

type Row = Record<string, unknown>;

const toRecord = (row: Row): StoredRecord => ({
  id: row.id as string,
  type: row.type as string,
  fields: JSON.parse(row.fields as string) as FieldValues,
  createdAt: row.created as number,
  changedAt: row.changed as number,
});

/** @param database an empty database; the store owns it from now on */
export function createRecordStore(database: Database): RecordStore {
  database.run(SCHEMA);
  let mark = 0;
  const rows = (sql: string, values: readonly (string | number)[]): StoredRecord[] => {
    const statement = database.prepare(sql);
    statement.bind([...values]);
    const found: StoredRecord[] = [];
    while (statement.step()) found.push(toRecord(statement.getAsObject()));
    statement.free();
    return found;
  };
  const findUnique = (type: string, field: string, value: string): string | undefined => {
    const sql = 'SELECT id FROM unique_value WHERE type = ? AND field = ? AND value = ?';
    return database.exec(sql, [type, field, value])[0]?.values[0]?.[0] as string | undefined;
  };
  const claim = (record: StoredRecord, field: string, value: string): void => {
    const existing = findUnique(record.type, field, value);
    if (existing) throw new DuplicateValue(existing);
    database.run('INSERT INTO unique_value VALUES (?, ?, ?, ?)', [record.type, field, value, record.id]);
  };
  const find = (id: string): StoredRecord | undefined =>
    rows(`SELECT ${COLUMNS} FROM record WHERE key = ?`, [recordKey(id)])[0];

  return {
    insert(record, unique) {
      Object.entries(unique).forEach(([field, value]) => claim(record, field, value));
      const { id, type, fields, createdAt, changedAt } = record;
      const row = [recordKey(id), id, type, JSON.stringify(fields), createdAt, changedAt, (mark += 1)];
      database.run('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?)', row);
    },
    update(id, fields, at) {
      const row = [JSON.stringify(fields), at, (mark += 1), recordKey(id)];
      database.run('UPDATE record SET fields = ?, changed = ?, mark = ? WHERE key = ?', row);
    },
    remove(id) {
      database.run('DELETE FROM unique_value WHERE substr(id, 1, 15) = ?', [recordKey(id)]);
      database.run('DELETE FROM record WHERE key = ?', [recordKey(id)]);
      return database.getRowsModified() > 0;
    },
    find,
    all: (type) => rows(`SELECT ${COLUMNS} FROM record WHERE type = ? ORDER BY changed DESC, mark DESC`, [type]),
    findUnique,
    mark: () => mark,
    changedSince: (since) => rows(`SELECT ${COLUMNS} FROM record WHERE mark > ? ORDER BY mark`, [since]),
    clear() {
      database.run('DELETE FROM record; DELETE FROM unique_value;');
    },
  };
}

/** A stored record in the org file's form, with the two dates that every record has. */
export function toOrgRecord(record: StoredRecord): OrgRecord {
  return {
    attributes: { type: record.type },
    Id: record.id,
    ...record.fields,
    CreatedDate: new Date(record.createdAt).toISOString(),
    LastModifiedDate: new Date(record.changedAt).toISOString(),
  };
}
