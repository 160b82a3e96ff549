import { plainValue } from 'c/wxccDiagnostic';
import type { ParsedMapping } from './mappingProblem';
import { parseMappingJson } from './parseMappingJson';
import { parseMappingPairs } from './parseMappingPairs';
import { parseMappingRules } from './parseMappingRules';

const NOTHING: ParsedMapping = { mappings: [], problems: [] };

/**
 * One tolerant reader for every mapping item, whichever product wrote it: V1's JSON, V2's pairs, or blank.
 * @param rulesText V1's conditional mappings that belong to it, as written
 */
export function parseMapping(value: string, rulesText = ''): ParsedMapping {
  const text = plainValue(value);
  if (text === '') return NOTHING;
  if (!/^[[{"]/.test(text)) {
    return text.includes('=')
      ? parseMappingPairs(text)
      : { mappings: [], problems: [{ code: 'mappingUnreadable', entry: text }] };
  }
  // Problems of the rules are told where the rules stand, once, not for each list that shares them.
  return parseMappingJson(text, parseMappingRules(rulesText).byVariable);
}
