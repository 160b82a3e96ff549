import { callVariables, mapFields, mappingNotices, parseMapping } from 'c/wxccMapping';
import type { FieldDescribe } from 'c/wxccFieldValues';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';

const DESCRIBE: Readonly<Record<string, FieldDescribe>> = {
  Subject: { type: 'string', length: 10 },
  Tier__c: { type: 'picklist', length: 255 },
  Age__c: { type: 'double', length: 0 },
  At__c: { type: 'datetime', length: 0 },
  Day__c: { type: 'date', length: 0 },
  Locked__c: { type: 'string', length: 255, createable: false, updateable: false },
  Place__c: { type: 'location' },
};

/** Fills the described object from V2 pairs and CAD variables. */
function fill(pairs: string, cad: Readonly<Record<string, string>> = {}) {
  const variables = Object.entries(cad).map(([name, value]) => createCadVariable(name, value));
  const values = callVariables(createCallFacts({ cad: variables }));
  return mapFields({ mappings: parseMapping(pairs).mappings, values, describe: { fields: DESCRIBE } });
}

describe('a field of a known object', () => {
  it('is filled under the object’s own spelling', () => {
    expect(fill('TIER__C={tier}', { tier: 'Gold' }).fields).toEqual({ Tier__c: 'Gold' });
  });

  it.each<[string, string, Record<string, string>, object]>([
    ['unknown to the object', 'Nowhere__c=x', {}, { field: 'Nowhere__c', reason: 'unknownField' }],
    ['locked for the user', 'locked__c=x', {}, { field: 'Locked__c', reason: 'notWritable' }],
    ['of a type no text can fill', 'Place__c=x', {}, { field: 'Place__c', reason: 'notWritable' }],
    ['asked of a blank variable', 'Subject={note}', { note: ' \n' }, { field: 'Subject', reason: 'empty' }],
    ['asked of what only has controls', 'Subject={note}', { note: '\u0007' }, { field: 'Subject', reason: 'empty' }],
    ['of another kind than the value', 'Age__c={age}', { age: 'old' }, { field: 'Age__c', reason: 'badValue' }],
    [
      'asked of a variable nobody knows',
      'Subject={nobody}',
      {},
      { field: 'Subject', reason: 'unknownVariable', variable: 'nobody' },
    ],
    [
      'a template of variables nobody knows',
      'Subject=Hello {nobody}',
      {},
      { field: 'Subject', reason: 'unknownVariable', variable: 'nobody' },
    ],
  ])('is left out and told when it is %s', (_name, pairs, cad, told) => {
    expect(fill(pairs, cad)).toEqual({ fields: {}, skipped: [told], cut: [], sources: {} });
  });

  it('is filled by the last mapping that has something to say, and the silent one is not told', () => {
    const result = fill('Subject={tier},subject=last,SUBJECT={nobody}', { tier: 'Gold' });
    expect(result).toMatchObject({ fields: { Subject: 'last' }, skipped: [] });
  });

  it('takes numbers as numbers', () => {
    expect(fill('Age__c={age}', { age: '41.5' }).fields).toEqual({ Age__c: 41.5 });
  });
});

describe('a field that is called cut', () => {
  const LONG = 131_072;

  it.each<[string, string, string, boolean]>([
    ['is one whose text is longer than it', 'Subject', 'ten chars and more', true],
    ['is not one that just holds its text', 'Subject', 'ten chars!', false],
    ['is not one that lost blanks at the end alone', 'Subject', 'ten chars!  ', false],
    ['is one that begins with blanks and lost words', 'Subject', '   ten chars!', true],
    ['is not a moment that was written anew in fewer characters', 'At__c', '2026-11-23T09:30:00.123456+0000', false],
    ['is not a date with blanks around it', 'Day__c', ' 2026-11-23 ', false],
    ['is not a number', 'Age__c', '000000041.50', false],
    ['is not a long number without its plus', 'Age__c', '+12345678901234567', false],
  ])('%s', (_name, field, value, isCut) => {
    const { cut, fields } = fill(`${field}={v},Tier__c=x`, { v: value });
    expect(Object.keys(fields)).toEqual([field, 'Tier__c']);
    expect(cut).toEqual(isCut ? [field] : []);
  });

  it.each([
    [LONG, []],
    [LONG + 1, ['Any__c']],
    [LONG * 2, ['Any__c']],
  ])('in an unknown object is one whose text of %i is longer than any field', (length, cut) => {
    const values = callVariables(createCallFacts({ cad: [createCadVariable('v', 'x'.repeat(length))] }));
    const result = mapFields({ mappings: parseMapping('Any__c={v}').mappings, values });
    expect(result.cut).toEqual(cut);
    expect(result.fields.Any__c).toHaveLength(LONG);
  });
});

test('whoever reads the notices hears of locked fields by name', () => {
  expect(mappingNotices(fill('Locked__c=x,Place__c=y'), 'Task')).toEqual([
    {
      severity: 'warning',
      code: 'mappedFieldsNotWritable',
      params: { object: 'Task', fields: 'Locked__c, Place__c' },
    },
  ]);
});

test('ten names are told in full', () => {
  const skipped = Array.from({ length: 10 }, (_, at) => ({ field: `F${at}`, reason: 'unknownField' as const }));
  const [notice] = mappingNotices({ fields: {}, sources: {}, cut: [], skipped }, 'Case');
  expect(notice?.params.fields).toMatch(/^F0, .*, F9$/);
});
