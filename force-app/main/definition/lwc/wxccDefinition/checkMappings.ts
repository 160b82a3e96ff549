import type { DefinitionItem, DefinitionSource } from 'c/wxccDefinitionFile';
import { SETTING_ITEMS } from 'c/wxccDefinitionItems';
import type { MappingItem } from 'c/wxccDefinitionItems';
import { createDiagnostic } from 'c/wxccDiagnostic';
import type { Diagnostic } from 'c/wxccDiagnostic';
import { parseMapping, parseMappingRules, ruleKey, PROTECTED_FIELDS } from 'c/wxccMapping';
import type { FieldMapping } from 'c/wxccMapping';

const mappingItems: readonly MappingItem[] = Object.values(SETTING_ITEMS).filter((item) => item.kind === 'mapping');

function checkTwice(item: DefinitionItem): readonly Diagnostic[] {
  const seen = new Map<string, number>();
  for (const { field } of parseMapping(item.value).mappings) {
    seen.set(field.toLowerCase(), (seen.get(field.toLowerCase()) ?? 0) + 1);
  }
  const twice = [...seen].filter(([, times]) => times > 1);
  return twice.map(([field]) => createDiagnostic('mappingFieldTwice', item, { field }));
}

function checkProtected({ paths }: MappingItem, kept: ReadonlySet<string>, items: readonly DefinitionItem[]) {
  return items
    .filter(({ path }) => paths.includes(path))
    .flatMap((item) =>
      parseMapping(item.value)
        .mappings.filter(({ field }) => kept.has(field.toLowerCase()))
        .map(({ field }) => createDiagnostic('mappingFieldProtected', item, { field })),
    );
}

const usedVariables = (mappings: readonly FieldMapping[]): readonly string[] =>
  mappings.flatMap(({ value }) => (value.kind === 'rules' ? [ruleKey(value.name)] : []));

/** Rules are looked at once, however many mappings share them. */
function checkRules(rules: DefinitionItem, items: readonly DefinitionItem[]): readonly Diagnostic[] {
  const { byVariable, problems } = parseMappingRules(rules.value);
  const sharing = mappingItems.filter((item) => item.rules === rules.path).flatMap((item) => item.paths);
  const texts = items.filter(({ path }) => sharing.includes(path)).map(({ value }) => value);
  const used = texts.flatMap((text) => usedVariables(parseMapping(text).mappings));
  const unused = [...byVariable.keys()].filter((variable) => !used.includes(variable));
  return [
    ...problems.map(({ code, entry }) => createDiagnostic(code, rules, { entry })),
    ...unused.map((variable) => createDiagnostic('mappingRuleUnused', rules, { variable })),
  ];
}

/** What is odd about mappings as a whole; single entries are judged while they are read. */
export function checkMappings({ items }: DefinitionSource): readonly Diagnostic[] {
  const paths = new Set(mappingItems.flatMap((item) => item.paths));
  const rulePaths = new Set(mappingItems.map(({ rules }) => rules).filter((path) => path !== undefined));
  return [
    ...items.filter(({ path }) => paths.has(path)).flatMap(checkTwice),
    ...checkProtected(SETTING_ITEMS.activityMappings, PROTECTED_FIELDS.task, items),
    ...checkProtected(SETTING_ITEMS.caseMappings, PROTECTED_FIELDS.case, items),
    ...items.filter(({ path }) => rulePaths.has(path)).flatMap((rules) => checkRules(rules, items)),
  ];
}
