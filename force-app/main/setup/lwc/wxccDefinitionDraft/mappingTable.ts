import { parseMapping, plainValue } from 'c/wxccDefinition';
import type { FieldMapping, MappingRule } from 'c/wxccDefinition';
import { writeMappingJson, writeMappingPairs, writeMappingRules } from 'c/wxccDefinitionConvert';

/** One field of a mapping as a row of a table. */
export interface MappingRow {
  readonly field: string;
  readonly kind: FieldMapping['value']['kind'];
  /** Name of the variable, or the text. */
  readonly text: string;
  /** Conditions, `Support_ES=Spain; Gold_Q=Gold`; empty for all other kinds. */
  readonly rules: string;
}

const rulesText = (rules: readonly MappingRule[]): string =>
  rules.map(({ when, then }) => `${when}=${then}`).join('; ');

function toRow({ field, value }: FieldMapping): MappingRow {
  if (value.kind === 'rules') return { field, kind: 'rules', text: value.name, rules: rulesText(value.rules) };
  return { field, kind: value.kind, text: value.kind === 'variable' ? value.name : value.text, rules: '' };
}

function toRules(text: string): readonly MappingRule[] {
  return text.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [{ when: part.slice(0, at).trim(), then: part.slice(at + 1).trim() }];
  });
}

function toMapping({ field, kind, text, rules }: MappingRow): FieldMapping {
  const name = field.trim();
  if (kind === 'rules') return { field: name, value: { kind, name: text.trim(), rules: toRules(rules) } };
  return { field: name, value: kind === 'variable' ? { kind, name: text.trim() } : { kind, text } };
}

/** A mapping item as a table, in whichever spelling it stands. What cannot be read is no row. */
export function readMappingRows(value: string, rules: string): readonly MappingRow[] {
  return parseMapping(value, rules).mappings.map(toRow);
}

/** Do these conditions say something else than what stands there? No conditions are news where there were some. */
export const areRulesNew = (rules: string, before: string): boolean => rules !== (plainValue(before) || '[]');

/** Items as they are to be written. */
export interface MappingTexts {
  readonly value: string;
  /** V1's conditions. */
  readonly rules: string;
}

/**
 * Writes rows as item text: V1's JSON where the item holds JSON or a row has conditions, V2's pairs else.
 * @param style V1's keys: `cad` for the activity
 * @param before the item as it stood
 */
export function writeMappingRows(rows: readonly MappingRow[], style: 'wxcc' | 'cad', before: string): MappingTexts {
  const mappings = rows.filter(({ field }) => field.trim() !== '').map(toMapping);
  const hasTemplate = mappings.some(({ value }) => value.kind === 'template');
  const hasRules = mappings.some(({ value }) => value.kind === 'rules');
  const isJson = hasRules || (/^[[{]/.test(plainValue(before)) && !hasTemplate);
  return {
    value: isJson ? writeMappingJson(mappings, style) : writeMappingPairs(mappings),
    rules: writeMappingRules(mappings),
  };
}
