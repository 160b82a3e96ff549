import type { DefinitionItem, DefinitionSource } from 'c/wxccDefinitionFile';
import { KNOWN_PATHS, itemNameOf, SECTION_SPELLING, sectionOf, spellingOf, SETTING_ITEMS } from 'c/wxccDefinitionItems';
import type { SettingItem } from 'c/wxccDefinitionItems';
import { plainValue, createDiagnostic, nearMatch } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';

const known = [...KNOWN_PATHS];
const knownSections = new Set([...Object.keys(SECTION_SPELLING), ...known.map(sectionOf)]);

/** A misspelt name in its own section, or the right name in another one. */
function suggestionFor(path: string): string | undefined {
  const [section, name] = [sectionOf(path), itemNameOf(path)];
  const beside = known.filter((candidate) => sectionOf(candidate) === section);
  const near = nearMatch(name, beside.map(itemNameOf));
  return near ?? known.find((candidate) => itemNameOf(candidate) === name && spellingOf(candidate) !== 'shared');
}

function checkItem(item: DefinitionItem): Diagnostic | undefined {
  if (KNOWN_PATHS.has(item.path) || !knownSections.has(sectionOf(item.path))) return undefined;
  const suggestion = suggestionFor(item.path);
  return suggestion ? createDiagnostic('misspeltItem', item, { suggestion }) : createDiagnostic('unknownItem', item);
}

function checkSections({ items }: DefinitionSource): readonly Diagnostic[] {
  const strangers = new Map(
    items.filter(({ path }) => !knownSections.has(sectionOf(path))).map((item) => [sectionOf(item.path), item]),
  );
  return [...strangers].map(([section, { line }]) => {
    const suggestion = nearMatch(section, knownSections);
    const place = line === undefined ? { path: `/${section}` } : { path: `/${section}`, line };
    return suggestion
      ? createDiagnostic('misspeltSection', place, { suggestion })
      : createDiagnostic('unknownSection', place);
  });
}

/** V1 and V2 both say something about one setting, and not the same. */
function checkConflict(setting: SettingItem, byPath: ReadonlyMap<string, DefinitionItem>): readonly Diagnostic[] {
  const told = setting.paths
    .map((path) => byPath.get(path))
    .filter((item) => item !== undefined && plainValue(item.value) !== '')
    .filter((item) => item !== undefined);
  const [counts, ...others] = told;
  if (!counts) return [];
  const same = (item: DefinitionItem): boolean =>
    plainValue(item.value).toLowerCase() === plainValue(counts.value).toLowerCase();
  return others
    .filter((item) => !same(item))
    .map((item) => createDiagnostic('conflictingItems', item, { other: itemNameOf(counts.path), kept: counts.value }));
}

/** What nobody reads, and what is said twice. */
export function checkItems(source: DefinitionSource): readonly Diagnostic[] {
  const byPath = new Map(source.items.map((item) => [item.path, item]));
  return [
    ...checkSections(source),
    ...source.items.map(checkItem).filter((found) => found !== undefined),
    ...Object.values(SETTING_ITEMS).flatMap((setting) => checkConflict(setting, byPath)),
  ];
}
