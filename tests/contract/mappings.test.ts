import type { CallFacts } from 'c/wxccBase';
import { mappedTaskFields } from 'c/wxccActivity';
import { caseFields } from 'c/wxccCases';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import { convertValue } from 'c/wxccFieldValues';
import type { FieldDescribe, ObjectDescribe } from 'c/wxccFieldValues';
import { callVariables, mapFields, mappingNotices } from 'c/wxccMapping';
import type { MappedFields, MatchedRecord } from 'c/wxccMapping';
import table from '../cases/mappings.json';
import { createCadVariable, createCallFacts } from '../fakes/createCallFacts';

// One table for everything a mapping can say (tests/cases/README.md): read from the definition, filled from a call.

/** Long or broken text, written so that a person can read the table. */
type Text = string | { readonly repeat: string; readonly times: number } | { readonly codes: readonly number[] };

type Items = Readonly<Record<string, unknown>>;

interface MappingCase {
  readonly name: string;
  readonly target: 'noMatch' | 'task' | 'case';
  readonly items: Items;
  readonly also?: readonly Items[];
  readonly cad?: Readonly<Record<string, Text>>;
  readonly secure?: readonly string[];
  readonly call?: Partial<CallFacts>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly matches?: readonly MatchedRecord[];
  readonly describe?: ObjectDescribe;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly skipped?: Readonly<Record<string, string>>;
  readonly cut?: readonly string[];
  readonly findings?: readonly string[];
  readonly notices?: readonly string[];
}

interface Conversion {
  readonly field: string;
  readonly describe: FieldDescribe;
  readonly cases: readonly { readonly given: Text; readonly value?: unknown; readonly refused?: true }[];
}

const cases = table.mappings as unknown as readonly MappingCase[];
const conversions = table.conversions as unknown as readonly Conversion[];

const isLong = (value: unknown): value is Exclude<Text, string> =>
  typeof value === 'object' && value !== null && ('repeat' in value || 'codes' in value);

function expand(value: unknown): unknown {
  if (!isLong(value)) return value;
  return 'repeat' in value ? value.repeat.repeat(value.times) : String.fromCharCode(...value.codes);
}

function factsOf({ cad = {}, secure = [], call = {} }: MappingCase): CallFacts {
  const values = { ...table.call.cad, ...cad };
  return createCallFacts({
    ...(table.call as unknown as Partial<CallFacts>),
    cad: Object.entries(values).map(([name, value]) =>
      createCadVariable(name, expand(value) as string, { secure: secure.includes(name) }),
    ),
    ...call,
  });
}

/** Items as an administrator's definition holds them: text. */
const asTexts = (items: Items): Record<string, string> =>
  Object.fromEntries(
    Object.entries(items).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]),
  );

const WHEN = { timeZone: 'Europe/Madrid', language: 'en_US' };
const OBJECTS = { noMatch: 'Contact', task: 'Task', case: 'Case' };

function play(one: MappingCase, items: Items): { mapped: MappedFields; findings: readonly string[] } {
  const { settings, diagnostics } = readSettings(sourceFromSettingsMap(asTexts(items)));
  const facts = factsOf(one);
  const { matches = [], extra = {} } = one;
  const more = { extra, ...(one.describe && { describe: one.describe }) };
  const findings = diagnostics.map(({ code }) => code).filter((code) => code.startsWith('mapping'));
  const mapped = {
    task: () => mappedTaskFields({ facts, settings: settings.activity, when: WHEN, ...more }),
    case: () => caseFields({ facts, settings: settings.cases, matches, ...more }),
    noMatch: () => mapFields({ mappings: settings.noMatch.mappings, values: callVariables(facts, extra), ...more }),
  }[one.target]();
  return { mapped, findings };
}

describe('a mapping of the definition', () => {
  it('is shown by enough cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { mapped, findings } = play(one, one.items);
    const notices = mappingNotices(mapped, OBJECTS[one.target]).map(({ code }) => code);
    const skipped = Object.fromEntries(mapped.skipped.map(({ field, reason }) => [field, reason]));
    expect({ fields: mapped.fields, cut: mapped.cut, findings: [...findings].sort(), skipped, notices }).toEqual({
      fields: Object.fromEntries(Object.entries(one.fields).map(([name, value]) => [name, expand(value)])),
      cut: one.cut ?? [],
      findings: [...(one.findings ?? [])].sort(),
      // What a case does not speak of is not looked at.
      skipped: one.skipped ?? skipped,
      notices: one.notices ?? notices,
    });
  });

  const respelt = cases.flatMap((one) =>
    (one.also ?? []).map((items) => [one.name, JSON.stringify(items), one, items] as const),
  );
  it.each(respelt)('%s – and so in the spelling %s', (_name, _spelling, one, items) => {
    const lower = ({ fields }: MappedFields) =>
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
    expect(lower(play(one, items).mapped)).toEqual(lower(play(one, one.items).mapped));
  });

  it('tells of each filled field where its value came from', () => {
    for (const one of cases) {
      const { mapped } = play(one, one.items);
      expect(Object.keys(mapped.sources)).toEqual(Object.keys(mapped.fields));
    }
  });
});

describe('a text for a field of Salesforce', () => {
  const rows = conversions.flatMap(({ field, describe: about, cases: all }) =>
    all.map((one) => [field, JSON.stringify(one.given).slice(0, 60), about, one] as const),
  );
  it.each(rows)('%s: %s', (_field, _given, about, { given, value, refused }) => {
    const converted = convertValue(expand(given) as string, about);
    expect(converted).toEqual(refused ? undefined : expand(value));
  });
});
