import { isRecord } from 'c/wxccBase';
import type { FieldDescribe, ObjectDescribe } from 'c/wxccFieldValues';
import type { CallCenterFact, OrgFacts, RightFact, UserFact } from './orgFacts';

type Loose = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly Loose[] | undefined =>
  Array.isArray(value) ? value.filter(isRecord) : undefined;

const toCenter = (center: Loose): CallCenterFact => ({
  name: textOf(center.name),
  internalName: textOf(center.internalName),
  ours: center.ours === true,
});

const toUser = ({ id, name, permitted }: Loose): UserFact => ({
  id: textOf(id),
  name: textOf(name),
  ...(typeof permitted === 'boolean' ? { permitted } : {}),
});

const toRight = ({ name, lacking }: Loose): RightFact => ({
  name: textOf(name),
  lacking: Array.isArray(lacking) ? lacking.map(textOf) : [],
});

function toField(field: Loose): FieldDescribe {
  const { type, length, createable, updateable } = field;
  return {
    type: textOf(type),
    ...(typeof length === 'number' ? { length } : {}),
    ...(typeof createable === 'boolean' ? { createable } : {}),
    ...(typeof updateable === 'boolean' ? { updateable } : {}),
  };
}

function toObject({ fields }: Loose): ObjectDescribe {
  const all = isRecord(fields) ? Object.entries(fields) : [];
  return {
    fields: Object.fromEntries(all.flatMap(([name, field]) => (isRecord(field) ? [[name, toField(field)]] : []))),
  };
}

const toObjects = (objects: unknown): OrgFacts['objects'] =>
  Object.fromEntries(
    Object.entries(isRecord(objects) ? objects : {}).flatMap(([name, one]) =>
      isRecord(one) ? [[name, toObject(one)]] : [],
    ),
  );

const known = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };

/** The answer of WxccSetupController.look, whatever came: what is not as it should be counts as not read. */
export function readOrgFacts(answer: unknown): OrgFacts {
  const found = isRecord(answer) ? answer : {};
  const active = listOf(found.trustedSites)?.filter((site) => site.active === true);
  const { appInstalled, storedDefinitions, unknown } = found;
  return {
    softphoneOrigin: textOf(found.softphoneOrigin),
    ...known('callCenters', listOf(found.callCenters)?.map(toCenter)),
    ...known('users', listOf(found.users)?.map(toUser)),
    ...known('rights', listOf(found.rights)?.map(toRight)),
    ...known('storedDefinitions', typeof storedDefinitions === 'number' ? storedDefinitions : undefined),
    ...known('appInstalled', typeof appInstalled === 'boolean' ? appInstalled : undefined),
    ...known(
      'trustedSites',
      active?.map(({ url }) => textOf(url)),
    ),
    presence: (listOf(found.presence) ?? []).flatMap(({ name, label }) => [textOf(name), textOf(label)]),
    objects: toObjects(found.objects),
    unknown: Array.isArray(unknown) ? unknown.map(textOf) : [],
  };
}
