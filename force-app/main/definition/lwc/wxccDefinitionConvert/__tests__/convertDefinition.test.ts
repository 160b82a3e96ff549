import fc from 'fast-check';
import { readSettings, SETTING_ITEMS, spellingOf } from 'c/wxccDefinition';
import type { CallCenterSettings, DefinitionItem, DefinitionSource, SettingItem } from 'c/wxccDefinition';
import { KNOWN_PATHS } from 'c/wxccDefinitionItems';
import { convertDefinition, sourceFromDocument, type ConversionTarget } from '../wxccDefinitionConvert';
import { SETTING_LEAVES } from '../settingLeaves';

const sourceOf = (values: Readonly<Record<string, string>>): DefinitionSource => ({
  format: 'import',
  items: Object.entries(values).map(([path, value]): DefinitionItem => ({ path, value, label: '' })),
});

function convert(values: Readonly<Record<string, string>>, to: ConversionTarget) {
  const conversion = convertDefinition(sourceOf(values), to);
  if (!conversion) throw new Error('Not converted');
  const result = sourceFromDocument(conversion.document);
  const item = (path: string) => result.items.find((each) => each.path === path)?.value;
  return { ...conversion, result, item, settings: readSettings(result).settings };
}

/** Without whose items they are, and without what names the definition itself. */
function meaning({ general, ...settings }: CallCenterSettings) {
  const { internalName, displayName, adapterUrl, ...rest } = general;
  return { ...settings, dialect: '', general: rest, named: [internalName, displayName, adapterUrl].length };
}

const V1_ADAPTER = { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-eu1.cisco.com/' };
const cad = (field: string, variable: string, constant = '') => ({
  CadFieldName: variable,
  SalesforceFieldName: field,
  isDefaultValueEnabled: constant !== '',
  defaultFieldValue: constant,
});

describe('the rules of screen pops without Open CTI', () => {
  const rules = {
    '/wxccSoftphoneLayout/inboundNoMatch': 'newRecord Contact',
    '/wxccSoftphoneLayout/inboundObjects': 'Contact: Name, Phone',
  };
  const notes = (to: ConversionTarget, more: Readonly<Record<string, string>> = {}) =>
    convert({ ...V1_ADAPTER, ...rules, ...more }, to).report.filter(({ path }) => path.includes('SoftphoneLayout'));

  it('stay as they are in our own spelling', () => {
    const { item } = convert({ ...V1_ADAPTER, ...rules }, 'ours');
    expect(Object.keys(rules).map(item)).toEqual(Object.values(rules));
    expect(notes('ours')).toEqual([]);
  });

  it.each(['v1', 'v2'] as const)('have no place in %s, which is told of each that says something', (to) => {
    const told = notes(to, { '/wxccSoftphoneLayout/inboundSingleMatch': ' ' });
    expect(told.map(({ code, path, params }) => [code, path, params.before])).toEqual(
      Object.entries(rules).map(([path, before]) => ['lost', path, before]),
    );
  });
});

describe('V1 to V2, as Cisco publishes it', () => {
  const published = {
    ...V1_ADAPTER,
    '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled': 'TRUE',
    '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName': 'Sendungsnummer',
    '/reqAdvanceScreenpopConfig/prefixStringTobeRemoved': '+1,+91',
    '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
    '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Case',
    '/reqNoRecordMatchConfig/sfdcObjetFieldCadVariableMappings1':
      '[{"wxccFieldName":"Language","sfdcFieldName":"Language__c","isDefaultValueEnabled":"false","isConditionalEnabled":"false"}]',
    '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'TRUE',
    '/reqActivityRecordConfig/CadSalesforceFieldMapping1': JSON.stringify([
      cad('Category__c', 'Category', 'not for WxCC calls'),
      cad('Product__c', 'Product'),
      cad('Language__c', 'Language'),
    ]),
    '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
    '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On Call',
    '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Chat',
  };

  it.each([
    ['/wxCCReqData/openCtiWxCCRegion', 'eu1'],
    ['/advancedScreenPopData/openCtiEnableAdvancedScreenPop', 'true'],
    ['/advancedScreenPopData/openCtiCadSearchVariable', 'Sendungsnummer'],
    ['/advancedScreenPopData/openCtiRemoveANIPrefix', '+1,+91'],
    ['/screenpopNoRecordMatch/noRecordMatchObjectFieldMappings', 'Language__c={Language}'],
    ['/wxCCCallActivity/objectFieldMapping', 'Category__c={Category},Product__c={Product},Language__c={Language}'],
    ['/omnichannelStateSyncConfiguration/enableOmniChannelSync', 'true'],
    ['/omnichannelStateSyncConfiguration/omniChannelNotReadyReason', 'On Call'],
    ['/omnichannelStateSyncConfiguration/wxCCIdleReasonCode', 'Chat'],
    ['/reqGeneralInfo/reqInternalName', 'wxCcCallCenter'],
    ['/reqGeneralInfo/reqSoftphoneWidth', '400'],
  ])('%s becomes %s', (path, value) => {
    expect(convert(published, 'v2').item(path)).toBe(value);
  });

  it('writes V2 only', () => {
    expect(convert(published, 'v2').settings.dialect).toBe('webex-v2');
  });

  it('says that the constant is lost, and that the softphone layout must open the form', () => {
    const { report } = convert(published, 'v2');
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'constantLost', params: expect.objectContaining({ field: 'Category__c' }) }),
    );
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'lost', path: '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled' }),
    );
  });

  it('drops the placeholder of the CAD variable, and a constant that no variable stands beside', () => {
    const { item } = convert(
      {
        ...published,
        '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName': 'cad_variable',
        '/reqActivityRecordConfig/CadSalesforceFieldMapping1': JSON.stringify([cad('Status', '', 'Completed')]),
      },
      'v2',
    );
    expect(item('/advancedScreenPopData/openCtiCadSearchVariable')).toBe('');
    expect(item('/wxCCCallActivity/objectFieldMapping')).toBe('');
  });

  it('writes no mapping that V1 had switched off', () => {
    const gate = { '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'false' };
    expect(convert({ ...published, ...gate }, 'v2').item('/wxCCCallActivity/objectFieldMapping')).toBe('');
  });

  it.each([
    ['MM-dd-yyyy hh:mm a', 'MM-DD-YYYY hh:mm A'],
    ['dd.MM.yyyy HH:mm', 'DD.MM.YYYY HH:mm'],
    ["EEE 'the' d", 'ddd [the] D'],
    ['DD/MM/YYYY hh:mm a', 'DD/MM/YYYY hh:mm a'],
  ])('writes the date %s as %s', (before, after) => {
    const { item, report } = convert({ ...published, '/reqActivityRecordConfig/SubjectDateFormat': before }, 'v2');
    expect(item('/wxCCCallActivity/subjectDateFormat')).toBe(after);
    expect(report.filter(({ path }) => path.endsWith('SubjectDateFormat'))).toEqual([]);
  });
});

describe('V2 to V1', () => {
  const v2 = {
    '/wxCCReqData/openCtiWxCCRegion': 'eu2',
    '/wxCCCallActivity/objectFieldMapping': 'Language__c={Language},Status=Completed,Subject=Call from {ani}',
    '/objectCreationManagement/objectFieldMapping': 'Subject={subject},Origin="Phone, call"',
    '/wxCCCallActivity/subjectDateFormat': 'DD.MM.YYYY hh:mm A',
  };

  it('takes the Desktop of the region and writes JSON, the gate open', () => {
    const { item, settings } = convert(v2, 'v1');
    expect(settings.dialect).toBe('webex-v1');
    expect(item('/reqGeneralInfo/reqAdapterUrl')).toBe('https://desktop.wxcc-eu2.cisco.com/');
    expect(item('/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity')).toBe('true');
    expect(item('/reqActivityRecordConfig/SubjectDateFormat')).toBe('dd.MM.yyyy hh:mm a');
    expect(settings.activity.mappings).toEqual([
      { field: 'Language__c', value: { kind: 'variable', name: 'Language' } },
      { field: 'Status', value: { kind: 'constant', text: 'Completed' } },
    ]);
    expect(settings.cases.mappings.at(-1)).toEqual({
      field: 'Origin',
      value: { kind: 'constant', text: 'Phone, call' },
    });
  });

  it('says what V1 cannot', () => {
    const { report } = convert(v2, 'v1');
    expect(report.map(({ code }) => code)).toEqual(expect.arrayContaining(['templateLost', 'lost', 'changed']));
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'lost', path: '/wxCCCallActivity/recordCallLiveSubject' }),
    );
  });
});

describe('the report', () => {
  it('names items that nobody reads, and values that could not be read', () => {
    const { report } = convert(
      {
        ...V1_ADAPTER,
        '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'yes',
        '/reqSFDCCaseConfig/isCaseCreationForInbound': 'true',
      },
      'ours',
    );
    expect(report).toContainEqual(
      expect.objectContaining({
        code: 'replaced',
        params: expect.objectContaining({ before: 'yes', after: 'false' }),
      }),
    );
    expect(report).toContainEqual(
      expect.objectContaining({ code: 'unknownItem', path: '/reqSFDCCaseConfig/isCaseCreationForInbound' }),
    );
  });

  it('is of no use for somebody else’s definition', () => {
    expect(convertDefinition(sourceOf({ '/reqHvcc/reqVendorInfoApiName': 'x' }), 'ours')).toBeUndefined();
  });
});

const items: readonly SettingItem[] = Object.values(SETTING_ITEMS);
const TEXTS = ['', '-', ' true ', 'FALSE', 'x', '+1,+49', '300', '9999', 'Description', 'connected', 'a=b', '7', 'eu2'];
const MAPPINGS = [
  '',
  '[]',
  '[{}]',
  'not json',
  'Language__c={Language}; Status="a, b"',
  'Subject=Call {ani}',
  '[{"wxccFieldName":"Q","sfdcFieldName":"T__c","isDefaultValueEnabled":"false","isConditionalEnabled":"TRUE"}]',
  '[{"CadFieldName":"C","SalesforceFieldName":"C__c","isDefaultValueEnabled":true,"defaultFieldValue":"k"}]',
];
const RULES = ['', '[]', '[{"wxccFieldName":"Q","wxccFieldValue":"a","sfdcFieldValue":"A"}]'];

const DESKTOPS = ['https://desktop.wxcc-jp1.cisco.com/', 'https://desktop.example.com', '/apex/WxccSoftphone', ''];

function valueFor(path: string): fc.Arbitrary<string> {
  const item = items.find(({ paths }) => paths.includes(path));
  if (!item) return fc.constantFrom(...RULES);
  if (/url$/i.test(path)) return fc.constantFrom(...DESKTOPS);
  if (item.kind === 'mapping') return fc.constantFrom(...MAPPINGS);
  if (item.kind === 'flag') return fc.constantFrom('true', 'false', 'TRUE', '', 'on');
  if (item.kind === 'choice') return fc.constantFrom(...item.choices, '', 'never');
  return fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 12 }));
}

/** A definition of one spelling, or of all mixed; any item may be missing. */
function definition(spellings: readonly string[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  const paths = [...KNOWN_PATHS].filter((path) => spellings.includes(spellingOf(path) ?? ''));
  return fc
    .record(Object.fromEntries(paths.map((path) => [path, fc.option(valueFor(path), { nil: undefined })])))
    .map((found) =>
      Object.fromEntries(
        Object.entries(found).flatMap(([path, value]) => (value === undefined ? [] : [[path, value]])),
      ),
    )
    .filter((found) => readSettings(sourceOf(found)).settings.dialect !== 'other');
}

const GROUPS = ['screenPop', 'noMatch', 'activity', 'cases', 'outdial', 'omniChannel', 'leaving', 'widget'] as const;

/** A group of settings as text; the letters of the date's pattern are the spelling's own. */
const said = (settings: CallCenterSettings, group: (typeof GROUPS)[number]): string =>
  JSON.stringify({ ...settings[group], subjectDateFormat: '' });

const pathsOf = (group: (typeof GROUPS)[number]): readonly string[] =>
  Object.values(SETTING_LEAVES[group]).flatMap((name) => SETTING_ITEMS[name].paths);

describe.each([
  ['V1', ['v1', 'shared']],
  ['V2', ['v2', 'shared']],
  ['ours and mixed', ['v1', 'v2', 'ours', 'shared']],
])('any definition of %s', (_, spellings) => {
  it('gives the same settings after it was converted to ours', () => {
    fc.assert(
      fc.property(definition(spellings), (values) => {
        const { settings } = convert(values, 'ours');
        expect(meaning(settings)).toEqual(meaning(readSettings(sourceOf(values)).settings));
      }),
    );
  });

  it('is ours from then on: converting it again changes nothing', () => {
    fc.assert(
      fc.property(definition(spellings), (values) => {
        const once = convert(values, 'ours');
        const again = convertDefinition(once.result, 'ours');
        expect(again?.document).toEqual(once.document);
      }),
    );
  });

  it.each(['v1', 'v2'] as const)('can be written as %s, and what means something else then is told', (to) => {
    fc.assert(
      fc.property(definition(spellings), (values) => {
        const { settings, report } = convert(values, to);
        const before = readSettings(sourceOf(values)).settings;
        const told = new Set(report.filter(({ code }) => code !== 'ownGeneral').map(({ path }) => path));
        const silent = GROUPS.filter((group) => said(before, group) !== said(settings, group)).filter(
          (group) => !pathsOf(group).some((path) => told.has(path)),
        );
        expect(silent).toEqual([]);
      }),
    );
  });
});
