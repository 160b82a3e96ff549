import { isRecord } from 'c/wxccBase';
import type { Holder, StoredDefinition, StoredView } from './storedDefinitions';

type Loose = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly Loose[] | undefined =>
  Array.isArray(value) ? value.filter(isRecord) : undefined;

const toDefinition = ({ id, name, holdsFor, changedAt }: Loose): StoredDefinition => ({
  id: textOf(id),
  name: textOf(name),
  holdsFor: textOf(holdsFor),
  changedAt: typeof changedAt === 'number' ? changedAt : 0,
});

const toProfile = ({ id, name }: Loose): Holder => ({ holdsFor: `profile:${textOf(id)}`, name: textOf(name) });
const toPermission = ({ name, label }: Loose): Holder => ({
  holdsFor: `permission:${textOf(name)}`,
  name: textOf(label) || textOf(name),
});

/** The data of WxccDefinitionController.look, whatever came: what is not as it should be is left out. */
export function readStored(data: unknown): StoredView {
  const found = isRecord(data) ? data : {};
  const profiles = listOf(found.profiles)?.map(toProfile);
  const permissions = listOf(found.permissions)?.map(toPermission);
  return {
    definitions: (listOf(found.definitions) ?? []).map(toDefinition).filter(({ id }) => id !== ''),
    ...(profiles && { profiles }),
    ...(permissions && { permissions }),
  };
}
