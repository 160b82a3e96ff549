import fc from 'fast-check';
import { callVariables, mapFields, mappedValue, mappingNotices, parseMappingRules } from 'c/wxccMapping';
import type { MappingRule } from 'c/wxccMapping';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';

const rule = (when: string, then: string): MappingRule => ({ when, then });
const QUEUES = [rule('gold_q', 'lower'), rule(' Gold_Q ', 'exact'), rule('Silver', 'S'), rule('Silver', 'again')];

const callWith = (value: string) => callVariables(createCallFacts({ cad: [createCadVariable('Queue', value)] }));
const translate = (value: string, rules = QUEUES) =>
  mappedValue({ kind: 'rules', name: 'queue', rules }, callWith(value));

describe('a conditional mapping', () => {
  it.each([
    ['gold_q', 'lower'],
    ['Gold_Q', 'exact'],
    ['  Gold_Q\n', 'exact'],
    ['GOLD_Q', 'lower'],
    ['silver', 'S'],
  ])('translates %j to %j', (value, text) => {
    expect(translate(value)).toMatchObject({ text });
  });

  it('tells which rule spoke, under the variable’s own name', () => {
    expect(translate('SILVER')).toEqual({ text: 'S', source: { kind: 'rule', name: 'Queue', when: 'Silver' } });
  });

  it.each(['', 'Gold', 'Silver Plus'])('has nothing to say to %j', (value) => {
    expect(translate(value)).toEqual({ reason: 'noRule', variable: 'queue' });
  });

  it('has nothing to say of a variable nobody knows', () => {
    const value = { kind: 'rules', name: 'Nobody', rules: QUEUES } as const;
    expect(mappedValue(value, callWith('x'))).toEqual({ reason: 'unknownVariable', variable: 'Nobody' });
  });

  it('that fits nowhere leaves its field out and is told', () => {
    const mappings = [{ field: 'Country__c', value: { kind: 'rules', name: 'queue', rules: QUEUES } as const }];
    const mapped = mapFields({ mappings, values: callWith('Bronze') });
    expect(mapped.fields).toEqual({});
    expect(mappingNotices(mapped, 'Case')).toEqual([
      {
        severity: 'warning',
        code: 'mappedRulesUnmatched',
        params: { object: 'Case', fields: 'Country__c ← queue' },
      },
    ]);
  });

  it('never depends on letter case or blanks when its rules differ by more', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), fc.nat(), (words, pick) => {
        const rules = words.map((each) => rule(` ${each} `, `to ${each}`));
        const chosen = words[pick % words.length]!;
        expect(translate(` ${chosen.toUpperCase()} `, rules)).toMatchObject({ text: `to ${chosen}` });
      }),
    );
  });
});

describe('a list of rules', () => {
  const read = (...entries: unknown[]) => parseMappingRules(JSON.stringify(entries));

  it.each([
    ['wxccFieldName', 'wxccFieldValue', 'sfdcFieldValue'],
    ['CadFieldName', 'CadFieldValue', 'SalesforceFieldValue'],
    ['CADFIELDNAME', ' cadfieldvalue ', 'SFDCFieldValue'],
  ])('is read with the keys %s, %s and %s', (variable, when, then) => {
    const { byVariable, problems } = read({ [variable]: ' Queue ', [when]: ' 1 ', [then]: ' One ' });
    expect([...byVariable]).toEqual([['queue', [rule('1', ' One ')]]]);
    expect(problems).toEqual([]);
  });

  it('keeps the rules of each variable in their order, whatever its letter case', () => {
    const entry = (name: string, value: string) => ({ wxccFieldName: name, wxccFieldValue: value, sfdcFieldValue: '' });
    const { byVariable } = read(entry('Q', '2'), entry('Other', 'x'), entry('q', '1'));
    expect([...byVariable]).toEqual([
      ['q', [rule('2', ''), rule('1', '')]],
      ['other', [rule('x', '')]],
    ]);
  });

  const WHOLE = { wxccFieldName: 'Q', wxccFieldValue: '1', sfdcFieldValue: 'One' };

  it.each([
    { ...WHOLE, wxccFieldName: undefined },
    { ...WHOLE, wxccFieldName: '  ' },
    { ...WHOLE, wxccFieldValue: undefined },
    { ...WHOLE, sfdcFieldValue: undefined },
    'text',
    7,
  ])('passes over %j, shows it, and keeps the others', (broken) => {
    const { byVariable, problems } = read(broken, WHOLE);
    expect([...byVariable]).toEqual([['q', [rule('1', 'One')]]]);
    expect(problems).toEqual([{ code: 'mappingEntryIgnored', entry: JSON.stringify(broken) }]);
  });

  it.each(['', '  ', '[]', '[{}]'])('written as %j is empty', (text) => {
    const { byVariable, problems } = parseMappingRules(text);
    expect([byVariable.size, problems]).toEqual([0, []]);
  });

  it('that is no JSON is shown as it was written', () => {
    const { byVariable, problems } = parseMappingRules('[{broken');
    expect(byVariable.size).toBe(0);
    expect(problems).toEqual([{ code: 'mappingUnreadable', entry: '[{broken' }]);
  });
});
