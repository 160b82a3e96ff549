import { readSettings } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import { checkOrg, checkOrgFields, checkValues, judge, objectsOf, readOrgFacts } from '../wxccSetupCheck';
import type { OrgFacts, SetupFinding } from '../wxccSetupCheck';

const settingsOf = (values: Readonly<Record<string, string>>): CallCenterSettings =>
  readSettings({
    format: 'import',
    items: Object.entries({ '/wxCCReqData/openCtiWxCCRegion': 'eu1', '/wxccSoftphone/desktopUrl': '', ...values }).map(
      ([path, value]) => ({ path, value, label: '' }),
    ),
  }).settings;

const GOOD: OrgFacts = {
  softphoneOrigin: 'https://acme--c.vf.force.com',
  callCenters: [{ name: 'Webex', internalName: 'WxccOpenSoftphone', ours: true }],
  users: [{ id: 'ana', name: 'Ana Ruiz', permitted: true }],
  rights: [{ name: 'Task', lacking: [] }],
  appInstalled: true,
  trustedSites: ['https://desktop.wxcc-eu1.cisco.com'],
  presence: ['Busy', 'On a call'],
  objects: { Task: { fields: { Description: { type: 'textarea', createable: true } } } },
  unknown: [],
};

const OMNI = {
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On a Call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Lunch',
};

const lights = (findings: readonly SetupFinding[]) =>
  Object.fromEntries(findings.map(({ code, light }) => [code, light]));

describe('an org that is ready', () => {
  it('is green but for what a person must look at', () => {
    const findings = checkOrg(GOOD, settingsOf(OMNI));
    expect(lights(findings)).toMatchObject({
      ...{
        callCenter: 'green',
        users: 'green',
        permitted: 'green',
        rights: 'green',
        app: 'green',
        trusted: 'green',
        statuses: 'green',
      },
      ...{ lookUtility: 'look', lookAllowList: 'look' },
    });
    expect(judge(findings)).toMatchObject({ light: 'green', answer: 'answerYes' });
  });
});

describe('an org without Open CTI', () => {
  const CALL_CENTER_ONLY = ['noCallCenter', 'noUsers', 'usersHidden', 'lookUtility'];
  const without: OrgFacts = { ...GOOD, callCenters: [], users: [], storedDefinitions: 1 };

  it('is ready with a stored definition, and says what must be looked at by a person', () => {
    const findings = checkOrg(without, settingsOf({}));

    expect(lights(findings)).toMatchObject({ storedDefinition: 'green', lookAgents: 'look', lookOwnUtility: 'look' });
    expect(Object.keys(lights(findings)).filter((code) => CALL_CENTER_ONLY.includes(code))).toEqual([]);
    expect(judge(findings)).toMatchObject({ answer: 'answerYes' });
  });

  it('is ready too where call centers and users cannot be read, for the org has no such object', () => {
    const { callCenters: _centers, users: _users, ...hidden } = without;

    expect(judge(checkOrg(hidden, settingsOf({})))).toMatchObject({ answer: 'answerYes' });
  });

  it('is not ready before a definition is stored', () => {
    expect(judge(checkOrg({ ...without, storedDefinitions: 0 }, settingsOf({}))).answer).toBe('answerNo');
  });

  it('may have both: the call center is looked at as ever', () => {
    const findings = lights(checkOrg({ ...GOOD, storedDefinitions: 2 }, settingsOf({})));

    expect(findings).toMatchObject({
      storedDefinition: 'green',
      callCenter: 'green',
      users: 'green',
      lookUtility: 'look',
    });
    expect(readOrgFacts({ storedDefinitions: 2 }).storedDefinitions).toBe(2);
    expect(readOrgFacts({ storedDefinitions: '2' }).storedDefinitions).toBeUndefined();
  });
});

const AMISS: readonly (readonly [
  string,
  Partial<OrgFacts>,
  Readonly<Record<string, string>>,
  string,
  string,
  string,
])[] = [
  ['no call center of ours', { callCenters: [] }, {}, 'noCallCenter', 'red', 'answerNo'],
  ['nobody in the call center', { users: [] }, {}, 'noUsers', 'red', 'answerNo'],
  [
    'nobody permitted',
    { users: [{ id: 'ben', name: 'Ben', permitted: false }] },
    {},
    'usersUnpermitted',
    'red',
    'answerNo',
  ],
  [
    'one of two not permitted',
    {
      users: [
        { id: 'ana', name: 'Ana', permitted: true },
        { id: 'ben', name: 'Ben', permitted: false },
      ],
    },
    {},
    'usersUnpermitted',
    'amber',
    'answerBut',
  ],
  ['no console app', { appInstalled: false }, {}, 'noApp', 'amber', 'answerBut'],
  [
    'the Desktop not trusted',
    { trustedSites: ['https://desktop.wxcc-us1.cisco.com'] },
    {},
    'notTrusted',
    'red',
    'answerNo',
  ],
  [
    'an object that is not there',
    { unknown: ['Order__c'] },
    {
      '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
      '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'order__c',
    },
    'objectNotThere',
    'red',
    'answerNo',
  ],
  ['a status that is not there', { presence: ['Busy'] }, OMNI, 'statusNotThere', 'amber', 'answerBut'],
];

describe('an org', () => {
  it.each(AMISS)('with %s is told so', (...[, facts, values, code, light, answer]) => {
    const findings = checkOrg({ ...GOOD, ...facts }, settingsOf(values));
    expect(lights(findings)).toMatchObject({ [code]: light });
    expect(judge(findings).answer).toBe(answer);
  });
});

describe('what nobody can read', () => {
  it('is to be looked at, each with its place', () => {
    const findings = checkOrg({ softphoneOrigin: '', presence: [], objects: {}, unknown: [] }, settingsOf(OMNI));
    const hidden = findings.filter(({ code }) => code.endsWith('Hidden'));
    expect(hidden.map(({ code }) => code)).toEqual([
      ...['callCentersHidden', 'usersHidden', 'appHidden', 'trustedHidden', 'statusesHidden'],
    ]);
    expect(hidden.every(({ light }) => light === 'look')).toBe(true);
    expect(judge(findings)).toMatchObject({ light: 'look', answer: 'answerLook' });
  });

  it('are assignments when they are hidden', () => {
    expect(lights(checkOrg({ ...GOOD, users: [{ id: 'ana', name: 'Ana' }] }))).toMatchObject({
      permissionsHidden: 'look',
    });
  });
});

it.each([
  ['https://*.cisco.com', 'green'],
  ['https://desktop.wxcc-eu1.cisco.com/', 'green'],
  ['http://desktop.wxcc-eu1.cisco.com', 'red'],
  ['https://*.example.com', 'red'],
])('a trusted site %s makes the Desktop %s', (site, light) => {
  const found = checkOrg({ ...GOOD, trustedSites: [site] }, settingsOf({}));
  expect(found.filter(({ code }) => /rusted$/.test(code)).map((each) => each.light)).toEqual([light]);
});

it('says without a definition which regions are not trusted, and that a definition is missing', () => {
  const findings = checkOrg(GOOD);
  expect(lights(findings)).toMatchObject({ notTrusted: 'amber', noDefinition: 'look' });
  expect(findings.find(({ code }) => code === 'notTrusted')?.params.sites).not.toContain('eu1');
});

it('finds fields that are not there', () => {
  const settings = settingsOf({ '/reqActivityRecordConfig/isCallNotesEnabled': 'true' });
  expect(checkOrgFields(GOOD, settings)).toEqual([]);
  expect(checkOrgFields({ ...GOOD, objects: { Task: { fields: {} } } }, settings).map(({ code }) => code)).toEqual([
    'fieldNotThere',
  ]);
});

it('asks for the objects that a definition fills', () => {
  expect(objectsOf()).toEqual(['Task', 'Case']);
  expect(objectsOf(settingsOf({ '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Lead' }))).toContain('Lead');
});

it('points to values longer than any that was published', () => {
  const item = (name: string, length: number) => ({ name, label: '', value: 'x'.repeat(length) });
  const found = checkValues({ sections: [{ name: 's', label: '', items: [item('fine', 255), item('long', 256)] }] });
  expect(found.map(({ item: name, light }) => [name, light])).toEqual([['long', 'look']]);
});

describe('the answer of Apex', () => {
  it('is read as it comes', () => {
    const answer = {
      softphoneOrigin: 'https://acme--c.vf.force.com',
      callCenters: [{ id: '04v', name: 'Webex', internalName: 'X', adapterUrl: '/apex/WxccSoftphone', ours: true }],
      users: [
        { id: '1', name: 'Ana', permitted: false },
        { name: 'Ben', permitted: null },
      ],
      appInstalled: false,
      rights: [{ name: 'Task', lacking: ['Ana'] }, { name: 'Case' }],
      trustedSites: [
        { url: 'https://a.example.com', active: true },
        { url: 'https://b.example.com', active: false },
      ],
      presence: [{ id: '0N5', name: 'Busy_1', label: 'Busy' }],
      objects: { Task: { fields: { Subject: { type: 'combobox', length: 255, createable: true, updateable: true } } } },
      unknown: ['X__c'],
    };
    expect(readOrgFacts(answer)).toEqual({
      softphoneOrigin: 'https://acme--c.vf.force.com',
      callCenters: [{ name: 'Webex', internalName: 'X', ours: true }],
      users: [
        { id: '1', name: 'Ana', permitted: false },
        { id: '', name: 'Ben' },
      ],
      appInstalled: false,
      rights: [
        { name: 'Task', lacking: ['Ana'] },
        { name: 'Case', lacking: [] },
      ],
      trustedSites: ['https://a.example.com'],
      presence: ['Busy_1', 'Busy'],
      objects: { Task: { fields: { Subject: { type: 'combobox', length: 255, createable: true, updateable: true } } } },
      unknown: ['X__c'],
    });
  });

  it.each([undefined, null, 'x', { callCenters: null, users: 'x', objects: [1], unknown: 3, trustedSites: null }])(
    'counts as not read when it is %j',
    (answer) => {
      expect(readOrgFacts(answer)).toEqual({ softphoneOrigin: '', presence: [], objects: {}, unknown: [] });
    },
  );
});
