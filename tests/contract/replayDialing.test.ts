/** @jest-environment node */
import { replay } from '../../apps/replay/replay';
import { readEvents } from '../../apps/replay/readEvents';
import type { OrgFile } from '../../apps/simulator/org/engine';
import { createContactMessage } from '../fakes/createContactData';

const NUMBER = '+18005550199';
const LEAD = { attributes: { type: 'Lead' }, Id: '00Q000000000001AAA', Name: 'Lena Ford', Phone: NUMBER };
const CLICK = {
  ...{ action: 'clickToDial', at: 0, number: NUMBER },
  ...{ recordId: LEAD.Id, recordName: LEAD.Name, objectType: 'Lead' },
};
const ACCOUNT = { attributes: { type: 'Account' }, Id: '001000000000001AAA', Name: 'Ford Ltd', Phone: '+18005550150' };
const CASE = { attributes: { type: 'Case' }, Id: '500000000000001AAA', CaseNumber: '00001026' };
/** A person account is an Account with the Contact that Salesforce keeps for it. */
const PERSON = {
  ...{ attributes: { type: 'Account' }, Id: '001000000000002AAA', Name: 'Maria Santos', IsPersonAccount: true },
  ...{ PersonContactId: '003000000000009AAA', PersonMobilePhone: NUMBER },
};
const event = (at: number, name: string, more: object = {}) => ({
  ...{ at, event: name },
  message: createContactMessage({ direction: 'OUTBOUND', ani: '+15550100', ...more }),
});
const CALL = [
  event(1_000, 'eAgentOfferContact'),
  event(5_000, 'eAgentContactAssigned', { state: 'connected' }),
  event(60_000, 'eAgentContactEnded', { state: 'wrapUp' }),
  event(60_100, 'eAgentWrapup', { state: 'wrapUp' }),
  event(65_000, 'eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-1' } }),
];

interface Scene {
  readonly agent?: Record<string, boolean | string>;
  readonly settings?: Record<string, string>;
  readonly records?: OrgFile['records'];
}

const play = (events: readonly object[], { agent = {}, settings = {}, records = [LEAD] }: Scene = {}) =>
  replay({
    settings: { '/reqOutDialConfig/reqPrefixStringTobeRemoved': '-', ...settings },
    org: { user: { Id: '005000000000001AAA' }, agent, records },
    recording: readEvents(JSON.stringify(events)),
    timeZone: 'UTC',
  });
const tasksOf = ({ records }: Awaited<ReturnType<typeof play>>) =>
  records.filter(({ attributes }) => attributes.type === 'Task');
const codesOf = ({ notices }: Awaited<ReturnType<typeof play>>): string[] => notices.map(({ code }) => code);
const kinds = ({ operations }: Awaited<ReturnType<typeof play>>): string[] => operations.map(({ kind }) => kind);

describe('replay of calls out', () => {
  test('a click dials once and its Task belongs to the clicked record, without search or pop', async () => {
    const result = await play([CLICK, { ...CLICK, at: 200 }, ...CALL]);
    const dials = result.operations.filter(({ kind }) => kind === 'desktop.startOutdial');
    expect(dials.map(({ request }) => request)).toEqual([
      { entryPointId: 'entry-point', destination: NUMBER, attributes: {} },
    ]);
    expect(kinds(result)).not.toContain('searchAndScreenPop');
    expect(kinds(result)).not.toContain('screenPop');
    const tasks = result.records.filter(({ attributes }) => attributes.type === 'Task');
    expect(tasks).toEqual([expect.objectContaining({ WhoId: LEAD.Id, CallType: 'Outbound' })]);
  });

  test('a dialled number is looked up and its record shown', async () => {
    const result = await play([{ action: 'dial', at: 0, number: '+1 (800) 555-0199' }, ...CALL]);
    expect(kinds(result).filter((kind) => kind === 'searchAndScreenPop')).toHaveLength(1);
    expect(kinds(result)).toContain('screenPop');
  });

  test.each([
    ['a Case', { recordId: CASE.Id, recordName: '00001026', objectType: 'Case' }, { WhatId: CASE.Id }],
    ['an Account', { recordId: ACCOUNT.Id, recordName: 'Ford Ltd', objectType: 'Account' }, { WhatId: ACCOUNT.Id }],
    [
      'a Person Account',
      {
        ...{ recordId: PERSON.Id, recordName: PERSON.Name, objectType: 'Account', personAccount: true },
        ...{ accountId: PERSON.Id, contactId: PERSON.PersonContactId },
      },
      { WhoId: PERSON.PersonContactId },
    ],
    [
      'an object of the org’s own',
      { recordId: 'a0X000000000001AAA', recordName: 'C-17', objectType: 'Contract__c' },
      {
        WhatId: 'a0X000000000001AAA',
      },
    ],
  ])('a click on %s dials once and its Task belongs to it', async (_what, clicked, relation) => {
    const records = [LEAD, ACCOUNT, PERSON, CASE];
    const result = await play([{ action: 'clickToDial', at: 0, number: NUMBER, ...clicked }, ...CALL], { records });
    expect(kinds(result).filter((kind) => kind === 'desktop.startOutdial')).toHaveLength(1);
    expect(kinds(result).filter((kind) => /pop/i.test(kind))).toEqual([]);
    const related = tasksOf(result).map(({ WhoId = null, WhatId = null }) => ({ WhoId, WhatId }));
    expect(related).toEqual([{ WhoId: null, WhatId: null, ...relation }]);
  });

  test.each([
    ['dialEntryPointMissing', { outDialEp: '' }],
    ['dialTenantRefused', { isOutboundEnabledForTenant: false }],
    ['dialAgentRefused', { isOutboundEnabledForAgent: false }],
    ['dialAdHocRefused', { isAdhocDialingEnabled: false }],
    ['dialPlanRefused', { outDialRegex: '^\\+34' }],
    ['dialInRona', { subStatus: 'RONA' }],
  ])('what may not be dialled is not, clicked or typed, and the reason is told: %s', async (code, agent) => {
    const result = await play([CLICK, { action: 'dial', at: 9_000, number: '+18005550188' }], { agent });
    expect(kinds(result)).not.toContain('desktop.startOutdial');
    expect(result.notices.filter((notice) => notice.code === code).map(({ message }) => message)).toEqual([
      expect.stringContaining(NUMBER),
      expect.stringContaining('+18005550188'),
    ]);
  });

  test('nothing is dialled during a call', async () => {
    const result = await play([...CALL.slice(0, 2), { action: 'dial', at: 9_000, number: '112' }]);
    expect(kinds(result)).not.toContain('desktop.startOutdial');
    expect(codesOf(result)).toContain('dialOnCall');
  });

  test('the number dialled is the one without its prefix, and the record is found by the one with it', async () => {
    const settings = { '/reqOutDialConfig/reqPrefixStringTobeRemoved': '+1, +1 800' };
    const result = await play([{ action: 'dial', at: 0, number: '+1 (800) 555-0199' }], { settings });
    const dials = result.operations.filter(({ kind }) => kind === 'desktop.startOutdial');
    expect(dials.map(({ request }) => request)).toEqual([expect.objectContaining({ destination: '5550199' })]);
  });

  test('a failed dial leaves a reason and no Task', async () => {
    const result = await play([
      CLICK,
      CALL[0] ?? {},
      event(9_000, 'eOutdialFailed', { data: { reason: 'CUSTOMER_BUSY' } }),
    ]);
    expect(result.notices.map(({ code }) => code)).toContain('dialFailedBusy');
    expect(tasksOf(result)).toEqual([]);
  });

  test.each([
    ['never', 'false', 0],
    ['once, as the definition says', 'true', 1],
  ])('a call out makes a Case %s', async (_how, flag, count) => {
    const settings = { '/reqSFDCCaseConfig/isCaseCreationEnabledForOutboundCalls': flag };
    const result = await play([CLICK, ...CALL], { settings });
    expect(result.records.filter(({ attributes }) => attributes.type === 'Case')).toHaveLength(count);
  });
});

describe('replay of Do Not Call', () => {
  const marked = { ...LEAD, DoNotCall: true };
  const scene = (mode: string, record: object = marked): Scene => ({
    settings: { '/wxccSoftphone/doNotCall': mode },
    records: [record as typeof marked],
  });

  test('warn: nothing is dialled until the agent says so, then once, for the clicked record', async () => {
    const result = await play([CLICK, { action: 'confirmDial', at: 500 }, ...CALL], scene('warn'));
    const dialled = result.operations.filter(({ kind }) => kind === 'desktop.startOutdial');
    expect(dialled.map(({ at }) => at)).toEqual([500]);
    expect(result.notices.find(({ code }) => code === 'dialAsking')?.message).toContain('Lena Ford');
    expect(tasksOf(result)).toEqual([expect.objectContaining({ WhoId: LEAD.Id })]);
  });

  test('warn: the agent says no, or nothing', async () => {
    for (const answer of [[{ action: 'cancelDial', at: 500 }], []]) {
      const result = await play([CLICK, ...answer], scene('warn'));
      expect(kinds(result)).not.toContain('desktop.startOutdial');
      expect(codesOf(result)).toContain('dialAsking');
    }
  });

  test('refuse: nothing is dialled, and the reason names who asked for it', async () => {
    const result = await play([CLICK, { action: 'confirmDial', at: 500 }], scene('refuse'));
    expect(kinds(result)).not.toContain('desktop.startOutdial');
    expect(result.notices.find(({ code }) => code === 'dialDoNotCall')?.message).toContain('Lena Ford');
  });

  test.each(['off', 'warn', 'refuse'])('%s: who did not ask for it is called without a question', async (mode) => {
    const result = await play([CLICK], scene(mode, { ...LEAD, DoNotCall: false }));
    expect(kinds(result).filter((kind) => kind === 'desktop.startOutdial')).toHaveLength(1);
  });

  test('a person account has its own box', async () => {
    const person = { ...PERSON, PersonDoNotCall: true };
    const result = await play([{ action: 'dial', at: 0, number: NUMBER }], scene('refuse', person));
    expect(kinds(result)).not.toContain('desktop.startOutdial');
    expect(codesOf(result)).toContain('dialDoNotCall');
  });
});

describe('replay of calls that the contact center makes', () => {
  const placed = (outboundType: string) =>
    CALL.map((each) => ({
      ...each,
      message: createContactMessage({
        ...{ direction: 'OUTBOUND', ani: '+15550100', outboundType },
        ...(each.event === 'eAgentContactAssigned' && { state: 'connected' }),
        ...(/Ended|Wrapup$/.test(each.event) && { state: 'wrapUp' }),
        ...(each.event === 'eAgentContactWrappedUp' && { data: { wrapUpAuxCodeId: 'w-1' } }),
      }),
    }));

  test.each([
    ['CALLBACK', 'Callback'],
    ['STANDARD_PREVIEW_CAMPAIGN', 'Campaign'],
  ])('%s is looked up, its record shown, and its Task says %s', async (outboundType, logged) => {
    const result = await play(placed(outboundType));
    expect(kinds(result).filter((kind) => kind === 'searchAndScreenPop')).toHaveLength(1);
    expect(kinds(result)).toContain('screenPop');
    expect(tasksOf(result)).toEqual([
      expect.objectContaining({ CallType: 'Outbound', WhoId: LEAD.Id, Wxcc_Outbound_Type__c: logged }),
    ]);
  });

  test('a callback that comes while a number is dialled does not take the clicked record', async () => {
    const other = { ...LEAD, Id: '00Q000000000002AAA', Name: 'Ben Ford', Phone: '+18005550188' };
    const click = { ...CLICK, number: other.Phone, recordId: other.Id, recordName: other.Name };
    const result = await play([click, ...placed('CALLBACK')], { records: [LEAD, other] });
    expect(tasksOf(result)).toEqual([expect.objectContaining({ WhoId: LEAD.Id, Wxcc_Outbound_Type__c: 'Callback' })]);
  });
});
