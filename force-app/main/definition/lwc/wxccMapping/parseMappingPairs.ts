import type { FieldMapping, MappingValue } from './fieldMapping';
import { isFieldName, type MappingProblem, type ParsedMapping } from './mappingProblem';

const ONLY_VARIABLE = /^\{([^{}]*)\}$/;
const SOME_VARIABLE = /\{[^{}]+\}/;

/** Cuts at `,` and `;` that stand outside quotes and braces. An open quote or brace runs to the end: nothing is lost silently. */
export function splitPairs(text: string): readonly string[] {
  const parts = [''];
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '{') depth = 1;
    if (!quoted && character === '}') depth = 0;
    if (!quoted && depth === 0 && (character === ',' || character === ';')) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** `"a ""b"", c"` → `a "b", c`; text without quotes around it stays as it is. */
function unquote(text: string): string {
  const quoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  return quoted ? text.slice(1, -1).replaceAll('""', '"') : text;
}

function valueOf(written: string): MappingValue | undefined {
  const text = unquote(written.trim());
  const name = ONLY_VARIABLE.exec(text)?.[1]?.trim();
  if (name !== undefined) return name === '' ? undefined : { kind: 'variable', name };
  if (text.trim() === '') return undefined;
  return SOME_VARIABLE.test(text) ? { kind: 'template', text } : { kind: 'constant', text };
}

function readPair(pair: string): FieldMapping | MappingProblem {
  const at = pair.indexOf('=');
  const field = at < 0 ? '' : pair.slice(0, at).trim();
  const value = at < 0 ? undefined : valueOf(pair.slice(at + 1));
  if (field === '' || !value) return { code: 'mappingPairIgnored', entry: pair };
  return isFieldName(field) ? { field, value } : { code: 'mappingBadField', entry: pair };
}

/**
 * V2's `Field={Variable}, Field=text, Field="text, with {Variable}"`, pairs separated by `,` or `;`. Values are put in
 * later, so commas inside them are safe.
 */
export function parseMappingPairs(text: string): ParsedMapping {
  const read = splitPairs(text).map(readPair);
  return {
    mappings: read.filter((result) => 'field' in result),
    problems: read.filter((result) => 'code' in result),
  };
}
