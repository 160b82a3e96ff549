import initSqlJs from 'sql.js';
import { isRecord } from 'c/wxccBase';
import type { Clock, JsonValue } from 'c/wxccBase';
import { createApexService } from './apexService';
import { MINIMAL_SETTINGS } from './callCenter';
import type { CallCenterMap } from './callCenter';
import { DEFAULT_LAYOUT } from './defaultLayout';
import { describeOrg } from './describeOrg';
import { createDoor } from './door';
import type { Door } from './door';
import { failed, OpenCtiFailure, succeeded } from './openCtiAnswer';
import type { OpenCtiAnswer } from './openCtiAnswer';
import type { ObjectDescribe, OrgFile, OrgRecord, OrgSoftphoneLayout, OrgUser, PresenceStatus } from './orgFile';
import { createRecords } from './records';
import type { Records } from './records';
import { searchRecords } from './recordSearch';
import { createRecordStore, toOrgRecord } from './recordStore';
import { apexRequest, runApex } from './runApex';
import { sampleOrg } from './sampleOrg';
import { saveLog } from './saveLog';
import { storeForEverybody } from './storeForEverybody';
import { searchAndScreenPop } from './searchAndScreenPop';
import type { Pop } from './searchAndScreenPop';

export interface OrgOptions {
  readonly clock: Clock;
  /** What differs from the sample org; given records replace all of its records. */
  readonly seed?: OrgFile;
  readonly settings?: CallCenterMap;
}

/** An answer, and what the page has to show because of it. */
export interface WireAnswer {
  readonly answer: OpenCtiAnswer;
  readonly pop?: Pop;
  /** The page gets the same answer until it is loaded again. */
  readonly isKept?: true;
}

/** A Salesforce org in memory: records, users, softphone layout, call center, and the data methods of Open CTI. */
export interface Org {
  readonly door: Door;
  readonly describe: Readonly<Record<string, ObjectDescribe>>;
  readonly users: readonly OrgUser[];
  /** The first user, or the one the org file names. */
  readonly user: OrgUser;
  readonly presenceStatuses: readonly PresenceStatus[];
  /**
   * A data method by its wire name and `args` (getCallCenterSettings, getSoftphoneLayout, searchAndScreenPop, saveLog,
   * runApex); others succeed with null, so that they are in the log: the page does their work.
   */
  call(userId: string, method: string, args: Record<string, unknown>): Promise<WireAnswer>;
  record(id: string): OrgRecord | undefined;
  /** Records of an object, newest change first. */
  list(type: string): readonly OrgRecord[];
  /** As the search page finds them; `types` defaults to the four objects people search for. */
  search(text: string, types?: readonly string[]): readonly OrgRecord[];
  /** As a person with the browser would, under Salesforce's rules. @throws RecordRefused, NotFound, DuplicateValue */
  readonly records: Records;
  mark(): number;
  /** Records made or changed since; those deleted again are not among them. */
  changedSince(mark: number): readonly OrgRecord[];
  /** The users' session: over, every call is refused, until somebody signs in again. */
  readonly session: { isOver: boolean };
  /** Gives a user the softphone's permission set. */
  permit(userId: string): void;
  settings(): CallCenterMap;
  /** Does a page that once read the settings get the same ones until it is loaded again? Off: every answer is fresh. */
  readonly settingsCache: { isOn: boolean };
  useSettings(settings: CallCenterMap): void;
  /**
   * Also stores the settings as everybody's definition, for the softphone without Open CTI; from now on `useSettings` changes
   * both, so that an org that shows both softphones has them set up alike.
   */
  storeDefinition(): void;
  softphoneLayout(): OrgSoftphoneLayout;
  useSoftphoneLayout(layout: OrgSoftphoneLayout): void;
  /** From now on a reset comes back to the present settings and layout. */
  keepAsStart(): void;
  /** Everything as it was at the start: records, layout, settings, door. */
  reset(): void;
}

export const SEARCHABLE = ['Contact', 'Account', 'Lead', 'Case'];

function usersOf(seed: OrgFile): readonly OrgUser[] {
  const sample = sampleOrg().users ?? [];
  if (seed.users) return seed.user ? [seed.user, ...seed.users] : seed.users;
  if (!seed.user) return sample;
  const known = sample.find(({ Id }) => Id === seed.user?.Id);
  return [{ ...known, ...seed.user }, ...sample.filter(({ Id }) => Id !== seed.user?.Id)];
}

/** @throws nothing of its own; sql.js when WebAssembly is missing */
export async function createOrg({ clock, seed = {}, settings: given = MINIMAL_SETTINGS }: OrgOptions): Promise<Org> {
  const sql = await initSqlJs();
  const store = createRecordStore(new sql.Database());
  const describe = describeOrg(seed.describe);
  const door = createDoor(clock);
  const records = createRecords({ store, describe, clock });
  const presenceStatuses = seed.presenceStatuses ?? sampleOrg().presenceStatuses ?? [];
  let users = usersOf(seed);
  const firstUser = (): OrgUser => users[0] as OrgUser;
  const userOf = (id: string): OrgUser => users.find(({ Id }) => Id === id) ?? { Id: id };
  let changedAt = clock.now();
  const callCenterAge = (): number => clock.now() - changedAt;
  const apex = createApexService({ store, records, describe, presenceStatuses, userOf, callCenterAge });
  let settings = given;
  let layout = seed.softphoneLayout ?? DEFAULT_LAYOUT;
  let start = { settings, layout };
  let isStored = false;
  const fill = (): void => (seed.records ?? sampleOrg(clock.now()).records ?? []).forEach((each) => records.seed(each));
  fill();

  const shown: { pop?: Pop } = {};
  const methods: Readonly<Record<string, (args: Record<string, unknown>, userId: string) => JsonValue>> = {
    getCallCenterSettings: () => ({ ...settings }),
    getSoftphoneLayout: () => layout as unknown as JsonValue,
    searchAndScreenPop: (args) => {
      const { returnValue, pop } = searchAndScreenPop({ store, describe, layout }, args);
      shown.pop = pop;
      return { ...returnValue };
    },
    saveLog: (args, userId) => saveLog(records, args, userId),
    runApex: (args, userId) => runApex(apex, args, userOf(userId)),
  };
  const session = { isOver: false };
  const settingsCache = { isOn: false };
  const work = (method: string, args: Record<string, unknown>, userId: string): OpenCtiAnswer => {
    if (session.isOver)
      return failed({ code: 'SERVER_ERROR', description: 'INVALID_SESSION_ID: Session expired or invalid' });
    try {
      return succeeded(methods[method]?.(args, userId) ?? null);
    } catch (error) {
      if (error instanceof OpenCtiFailure) return failed(error.error);
      throw error;
    }
  };

  return {
    door,
    describe,
    get users() {
      return users;
    },
    get user() {
      return firstUser();
    },
    presenceStatuses,
    records,
    session,
    settingsCache,
    async call(userId, method, args) {
      const apexCall = method === 'runApex' ? apexRequest(args.methodParams) : undefined;
      const kind = apexCall ? `apex.${apexCall.action}` : method;
      const request = apexCall ? requestData(apexCall.request) : (args as JsonValue);
      let pop: Pop | undefined;
      const answer = await door.pass({ method, kind, request, userId }, () => {
        shown.pop = undefined;
        const result = work(method, args, userId);
        pop = shown.pop;
        return result;
      });
      const isKept = settingsCache.isOn && method === 'getCallCenterSettings' && answer.success;
      return { answer, ...(pop && answer.success ? { pop } : {}), ...(isKept && { isKept: true as const }) };
    },
    record: (id) => optional(store.find(id), toOrgRecord),
    list: (type) => store.all(type).map(toOrgRecord),
    search: (text, types = SEARCHABLE) => searchRecords(store, describe, text, types).map(toOrgRecord),
    mark: () => store.mark(),
    changedSince: (mark) => store.changedSince(mark).map(toOrgRecord),
    permit: (userId) => void (users = users.map((each) => (each.Id === userId ? { ...each, apexAccess: true } : each))),
    settings: () => settings,
    useSettings(next) {
      settings = next;
      changedAt = clock.now();
      if (isStored) storeForEverybody({ store, records }, settings, firstUser().Id);
    },
    storeDefinition() {
      isStored = true;
      storeForEverybody({ store, records }, settings, firstUser().Id);
    },
    softphoneLayout: () => layout,
    useSoftphoneLayout: (next) => void (layout = next),
    keepAsStart: () => void (start = { settings, layout }),
    reset() {
      users = usersOf(seed);
      store.clear();
      door.clear();
      session.isOver = false;
      settingsCache.isOn = false;
      ({ settings, layout } = start);
      fill();
      if (isStored) storeForEverybody({ store, records }, settings, firstUser().Id);
    },
  };
}

const optional = <From, To>(value: From | undefined, map: (value: From) => To): To | undefined =>
  value === undefined ? undefined : map(value);

/** Readers of the log want what was asked, not the envelope around it. */
const requestData = (request: JsonValue): JsonValue =>
  isRecord(request) && isRecord(request.data) ? request.data : request;
