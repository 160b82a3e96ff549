import type { FieldMapping } from 'c/wxccDefinition';

/** Text that V2's grammar would cut or read as a variable stands in quotes. */
const quoted = (text: string): string => (/[,;"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** How a pair says the value in our reading of V2's grammar. Undefined: it cannot. */
function pairValue({ value }: FieldMapping): string | undefined {
  if (value.kind === 'variable') return `{${value.name}}`;
  return value.kind === 'rules' ? undefined : quoted(value.text);
}

/** What V2 documents: `Field={Variable}`, nothing else. A constant or rule with a variable becomes the variable. */
function publishedValue({ field, value }: FieldMapping, variables: ReadonlyMap<string, string>): string | undefined {
  if (value.kind === 'variable' || value.kind === 'rules') return `{${value.name}}`;
  const name = value.kind === 'constant' ? variables.get(field.toLowerCase()) : undefined;
  return name === undefined ? undefined : `{${name}}`;
}

const join = (mappings: readonly FieldMapping[], valueOf: (mapping: FieldMapping) => string | undefined): string =>
  mappings
    .flatMap((mapping) => {
      const value = valueOf(mapping);
      return value === undefined ? [] : [`${mapping.field}=${value}`];
    })
    .join(',');

/**
 * A mapping in V2's spelling, as far as V2 documents it.
 * @param variables variables that V1 names beside a constant, by field in lower case: Cisco's own migration keeps those
 */
export function writePublishedPairs(
  mappings: readonly FieldMapping[],
  variables: ReadonlyMap<string, string> = new Map(),
): string {
  return join(mappings, (mapping) => publishedValue(mapping, variables));
}

/** A mapping in V2's spelling with constants and mixed text, as this softphone reads it. Rules cannot be said in it. */
export function writeMappingPairs(mappings: readonly FieldMapping[]): string {
  return join(mappings, pairValue);
}

type Json = Readonly<Record<string, string | boolean>>;

/** The keys of no-match forms and Cases. Cisco writes the flags as text there. */
function wxccEntry({ field, value }: FieldMapping): Json | undefined {
  if (value.kind === 'template') return undefined;
  const isConstant = value.kind === 'constant';
  return {
    wxccFieldName: isConstant ? '' : value.name,
    sfdcFieldName: field,
    isDefaultValueEnabled: String(isConstant),
    isConditionalEnabled: String(value.kind === 'rules'),
    ...(isConstant ? { defaultFieldValue: value.text } : {}),
  };
}

/** The keys of the activity, which has no rules. */
function cadEntry({ field, value }: FieldMapping): Json | undefined {
  if (value.kind === 'template' || value.kind === 'rules') return undefined;
  const isConstant = value.kind === 'constant';
  return {
    CadFieldName: isConstant ? '' : value.name,
    SalesforceFieldName: field,
    isDefaultValueEnabled: isConstant,
    defaultFieldValue: isConstant ? value.text : '',
  };
}

const isThere = (entry: Json | undefined): entry is Json => entry !== undefined;

/** A mapping in V1's spelling. Text with variables in it cannot be said there. */
export function writeMappingJson(mappings: readonly FieldMapping[], style: 'wxcc' | 'cad' = 'wxcc'): string {
  return JSON.stringify(mappings.map(style === 'cad' ? cadEntry : wxccEntry).filter(isThere));
}

/** V1's rules beside a mapping: each variable's once, however many fields it fills. */
export function writeMappingRules(mappings: readonly FieldMapping[]): string {
  const byName = new Map(
    mappings.flatMap(({ value }) => (value.kind === 'rules' ? [[value.name.toLowerCase(), value] as const] : [])),
  );
  const rules = [...byName.values()].flatMap((value) =>
    value.rules.map(({ when, then }) => ({
      wxccFieldName: value.name,
      wxccFieldValue: when,
      sfdcFieldValue: then,
    })),
  );
  return JSON.stringify(rules);
}
