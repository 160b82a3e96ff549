import { DIAGNOSTIC_SEVERITY, readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import { nearMatch } from 'c/wxccDiagnostic';
import labels from '../../../../../../config/labels/definition.json';

const V1 = { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/' };
const findings = (map: Record<string, string>) =>
  readSettings(sourceFromSettingsMap({ ...V1, ...map })).diagnostics.map(({ code, path }) => `${code} ${path}`);
const activity = (items: Record<string, string>) =>
  findings(
    Object.fromEntries(Object.entries(items).map(([name, value]) => [`/reqActivityRecordConfig/${name}`, value])),
  );

describe('the compatibility mode', () => {
  const path = '/reqGeneralInfo/reqSalesforceCompatibilityMode';
  const read = (map: Record<string, string>) =>
    readSettings({ ...sourceFromSettingsMap({ ...V1, ...map }), format: 'metadata' });
  const codes = (map: Record<string, string>): string[] => read(map).diagnostics.map(({ code }) => code);

  it('reads as Lightning, without an error, where it is missing', () => {
    expect(codes({})).not.toContain('notForLightning');
    expect(read({}).settings.general.compatibilityMode).toBe('Lightning');
  });

  it('is at fault where it names Classic alone', () => {
    expect(codes({ [path]: 'Classic' })).toContain('notForLightning');
    expect(codes({ [path]: 'Classic_and_Lightning' })).not.toContain('notForLightning');
  });
});

describe('what Salesforce asks of a file', () => {
  const codes = (map: Record<string, string>): string[] =>
    readSettings({ ...sourceFromSettingsMap({ ...V1, ...map }), format: 'import' }).diagnostics.map(({ code }) => code);

  it.each([
    ['missingInternalName', 'reqInternalName'],
    ['missingDisplayName', 'reqDisplayName'],
  ])('%s: it has to be there, and to say something', (code, name) => {
    expect(codes({})).toContain(code);
    expect(codes({ [`/reqGeneralInfo/${name}`]: ' ' })).toContain(code);
    expect(codes({ [`/reqGeneralInfo/${name}`]: 'Acme' })).not.toContain(code);
    // What is in force has passed Salesforce's own import, and is not asked again.
    expect(findings({})).not.toContain(`${code} /reqGeneralInfo/${name}`);
  });
});

it('a section of somebody else’s is told of, not judged; one of ours is not', () => {
  expect(findings({ '/acmePrivate/anything': 'x' })).toContain('unknownSection /acmePrivate');
  expect(findings({ '/reqActivityRecordConfig/isCallNotesEnabled': 'true' })).toEqual([]);
});

describe('the rules of screen pops without Open CTI', () => {
  it('are known, and a misspelt one is told with the right name: a repair must not take them out', () => {
    expect(findings({ '/wxccSoftphoneLayout/inboundNoMatch': 'search' })).toEqual([]);
    expect(findings({ '/wxccSoftphoneLayout/outboundMultipleMatches': 'nothing' })).toEqual([]);
    expect(findings({ '/wxccSoftphoneLayout/inboundNoMach': 'search' })).toEqual([
      'misspeltItem /wxccSoftphoneLayout/inboundNoMach',
    ]);
  });

  const read = (name: string, value: string) =>
    readSettings(sourceFromSettingsMap({ ...V1, [`/wxccSoftphoneLayout/${name}`]: value })).diagnostics;

  it.each([
    ['inboundNoMatch', 'newRecord Contact'],
    ['inboundNoMatch', ' search '],
    ['inboundSingleMatch', 'record'],
    ['outboundSingleMatch', 'flow Greet_Caller'],
    ['internalMultipleMatches', 'page CallerPage'],
    ['inboundMultipleMatches', '-'],
    ['inboundObjects', 'Contact: Name, Phone; Account: Name; Thing__c'],
    ['inboundObjects', ''],
  ])('%s may be %j', (name, value) => {
    expect(read(name, value)).toEqual([]);
  });

  it.each([
    ['inboundNoMatch', 'newRecord', 'nothing'],
    ['inboundNoMatch', 'record', 'nothing'],
    ['inboundSingleMatch', 'PopToDetail', 'record'],
    ['inboundSingleMatch', 'flow a b', 'record'],
    ['inboundMultipleMatches', 'record', 'search'],
    ['outboundSingleMatch', 'page Le-ad', 'nothing'],
  ])('%s as %j is told, with what holds instead and what may be written', (name, value, fallback) => {
    const [found, ...more] = read(name, value);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'badPopRule', path: `/wxccSoftphoneLayout/${name}` });
    expect(found?.params).toMatchObject({ item: name, value, fallback });
    expect(found?.params.choices).toMatch(/^nothing, .*search, newRecord Contact, page CallerPage, flow Greet_Caller$/);
    expect(found?.params.choices?.includes('record,')).toBe(name.endsWith('SingleMatch'));
  });

  it('objects and fields that are no API names are told one by one', () => {
    const told = read('inboundObjects', 'Contact: Name, E-mail; My Object: Name; Account');
    expect(told.map(({ code, params }) => [code, params.entry])).toEqual([
      ['popObjectIgnored', 'E-mail'],
      ['popObjectIgnored', 'My Object: Name'],
    ]);
  });

  it('objects and fields beyond what a search takes are told', () => {
    const fields = Array.from({ length: 21 }, (_each, at) => `F${at}__c`).join(', ');
    const objects = Array.from({ length: 9 }, (_each, at) => `O${at}__c`).join('; ');
    const told = [...read('outboundObjects', `Contact: ${fields}`), ...read('outboundObjects', objects)];
    expect(told.map(({ code, params }) => [code, params.entry])).toEqual([
      ['tooManyPopObjects', 'Contact.F20__c'],
      ['tooManyPopObjects', 'O8__c'],
    ]);
    expect(told[0]?.params).toMatchObject({ objects: '8', fields: '20' });
  });
});

describe('contradictions', () => {
  it('opening at connected what is created at wrap-up', () => {
    const open = { activityRecordOpenedInEditmodeConnectedState: 'true' };
    expect(activity(open)).toEqual([
      'openWithoutCreate /reqActivityRecordConfig/activityRecordOpenedInEditmodeConnectedState',
    ]);
    expect(activity({ ...open, isActivityRecordCreationAtConnected: 'true' })).toEqual([]);
  });

  it('changing ownership without a variable, or of what does not exist yet', () => {
    const change = { isActivityRecordOwnershiptobeChangedForTransferredCalls: 'true' };
    const path = '/reqActivityRecordConfig/';
    expect(activity({ ...change, isActivityRecordCreationAtConnected: 'true' })).toEqual([]);
    expect(activity({ ...change, nameOfTheCadvariableHoldingActivityRecordId: '-' })).toEqual([
      `ownershipWithoutVariable ${path}nameOfTheCadvariableHoldingActivityRecordId`,
      `ownershipAtWrapUp ${path}isActivityRecordOwnershiptobeChangedForTransferredCalls`,
    ]);
  });

  it.each([
    ['advancedWithoutVariable', { '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled': 'true' }],
    ['fallbackWithoutAdvanced', { '/advancedScreenPopData/openCtiFallbackToAni': 'true' }],
    [
      'noMatchWithoutObject',
      {
        '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
        '/reqNoRecordMatchConfig/nameOfCrmRecordObject': '',
      },
    ],
    [
      'caseEditAndView',
      {
        '/reqSFDCCaseConfig/isCreatedCaseObjectToBeOpenInEditMode': 'true',
        '/reqSFDCCaseConfig/isOpenCaseObjectAlwaysInViewMode': 'true',
      },
    ],
    [
      'omniWithoutStatus',
      {
        '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
        '/reqOmniStateSyncConfig/defaultOmniStateForCall': '',
      },
    ],
    [
      'omniWithoutDirection',
      {
        '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
        '/wxccSoftphone/omniFollowsWebex': 'false',
        '/wxccSoftphone/webexFollowsOmni': 'false',
      },
    ],
    ['omniPairsUnused', { '/wxccSoftphone/presencePairs': 'Busy=Lunch' }],
    [
      'presencePairTwice',
      {
        '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
        '/wxccSoftphone/presencePairs': 'Busy=Lunch,busy=Break',
      },
    ],
    [
      'idleCodeAvailable',
      {
        '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
        '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Available',
      },
    ],
    ['idleCodeAvailable', { '/wxccSoftphone/leaveIdleCode': 'available' }],
    [
      'activityOffYetUsed',
      {
        '/wxCCCallActivity/disableActivityRecord': 'true',
        '/wxCCCallActivity/openCtiEnableActivityScreenPopWrapup': 'true',
      },
    ],
    [
      'notesFieldMapped',
      { '/wxCCCallActivity/recordCallLiveNotes': 'true', '/wxCCCallActivity/objectFieldMapping': 'description={x}' },
    ],
    [
      'conflictingItems',
      { '/reqActivityRecordConfig/isCallNotesEnabled': 'true', '/wxCCCallActivity/recordCallLiveNotes': 'false' },
    ],
    ['mappingFieldTwice', { '/wxCCCallActivity/objectFieldMapping': 'A={x},a={y},A={z}' }],
    [
      'mappingRuleUnused',
      {
        '/reqNoRecordMatchConfig/sfdcObjectFieldConditionalMappings1':
          '[{"wxccFieldName":"a","wxccFieldValue":"b","sfdcFieldValue":"c"}]',
      },
    ],
  ])('%s', (code, map) => {
    const found = findings(map);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${code} /`);
  });
});

describe('items nobody reads', () => {
  it.each([
    ['/reqActivityRecordConfig/isCallNoteEnabled', 'isCallNotesEnabled'],
    ['/reqActivityRecordConfig/subjectDateFormat', 'SubjectDateFormat'],
    ['/wxCCCallActivity/openCtiFallbackToAni', '/advancedScreenPopData/openCtiFallbackToAni'],
    ['/reqOutDialConfig/reqIsOuDialAniToBeSet', 'reqIsOutDialAniToBeSet'],
  ])('%s is taken for %s, and not read', (path, suggestion) => {
    const { diagnostics } = readSettings(sourceFromSettingsMap({ ...V1, [path]: 'true' }));
    expect(diagnostics.map(({ code, params }) => [code, params.suggestion])).toEqual([['misspeltItem', suggestion]]);
  });

  it('are told apart from what is somebody else’s business', () => {
    expect(findings({ '/reqActivityRecordConfig/colour': 'red' })).toEqual([
      'unknownItem /reqActivityRecordConfig/colour',
    ]);
    expect(findings({ '/acme/a': '1', '/acme/b': '2' })).toEqual(['unknownSection /acme']);
    expect(findings({ '/reqSFDCCaseConfg/a': '1' })).toEqual(['misspeltSection /reqSFDCCaseConfg']);
    expect(
      findings({ '/reqDialingOptions/reqOutsidePrefix': '9', '/reqGeneralInfo/reqStandbyUrl': '/apex/x' }),
    ).toEqual([]);
  });

  it('are compared in no time, however long their names are', () => {
    const start = Date.now();
    expect(nearMatch('x'.repeat(1_000_000), ['x'.repeat(999_999)])).toBe('x'.repeat(999_999));
    expect(Date.now() - start).toBeLessThan(500);
  });
});

describe('texts', () => {
  it('exist for every finding, and for no other', () => {
    const expected = Object.keys(DIAGNOSTIC_SEVERITY).flatMap((code) => [`Wxcc_check_${code}`, `Wxcc_repair_${code}`]);
    expect(Object.keys(labels).sort()).toEqual(expected.sort());
  });

  it('end as sentences and differ between the languages', () => {
    for (const [name, { en, es }] of Object.entries(labels)) {
      expect([name, en === es]).toEqual([name, false]);
      expect(en).toMatch(/[.…}?0-9”>:)]$|Lunch\.$|a-z$/);
    }
  });
});
