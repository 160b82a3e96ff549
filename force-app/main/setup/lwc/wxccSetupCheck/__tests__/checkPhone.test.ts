import fc from 'fast-check';
import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { PageMessage } from 'c/wxccPageMessages';
import { checkPhone, checkPhoneLayout, createPhoneQuestion, readRunningPhone } from '../wxccSetupCheck';
import type { RunningPhone } from '../wxccSetupCheck';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';

const MAP = {
  '/wxccSoftphone/desktopUrl': '',
  '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'true',
  '/reqOmniStateSyncConfig/defaultOmniStateForOmniChannel': 'Salesforce work',
  '/wxccSoftphone/presencePairs': 'Busy=Lunch, Free=Available',
  '/wxccSoftphone/leaveIdleCode': 'Away',
};
const settingsOf = (map: Readonly<Record<string, string>> = MAP): CallCenterSettings =>
  readSettings(sourceFromSettingsMap(map)).settings;

const layoutOf = (objects: object, noMatch = 'DoNotPop') => ({
  Inbound: { objects, screenPopSettings: { NoMatch: { screenPopType: noMatch, screenPopData: 'Contact' } } },
});

const PHONE: RunningPhone = {
  version: '0a1b2c3d',
  definition: MAP,
  layout: layoutOf({ Contact: [] }),
  idleCodes: ['Lunch', 'salesforce work', 'Away'],
};

const found = (phone: RunningPhone | undefined, settings: CallCenterSettings | undefined = settingsOf()) =>
  checkPhone(phone, settings).map(({ light, code, item, params }) => [light, code, item, params.value ?? '']);

describe('a running softphone', () => {
  it('that fits is green throughout, whatever the case and the spaces of a name', () => {
    expect(found(PHONE)).toEqual([
      ['green', 'inForce', '', ''],
      ['green', 'layoutSearches', '', ''],
      ['look', 'lookMicrophone', '', ''],
      ['green', 'idleCodes', '', ''],
    ]);
    expect(checkPhone(PHONE, settingsOf())[0]?.params).toEqual({ version: '0a1b2c3d' });
  });

  it('tells each name that is no idle code of the agent’s, with the item that has it and what there is', () => {
    const findings = checkPhone({ ...PHONE, idleCodes: ['Lunch', 'Meeting'] }, settingsOf());
    expect(findings.slice(3)).toMatchObject([
      { code: 'idleCodeNotThere', item: 'defaultOmniStateForOmniChannel', params: { value: 'Salesforce work' } },
      { light: 'amber', item: 'leaveIdleCode', params: { value: 'Away', there: 'Lunch, Meeting' } },
    ]);
  });

  it('asks of presence nothing where that is off', () => {
    const off = { ...MAP, '/reqOmniStateSyncConfig/isOmniStateSyncEnabled': 'false' };
    expect(found({ ...PHONE, idleCodes: ['Away'] }, settingsOf(off)).at(-1)).toEqual(['green', 'idleCodes', '', '']);
    const none = settingsOf({ ...off, '/wxccSoftphone/leaveIdleCode': '' });
    expect(found({ ...PHONE, idleCodes: ['Away'] }, none)).toHaveLength(3);
  });

  it('leaves the codes to be looked at while nobody is signed in at the Desktop', () => {
    const [, , , look] = checkPhone({ ...PHONE, idleCodes: [] }, settingsOf());
    expect(look).toMatchObject({
      light: 'look',
      code: 'lookIdleCodes',
      params: { names: 'Salesforce work, Lunch, Available, Away' },
    });
  });

  it.each([
    ['searches nothing', layoutOf({}), 'amber', 'layoutSearchesNothing'],
    ['searches contacts', layoutOf({ Contact: [] }), 'green', 'layoutSearches'],
    ['was not read', undefined, 'look', 'lookLayout'],
  ])('whose layout %s', (_what, layout, light, code) => {
    expect(found({ ...PHONE, layout })).toContainEqual([light, code, '', '']);
  });

  it.each([
    [true, 'green', 'microphone'],
    [false, 'amber', 'microphoneRefused'],
  ])('whose frames let the microphone through: %s', (microphone, light, code) => {
    const state = { version: 'v', definition: JSON.stringify(Object.entries(MAP)), idleCodes: [], microphone };
    expect(found(readRunningPhone(state))).toContainEqual([light, code, '', '']);
  });

  it('whose layout opens a form beside the definition’s own is told, and one that does not is fine', () => {
    const settings = settingsOf({
      ...MAP,
      '/reqNoRecordMatchConfig/isNoRecordMatchScenarioEnabled': 'true',
      '/reqNoRecordMatchConfig/nameOfCrmRecordObject': 'Contact',
    });
    const both = { ...PHONE, layout: layoutOf({ Contact: [] }, 'PopToEntity') };
    expect(checkPhoneLayout(both, settings).map(({ code }) => code)).toEqual(['layoutPopsToo']);
    expect(checkPhoneLayout(PHONE, settings)).toEqual([]);
    expect(checkPhoneLayout(undefined, settings)).toEqual([]);
  });

  it('that is silent leaves all of it to a person', () => {
    expect(found(undefined)).toEqual([
      ['look', 'phoneSilent', '', ''],
      ['look', 'lookLayout', '', ''],
      ['look', 'lookMicrophone', '', ''],
      ['look', 'lookIdleCodes', '', ''],
    ]);
    const codes = checkPhone(undefined, undefined).map(({ code }) => code);
    expect(codes).toEqual(['phoneSilent', 'lookLayout', 'lookMicrophone']);
  });
});

const STATE = { version: 'v', definition: JSON.stringify(Object.entries(MAP)), idleCodes: ['Lunch'] };

describe('what says that it is a phone', () => {
  it('is read: definition, layout and codes', () => {
    const layout = layoutOf({ Contact: [] });
    expect(readRunningPhone({ ...STATE, layout: JSON.stringify(layout) })).toEqual({
      ...{ version: 'v', definition: MAP, idleCodes: ['Lunch'], layout },
    });
  });

  it.each(['', '{}', 'null', '[1]', '[["a"]]', '[["a", 1]]', '[["a", "b", "c"]]', '{"a":'])(
    'is no answer with the definition %s',
    (definition) => {
      expect(readRunningPhone({ ...STATE, definition })).toBeUndefined();
    },
  );

  it('never throws, and a layout that is none is not known', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.oneof(fc.string(), fc.json()), (definition, layout) => {
        expect(() => readRunningPhone({ ...STATE, definition, layout })).not.toThrow();
      }),
    );
    expect(readRunningPhone({ ...STATE, layout: 'null' })).not.toHaveProperty('layout');
  });
});

describe('the question to the phones of the page', () => {
  const ENVELOPE = { v: 1, id: 'answer', sender: 'phone' } as const;
  const createStage = () => {
    const sent: PageMessage[] = [];
    const phones: RunningPhone[] = [];
    const question = createPhoneQuestion({
      ids: createCountingIds(),
      publish: (message) => void sent.push(message as unknown as PageMessage),
      onAnswer: (phone) => void phones.push(phone),
    });
    const answer = (answerTo: string | undefined, data: unknown = STATE): void =>
      question.hear({ ...ENVELOPE, kind: 'setupState', ...(answerTo && { answerTo }), data });
    return { sent, phones, question, answer };
  };

  it('is answered once it was asked', () => {
    const { sent, phones, question, answer } = createStage();
    question.ask();
    expect(sent).toMatchObject([{ kind: 'setupAsk', data: {} }]);
    answer(sent[0]?.id);
    expect(phones).toMatchObject([{ version: 'v', definition: MAP }]);
  });

  it('takes no answer to another question, none that nobody asked for, and nothing that is no definition', () => {
    const { sent, phones, question, answer } = createStage();
    answer(undefined);
    question.ask();
    question.ask();
    answer(sent[0]?.id);
    answer('made up');
    answer(sent[1]?.id, { ...STATE, definition: 'x' });
    answer(sent[1]?.id, { ...STATE, idleCodes: 'all' });
    question.hear('setupState');
    expect(phones).toEqual([]);
  });

  it('is asked again of a phone that comes later, not for each answer to somebody else', () => {
    const { sent, question } = createStage();
    question.hear({ ...ENVELOPE, kind: 'snapshot', data: { calls: [] } });
    expect(sent.map(({ kind }) => kind)).toEqual(['setupAsk']);
    question.hear({ ...ENVELOPE, kind: 'snapshot', answerTo: 'hello-1', data: { calls: [] } });
    expect(sent).toHaveLength(1);
  });
});
