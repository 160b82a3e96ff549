import { isRecord, WxccError } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';

/** A record in the org file's form: its object's API name in `attributes.type`, fields by API name. */
export interface OrgRecord {
  readonly attributes: { readonly type: string };
  readonly Id: string;
  readonly [field: string]: JsonValue | { readonly type: string };
}

/** What the org knows of a field. Text lengths in characters. */
export interface FieldDescribe {
  readonly label: string;
  /** As Salesforce's describe says it in lower case: string, textarea, phone, double, int, reference, … */
  readonly type: string;
  readonly length?: number;
  readonly createable: boolean;
  readonly updateable: boolean;
}

export interface ObjectDescribe {
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: Readonly<Record<string, FieldDescribe>>;
}

/** Settings of the softphone layout for one call type, as getSoftphoneLayout answers. */
export interface CallTypeLayout {
  readonly callRelatedFields: readonly string[];
  readonly objects: Readonly<Record<string, readonly { displayName: string; apiName: string }[]>>;
  readonly screenPopSettings: {
    readonly screenPopsOpenWithin?: string;
    readonly NoMatch?: ScreenPopSetting;
    readonly SingleMatch?: ScreenPopSetting;
    readonly MultipleMatches?: ScreenPopSetting;
  };
}

export interface ScreenPopSetting {
  /** PopToEntity, PopToVisualforce, PopToFlow, PopToSearch, PopToDetail, DoNotPop. The last two are our names: Salesforce documents none. */
  readonly screenPopType: string;
  readonly screenPopData?: string;
}

export type CallTypeName = 'Inbound' | 'Outbound' | 'Internal';
export type OrgSoftphoneLayout = Readonly<Record<CallTypeName, CallTypeLayout>>;

export interface OrgUser {
  readonly Id: string;
  readonly Name?: string;
  readonly Username?: string;
  readonly TimeZoneSidKey?: string;
  readonly LanguageLocaleKey?: string;
  readonly Profile?: string;
  /** 18 characters. Left out: no definition holds for the user by profile. */
  readonly ProfileId?: string;
  /** API names of the custom permissions that the user has. */
  readonly customPermissions?: readonly string[];
  /** False: the user lacks access to the class WxccOpenCti. */
  readonly apexAccess?: boolean;
  /** What the user may not write, for the setup tab's check: objects (`Case`) and fields (`Case.Subject`). */
  readonly lacks?: readonly string[];
  /** False: may not assign permission sets. */
  readonly assigns?: boolean;
  /** What Salesforce says to whoever would give this user a permission set, as where a licence is lacking. */
  readonly permitRefusal?: string;
}

export interface PresenceStatus {
  readonly Id: string;
  readonly DeveloperName: string;
  readonly MasterLabel: string;
  /** Takes work while it is set. Left out: a busy status. */
  readonly isOnline?: boolean;
}

/** An org as a file: what `wxcc replay --org` reads. Everything is optional, the sample org fills the gaps. */
export interface OrgFile {
  readonly user?: OrgUser;
  /** More users that may log in; the first of all is `user`. */
  readonly users?: readonly OrgUser[];
  /** As the SDK's latestData; the org does not read it. */
  readonly agent?: Readonly<Record<string, JsonValue>>;
  readonly records?: readonly OrgRecord[];
  readonly softphoneLayout?: OrgSoftphoneLayout;
  readonly presenceStatuses?: readonly PresenceStatus[];
  readonly describe?: Readonly<Record<string, { fields?: Readonly<Record<string, Partial<FieldDescribe>>> }>>;
}

const bad = (what: string): WxccError => new WxccError('badInput', `The org file is not usable: ${what}.`, { what });

const isUser = (value: unknown): boolean => isRecord(value) && typeof value.Id === 'string';

function checkRecord(value: unknown, index: number): void {
  const ok = isRecord(value) && isRecord(value.attributes) && typeof value.attributes.type === 'string';
  if (!ok) throw bad(`records[${index}] has no attributes.type`);
  if (value.Id !== undefined && typeof value.Id !== 'string') throw bad(`records[${index}].Id is not text`);
}

/**
 * Narrows parsed JSON to an org file. Unknown keys are ignored.
 * @throws WxccError badInput with the first thing that is wrong
 */
export function readOrgFile(value: unknown): OrgFile {
  if (!isRecord(value)) throw bad('it is not a JSON object');
  if (value.user !== undefined && !isUser(value.user)) throw bad('user has no Id');
  for (const key of ['records', 'users', 'presenceStatuses'])
    if (value[key] !== undefined && !Array.isArray(value[key])) throw bad(`${key} is not a list`);
  for (const key of ['agent', 'softphoneLayout', 'describe'])
    if (value[key] !== undefined && !isRecord(value[key])) throw bad(`${key} is not an object`);
  ((value.records ?? []) as unknown[]).forEach(checkRecord);
  if (!((value.users ?? []) as unknown[]).every(isUser)) throw bad('a user has no Id');
  return value;
}
