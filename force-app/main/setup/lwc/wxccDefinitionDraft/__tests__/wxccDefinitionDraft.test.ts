/** @jest-environment jsdom */
import { createDomDefinitionXml, ownDefinition, parseMapping, writeImportForm } from 'c/wxccDefinition';
import fc from 'fast-check';
import {
  addPopRules,
  areRulesNew,
  canRepair,
  convertDraft,
  itemValue,
  lacksPopRules,
  newDraft,
  openDraft,
  readMappingRows,
  repairDraft,
  setItem,
  writeMappingRows,
  type DefinitionDraft,
} from '../wxccDefinitionDraft';

const xml = createDomDefinitionXml(new DOMParser());

function open(text: string): DefinitionDraft {
  const { draft } = openDraft(text, xml, 'x.xml');
  if (!draft) throw new Error('Not opened');
  return draft;
}

const v1 = (section: string, items: Readonly<Record<string, string>>): string =>
  `<callCenter><section sortOrder="0" name="reqGeneralInfo" label="">
<item sortOrder="0" name="reqInternalName" label="">A</item>
<item sortOrder="1" name="reqDisplayName" label="">B</item>
<item sortOrder="2" name="reqAdapterUrl" label="">https://desktop.wxcc-us1.cisco.com/</item></section>
<section sortOrder="1" name="${section}" label="">${Object.entries(items)
    .map(([name, value], at) => `<item sortOrder="${at}" name="${name}" label="">${value}</item>`)
    .join('')}</section></callCenter>`;

const codes = (draft: DefinitionDraft): readonly string[] => draft.findings.map(({ code }) => code);

describe('a draft', () => {
  it('begins with the definition that comes with the softphone, and nothing to remark', () => {
    expect(newDraft()).toMatchObject({ findings: [], opened: [], report: [] });
    expect(writeImportForm(newDraft().document)).toBe(writeImportForm(ownDefinition));
  });

  it('opens a file, judges it again with every change, and leaves the former draft alone', () => {
    const draft = open(v1('reqActivityRecordConfig', { isCallNotesEnabled: 'yes' }));
    expect(codes(draft)).toEqual(['notABoolean', 'adapterNotOurs']);
    const place = { section: 'reqActivityRecordConfig', name: 'isCallNotesEnabled' };
    const changed = setItem(draft, place, 'true');
    expect(codes(changed)).toEqual(['adapterNotOurs']);
    expect(itemValue(changed, place)).toBe('true');
    expect(itemValue(draft, place)).toBe('yes');
    expect(itemValue(draft, { section: 'none', name: 'none' })).toBe('');
  });

  it('says why a file cannot be read', () => {
    const { draft, diagnostics } = openDraft('<callCenter>', xml, 'x.xml');
    expect(draft).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['notWellFormed']);
  });

  it('converts, with the report of it', () => {
    const draft = convertDraft(open(v1('reqActivityRecordConfig', { madeUp: 'x' })), 'ours');
    expect(draft?.settings).toMatchObject({ dialect: 'webex', desktop: { region: 'us1' } });
    expect(draft?.report.map(({ code }) => code)).toContain('unknownItem');
    expect(draft?.findings).toEqual([]);
  });

  it('does not convert what is somebody else’s', () => {
    const text = v1('acme', { a: 'b' }).replace('desktop.wxcc-us1.cisco.com', 'cti.acme.com');
    expect(convertDraft(open(text), 'ours')).toBeUndefined();
  });
});

describe('the rules of screen pops without Open CTI', () => {
  const section = 'wxccSoftphoneLayout';

  it('are added whole, as they hold without them, and nothing is found in them', () => {
    const draft = addPopRules(newDraft());
    expect(lacksPopRules(newDraft())).toBe(true);
    expect(lacksPopRules(draft)).toBe(false);
    expect(draft.findings).toEqual([]);
    expect(draft.settings).toEqual(newDraft().settings);
    expect(draft.document.sections.at(-1)?.items).toHaveLength(12);
    expect(itemValue(draft, { section, name: 'inboundSingleMatch' })).toBe('record');
    expect(itemValue(draft, { section, name: 'outboundSingleMatch' })).toBe('nothing');
    expect(itemValue(draft, { section, name: 'inboundObjects' })).toMatch(/^Contact: Name/);
  });

  it('keep what the definition says already, misspelt items too, and are added once', () => {
    const draft = addPopRules(open(v1(section, { inboundNoMatch: 'newRecord Lead', inboundOnes: 'x' })));
    expect(itemValue(draft, { section, name: 'inboundNoMatch' })).toBe('newRecord Lead');
    expect(itemValue(draft, { section, name: 'inboundOnes' })).toBe('x');
    expect(addPopRules(draft).document).toEqual(draft.document);
    expect(draft.document.sections.filter(({ name }) => name === section)).toHaveLength(1);
  });

  it('stand in the file that is downloaded, and come back from it', () => {
    const draft = addPopRules(newDraft());
    expect(open(writeImportForm(draft.document)).document.sections.at(-1)).toEqual(draft.document.sections.at(-1));
  });

  it('are repaired to what holds instead', () => {
    const draft = setItem(addPopRules(newDraft()), { section, name: 'inboundMultipleMatches' }, 'record');
    const [found] = draft.findings;
    expect(found && canRepair(found)).toBe(true);
    const repaired = found ? repairDraft(draft, found) : draft;
    expect(itemValue(repaired, { section, name: 'inboundMultipleMatches' })).toBe('search');
    expect(repaired.findings).toEqual([]);
  });
});

describe('repairs', () => {
  it.each([
    ['reqActivityRecordConfig', 'isCallNotesEnabled', 'yes', 'isCallNotesEnabled', 'true'],
    ['reqActivityRecordConfig', 'isCallNotesEnabled', 'never', 'isCallNotesEnabled', 'false'],
    ['reqActivityRecordConfig', 'isCallNotesEnable', 'true', 'isCallNotesEnabled', 'true'],
    ['reqActivityRecordConfig', 'sfdcFieldForcallNotes', 'my notes', 'sfdcFieldForcallNotes', 'Description'],
    ['reqNoRecordMatchConfig', 'nameOfCrmRecordObject', 'my object', 'nameOfCrmRecordObject', 'Contact'],
    ['reqAdvanceScreenpopConfig', 'screenpopSearchParamCadName', 'cad_variable', 'screenpopSearchParamCadName', ''],
  ])('%s/%s “%s” becomes %s “%s”', (...[section, name, value, newName, newValue]) => {
    const draft = open(v1(section, { [name]: value }));
    const found = draft.findings.find((each) => canRepair(each) && each.path.startsWith(`/${section}`));
    const repaired = found ? repairDraft(draft, found) : draft;
    expect(itemValue(repaired, { section, name: newName })).toBe(newValue);
    expect(codes(repaired)).not.toContain(found?.code);
  });

  it('takes out what nobody reads, and renames a section', () => {
    const unknown = open(v1('reqActivityRecordConfig', { isCallNotesEnabled: 'true', whatever: 'x' }));
    const found = unknown.findings.find(({ code }) => code === 'unknownItem');
    expect(codes(found ? repairDraft(unknown, found) : unknown)).toEqual(['adapterNotOurs']);
    const section = open(v1('reqActivityRecordConfg', { isCallNotesEnabled: 'true' }));
    const misspelt = section.findings.find(({ code }) => code === 'misspeltSection');
    const renamed = misspelt ? repairDraft(section, misspelt) : section;
    expect(itemValue(renamed, { section: 'reqActivityRecordConfig', name: 'isCallNotesEnabled' })).toBe('true');
  });

  it('leaves alone what only a person can decide', () => {
    const draft = open(v1('reqActivityRecordConfig', { CadSalesforceFieldMapping1: 'not json' }));
    const found = draft.findings.find(({ code }) => code === 'mappingUnreadable');
    expect(found && canRepair(found)).toBe(false);
    expect(found && repairDraft(draft, found)).toBe(draft);
  });
});

describe('a mapping as a table', () => {
  const RULES = '[{"wxccFieldName":"Q","wxccFieldValue":"a","sfdcFieldValue":"A"}]';
  const JSON_TEXT =
    '[{"wxccFieldName":"Q","sfdcFieldName":"Type__c","isDefaultValueEnabled":"false","isConditionalEnabled":"true"}]';

  it('shows fields, variables, constants and conditions of both spellings', () => {
    expect(readMappingRows(JSON_TEXT, RULES)).toEqual([{ field: 'Type__c', kind: 'rules', text: 'Q', rules: 'a=A' }]);
    expect(readMappingRows('A__c={x},B__c=fixed,Subject=Call {ani}', '').map(({ kind }) => kind)).toEqual([
      'variable',
      'constant',
      'template',
    ]);
  });

  it('is written in the spelling that stands there, rows without a field left out', () => {
    const rows = [
      { field: 'A__c', kind: 'variable', text: 'x', rules: '' },
      { field: ' ', kind: 'constant', text: 'y', rules: '' },
    ] as const;
    expect(writeMappingRows(rows, 'wxcc', '').value).toBe('A__c={x}');
    expect(JSON.parse(writeMappingRows(rows, 'cad', '[]').value)).toEqual([
      { CadFieldName: 'x', SalesforceFieldName: 'A__c', isDefaultValueEnabled: false, defaultFieldValue: '' },
    ]);
  });

  it('writes JSON where conditions need it, and pairs where text is mixed with variables', () => {
    const rules = { field: 'T__c', kind: 'rules', text: 'Q', rules: 'a=A; b=B' } as const;
    expect(writeMappingRows([rules], 'wxcc', 'x={y}').value).toMatch(/^\[/);
    expect(JSON.parse(writeMappingRows([rules], 'wxcc', '').rules)).toHaveLength(2);
    const mixed = { field: 'Subject', kind: 'template', text: 'Call, {ani}', rules: '' } as const;
    expect(writeMappingRows([mixed], 'wxcc', '[]').value).toBe('Subject="Call, {ani}"');
  });

  it('takes conditions away where the last of them was emptied, and leaves an item alone that never had any', () => {
    const [row] = readMappingRows(JSON_TEXT, RULES);
    const { rules } = writeMappingRows([{ ...row!, rules: '' }], 'wxcc', JSON_TEXT);
    expect(rules).toBe('[]');
    expect(areRulesNew(rules, RULES)).toBe(true);
    expect(['', ' ', '[]'].map((before) => areRulesNew(rules, before))).toEqual([false, false, false]);
    expect(areRulesNew(writeMappingRows([row!], 'wxcc', JSON_TEXT).rules, '')).toBe(true);
  });

  it('means the same after it was read and written', () => {
    const field = fc.stringMatching(/^[A-Z][a-z]{0,6}__c$/);
    const name = fc.stringMatching(/^[A-Za-z]{1,8}$/);
    const value = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/[{}]/.test(text));
    const row = fc.oneof(
      fc.record({ field, kind: fc.constant('variable' as const), text: name, rules: fc.constant('') }),
      fc.record({ field, kind: fc.constant('constant' as const), text: value, rules: fc.constant('') }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom('', '[]'), (rows, before) => {
        const texts = writeMappingRows(rows, 'wxcc', before);
        expect(parseMapping(texts.value, texts.rules).problems).toEqual([]);
        expect(readMappingRows(texts.value, texts.rules)).toEqual(rows);
      }),
    );
  });
});
