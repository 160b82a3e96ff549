import { plainValue } from 'c/wxccDiagnostic';
import type { MappingRule } from './fieldMapping';
import { parseLooseList, textOf, type LooseEntry } from './looseJson';
import type { MappingProblem } from './mappingProblem';

/** V1's value translations, by the variable they test (in lower case). */
export interface ParsedRules {
  readonly byVariable: ReadonlyMap<string, readonly MappingRule[]>;
  readonly problems: readonly MappingProblem[];
}

const NONE: ParsedRules = { byVariable: new Map(), problems: [] };

/** The key under which rules of a variable are found. */
export const ruleKey = (variable: string): string => variable.trim().toLowerCase();

function readRule(entry: LooseEntry | undefined): { key: string; rule: MappingRule } | undefined {
  const variable = entry && textOf(entry, 'wxccfieldname', 'cadfieldname');
  const when = entry && textOf(entry, 'wxccfieldvalue', 'cadfieldvalue');
  const then = entry && textOf(entry, 'sfdcfieldvalue', 'salesforcefieldvalue');
  if (!variable?.trim() || when === undefined || then === undefined) return undefined;
  return { key: ruleKey(variable), rule: { when: when.trim(), then } };
}

/** V1's conditional mappings: `[{ "wxccFieldName", "wxccFieldValue", "sfdcFieldValue" }]`, several rules a variable. */
export function parseMappingRules(value: string): ParsedRules {
  const text = plainValue(value);
  if (text === '') return NONE;
  const list = parseLooseList(text);
  if (!list) return { ...NONE, problems: [{ code: 'mappingUnreadable', entry: text }] };
  const byVariable = new Map<string, readonly MappingRule[]>();
  const problems: MappingProblem[] = [];
  for (const { raw, entry } of list) {
    const read = readRule(entry);
    if (read) byVariable.set(read.key, [...(byVariable.get(read.key) ?? []), read.rule]);
    else problems.push({ code: 'mappingEntryIgnored', entry: JSON.stringify(raw) });
  }
  return { byVariable, problems };
}
