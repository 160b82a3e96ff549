import { itemNameOf, sectionOf } from 'c/wxccDefinitionItems';
import type { DefinitionDocument } from './definitionDocument';
import type { OutlineItem, OutlineSection } from './definitionOutline';
import { documentFromOutline } from './documentFromOutline';
import { OWN_SECTIONS } from './ownSections';
import { sourceFromSettingsMap } from './sourceFromSettingsMap';

type SettingsMap = Readonly<Record<string, string>>;

const GENERAL = 'reqGeneralInfo';

/** The map does not tell labels of sections: ours serve, whose names V1 has as well. */
const LABELS = new Map(OWN_SECTIONS.map(([name, label]) => [name, label]));

/** Salesforce's maps have no order of their own. */
const orderOf = (map: SettingsMap, path: string): { sortOrder?: string } => {
  const sortOrder = map[`${path}/sortOrder`];
  return sortOrder === undefined ? {} : { sortOrder };
};

function sectionOfMap(map: SettingsMap, name: string, items: readonly OutlineItem[]): OutlineSection {
  const path = `/${name}`;
  return { name, label: map[`${path}/label`] ?? LABELS.get(name) ?? name, items, line: 0, ...orderOf(map, path) };
}

/**
 * The definition that Salesforce has, to be opened and written again: labels and order as far as the map tells them.
 * @param map the flat map of `getCallCenterSettings`
 */
export function documentFromSettingsMap(map: SettingsMap): DefinitionDocument {
  const sections = new Map<string, OutlineItem[]>();
  for (const { path, value, label } of sourceFromSettingsMap(map).items) {
    const items = sections.get(sectionOf(path)) ?? [];
    const name = itemNameOf(path);
    items.push({ name, label: label === '' ? name : label, value, line: 0, ...orderOf(map, path) });
    sections.set(sectionOf(path), items);
  }
  const names = [...sections.keys()].sort((one, other) => Number(other === GENERAL) - Number(one === GENERAL));
  const outline = names.map((name) => sectionOfMap(map, name, sections.get(name) ?? []));
  return documentFromOutline({ format: 'import', sections: outline, loose: [], strays: [], line: 0 });
}
