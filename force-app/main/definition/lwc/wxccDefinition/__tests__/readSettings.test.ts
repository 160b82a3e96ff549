import fc from 'fast-check';
import { readSettings, readSettingValues, SETTING_ITEMS, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { Diagnostic } from 'c/wxccDefinition';

const read = (map: Record<string, string>) => readSettings(sourceFromSettingsMap(map));
const settingsOf = (map: Record<string, string>) => read(map).settings;
const codes = ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => diagnostics.map(({ code }) => code);

/** The least that makes a definition one of V1, V2, or ours. */
const V1 = {
  '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/',
  '/reqOutDialConfig/reqIsOutDialAniToBeSet': 'false',
};
const V2 = { '/wxCCReqData/openCtiWxCCRegion': 'eu2' };
const OURS = { '/wxccSoftphone/openOnOffer': 'true', '/wxCCReqData/openCtiWxCCRegion': 'us1' };

describe('the dialect', () => {
  it.each([
    ['webex-v1', V1],
    ['webex-v2', V2],
    ['webex', OURS],
    ['webex', { ...V1, ...V2 }],
    ['webex-v1', { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-jp1.cisco.com' }],
    ['webex', { '/reqGeneralInfo/reqAdapterUrl': '/apex/WxccSoftphone' }],
    ['other', { '/reqGeneralInfo/reqAdapterUrl': '/apex/demoAdapterPage' }],
    ['other', { '/reqHvcc/reqTelephonyProvider': 'DEMO', '/reqGeneralInfo/reqUseApi': 'true' }],
    ['other', {}],
  ] as const)('is %s', (dialect, map) => expect(settingsOf(map).dialect).toBe(dialect));
});

describe('the values alone', () => {
  it.each<Record<string, string>>([V1, V2, OURS, {}, { '/reqOutDialConfig/reqIsOutDialAniToBeSet': 'perhaps' }])(
    'are the same: %j',
    (map) => expect(readSettingValues(sourceFromSettingsMap(map))).toEqual(settingsOf(map)),
  );
});

describe('absent items', () => {
  it('take the defaults of V1', () => {
    const { general, screenPop, noMatch, activity, cases, outdial, omniChannel, widget } = settingsOf(V1);
    expect(general).toMatchObject({
      useApi: true,
      softphoneHeight: 550,
      softphoneWidth: 500,
      compatibilityMode: 'Lightning',
    });
    expect(screenPop).toEqual({
      moment: 'connected',
      advanced: false,
      cadVariable: '',
      aniPrefixes: ['+91', '+1'],
      fallbackToAni: false,
      digitalContacts: false,
    });
    expect(noMatch).toEqual({
      enabled: false,
      objectName: 'Contact',
      mappings: [{ field: 'Phone', value: { kind: 'variable', name: 'phoneNumber' } }],
    });
    expect(activity).toEqual({
      enabled: true,
      createAt: 'wrappedUp',
      namespace: 'ciscocjs',
      autoRefresh: false,
      openAtConnected: false,
      openAtWrapUp: false,
      openMode: 'edit',
      changeOwnership: false,
      activityIdVariable: 'ActivityId',
      sharedRecordVariable: '',
      shareActivityByDefault: true,
      notes: false,
      notesField: 'Description',
      liveSubject: false,
      subjectDateFormat: 'MM-dd-yyyy hh:mm a',
      subjectTemplate: '{direction} Call {activityDatetime}',
      mappings: [],
    });
    expect(cases).toMatchObject({ createInbound: false, createOutbound: false, open: 'none' });
    expect(cases.mappings.map(({ field }) => field)).toEqual(['AccountId', 'ContactId', 'ContactPhone']);
    expect(outdial).toEqual({ prefixes: ['+1'], setAni: false, crmSearch: false, doNotCall: 'off' });
    expect(omniChannel).toEqual({
      enabled: false,
      statusDuringCall: 'Not Ready',
      idleCodeDuringWork: 'Not Ready',
      pairs: [],
      omniFollowsWebex: true,
      webexFollowsOmni: true,
    });
    expect(widget).toEqual({
      ...{ browserNotifications: false, openOnOffer: true },
      ...{ createCaseButton: true, relateButtons: true },
    });
  });

  it('take the defaults of V2 in a V2 definition', () => {
    const { general, screenPop, activity, cases, outdial, omniChannel } = settingsOf(V2);
    expect(general).toMatchObject({ softphoneHeight: 550, softphoneWidth: 400 });
    expect(screenPop).toMatchObject({ moment: 'offered', aniPrefixes: [] });
    expect(activity).toMatchObject({
      createAt: 'connected',
      namespace: '',
      openMode: 'view',
      activityIdVariable: '',
      shareActivityByDefault: true,
      notes: true,
      liveSubject: true,
      subjectDateFormat: 'MM-DD-YYYY hh:mm a',
    });
    expect(cases.open).toBe('view');
    expect(cases.mappings.map(({ field }) => field)).toEqual(['AccountId', 'ContactId']);
    expect(outdial.prefixes).toEqual([]);
    expect(omniChannel).toMatchObject({ statusDuringCall: '', idleCodeDuringWork: '' });
  });

  it('take those of V1 in a mixed definition', () => {
    expect(settingsOf(OURS).activity).toMatchObject({ createAt: 'wrappedUp', namespace: 'ciscocjs' });
  });
});

describe('every item', () => {
  it('is read from each of its paths', () => {
    const flags = Object.values(SETTING_ITEMS).filter((item) => item.kind === 'flag');
    const paths = flags.flatMap((item) => item.paths.map((path) => [path, item.paths.length] as const));
    expect(paths.length).toBeGreaterThan(30);
    // The switch for custom fields shows only beside what it switches.
    for (const [path] of paths.filter(([name]) => !name.endsWith('reqIsCadVariableUpdatedToActivity'))) {
      const [on, off] = ['true', 'false'].map((value) => JSON.stringify(read({ ...V1, ...V2, [path]: value })));
      expect([path, on]).not.toEqual([path, off]);
    }
  });

  it('stands in one place of the table only', () => {
    const paths = Object.values(SETTING_ITEMS).flatMap((item) => item.paths);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('keeps the two items of V2 called objectFieldMapping apart', () => {
    const settings = settingsOf({
      '/wxCCCallActivity/objectFieldMapping': 'Category__c={Category}',
      '/objectCreationManagement/objectFieldMapping': 'Subject={subject},Description={description}',
    });
    expect(settings.activity.mappings.map(({ field }) => field)).toEqual(['Category__c']);
    expect(settings.cases.mappings.map(({ field }) => field)).toEqual([
      ...['AccountId', 'ContactId'],
      ...['Subject', 'Description'],
    ]);
  });

  it('reads a blank and a lone hyphen alike', () => {
    for (const path of Object.values(SETTING_ITEMS).flatMap((item) => item.paths)) {
      const [blank, hyphen] = ['', ' - '].map((value) => settingsOf({ ...OURS, [path]: value }));
      expect(hyphen).toEqual(blank);
    }
  });

  it('does not take a blank list for an absent one', () => {
    expect(
      settingsOf({ ...V1, '/reqAdvanceScreenpopConfig/prefixStringTobeRemoved': '' }).screenPop.aniPrefixes,
    ).toEqual([]);
    expect(settingsOf({ ...V1, '/reqOutDialConfig/reqPrefixStringTobeRemoved': '-' }).outdial.prefixes).toEqual([]);
  });
});

describe('names V1 no longer uses', () => {
  const mapping = '[{"CadFieldName":"CustomerName","SalesforceFieldName":"Name__c"}]';
  const gate = { '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'true' };

  it.each(['CadSalesforceFieldMapping', 'CadSalesforceFieldMapping1'])('read the activity mapping from %s', (name) => {
    const { activity } = settingsOf({ ...V1, ...gate, [`/reqActivityRecordConfig/${name}`]: mapping });
    expect(activity.mappings).toEqual([{ field: 'Name__c', value: { kind: 'variable', name: 'CustomerName' } }]);
  });

  it.each([
    ['false', []],
    ['', []],
    ['true', ['+44']],
    [undefined, ['+44']],
  ])('with the old prefix flag %j remove %j', (flag, prefixes) => {
    const old: Record<string, string> =
      flag === undefined ? {} : { '/reqOutDialConfig/reqIsOuDialPhonumberPrefixTobeRemoved': flag };
    const { outdial } = settingsOf({ ...V1, ...old, '/reqOutDialConfig/reqPrefixStringTobeRemoved': '+44' });
    expect(outdial.prefixes).toEqual(prefixes);
  });
});

describe('the gate of custom fields', () => {
  const mapping = {
    '/reqActivityRecordConfig/CadSalesforceFieldMapping1': '[{"CadFieldName":"a","SalesforceFieldName":"B__c"}]',
  };

  it('switches V1 mappings off, and says so when there are any', () => {
    const closed = read({ ...V1, ...mapping, '/reqActivityRecordConfig/reqIsCadVariableUpdatedToActivity': 'false' });
    expect(closed.settings.activity.mappings).toEqual([]);
    expect(codes(closed)).toEqual(['mappingSwitchedOff']);
  });

  it('does not concern V2', () => {
    expect(settingsOf({ ...V1, '/wxCCCallActivity/objectFieldMapping': 'A={b}' }).activity.mappings).toHaveLength(1);
  });
});

describe('cases', () => {
  const section = (items: Record<string, string>) =>
    settingsOf({
      ...V1,
      ...Object.fromEntries(Object.entries(items).map(([name, value]) => [`/reqSFDCCaseConfig/${name}`, value])),
    }).cases;

  it.each([
    [{ isCreatedCaseObjectToBeOpenInEditMode: 'true' }, 'edit'],
    [{ isOpenCaseObjectAlwaysInViewMode: 'true' }, 'view'],
    [{ isCreatedCaseObjectToBeOpenInEditMode: 'true', isOpenCaseObjectAlwaysInViewMode: 'true' }, 'view'],
    [{}, 'none'],
  ])('with %j open for %s', (items, open) => expect(section(items).open).toBe(open));

  it('open for view in V2 unless for editing', () => {
    expect(settingsOf({ '/objectCreationManagement/openInEditMode': 'false' }).cases.open).toBe('view');
    expect(settingsOf({ '/objectCreationManagement/openInEditMode': 'TRUE' }).cases.open).toBe('edit');
  });

  it('let the second mapping win on the same field', () => {
    const own = '[{"wxccFieldName":"crmContact","sfdcFieldName":"contactid"}]';
    const { mappings } = section({ sfdcCaseFieldCadVariableMappings2: own });
    expect(mappings.map(({ value }) => value)).toEqual([
      { kind: 'variable', name: 'AccountId' },
      { kind: 'variable', name: 'crmContact' },
    ]);
  });
});

describe('the Desktop', () => {
  it.each([
    [{ ...V1 }, 'us1', 'https://desktop.wxcc-us1.cisco.com'],
    [{ ...V2 }, 'eu2', 'https://desktop.wxcc-eu2.cisco.com'],
    [{ '/wxCCReqData/openCtiWxCCRegion': ' IN1 ' }, 'in1', 'https://desktop.wxcc-in1.cisco.com'],
    [{ ...OURS, '/wxccSoftphone/desktopUrl': 'https://d.example/x' }, 'us1', 'https://d.example/x'],
    [
      { '/wxccSoftphone/desktopUrl': 'http://desktop.wxcc-us1.localhost:4003' },
      undefined,
      'http://desktop.wxcc-us1.localhost:4003',
    ],
  ])('of %j is in %s at %s', (map, region, url) => {
    const { settings, diagnostics } = read(map);
    expect([settings.desktop.region, settings.desktop.url]).toEqual([region, url]);
    expect(diagnostics).toEqual([]);
  });

  it('is the one of the region when the override is refused', () => {
    const result = read({ ...OURS, '/wxccSoftphone/desktopUrl': 'http://evil.example' });
    expect(result.settings.desktop.url).toBe('https://desktop.wxcc-us1.cisco.com');
    expect(codes(result)).toEqual(['desktopUrlRefused']);
  });

  it('is missing with an error when nothing says where it is', () => {
    const result = read({ '/wxCCReqData/openCtiWxCCRegion': 'mars1' });
    expect(result.settings.desktop).toEqual({ url: '', webRtcDomain: '' });
    expect(codes(result)).toEqual(['unknownRegion', 'noDesktop']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['notABoolean', '/reqActivityRecordConfig/isCallNotesEnabled', 'yes'],
    ['notANumber', '/reqGeneralInfo/reqSoftphoneHeight', '550px'],
    ['outOfRange', '/reqGeneralInfo/reqSoftphoneHeight', '100'],
    ['outOfRange', '/reqGeneralInfo/reqSoftphoneWidth', '99999999999999999999'],
    ['notAChoice', '/wxccSoftphone/popMoment', 'never'],
    ['badPrefix', '/reqOutDialConfig/reqPrefixStringTobeRemoved', 'US'],
    ['badPresencePair', '/wxccSoftphone/presencePairs', 'Busy'],
    ['badObjectName', '/reqNoRecordMatchConfig/nameOfCrmRecordObject', 'My Object'],
    ['badFieldName', '/reqActivityRecordConfig/sfdcFieldForcallNotes', 'a.b'],
    ['badPopRule', '/wxccSoftphoneLayout/inboundSingleMatch', 'shout'],
    ['popObjectIgnored', '/wxccSoftphoneLayout/inboundObjects', 'My Object'],
    ['badInternalName', '/reqGeneralInfo/reqInternalName', '1 softphone'],
    ['apiSwitchedOff', '/reqGeneralInfo/reqUseApi', 'false'],
    ['mappingUnreadable', '/reqNoRecordMatchConfig/sfdcObjetFieldCadVariableMappings1', 'not json'],
    ['mappingUnreadable', '/reqNoRecordMatchConfig/sfdcObjectFieldConditionalMappings1', '[{]'],
    ['valueTooLong', '/reqGeneralInfo/reqDisplayName', 'x'.repeat(1001)],
    ['placeholder', '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName', 'cad_variable'],
  ])('gives %s for %s, once', (code, path, value) => {
    const result = read({ ...V1, [path]: value });
    expect(codes(result)).toEqual([code]);
    expect(result.diagnostics[0]).toMatchObject({ path, params: { item: path.split('/')[2] } });
  });

  it('leaves everything else as it would be without the item', () => {
    const { activity, ...rest } = settingsOf({ ...V1, '/reqActivityRecordConfig/CadSalesforceFieldMapping1': '[[[' });
    expect(activity).toEqual(settingsOf(V1).activity);
    expect(rest).toEqual((({ activity: _, ...others }) => others)(settingsOf(V1)));
  });

  it('gives valid settings for anything a map may hold', () => {
    const paths = Object.values(SETTING_ITEMS).flatMap((item) => item.paths);
    const key = fc.oneof(fc.constantFrom(...paths), fc.string());
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('true', '[{}]', '-', 'A={b}', '{"', 'https://x'),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (map) => {
        const { settings, diagnostics } = read(map as Record<string, string>);
        expect(settings.general.softphoneHeight).toBeGreaterThanOrEqual(240);
        expect(settings.activity.notesField).toMatch(/^[A-Za-z]\w*$/);
        expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
      }),
    );
  });
});

describe('somebody else’s definition', () => {
  it('gives one remark and the defaults', () => {
    expect(codes(read({ '/reqHvcc/reqTelephonyProvider': 'x', '/reqGeneralInfo/reqUseApi': 'x' }))).toEqual([
      'serviceCloudVoice',
    ]);
    expect(codes(read({ '/acme/a': 'x' }))).toEqual(['otherVendor']);
    expect(codes(read({}))).toEqual(['noItems']);
  });
});
