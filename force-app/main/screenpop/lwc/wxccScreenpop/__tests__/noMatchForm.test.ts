import type { CallFacts } from 'c/wxccBase';
import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { noMatchForm } from '../noMatchForm';

const V1 = '/reqNoRecordMatchConfig';
const mapping = (variable: string, field: string, more: object = {}) => ({
  ...{ wxccFieldName: variable, sfdcFieldName: field },
  ...{ isDefaultValueEnabled: 'false', isConditionalEnabled: 'false', ...more },
});
const v1 = (items: Record<string, string> = {}) =>
  createSettings({ [`${V1}/isNoRecordMatchScenarioEnabled`]: 'true', ...items });
const v1Fields = (mappings: readonly object[], facts: CallFacts, rules: readonly object[] = []) =>
  noMatchForm(
    facts,
    v1({
      [`${V1}/sfdcObjetFieldCadVariableMappings1`]: JSON.stringify(mappings),
      [`${V1}/sfdcObjectFieldConditionalMappings1`]: JSON.stringify(rules),
    }),
  );

describe('the form for a caller whom nobody knows', () => {
  const facts = createCallFacts({
    ...{ ani: '+34911223344', customerNumber: '+34911223344' },
    cad: [createCadVariable('Language', 'es'), createCadVariable('QueueName', 'Support_ES')],
  });

  it('has the caller’s raw number by default (M1)', () => {
    expect(noMatchForm(facts, v1())).toEqual({
      target: { kind: 'newRecord', objectType: 'Contact', fields: { Phone: '+34911223344' } },
      notices: [],
    });
  });

  it('may be of any object, filled by variables, constants and rules (M2–M4)', () => {
    const rules = [{ wxccFieldName: 'QueueName', wxccFieldValue: 'Support_ES', sfdcFieldValue: 'Spain' }];
    const mappings = [
      mapping('Language', 'Language__c'),
      mapping('QueueName', 'CustomerType__c', { isConditionalEnabled: 'true' }),
      mapping('', 'Origin', { isDefaultValueEnabled: 'true', defaultFieldValue: 'Phone' }),
    ];
    expect(v1Fields(mappings, facts, rules).target).toMatchObject({
      fields: { Language__c: 'es', CustomerType__c: 'Spain', Origin: 'Phone' },
    });
    const other = { ...facts, cad: [createCadVariable('QueueName', 'Other')] };
    const form = v1Fields(mappings, other, rules);
    expect(form.target).toMatchObject({ fields: { Origin: 'Phone' } });
    expect(form.notices).toMatchObject([{ code: 'mappedRulesUnmatched', severity: 'warning' }]);
  });

  it('is of the object that the definition names', () => {
    expect(noMatchForm(facts, v1({ [`${V1}/nameOfCrmRecordObject`]: 'Case' })).target).toMatchObject({
      objectType: 'Case',
    });
  });

  it('is left to the layout in V2, which gets the values (M9)', () => {
    const settings = createSettings({
      '/wxCCReqData/openCtiWxCCRegion': 'us1',
      '/screenpopNoRecordMatch/noRecordMatchObjectFieldMappings': 'Phone={ani},Language__c={Language},Foo__c={missing}',
    });
    expect(noMatchForm(facts, settings)).toEqual({
      defaultFieldValues: { Phone: '+34911223344', Language__c: 'es' },
      notices: [],
    });
  });

  it('that V1 leaves off fills no form of another object', () => {
    const off = createSettings({
      [`${V1}/isNoRecordMatchScenarioEnabled`]: 'false',
      '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled': 'false',
    });
    expect(off.dialect).toBe('webex-v1');
    expect(noMatchForm(facts, off)).toEqual({ notices: [] });
  });

  it.each(['anonymous', '+1415****123', '12'])('never has the number “%s”', (number) => {
    const hidden = createCallFacts({ ani: number, customerNumber: number });
    expect(noMatchForm(hidden, v1()).target).toMatchObject({ fields: {} });
  });

  it('has text of callers as text', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'{!$User.Id}';
    const form = v1Fields(
      [mapping('Name', 'LastName')],
      createCallFacts({ cad: [createCadVariable('Name', `${hostile}\0`)] }),
    );
    expect(form.target).toMatchObject({ fields: { LastName: hostile } });
  });
});
