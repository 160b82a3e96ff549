import { isRecord } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';
import { NotFound, RecordRefused } from '../engine';
import type { Org, OrgRecord, OrgUser } from '../engine';

const OBJECT = 'Wxcc_Definition__c';
const HOLDER = /^(everybody|profile:00e[a-zA-Z0-9]{15}|permission:[a-zA-Z]\w{0,99})$/;
const MAX_SETTINGS = 131_072;

/** What Apex answers with an error. */
class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

const bad = (name: string, wanted: string): Refusal => new Refusal('badInput', `"${name}" must be ${wanted}.`);

function textOf(args: Record<string, unknown>, name: string, most: number): string {
  const value = args[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) throw bad(name, 'a text');
  return value;
}

function parse(settings: string): unknown {
  try {
    return JSON.parse(settings);
  } catch {
    throw bad('settings', 'JSON');
  }
}

function checkedSettings(settings: string): string {
  const map = parse(settings);
  const isFine =
    isRecord(map) && Object.entries(map).every(([key, value]) => /^\//.test(key) && typeof value === 'string');
  if (!isFine) throw bad('settings', 'texts by /section/item');
  return settings;
}

/** Everything different that users have, by `key`. */
const distinct = <T>(found: readonly T[], key: (each: T) => string): readonly T[] => [
  ...new Map(found.map((each) => [key(each), each])).values(),
];

const profilesOf = (users: readonly OrgUser[]): readonly JsonValue[] =>
  distinct(
    users.flatMap(({ ProfileId, Profile }) => (ProfileId ? [{ id: ProfileId, name: Profile ?? ProfileId }] : [])),
    ({ id }) => id,
  );

const permissionsOf = (users: readonly OrgUser[]): readonly JsonValue[] =>
  [...new Set(users.flatMap(({ customPermissions = [] }) => customPermissions))].map((name) => ({
    ...{ name, label: name.replace(/^Wxcc_/, '').replace(/_/g, ' ') },
  }));

const fieldOf = (record: OrgRecord, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

const told = (record: OrgRecord): JsonValue => ({
  id: record.Id,
  name: fieldOf(record, 'Name'),
  holdsFor: fieldOf(record, 'Wxcc_Holds_For__c'),
  changedAt: Date.parse(fieldOf(record, 'LastModifiedDate')),
});

const byName = (one: OrgRecord, other: OrgRecord): number => fieldOf(one, 'Name').localeCompare(fieldOf(other, 'Name'));

type Method = (args: Record<string, unknown>, user: OrgUser) => JsonValue;

/** Double of WxccDefinitionStore. */
function methodsOf(org: Org): Readonly<Record<'look' | 'settings' | 'store' | 'remove', Method>> {
  const stored = (id: unknown): OrgRecord => {
    const found = org.list(OBJECT).find(({ Id }) => Id === id);
    if (!found) throw bad('definitionId', 'the id of a definition');
    return found;
  };
  return {
    look: () => ({
      definitions: [...org.list(OBJECT)].sort(byName).map(told),
      profiles: [...profilesOf(org.users)],
      permissions: [...permissionsOf(org.users)],
    }),
    settings: ({ definitionId }) => ({ settings: fieldOf(stored(definitionId), 'Wxcc_Settings__c') }),
    store(args, { Id }) {
      const holdsFor = textOf(args, 'holdsFor', 120);
      if (!HOLDER.test(holdsFor)) throw bad('holdsFor', 'everybody, profile:(id) or permission:(name)');
      const settings = checkedSettings(textOf(args, 'settings', MAX_SETTINGS));
      const fields = { Name: textOf(args, 'name', 80), Wxcc_Holds_For__c: holdsFor, Wxcc_Settings__c: settings };
      const same = (record: OrgRecord): boolean =>
        fieldOf(record, 'Wxcc_Holds_For__c').toLowerCase() === holdsFor.toLowerCase();
      const before = org.list(OBJECT).find(same);
      if (before) org.records.update(before.Id, fields, Id);
      return { id: before?.Id ?? org.records.create(OBJECT, fields, Id) };
    },
    remove({ definitionId }) {
      const { Id } = stored(definitionId);
      org.records.remove(Id);
      return { id: Id };
    },
  };
}

function failure(error: unknown): JsonValue {
  const isRefused = error instanceof RecordRefused || error instanceof NotFound;
  if (!(error instanceof Refusal) && !isRefused) throw error;
  const code = error instanceof Refusal ? error.code : 'refused';
  return { v: 1, ok: false, error: { code, message: error.message, details: {} } };
}

/** What a component asks; the answer is the JSON text that it gets. */
export type DefinitionMethod = (args: Record<string, unknown>, user: OrgUser) => string;

/** Double of WxccDefinitionController. */
export function createDefinitionApex(
  org: Org,
): Readonly<Record<'look' | 'settings' | 'store' | 'remove', DefinitionMethod>> {
  const answering =
    (method: Method): DefinitionMethod =>
    (args, user) => {
      try {
        return JSON.stringify({ v: 1, ok: true, data: method(args, user) });
      } catch (error) {
        return JSON.stringify(failure(error));
      }
    };
  const { look, settings, store, remove } = methodsOf(org);
  return {
    look: answering(look),
    settings: answering(settings),
    store: answering(store),
    remove: answering(remove),
  };
}
