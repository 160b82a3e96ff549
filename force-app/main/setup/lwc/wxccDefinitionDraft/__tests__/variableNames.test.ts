import { readSettings, SPECIAL_VARIABLES } from 'c/wxccDefinition';
import { newDraft, variableNames } from '../wxccDefinitionDraft';

const settingsOf = (values: Readonly<Record<string, string>>) =>
  readSettings({
    format: 'import',
    items: Object.entries(values).map(([path, value]) => ({ path, value, label: '' })),
  }).settings;

const MAPPED = {
  '/wxccSoftphone/desktopUrl': '',
  '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'true',
  '/reqActivityRecordConfig/CadSalesforceFieldMapping1': 'Priority={Level},Description=From {Shop} in {City}',
  '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
  '/reqSFDCCaseConfig/sfdcCaseFieldCadVariableMappings1': 'Origin={level}',
  '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName': 'CustomerNo',
};

describe('the variables that a mapping may name', () => {
  it('are those that every call has, where nothing else is known', () => {
    const names = variableNames(newDraft().settings);
    expect(names).toEqual(expect.arrayContaining([...SPECIAL_VARIABLES]));
    expect(SPECIAL_VARIABLES).toEqual(expect.arrayContaining(['ani', 'queueName', 'ringTime']));
  });

  it('are those of the definition as well, and of the contact that is previewed', () => {
    const names = variableNames(settingsOf(MAPPED), ['Language', ' Tier ', '']);
    expect(names).toEqual(expect.arrayContaining(['Shop', 'City', 'Language', 'Tier', 'CustomerNo']));
    expect(names).not.toContain('');
  });

  it('come each once and in their order, whatever the case in which they are written', () => {
    const names = variableNames(settingsOf(MAPPED), ['LEVEL', 'ANI']);
    const lower = names.map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)));
  });
});
