import fc from 'fast-check';
import { callVariables, formDefaults, mapFields, mappingNotices, parseMapping } from 'c/wxccMapping';
import type { FieldMapping } from 'c/wxccMapping';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';

const fieldName = fc.stringMatching(/^[A-Z][A-Za-z]{0,8}__c$/);
const variableName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
/** What both grammars can hold as a constant: V2 has no way to write braces, or blanks at the ends, without meaning them. */
const constant = fc.stringMatching(/^[A-Za-z0-9<>='&;, ñ🎉-]{1,20}$/u).map((text) => `x${text.trim()}x`);
const wish = fc.record({
  field: fieldName,
  value: fc.oneof(
    fc.record({ kind: fc.constant('variable' as const), name: variableName }),
    fc.record({ kind: fc.constant('constant' as const), text: constant }),
  ),
});
type Wish = { field: string; value: { kind: 'variable'; name: string } | { kind: 'constant'; text: string } };

const isConstant = ({ value }: Wish): boolean => value.kind === 'constant';
const textOf = ({ value }: Wish): string => (value.kind === 'constant' ? value.text : value.name);

const v1 = (wishes: readonly Wish[]): string =>
  JSON.stringify(
    wishes.map((each) => ({
      wxccFieldName: isConstant(each) ? '' : textOf(each),
      sfdcFieldName: each.field,
      isDefaultValueEnabled: String(isConstant(each)),
      isConditionalEnabled: 'false',
      ...(isConstant(each) && { defaultFieldValue: textOf(each) }),
    })),
  );
const v1Activity = (wishes: readonly Wish[]): string =>
  JSON.stringify(
    wishes.map((each) => ({
      CadFieldName: isConstant(each) ? '' : textOf(each),
      SalesforceFieldName: each.field,
      isDefaultValueEnabled: isConstant(each),
      defaultFieldValue: isConstant(each) ? textOf(each) : '',
    })),
  );
const v2 = (wishes: readonly Wish[]): string =>
  wishes
    .map(
      (each) => `${each.field}=${isConstant(each) ? `"${textOf(each).replaceAll('"', '""')}"` : `{${textOf(each)}}`}`,
    )
    .join(',');

const cadOf = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([name, value]) => createCadVariable(name, value));
const fill = (text: string, cad: Readonly<Record<string, string>> = {}) =>
  mapFields({ mappings: parseMapping(text).mappings, values: callVariables(createCallFacts({ cad: cadOf(cad) })) });

describe('the same wish in V1’s, V1’s activity’s and V2’s spelling', () => {
  it('fills the same fields with the same values', () => {
    const cad = fc.dictionary(variableName, fc.string({ unit: 'grapheme', maxLength: 40 }), { maxKeys: 5 });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), cad, (wishes, values) => {
        const expected = fill(v1(wishes), values);
        expect(fill(v1Activity(wishes), values)).toEqual(expected);
        expect(fill(v2(wishes), values)).toEqual(expected);
      }),
    );
  });
});

describe('filling fields', () => {
  it('says of every mapping that it filled its field, lost to another, or why it did not', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const { fields, skipped } = fill(v2(wishes), { a: '1' });
        const told = [...Object.keys(fields), ...skipped.map(({ field }) => field)].map((name) => name.toLowerCase());
        expect(new Set(told)).toEqual(new Set(wishes.map(({ field }) => field.toLowerCase())));
      }),
    );
  });

  it('never throws, whatever stands in the definition and in the call', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (text, cad) => {
        expect(() => fill(text, cad)).not.toThrow();
        expect(() => fill(`A__c=${text}`, cad)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('writes no secure value, by whatever way it is asked for', () => {
    const facts = createCallFacts({ cad: [createCadVariable('pin', 'TOP-SECRET', { secure: true })] });
    const mappings: FieldMapping[] = [
      { field: 'A__c', value: { kind: 'variable', name: 'PIN' } },
      { field: 'B__c', value: { kind: 'template', text: 'x {pin} {ani}' } },
      { field: 'C__c', value: { kind: 'rules', name: 'pin', rules: [{ when: 'TOP-SECRET', then: 'yes' }] } },
    ];
    expect(mapFields({ mappings, values: callVariables(facts) }).fields).toEqual({ B__c: 'x +14155550123' });
  });

  it('tells where each value came from, under the name it has there', () => {
    const text = 'A__c={TIER},B__c={DNIS},C__c=fixed,D__c=Call from {ani} {tier}';
    expect(fill(text, { tier: 'Gold' }).sources).toEqual({
      A__c: { kind: 'cad', name: 'tier' },
      B__c: { kind: 'special', name: 'dnis' },
      C__c: { kind: 'constant' },
      D__c: { kind: 'template', names: ['ani', 'tier'] },
    });
  });

  it('judges an update by what may be updated', () => {
    const describe = { fields: { A__c: { type: 'string', createable: true, updateable: false } } };
    const input = { mappings: parseMapping('A__c=x').mappings, values: callVariables(createCallFacts()), describe };
    expect(mapFields(input).fields).toEqual({ A__c: 'x' });
    expect(mapFields({ ...input, purpose: 'update' }).skipped).toEqual([{ field: 'A__c', reason: 'notWritable' }]);
  });

  it('gives a form its defaults as text', () => {
    expect(formDefaults({ fields: { A: 1.5, B: true, C: 'x' } })).toEqual({ A: '1.5', B: 'true', C: 'x' });
  });

  it('fills a hundred fields from values of 32,000 characters at once', () => {
    const long = 'x'.repeat(32_000);
    const text = Array.from({ length: 100 }, (_, index) => `F${index}__c={long}`).join(',');
    const start = Date.now();
    expect(Object.values(fill(text, { long }).fields)).toEqual(Array.from({ length: 100 }, () => long));
    expect(Date.now() - start).toBeLessThan(1000);
  });
});

describe('notices of a mapping', () => {
  const skip = (field: string, reason: 'unknownField' | 'empty' | 'badValue' | 'unknownVariable') => ({
    field,
    reason,
  });
  const nothing = { fields: {}, sources: {}, skipped: [], cut: [] };

  it('are one a kind, however many fields', () => {
    const skipped = [
      skip('A', 'unknownField'),
      skip('B', 'unknownField'),
      { ...skip('C', 'badValue'), variable: 'age' },
    ];
    expect(mappingNotices({ ...nothing, skipped, cut: ['D'] }, 'Task')).toEqual([
      { severity: 'warning', code: 'mappedFieldsUnknown', params: { object: 'Task', fields: 'A, B' } },
      { severity: 'warning', code: 'mappedValuesRefused', params: { object: 'Task', fields: 'C ← age' } },
      { severity: 'warning', code: 'mappedValuesCut', params: { object: 'Task', fields: 'D' } },
    ]);
  });

  it('are none of a variable that this call does not have', () => {
    const skipped = [skip('A', 'unknownVariable'), skip('B', 'empty')];
    expect(mappingNotices({ ...nothing, skipped }, 'Task')).toEqual([]);
  });

  it('name ten fields and count the rest', () => {
    const skipped = Array.from({ length: 12 }, (_, index) => skip(`F${index}`, 'unknownField'));
    expect(mappingNotices({ ...nothing, skipped }, 'Case')[0]?.params.fields).toMatch(/^F0, .*F9, … \(12\)$/);
  });
});
