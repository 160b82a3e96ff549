import type { FieldMapping, MappingRule, MappingValue } from './fieldMapping';
import { parseLooseList, textOf, type LooseEntry } from './looseJson';
import { isFieldName, type MappingProblem, type ParsedMapping } from './mappingProblem';
import { parseFlag } from './parseFlag';
import { ruleKey } from './parseMappingRules';

type Rules = ReadonlyMap<string, readonly MappingRule[]>;
/** V1 has no templates. */
type EntryValue = Exclude<MappingValue, { kind: 'template' }>;

const FIELD = ['sfdcfieldname', 'salesforcefieldname'] as const;
const VARIABLE = ['wxccfieldname', 'cadfieldname'] as const;
/** Where the constant stands: documented once, its example lost; the others are the sister connectors' names. */
const CONSTANT = ['defaultfieldvalue', 'defaultvalue', 'sfdcdefaultvalue'] as const;
/** Cisco's documentation spells the flag both ways. */
const IS_CONSTANT = ['isdefaultvalueenabled', 'isdefaulvalueenabled'] as const;
const IS_CONDITIONAL = ['isconditionalenabled'] as const;

const isOn = (entry: LooseEntry, keys: readonly string[]): boolean =>
  keys.some((key) => parseFlag(entry.get(key)).value);

/** Constants overwrite (documented); without a key of its own the constant is the text in the variable's place. */
function valueOf(entry: LooseEntry, rules: Rules): EntryValue {
  const name = (textOf(entry, ...VARIABLE) ?? '').trim();
  if (isOn(entry, IS_CONSTANT)) return { kind: 'constant', text: textOf(entry, ...CONSTANT) ?? name };
  if (isOn(entry, IS_CONDITIONAL)) return { kind: 'rules', name, rules: rules.get(ruleKey(name)) ?? [] };
  return { kind: 'variable', name };
}

/** What is odd about a value, or undefined when nothing is. */
function oddity(value: EntryValue): MappingProblem['code'] | undefined {
  if (value.kind === 'constant') return value.text === '' ? 'mappingConstantMissing' : undefined;
  if (value.kind === 'rules') return value.rules.length === 0 ? 'mappingWithoutRules' : undefined;
  return undefined;
}

function readEntry(entry: LooseEntry, rules: Rules): { mapping?: FieldMapping; code?: MappingProblem['code'] } {
  const field = (textOf(entry, ...FIELD) ?? '').trim();
  const value = valueOf(entry, rules);
  const isUnnamed = value.kind !== 'constant' && value.name === '';
  if (field === '' || isUnnamed) return { code: 'mappingEntryIgnored' };
  if (!isFieldName(field)) return { code: 'mappingBadField' };
  const code = oddity(value);
  return { mapping: { field, value }, ...(code ? { code } : {}) };
}

/**
 * V1's JSON lists, one tolerant reader for all of them: both key styles (`wxccFieldName`/`sfdcFieldName` and
 * `CadFieldName`/`SalesforceFieldName`), keys in any case, flags as text or boolean.
 */
export function parseMappingJson(text: string, rules: Rules): ParsedMapping {
  const list = parseLooseList(text);
  if (!list) return { mappings: [], problems: [{ code: 'mappingUnreadable', entry: text }] };
  const mappings: FieldMapping[] = [];
  const problems: MappingProblem[] = [];
  for (const { raw, entry } of list) {
    const { mapping, code } = entry ? readEntry(entry, rules) : { code: 'mappingEntryIgnored' as const };
    if (mapping) mappings.push(mapping);
    if (code) problems.push({ code, entry: JSON.stringify(raw) });
  }
  return { mappings, problems };
}
