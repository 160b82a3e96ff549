import { itemNameOf, SETTING_ITEMS } from 'c/wxccDefinition';
import type { SettingItem } from 'c/wxccDefinition';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import type { OrgFacts } from 'c/wxccSetupCheck';

/** One item of the definition as the table shows it. */
export interface ItemView {
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isRegion: boolean;
  readonly isMapping: boolean;
}

export interface SectionView {
  readonly name: string;
  readonly label: string;
  readonly items: readonly ItemView[];
}

const items: readonly SettingItem[] = Object.values(SETTING_ITEMS);

/** What the table of a mapping needs to know of it. */
export interface MappingPlace {
  /** V1's keys. */
  readonly style: 'wxcc' | 'cad';
  /** V1's conditions beside it; empty: it has none. */
  readonly rulesPath: string;
}

/** Undefined: the item at that path is no mapping. */
export function mappingOf(path: string): MappingPlace | undefined {
  const item = items.find((each) => each.kind === 'mapping' && each.paths.includes(path));
  if (item?.kind !== 'mapping') return undefined;
  const isActivity = item === SETTING_ITEMS.activityMappings;
  return { style: isActivity ? 'cad' : 'wxcc', rulesPath: item.rules ?? '' };
}

const isRegion = (path: string): boolean => SETTING_ITEMS.region.paths.some((each) => each === path);

/** The definition's sections and items, in their order, with their labels. */
export function itemSections({ document }: DefinitionDraft): readonly SectionView[] {
  return document.sections.map((section) => ({
    name: section.name,
    label: section.label || section.name,
    items: section.items.map(({ name, label, value }) => {
      const path = `/${section.name}/${name}`;
      return {
        ...{ path, name, value, label: label.trim() || itemNameOf(path) },
        isRegion: isRegion(path),
        isMapping: mappingOf(path) !== undefined,
      };
    }),
  }));
}

/** Which object a mapping fills. */
function objectAt(path: string, { settings }: DefinitionDraft): string {
  const isIn = (item: SettingItem): boolean => item.paths.includes(path);
  if (isIn(SETTING_ITEMS.activityMappings)) return 'Task';
  return isIn(SETTING_ITEMS.noMatchMappings) ? settings.noMatch.objectName : 'Case';
}

/** Fields to pick from: those of the mapping's object that can be written. */
export function fieldNames(facts: OrgFacts | undefined, draft: DefinitionDraft, path: string): readonly string[] {
  const fields = facts?.objects[objectAt(path, draft)]?.fields ?? {};
  return Object.entries(fields)
    .filter(([, { createable }]) => createable !== false)
    .map(([name]) => name)
    .sort();
}
