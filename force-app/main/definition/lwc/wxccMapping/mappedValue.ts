import type { FindVariable } from './callVariable';
import type { MappingRule, MappingValue } from './fieldMapping';
import { fillTemplate } from './fillTemplate';
import type { SkippedField, ValueSource } from './mappedFields';

/** A mapping's text before any field looked at it, or why there is none. */
export type MappedValue =
  { readonly text: string; readonly source: ValueSource } | Pick<SkippedField, 'reason' | 'variable'>;

/** Compared trimmed; of equals but for letter case the exact one wins, wherever it stands. */
function fittingRule(rules: readonly MappingRule[], raw: string): MappingRule | undefined {
  const value = raw.trim();
  const exact = rules.find(({ when }) => when.trim() === value);
  return exact ?? rules.find(({ when }) => when.trim().toLowerCase() === value.toLowerCase());
}

function fromVariable(variable: string, find: FindVariable): MappedValue {
  const found = find(variable);
  if (!found) return { reason: 'unknownVariable', variable };
  return { text: found.value, source: { kind: found.from, name: found.name } };
}

function fromRules(variable: string, rules: readonly MappingRule[], find: FindVariable): MappedValue {
  const found = find(variable);
  if (!found) return { reason: 'unknownVariable', variable };
  const rule = fittingRule(rules, found.value);
  if (!rule) return { reason: 'noRule', variable };
  return { text: rule.then, source: { kind: 'rule', name: found.name, when: rule.when } };
}

/** Without any of its variables a template would only be its own words: it is left out, like a variable nobody knows. */
function fromTemplate(template: string, find: FindVariable): MappedValue {
  const names: string[] = [];
  let missing = '';
  const text = fillTemplate(template, (name) => {
    const found = find(name);
    if (found) names.push(found.name);
    else missing = name;
    return found?.value;
  });
  if (names.length === 0) return { reason: 'unknownVariable', variable: missing };
  return { text, source: { kind: 'template', names } };
}

/**
 * What a mapping says, in the order of feature-dictionary §2.6: constants overwrite, then rules, then the variable itself.
 * Values are put in once: what looks like a `{name}` inside a value stays as it is.
 */
export function mappedValue(value: MappingValue, find: FindVariable): MappedValue {
  switch (value.kind) {
    case 'constant':
      return { text: value.text, source: { kind: 'constant' } };
    case 'rules':
      return fromRules(value.name, value.rules, find);
    case 'template':
      return fromTemplate(value.text, find);
    default:
      return fromVariable(value.name, find);
  }
}
