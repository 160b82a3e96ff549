import type { JsonValue } from 'c/wxccBase';
import { isOwnAdapter, regions } from 'c/wxccDefinition';
import { describeInApex } from '../engine/apexDescribe';
import { HttpError } from '../../server/httpError';
import type { Org, OrgUser } from '../engine';

export interface SetupApexOptions {
  readonly org: Org;
  /** Where page and Desktop stand. */
  readonly origins: () => Readonly<Record<string, string>>;
}

const ADAPTER = '/reqGeneralInfo/reqAdapterUrl';

/** The call center in force, as the only one of the org. */
function callCenters({ org }: SetupApexOptions): JsonValue {
  const settings = org.settings();
  const adapterUrl = settings[ADAPTER] ?? '';
  return [
    {
      name: settings['/reqGeneralInfo/reqDisplayName'] ?? '',
      internalName: settings['/reqGeneralInfo/reqInternalName'] ?? '',
      adapterUrl,
      ours: isOwnAdapter(adapterUrl),
    },
  ];
}

const trustedSites = (desktop: string): JsonValue =>
  [...Object.values(regions).map(({ desktopUrl }) => desktopUrl), desktop].map((url) => ({ url, active: true }));

/** Who may not write what is named: what the org has not is left out, as Apex does. */
function rights({ users, describe }: Org, names: JsonValue): JsonValue {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const known = Object.entries(describe).flatMap(([object, { fields }]) => [
    object,
    ...Object.keys(fields).map((field) => `${object}.${field}`),
  ]);
  const asked = Array.isArray(names) ? names.map(String) : [];
  return known
    .filter((name) => asked.some((each) => same(each, name)))
    .map((name) => ({
      name,
      lacking: users.filter(({ lacks = [] }) => lacks.some((each) => same(each, name))).map(({ Name = '' }) => Name),
    }));
}

/**
 * Double of WxccSetupController.permit.
 * @param caller who asks
 * @throws HttpError as Lightning tells an exception
 */
export function permitInApex(org: Org, caller: OrgUser, userIds: JsonValue): JsonValue {
  if (caller.assigns === false)
    throw new HttpError(500, 'You may not assign permission sets. Somebody with "Assign Permission Sets" can.');
  const asked = org.users.filter(({ Id }) => Array.isArray(userIds) && userIds.includes(Id));
  asked.filter(({ permitRefusal }) => permitRefusal === undefined).forEach(({ Id }) => org.permit(Id));
  return asked.map(({ Name = '', permitRefusal = null }) => ({ name: Name, reason: permitRefusal }));
}

/** Double of WxccSetupController.look. @throws ApexRefusal badInput */
export function createSetupApex(options: SetupApexOptions): (objects: JsonValue, fields?: JsonValue) => JsonValue {
  const { org, origins } = options;
  return (objects, fields = null) => ({
    softphoneOrigin: origins().softphone ?? '',
    callCenters: callCenters(options),
    users: org.users.map(({ Id, Name = '', apexAccess }) => ({ id: Id, name: Name, permitted: apexAccess !== false })),
    rights: rights(org, fields),
    storedDefinitions: org.list('Wxcc_Definition__c').length,
    appInstalled: true,
    trustedSites: trustedSites(origins().desktop ?? ''),
    presence: org.presenceStatuses.map(({ Id, DeveloperName, MasterLabel }) => ({
      ...{ id: Id, name: DeveloperName, label: MasterLabel },
    })),
    ...(describeInApex(org.describe, { objects }) as Record<string, JsonValue>),
  });
}
