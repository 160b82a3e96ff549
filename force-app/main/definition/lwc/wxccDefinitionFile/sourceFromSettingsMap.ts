import type { DefinitionItem, DefinitionSource } from './definitionSource';

/** Salesforce shows what looks like a phone number as `(415) 555-1212 (tel:4155551212)`: the first part was typed. */
const PHONE_DECORATION = /\s*\(tel:[^)]*\)\s*$/i;

/** `/section/item`, `/section/item/label`, `/section/item/sortOrder`; a section or item name may be neither of the two. */
const KEY = /^\/([^/]+)\/([^/]+)(?:\/(?:label|sortOrder))?$/;
const RESERVED = /^(label|sortOrder)$/;

function pathOf(key: string): string | undefined {
  const [, section, item] = KEY.exec(key) ?? [];
  return section && item && !RESERVED.test(item) ? `/${section}/${item}` : undefined;
}

/** Salesforce may leave out a blank item's key or give null: all three read as blank. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(PHONE_DECORATION, '') : '');

/**
 * The flat map that `getCallCenterSettings` answers with. An item whose own key is missing but whose label is there was
 * left blank by the administrator; one without either does not exist in that definition.
 */
export function sourceFromSettingsMap(map: Readonly<Record<string, string>>): DefinitionSource {
  const paths = new Set(Object.keys(map).map(pathOf));
  const items = [...paths]
    .filter((path) => path !== undefined)
    .map((path): DefinitionItem => ({ path, value: textOf(map[path]), label: textOf(map[`${path}/label`]) }));
  return { format: 'settings', items };
}
