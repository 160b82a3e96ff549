import fc from 'fast-check';
import { checkFields, checkLayout, doesLayoutPopNoMatch, readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';

const A = '/reqActivityRecordConfig/';
const OPEN = `${A}activityRecordOpenedInEditmodeConnectedState`;
const OPEN_LATE = `${A}activityRecordOpenedInEditmodeCallDisConnectedState`;
const CREATE = `${A}isActivityRecordCreationAtConnected`;
const CHANGE = `${A}isActivityRecordOwnershiptobeChangedForTransferredCalls`;
const VARIABLE = `${A}nameOfTheCadvariableHoldingActivityRecordId`;
const OFF = '/wxCCCallActivity/disableActivityRecord';
const SHARED = '/wxCCCallActivity/agentSharedRecord';
const NOTES = '/wxCCCallActivity/recordCallLiveNotes';
const MAPPING = '/wxCCCallActivity/objectFieldMapping';
const NO_MATCH = '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled';
const ADVANCED = '/reqAdvanceScreenpopConfig/reqIsAdvancedScreenpopEnabled';
const CAD = '/reqAdvanceScreenpopConfig/screenpopSearchParamCadName';
const MOMENT = '/wxccSoftphone/popMoment';

const V1 = { '/reqGeneralInfo/reqAdapterUrl': 'https://desktop.wxcc-us1.cisco.com/' };
const read = (items: Readonly<Record<string, string>>) => readSettings(sourceFromSettingsMap({ ...V1, ...items }));
const codes = (items: Readonly<Record<string, string>>) => read(items).diagnostics.map(({ code }) => code);

describe('what contradicts itself works like this:', () => {
  it('an activity to be opened at connect is created at connect (D4)', () => {
    expect(read({ [OPEN]: 'true' }).settings.activity).toMatchObject({ createAt: 'connected', openAtConnected: true });
    expect(read({ [OPEN]: 'false' }).settings.activity.createAt).toBe('wrappedUp');
    expect(read({ [OPEN_LATE]: 'true' }).settings.activity.createAt).toBe('wrappedUp');
  });

  it('an activity to be handed over is created at connect', () => {
    const items = { [CHANGE]: 'true', [CREATE]: 'false' };
    expect(read(items).settings.activity).toMatchObject({ createAt: 'connected', changeOwnership: true });
    expect(codes(items)).toEqual(['ownershipAtWrapUp']);
  });

  it('without its variable ownership stays where it is', () => {
    const items = { [CHANGE]: 'true', [CREATE]: 'true', [VARIABLE]: '-' };
    expect(read(items).settings.activity.changeOwnership).toBe(false);
    expect(codes(items)).toEqual(['ownershipWithoutVariable']);
    expect(read({ ...items, [SHARED]: 'record' }).settings.activity.changeOwnership).toBe(true);
  });

  it('a variable for two things holds the activity', () => {
    const items = { [CHANGE]: 'true', [CREATE]: 'true', [VARIABLE]: 'record', [SHARED]: 'Record' };
    expect(read(items).settings.activity).toMatchObject({ activityIdVariable: 'record', sharedRecordVariable: '' });
    expect(codes(items)).toEqual(['oneVariableTwice']);
    expect(codes({ ...items, [CHANGE]: 'false' })).toEqual([]);
  });

  it('without an activity nothing is opened, owned, filled or noted', () => {
    const items = {
      [OFF]: 'true',
      [OPEN]: 'true',
      [OPEN_LATE]: 'true',
      [CHANGE]: 'true',
      [NOTES]: 'true',
      [MAPPING]: 'A=b',
    };
    expect(read(items).settings.activity).toMatchObject({
      ...{ enabled: false, openAtConnected: false, openAtWrapUp: false, changeOwnership: false },
      ...{ notes: false, liveSubject: false, mappings: [] },
    });
    expect(codes(items).sort()).toEqual([
      ...Array.from({ length: 4 }, () => 'activityOffYetUsed'),
      'notesWithoutActivity',
    ]);
  });

  it('notes that V2 takes by default are no contradiction', () => {
    expect(codes({ [OFF]: 'true' })).toEqual([]);
  });

  it('an advanced screen pop without its variable searches the number', () => {
    expect(read({ [ADVANCED]: 'true', [CAD]: 'cad_variable' }).settings.screenPop.advanced).toBe(false);
    expect(codes({ [ADVANCED]: 'true' })).toEqual(['advancedWithoutVariable']);
    expect(read({ [ADVANCED]: 'true', [CAD]: 'order' }).settings.screenPop.advanced).toBe(true);
  });

  it('a form for new records does not open while it rings', () => {
    expect(codes({ [NO_MATCH]: 'true', [MOMENT]: 'offered' })).toEqual(['noMatchWhileRinging']);
    expect(codes({ [NO_MATCH]: 'true', [MOMENT]: 'connected' })).toEqual([]);
  });

  it('a field that finds the record again is not mapped', () => {
    expect(codes({ [MAPPING]: 'CallObject={a},ownerid={b},Subject={c}' })).toEqual([
      'mappingFieldProtected',
      'mappingFieldProtected',
    ]);
    expect(codes({ '/objectCreationManagement/objectFieldMapping': 'Id={a},OwnerId={b}' })).toEqual([
      'mappingFieldProtected',
    ]);
  });

  it('whatever is set, no setting is left that another one denies', () => {
    const flag = fc.constantFrom('true', 'false', '');
    const name = fc.constantFrom('', '-', 'ActivityId', 'activityid');
    const items = fc.record({
      ...{ [OPEN]: flag, [OPEN_LATE]: flag, [CREATE]: flag, [CHANGE]: flag, [OFF]: flag, [NOTES]: flag },
      ...{ [ADVANCED]: flag, [VARIABLE]: name, [SHARED]: name, [CAD]: name },
    });
    fc.assert(
      fc.property(items, (map) => {
        const { activity, screenPop } = read(map).settings;
        const { enabled, createAt, openAtConnected, changeOwnership } = activity;
        const variables = [activity.activityIdVariable, activity.sharedRecordVariable].map((each) =>
          each.toLowerCase(),
        );
        expect((openAtConnected || changeOwnership) && createAt === 'wrappedUp').toBe(false);
        expect(!enabled && (openAtConnected || activity.openAtWrapUp || changeOwnership || activity.notes)).toBe(false);
        expect(changeOwnership && (variables.join('') === '' || variables[0] === variables[1])).toBe(false);
        expect(screenPop.advanced && screenPop.cadVariable === '').toBe(false);
      }),
    );
  });
});

describe('the softphone layout', () => {
  const layout = (screenPopType: string, screenPopData?: string) => ({
    Inbound: { screenPopSettings: { NoMatch: { screenPopType, screenPopData } } },
  });
  const found = (items: Readonly<Record<string, string>>, given: unknown) =>
    checkLayout(read(items).settings, given).map(({ code, params }) => `${code} ${params.layout ?? ''}`);

  it('that pops as well when nothing matches is told of', () => {
    expect(found({ [NO_MATCH]: 'true' }, layout('PopToEntity', 'Contact'))).toEqual([
      'layoutPopsToo PopToEntity Contact',
    ]);
    expect(found({ [NO_MATCH]: 'true' }, layout('PopToFlow', 'New_Caller'))).toEqual([
      'layoutPopsToo PopToFlow New_Caller',
    ]);
    expect(found({ [NO_MATCH]: 'true' }, layout('DoNotPop'))).toEqual([]);
    expect(found({}, layout('PopToEntity', 'Contact'))).toEqual([]);
    expect(doesLayoutPopNoMatch(layout('PopToSearch'))).toBe(true);
    expect(doesLayoutPopNoMatch(layout('DontPop'))).toBe(false);
  });

  it('that opens no form has no use for V2’s mapping', () => {
    const v2 = sourceFromSettingsMap({
      '/wxCCReqData/openCtiWxCCRegion': 'eu2',
      '/screenpopNoRecordMatch/noRecordMatchObjectFieldMappings': 'Phone={ani}',
    });
    const codesOf = (given: unknown) => checkLayout(readSettings(v2).settings, given).map(({ code }) => code);
    expect(codesOf(layout('PopToFlow'))).toEqual(['layoutOpensNoForm']);
    expect(codesOf(layout('PopToEntity', 'Lead'))).toEqual([]);
  });

  it.each([undefined, null, 'x', {}, { Inbound: [] }, { Inbound: { screenPopSettings: {} } }])(
    '%j says nothing',
    (given) => {
      expect(found({ [NO_MATCH]: 'true' }, given)).toEqual([]);
      expect(doesLayoutPopNoMatch(given)).toBe(false);
    },
  );
});

describe('the org’s fields', () => {
  const text = { type: 'string', createable: true, updateable: true };
  const found = (items: Readonly<Record<string, string>>, describes: Parameters<typeof checkFields>[1]) =>
    checkFields(read(items).settings, describes).map(({ code, params }) => `${code} ${params.field ?? ''}`);

  it('are compared with those the definition fills', () => {
    const items = { [MAPPING]: 'a__c={x},B__c={x},C__c={x},D__c={x}', [NOTES]: 'false' };
    const Task = { fields: { A__c: text, B__c: { ...text, createable: false }, D__c: { ...text, type: 'address' } } };
    expect(found(items, { Task })).toEqual(['fieldNotWritable B__c', 'fieldNotThere C__c', 'fieldNotWritable D__c']);
  });

  it('hold notes only as text', () => {
    const notes = (type: string) =>
      found({ [NOTES]: 'true' }, { Task: { fields: { Description: { ...text, type } } } });
    expect(notes('textarea')).toEqual([]);
    expect(notes('double')).toEqual(['notesFieldUnfit Description']);
    expect(found({ [NOTES]: 'true' }, { Task: { fields: {} } })).toEqual(['fieldNotThere Description']);
  });

  it('of an object that is not known say nothing', () => {
    expect(found({ [MAPPING]: 'A__c={x}' }, {})).toEqual([]);
  });

  it('of Case and of the no-match object count too', () => {
    const describes = { Case: { fields: { ContactId: { ...text, type: 'reference' } } }, Contact: { fields: {} } };
    expect(found({}, describes)).toEqual([
      'fieldNotThere AccountId',
      'fieldNotThere ContactPhone',
      'fieldNotThere Phone',
    ]);
  });
});
