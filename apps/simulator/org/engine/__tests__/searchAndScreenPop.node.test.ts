import type { JsonValue } from 'c/wxccBase';
import { DEFAULT_LAYOUT } from '../defaultLayout';
import type { Org } from '../org';
import type { CallTypeLayout, OrgSoftphoneLayout, ScreenPopSetting } from '../orgFile';
import { isSameNumber } from '../recordSearch';
import { SAMPLE_NUMBERS } from '../sampleOrg';
import { ask, createTestOrg } from './testOrg';

const search = (org: Org, args: Record<string, unknown>) =>
  org.call(org.user.Id, 'searchAndScreenPop', { callType: 'inbound', ...args });

const namesOf = (returnValue: JsonValue): string[] =>
  Object.values(returnValue as Record<string, { Name: string }>).map(({ Name }) => Name);

const withInbound = (change: Partial<CallTypeLayout>): OrgSoftphoneLayout => ({
  ...DEFAULT_LAYOUT,
  Inbound: { ...DEFAULT_LAYOUT.Inbound, ...change },
});

const whenNone = (setting: ScreenPopSetting): OrgSoftphoneLayout =>
  withInbound({ screenPopSettings: { NoMatch: setting } });

describe('two numbers', () => {
  it.each([
    ['+14155550123', '(415) 555-0123', true],
    ['4155550123', '+1 415 555 0123', true],
    ['5550123', '+14155550123', true],
    ['550123', '+14155550123', false],
    ['+14155550123', '+14155550124', false],
    ['+1 415 555 0123', '+44 415 555 0123', false],
    ['', '', false],
  ])('%s and %s: the same is %s', (one, other, same) => {
    expect(isSameNumber(one, other)).toBe(same);
    expect(isSameNumber(other, one)).toBe(same);
  });
});

describe('a search by the softphone layout', () => {
  let org: Org;
  beforeAll(async () => {
    org = await createTestOrg();
  });

  it('finds one Contact by its number and pops it', async () => {
    const { answer, pop } = await search(org, { searchParams: SAMPLE_NUMBERS.contact });
    const [id = ''] = Object.keys(answer.returnValue as object);
    expect(answer.returnValue).toMatchObject({
      [id]: { Id: id, Name: 'Grace Hall', RecordType: 'Contact', Email: 'grace.hall@riverside.example' },
    });
    expect(pop).toEqual({ type: 'sobject', params: { recordId: id } });
  });

  it('shows the search when several records have the number', async () => {
    const { answer, pop } = await search(org, { searchParams: SAMPLE_NUMBERS.ambiguous });
    expect(namesOf(answer.returnValue)).toHaveLength(2);
    expect(pop).toEqual({ type: 'search', params: { searchString: SAMPLE_NUMBERS.ambiguous } });
  });

  it('shows nothing when nobody has the number', async () => {
    const { answer, pop } = await search(org, { searchParams: SAMPLE_NUMBERS.unknown });
    expect(answer).toEqual({ success: true, returnValue: {}, errors: null });
    expect(pop).toBeUndefined();
  });

  it('names the contact behind a person account', async () => {
    const { answer } = await search(org, { searchParams: SAMPLE_NUMBERS.personAccount });
    const [match] = Object.values(answer.returnValue as object) as Record<string, unknown>[];
    expect(match).toMatchObject({ Name: 'Maria Santos', RecordType: 'Account', IsPersonAccount: true });
    expect(match?.PersonContactId).toMatch(/^003/);
  });

  it('does not pop when deferred, and says what it would have popped', async () => {
    const { answer, pop } = await search(org, { searchParams: SAMPLE_NUMBERS.lead, deferred: true });
    expect(pop).toBeUndefined();
    expect(answer.returnValue).toMatchObject({ SCREEN_POP_DATA: { type: 'sobject' } });
  });

  it.each([
    ['a name', 'grace ha', ['Grace Hall']],
    ['a case number without its zeros', '1002', ['00001002']],
    ['any text field that is equal', 'RC-20417', ['Riverside Clinic']],
    ['alternatives', '+1 999 999 9999 OR lena', ['Lena Fischer']],
  ])('finds by %s', async (_what, searchParams, names) => {
    const { answer } = await search(org, { searchParams });
    expect(namesOf(answer.returnValue)).toEqual(names);
  });

  it.each([
    ['two characters', { searchParams: '41' }],
    ['no call type', { searchParams: '4155550123', callType: 'INBOUND' }],
  ])('refuses %s', async (_what, args) => {
    const { answer } = await search(org, args);
    expect(answer).toMatchObject({ success: false, errors: [{ code: 'INVALID_PARAM' }] });
  });

  it('pops nothing for an outbound call, whose layout has no screen pop settings', async () => {
    const { answer, pop } = await search(org, { searchParams: SAMPLE_NUMBERS.contact, callType: 'outbound' });
    expect(namesOf(answer.returnValue)).toEqual(['Grace Hall']);
    expect(pop).toBeUndefined();
  });
});

describe('the softphone layout', () => {
  it('hides objects it does not name, and those without fields', async () => {
    const org = await createTestOrg();
    org.useSoftphoneLayout(withInbound({ objects: { Contact: [], Lead: [{ displayName: 'Name', apiName: 'Name' }] } }));
    expect(await ask(org, 'searchAndScreenPop', { searchParams: '5550123', callType: 'inbound' })).toEqual({});
  });

  it.each([
    [
      'a new record with the given values',
      { screenPopType: 'PopToEntity', screenPopData: 'Contact' },
      { type: 'newRecord', params: { entityName: 'Contact', defaultFieldValues: { Phone: '1' } } },
    ],
    [
      'a Visualforce page with the query',
      { screenPopType: 'PopToVisualforce', screenPopData: 'Triage' },
      { type: 'url', params: { url: '/apex/Triage?a=b' } },
    ],
    [
      'a flow with its arguments',
      { screenPopType: 'PopToFlow', screenPopData: 'Greet' },
      { type: 'flow', params: { flowDevName: 'Greet', flowArgs: [{ name: 'n', type: 'String', value: 'v' }] } },
    ],
  ])('can pop %s when there is no match', async (_what, setting, expected) => {
    const org = await createTestOrg();
    org.useSoftphoneLayout(whenNone(setting));
    const { pop } = await search(org, {
      searchParams: SAMPLE_NUMBERS.unknown,
      defaultFieldValues: { Phone: '1' },
      queryParams: 'a=b',
      params: { FLOW: { flowArgs: [{ name: 'n', type: 'String', value: 'v' }] } },
    });
    expect(pop).toEqual(expected);
  });

  it('can keep even a single match from popping', async () => {
    const org = await createTestOrg();
    org.useSoftphoneLayout(withInbound({ screenPopSettings: { SingleMatch: { screenPopType: 'DoNotPop' } } }));
    expect((await search(org, { searchParams: SAMPLE_NUMBERS.contact })).pop).toBeUndefined();
  });
});
