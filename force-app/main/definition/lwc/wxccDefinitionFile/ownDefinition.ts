import type { DefinitionDocument, DocumentItem, DocumentSection } from './definitionDocument';
import { itemNameOf, SETTING_ITEMS } from 'c/wxccDefinitionItems';
import { OWN_SECTIONS, type DefinitionRow, type DefinitionSectionRows } from './ownSections';

/** The path of V1's conditional mappings for that row. */
export function rulesPath(name: 'noMatchRules' | 'caseRules'): string {
  const { rules } = name === 'noMatchRules' ? SETTING_ITEMS.noMatchMappings : SETTING_ITEMS.caseMappings;
  return rules ?? '';
}

function toItem([name, label]: DefinitionRow): DocumentItem {
  if (name === 'noMatchRules' || name === 'caseRules') return { name: itemNameOf(rulesPath(name)), label, value: '[]' };
  const { paths, defaults } = SETTING_ITEMS[name];
  return { name: itemNameOf(paths[0] ?? ''), label, value: String(defaults.ours) };
}

const toSection = ([name, label, rows]: DefinitionSectionRows): DocumentSection => ({
  name,
  label,
  items: rows.map(toItem),
});

/** The definition that comes with this softphone; `internalName` is the metadata file's name as well. */
export const ownDefinition: DefinitionDocument & { readonly internalName: string } = {
  internalName: SETTING_ITEMS.internalName.defaults.ours,
  sections: OWN_SECTIONS.map(toSection),
};
