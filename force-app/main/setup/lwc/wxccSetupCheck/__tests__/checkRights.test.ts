import { readSettings } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { agentObjects, checkOrgFields, checkRights, rightsOf } from '../wxccSetupCheck';
import type { OrgFacts, RightFact } from '../wxccSetupCheck';

const settingsOf = (values: Readonly<Record<string, string>>): CallCenterSettings =>
  readSettings({
    format: 'import',
    items: Object.entries(values).map(([path, value]) => ({ path, value, label: '' })),
  }).settings;

const MAPPED = settingsOf({
  '/reqActivityRecordConfig/isCallNotesEnabled': 'false',
  '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'true',
  '/reqActivityRecordConfig/CadSalesforceFieldMapping1': 'Description={Language},priority={Category}',
});

const factsOf = (rights?: readonly RightFact[]): OrgFacts => ({
  softphoneOrigin: '',
  users: [
    { id: 'a', name: 'Ana' },
    { id: 'b', name: 'Ben' },
  ],
  presence: [],
  objects: {},
  unknown: [],
  ...(rights ? { rights } : {}),
});

const ALL = ['Ana', 'Ben'];

it('asks for what the definition fills, and no more', () => {
  expect(rightsOf()).toEqual(['Task']);
  expect(rightsOf(MAPPED)).toEqual(['Task', 'Task.Description', 'Task.priority']);
});

it('asks for a Case and for the object of the form only where such records are made', () => {
  const making = settingsOf({
    '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
    '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
    '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Lead',
  });
  expect(rightsOf(making)).toEqual(expect.arrayContaining(['Case', 'Lead']));
});

it('asks for nothing that is no name', () => {
  const odd = settingsOf({
    '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
    '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'My Object',
  });
  expect(rightsOf(odd).filter((name) => name.includes(' '))).toEqual([]);
});

describe('the rights of the agents', () => {
  it('are green when all of them may', () => {
    const rights = [
      { name: 'Task', lacking: [] },
      { name: 'Task.Description', lacking: [] },
    ];
    expect(checkRights(factsOf(rights), MAPPED).map(({ code, light }) => [code, light])).toEqual([['rights', 'green']]);
  });

  it('are told of Tasks only while no definition is open', () => {
    expect(checkRights(factsOf([{ name: 'Task', lacking: [] }])).map(({ code }) => code)).toEqual(['rightsTask']);
  });

  it('name the field in whatever letters, its item and who lacks it', () => {
    const found = checkRights(factsOf([{ name: 'Task.Priority', lacking: ['Ben'] }]), MAPPED);
    expect(found).toEqual([
      expect.objectContaining({
        light: 'amber',
        code: 'fieldRefused',
        item: 'CadSalesforceFieldMapping1',
        params: { item: 'CadSalesforceFieldMapping1', object: 'Task', field: 'Priority', names: 'Ben' },
      }),
    ]);
  });

  it.each([
    ['all agents', ALL, 'red'],
    ['one of two', ['Ben'], 'amber'],
  ])('to write Tasks that %s lack are a finding', (_, lacking, light) => {
    expect(checkRights(factsOf([{ name: 'Task', lacking }]))).toEqual([
      expect.objectContaining({ light, code: 'objectRefused', params: expect.objectContaining({ object: 'Task' }) }),
    ]);
  });

  it('leave calls logged when a field is lacking to all: amber', () => {
    const found = checkRights(factsOf([{ name: 'Task.Description', lacking: ALL }]), MAPPED);
    expect(found.map(({ light }) => light)).toEqual(['amber']);
  });

  it('are judged by the definition that is open, not by the one of an earlier answer', () => {
    const found = checkRights(factsOf([{ name: 'Task.Subject', lacking: ALL }]), MAPPED);
    expect(found.map(({ code }) => code)).toEqual(['rights']);
  });

  it('must be looked at where they cannot be read', () => {
    expect(checkRights(factsOf(), MAPPED)).toEqual([expect.objectContaining({ light: 'look', code: 'rightsHidden' })]);
  });

  it('are of nobody while there are no users', () => {
    expect(checkRights({ ...factsOf([]), users: [] }, MAPPED)).toEqual([]);
  });
});

describe('a field that the administrator may not write', () => {
  const objects = {
    Task: {
      fields: {
        Description: { type: 'textarea', createable: false },
        Priority: { type: 'picklist', createable: true },
      },
    },
  };
  const codes = (rights?: readonly RightFact[]) =>
    checkOrgFields({ ...factsOf(rights), objects }, MAPPED).map(({ code }) => code);

  it('is no finding when all agents may', () => {
    expect(codes([{ name: 'Task.Description', lacking: [] }])).toEqual([]);
  });

  it.each([[[{ name: 'Task.Description', lacking: ['Ben'] }]], [undefined]])(
    'stays one when agents may not, or nobody knows: %j',
    (rights) => {
      expect(codes(rights)).toEqual(['fieldNotWritable']);
    },
  );

  it('keeps its type and length', () => {
    const told = agentObjects({ ...factsOf([{ name: 'task.description', lacking: [] }]), objects });
    expect(told.Task?.fields.Description).toEqual({ type: 'textarea', createable: true, updateable: true });
    expect(told.Task?.fields.Priority).toBe(objects.Task.fields.Priority);
  });
});
