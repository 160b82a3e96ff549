import fc from 'fast-check';
import { parseMapping } from 'c/wxccDefinition';

const only = (text: string, rules?: string) => parseMapping(text, rules).mappings;
const codes = (text: string, rules?: string) => parseMapping(text, rules).problems.map(({ code }) => code);
const v1 = (...entries: Record<string, unknown>[]) => JSON.stringify(entries);

const LANGUAGE = { field: 'Language__c', value: { kind: 'variable', name: 'Language' } };

describe('V1 mappings', () => {
  it('read the entries of the no-match form and of cases', () => {
    const text = v1({
      wxccFieldName: 'Language',
      sfdcFieldName: 'Language__c',
      isDefaultValueEnabled: 'false',
      isConditionalEnabled: 'false',
    });
    expect(only(text)).toEqual([LANGUAGE]);
  });

  it('read the entries of the activity, with real booleans and a constant', () => {
    const text = v1(
      {
        CadFieldName: 'Language',
        SalesforceFieldName: 'Language__c',
        isDefaultValueEnabled: false,
        defaultFieldValue: '',
      },
      { CadFieldName: '', SalesforceFieldName: 'Status', isDefaultValueEnabled: true, defaultFieldValue: 'Completed' },
    );
    expect(only(text)).toEqual([LANGUAGE, { field: 'Status', value: { kind: 'constant', text: 'Completed' } }]);
  });

  it('let a constant overwrite the variable beside it', () => {
    const text = v1({
      CadFieldName: 'Category',
      SalesforceFieldName: 'Category__c',
      isDefaultValueEnabled: true,
      defaultFieldValue: 'not for WxCC calls',
    });
    expect(only(text)).toEqual([{ field: 'Category__c', value: { kind: 'constant', text: 'not for WxCC calls' } }]);
  });

  it('take the text in the variable for the constant when no key holds one', () => {
    const text = v1({ wxccFieldName: 'Gold', sfdcFieldName: 'Level__c', isDefaultValueEnabled: 'TRUE' });
    expect(only(text)).toEqual([{ field: 'Level__c', value: { kind: 'constant', text: 'Gold' } }]);
  });

  it.each(['defaultFieldValue', 'defaultFieldvalue', 'defaultValue', 'sfdcDefaultValue'])(
    'find the constant in %s',
    (key) => {
      const text = v1({ wxccFieldName: 'x', sfdcFieldName: 'F', isDefaulValueEnabled: 'true', [key]: 'c' });
      expect(only(text)).toEqual([{ field: 'F', value: { kind: 'constant', text: 'c' } }]);
    },
  );

  it.each([
    ['cadFieldName', 'salesforceFieldName'],
    ['CADFieldName', 'SalesforceFieldName'],
    ['WxCCFieldName', 'SFDCFieldName'],
  ])('accept the keys %s and %s', (variable, field) => {
    expect(only(v1({ [variable]: 'Language', [field]: 'Language__c' }))).toEqual([LANGUAGE]);
  });

  it('join conditional entries with the rules of their variable, several fields sharing them', () => {
    const conditional = (field: string) => ({
      wxccFieldName: 'QueueName',
      sfdcFieldName: field,
      isConditionalEnabled: 'true',
    });
    const rules = v1(
      { wxccFieldName: 'QueueName', wxccFieldValue: ' Support_ES ', sfdcFieldValue: 'Spain' },
      { WxCCFieldName: 'queuename', wxccFieldValue: 'Gold_Q', sfdcFieldValue: 'Gold' },
      { wxccFieldName: 'Other', wxccFieldValue: 'x', sfdcFieldValue: 'y' },
    );
    const value = {
      kind: 'rules',
      name: 'QueueName',
      rules: [
        { when: 'Support_ES', then: 'Spain' },
        { when: 'Gold_Q', then: 'Gold' },
      ],
    };
    expect(only(v1(conditional('A__c'), conditional('B__c')), rules)).toEqual([
      { field: 'A__c', value },
      { field: 'B__c', value },
    ]);
  });

  it('say when a conditional entry has no rules', () => {
    const text = v1({ wxccFieldName: 'Q', sfdcFieldName: 'F__c', isConditionalEnabled: true });
    expect(codes(text, '[]')).toEqual(['mappingWithoutRules']);
  });

  it.each(['', '  ', '-', '[]', '[{}]', '{}'])('read %j as no mapping, without a remark', (text) => {
    expect(parseMapping(text)).toEqual({ mappings: [], problems: [] });
  });

  it.each(['not json', '[', '[{"wxccFieldName":"a",}]', '[{“wxccFieldName”:“a”}]', '"text', '{"a"'])(
    'read %j as no mapping with one error',
    (text) => {
      expect(only(text)).toEqual([]);
      expect(codes(text)).toEqual(['mappingUnreadable']);
    },
  );

  it('leave blanks around names aside', () => {
    expect(only(v1({ wxccFieldName: ' Language ', sfdcFieldName: ' Language__c ' }))).toEqual([LANGUAGE]);
    expect(codes(v1({ wxccFieldName: '  ', sfdcFieldName: 'A' }, { wxccFieldName: 'a', sfdcFieldName: '  ' }))).toEqual(
      ['mappingEntryIgnored', 'mappingEntryIgnored'],
    );
  });

  it('leave out a conditional entry without a variable, and show it', () => {
    const entry = { wxccFieldName: '', sfdcFieldName: 'A', isConditionalEnabled: true };
    expect(parseMapping(v1(entry))).toEqual({
      mappings: [],
      problems: [{ code: 'mappingEntryIgnored', entry: JSON.stringify(entry) }],
    });
  });

  it('make no remark on what is whole', () => {
    const rules = v1({ wxccFieldName: 'Q', wxccFieldValue: 'x', sfdcFieldValue: 'y' });
    const text = v1(
      { wxccFieldName: 'Q', sfdcFieldName: 'A', isConditionalEnabled: 'true' },
      { sfdcFieldName: 'B', isDefaultValueEnabled: 'true', defaultFieldValue: 'c' },
    );
    expect(codes(text, rules)).toEqual([]);
  });

  it('leave out entries without variable or field, and keep the others', () => {
    const text = v1(
      { wxccFieldName: 'a' },
      { sfdcFieldName: 'b' },
      { wxccFieldName: 'Language', sfdcFieldName: 'Language__c' },
    );
    expect(only(text)).toEqual([LANGUAGE]);
    expect(codes(text)).toEqual(['mappingEntryIgnored', 'mappingEntryIgnored']);
    expect(codes('[1, null, "x", [2]]')).toHaveLength(4);
  });

  it('refuse what cannot be a field', () => {
    expect(codes(v1({ wxccFieldName: 'a', sfdcFieldName: 'Account.Name; DROP' }))).toEqual(['mappingBadField']);
  });

  it('say when a constant is asked for and none is there', () => {
    const text = v1({
      CadFieldName: 'x',
      SalesforceFieldName: 'F',
      isDefaultValueEnabled: true,
      defaultFieldValue: '',
    });
    expect(codes(text)).toEqual(['mappingConstantMissing']);
  });
});

describe('V2 mappings', () => {
  it('read pairs, with blanks anywhere between and a comma at the end', () => {
    expect(only(' Language__c = {Language} ,\n Subject={ subject },')).toEqual([
      LANGUAGE,
      { field: 'Subject', value: { kind: 'variable', name: 'subject' } },
    ]);
  });

  it('read constants, mixed text and quotes, and separate by semicolons too', () => {
    expect(only('A=b c;D=Call from {ani};E="x, y; {dn}";F="say ""hi"""')).toEqual([
      { field: 'A', value: { kind: 'constant', text: 'b c' } },
      { field: 'D', value: { kind: 'template', text: 'Call from {ani}' } },
      { field: 'E', value: { kind: 'template', text: 'x, y; {dn}' } },
      { field: 'F', value: { kind: 'constant', text: 'say "hi"' } },
    ]);
  });

  it('keep an equals sign inside a value', () => {
    expect(only('Url__c=https://x.example/?id={caseid}')).toEqual([
      { field: 'Url__c', value: { kind: 'template', text: 'https://x.example/?id={caseid}' } },
    ]);
  });

  it.each(['A={x},nonsense', 'A={x},=y', 'A={x},B=', 'A={x},B={}', 'A={x},B=""'])(
    'leave out what is no pair in %j and keep the other',
    (text) => {
      expect(only(text)).toEqual([{ field: 'A', value: { kind: 'variable', name: 'x' } }]);
      expect(codes(text)).toEqual(['mappingPairIgnored']);
    },
  );

  it.each<[string, string]>([
    ['"', '"'],
    ['say "hi"', 'say "hi"'],
    ['x"', 'x"'],
    ['" x "', ' x '],
    ['"a, b; c"', 'a, b; c'],
    ['"a = ""b"""', 'a = "b"'],
    ['{}x', '{}x'],
  ])('take the constant %s for “%s”', (written, text) => {
    expect(only(`F=${written}`)).toEqual([{ field: 'F', value: { kind: 'constant', text } }]);
  });

  it('take a quoted variable, and blanks in its braces, for the variable', () => {
    expect(only('Language__c="{ Language }"')).toEqual([LANGUAGE]);
  });

  it('show what was left out as it was written, without the blanks around it', () => {
    expect(parseMapping('A={x};; ,  no pair ; 1st=b; =c ,D="  " ').problems).toEqual([
      { code: 'mappingPairIgnored', entry: 'no pair' },
      { code: 'mappingBadField', entry: '1st=b' },
      { code: 'mappingPairIgnored', entry: '=c' },
      { code: 'mappingPairIgnored', entry: 'D="  "' },
    ]);
  });

  it('survive a quote or a brace that is never closed', () => {
    expect(only('A="b,C={d}')).toHaveLength(1);
    expect(only('A={b,C={d}')).toHaveLength(1);
  });
});

describe('any mapping text', () => {
  it('never throws, and every field it gives can be one', () => {
    const json = fc.jsonValue().map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), json, fc.string({ unit: fc.constantFrom(...'Ab={},;"[ ') })),
        json,
        (text, rules) => {
          for (const { field } of parseMapping(text, rules).mappings) expect(field).toMatch(/^[A-Za-z]\w*$/);
        },
      ),
    );
  });

  it('gives back the pairs that were written', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,20}$/);
    const pairs = fc.array(fc.record({ field: name, variable: name }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(',', ';', ' , '), (written, separator) => {
        const text = written.map(({ field, variable }) => `${field}={${variable}}`).join(separator);
        const expected = written.map(({ field, variable }) => ({ field, value: { kind: 'variable', name: variable } }));
        expect(parseMapping(text)).toEqual({ mappings: expected, problems: [] });
      }),
    );
  });

  it('reads a long hostile text in no time', () => {
    const start = Date.now();
    for (const piece of ['{', '"', ',', '=', 'A={', '[', '{"a":']) parseMapping(piece.repeat(100_000));
    expect(Date.now() - start).toBeLessThan(3000);
  });
});
