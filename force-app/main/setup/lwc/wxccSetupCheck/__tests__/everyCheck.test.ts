import { createLabelSource } from 'c/wxccBase';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import { checkOrg, checkPhone, checkValues, SETUP_CODES } from '../wxccSetupCheck';
import type { Light, OrgFacts, RunningPhone, SetupCode, SetupFinding } from '../wxccSetupCheck';
import en from '../../../../../../apps/labels/en.json';
import es from '../../../../../../apps/labels/es.json';

const DEFINITION = {
  '/wxCCReqData/openCtiWxCCRegion': 'eu1',
  '/wxccSoftphone/desktopUrl': '',
  '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
  '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Lead',
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForCall': 'On a call',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Lunch',
};

const ORG: OrgFacts = {
  softphoneOrigin: 'https://acme--c.vf.force.com',
  callCenters: [{ name: 'Webex', internalName: 'WxccOpenSoftphone', ours: true }],
  users: [{ id: '1', name: 'Ana', permitted: true }],
  rights: [{ name: 'Task', lacking: [] }],
  appInstalled: true,
  trustedSites: ['https://desktop.wxcc-eu1.cisco.com'],
  presence: ['On a call'],
  objects: {},
  unknown: [],
};

const PHONE: RunningPhone = {
  version: '0a1b2c3d',
  definition: DEFINITION,
  layout: { Inbound: { objects: { Contact: [] } } },
  idleCodes: ['Lunch'],
  microphone: true,
};

/** What cannot be read is left out of the facts. */
const without = <T extends object>(from: T, name: keyof T): T => {
  const { [name]: _left, ...rest } = from;
  return rest as T;
};
const org = (facts: OrgFacts, definition: Readonly<Record<string, string>> | null = DEFINITION) =>
  checkOrg(facts, definition ? readSettings(sourceFromSettingsMap(definition)).settings : undefined);
const phone = (running: RunningPhone | undefined) =>
  checkPhone(running, readSettings(sourceFromSettingsMap(DEFINITION)).settings);
const values = (value: string) =>
  checkValues({ sections: [{ name: 's', label: '', items: [{ name: 'i', label: '', value }] }] });

type Example = readonly [SetupCode, Light, readonly SetupFinding[]];

/** Every check: an org where all is well, one where it is not, and one that cannot be read. */
const CHECKS: Readonly<Record<string, readonly Example[]>> = {
  'call center': [
    ['callCenter', 'green', org(ORG)],
    ['noCallCenter', 'red', org({ ...ORG, callCenters: [] })],
    ['callCentersHidden', 'look', org(without(ORG, 'callCenters'))],
  ],
  'users of it': [
    ['users', 'green', org(ORG)],
    ['noUsers', 'red', org({ ...ORG, users: [] })],
    ['usersHidden', 'look', org(without(ORG, 'users'))],
  ],
  'their permission sets': [
    ['permitted', 'green', org(ORG)],
    ['usersUnpermitted', 'red', org({ ...ORG, users: [{ id: '1', name: 'Ana', permitted: false }] })],
    ['permissionsHidden', 'look', org({ ...ORG, users: [{ id: '1', name: 'Ana' }] })],
  ],
  'their rights': [
    ['rights', 'green', org(ORG)],
    ['objectRefused', 'red', org({ ...ORG, rights: [{ name: 'Task', lacking: ['Ana'] }] })],
    ['objectRefused', 'amber', org({ ...ORG, rights: [{ name: 'Lead', lacking: ['Ana'] }] })],
    ['rightsHidden', 'look', org(without(ORG, 'rights'))],
  ],
  'their rights without a definition': [['rightsTask', 'green', org(ORG, null)]],
  'console app': [
    ['app', 'green', org(ORG)],
    ['noApp', 'amber', org({ ...ORG, appInstalled: false })],
    ['appHidden', 'look', org(without(ORG, 'appInstalled'))],
  ],
  'trusted sites': [
    ['trusted', 'green', org(ORG)],
    ['notTrusted', 'red', org({ ...ORG, trustedSites: [] })],
    ['trustedHidden', 'look', org(without(ORG, 'trustedSites'))],
  ],
  'object of the form': [['objectNotThere', 'red', org({ ...ORG, unknown: ['Lead'] })]],
  'presence statuses': [
    ['statuses', 'green', org({ ...ORG, presence: ['On a call', 'Lunch'] })],
    ['statusNotThere', 'amber', org({ ...ORG, presence: ['Busy'] })],
    ['statusesHidden', 'look', org({ ...ORG, presence: [] })],
  ],
  'definition stored for phones without Open CTI': [
    ['storedDefinition', 'green', org({ ...ORG, storedDefinitions: 1 })],
    ['noCallCenter', 'red', org({ ...ORG, storedDefinitions: 0, callCenters: [] })],
  ],
  'org without Open CTI': [
    ['callCenter', 'green', org({ ...ORG, storedDefinitions: 1 })],
    ['lookAgents', 'look', org({ ...ORG, storedDefinitions: 1, callCenters: [] })],
  ],
  'utility of the app': [
    ['lookUtility', 'look', org(ORG)],
    ['lookOwnUtility', 'look', org({ ...ORG, storedDefinitions: 1, callCenters: [] })],
  ],
  definition: [['noDefinition', 'look', org(ORG, null)]],
  'running phone': [
    ['inForce', 'green', phone(PHONE)],
    ['phoneSilent', 'look', phone(undefined)],
  ],
  'softphone layout': [
    ['layoutSearches', 'green', phone(PHONE)],
    ['layoutSearchesNothing', 'amber', phone({ ...PHONE, layout: { Inbound: { objects: {} } } })],
    ['lookLayout', 'look', phone(without(PHONE, 'layout'))],
  ],
  'idle codes': [
    ['idleCodes', 'green', phone(PHONE)],
    ['idleCodeNotThere', 'amber', phone({ ...PHONE, idleCodes: ['Meeting'] })],
    ['lookIdleCodes', 'look', phone(undefined)],
  ],
  microphone: [
    ['microphone', 'green', phone(PHONE)],
    ['microphoneRefused', 'amber', phone({ ...PHONE, microphone: false })],
    ['lookMicrophone', 'look', phone(without(PHONE, 'microphone'))],
  ],
  'length of values': [['valueLong', 'look', values('x'.repeat(256))]],
  'allow-list of Control Hub': [['lookAllowList', 'look', org(ORG)]],
};

/** Told by the overview, which has them in its own test; or of one field, which checkRights has. */
const ELSEWHERE: readonly SetupCode[] = ['fields', 'definition', 'draftDiffers', 'fieldRefused'];

describe.each(Object.entries(CHECKS))('the check of the %s', (_check, examples) => {
  it.each(examples)('says %s in %s where it is so, and nothing else of it', (code, light, findings) => {
    expect(findings).toContainEqual(expect.objectContaining({ code, light }));
    const others = examples.map(([other]) => other).filter((other) => other !== code);
    expect(findings.filter((each) => others.includes(each.code))).toEqual([]);
  });
});

it('a value as long as the longest that is known to work is fine', () => {
  expect(values('x'.repeat(255))).toEqual([]);
});

it('every finding that there is has an example', () => {
  const shown = Object.values(CHECKS).flatMap((examples) => examples.map(([code]) => code));
  expect([...new Set([...shown, ...ELSEWHERE])].sort()).toEqual([...SETUP_CODES].sort());
});

describe.each([
  ['en', en],
  ['es', es],
] as const)('every finding in %s', (language, messages) => {
  const unknown: string[] = [];
  const labels = createLabelSource(messages, language, { onUnknown: (code) => unknown.push(code) });

  it('has words, and what is not as it should be has a repair', () => {
    const all = Object.values(CHECKS).flat();
    for (const [code, , findings] of all) {
      const finding = findings.find((each) => each.code === code);
      expect(labels.text(`setup_${code}`, finding?.params)).not.toMatch(/[{}]/);
    }
    const amiss = all.filter(([, light]) => light === 'red' || light === 'amber').map(([code]) => code);
    expect(amiss.filter((code) => !labels.has(`setup_${code}Repair`))).toEqual([]);
    expect(unknown).toEqual([]);
  });
});
