import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { callKey } from '../callKey';
import { callSubject } from '../callSubject';
import { taskFields } from '../taskFields';
import type { TaskInput } from '../taskFields';

const WHEN = { timeZone: 'Europe/Madrid', language: 'en_US' };
const SETTINGS = createSettings();

const fieldsOf = (more: Partial<TaskInput> = {}) =>
  taskFields({ facts: createCallFacts(), settings: SETTINGS, relation: {}, isFinal: true, when: WHEN, ...more });

describe('the Task of a call', () => {
  it('says all that is known of a call that is over', () => {
    const facts = createCallFacts({ wrapUp: { id: 'w-3', name: 'Sale' }, holdCount: 2, holdMs: 15_400 });
    expect(fieldsOf({ facts, relation: { whoId: '003x', whatId: '001x' } })).toEqual({
      Subject: 'Inbound Call 09-22-2025 04:05 PM',
      WhoId: '003x',
      WhatId: '001x',
      ActivityDate: '2025-09-22',
      Status: 'Completed',
      TaskSubtype: 'Call',
      CallType: 'Inbound',
      CallObject: 'int-1',
      CallDisposition: 'Sale',
      CallDurationInSeconds: 125,
      Wxcc_ANI__c: '+14155550123',
      Wxcc_DNIS__c: '+18005550199',
      Wxcc_Queue_Name__c: 'Support EN',
      Wxcc_Contact_Type__c: 'telephony',
      Wxcc_Team_Name__c: 'First Line',
      Wxcc_Agent_Name__c: 'Robin Marsh',
      Wxcc_Start_Time__c: '2025-09-22T14:05:09.000Z',
      Wxcc_End_Time__c: '2025-09-22T14:07:14.000Z',
      Wxcc_Hour_of_Day__c: 16,
      Wxcc_Wrapup_Id__c: 'w-3',
      Wxcc_Ringing_Time__c: 7,
      Wxcc_Wrapup_Time__c: 19,
      Wxcc_Talk_Time__c: 110,
      Wxcc_Hold_Count__c: 2,
      Wxcc_Hold_Time__c: 15,
    });
  });

  it('leaves out what nobody knows yet, so that it empties nothing', () => {
    const { offeredAt, connectedAt } = createCallFacts().times;
    const facts = createCallFacts({
      times: { offeredAt: offeredAt ?? 0, connectedAt: connectedAt ?? 0 },
      queueName: '',
    });
    const fields = fieldsOf({ facts, isFinal: false });
    expect(fields.Status).toBe('In Progress');
    for (const absent of [
      'CallDurationInSeconds',
      'CallDisposition',
      'WhoId',
      'Wxcc_Queue_Name__c',
      'Wxcc_Hold_Count__c',
    ])
      expect(fields).not.toHaveProperty(absent);
    expect(Object.values(fields)).not.toContain(undefined);
  });

  it('takes the id of a wrap-up reason whose name nobody knows', () => {
    expect(fieldsOf({ facts: createCallFacts({ wrapUp: { id: 'w-9' } }) }).CallDisposition).toBe('w-9');
  });

  it('adds what earlier legs of the same call took', () => {
    const facts = createCallFacts({ earlier: { ringMs: 3_000, talkMs: 60_000, wrapUpMs: 1_000 } });
    expect(fieldsOf({ facts })).toMatchObject({
      CallDurationInSeconds: 185,
      Wxcc_Ringing_Time__c: 10,
      Wxcc_Wrapup_Time__c: 20,
    });
  });

  it('has no length when the end was never seen, and none below zero when clocks were set back', () => {
    const lost = createCallFacts({ times: { connectedAt: 5_000, wrappedUpAt: 9_000 } });
    expect(fieldsOf({ facts: lost })).not.toHaveProperty('CallDurationInSeconds');
    const back = createCallFacts({ times: { connectedAt: 5_000, endedAt: 1_000 } });
    expect(fieldsOf({ facts: back }).CallDurationInSeconds).toBe(0);
  });

  it.each([
    ['outbound', 'Outbound'],
    ['internal', 'Internal'],
  ] as const)('calls an %s call %s', (direction, type) => {
    expect(fieldsOf({ facts: createCallFacts({ direction }) }).CallType).toBe(type);
  });
});

describe('the Subject of a call', () => {
  const subjectOf = (template: string, more = {}): string =>
    callSubject(createCallFacts(more), { ...SETTINGS.activity, subjectTemplate: template }, WHEN);

  it('fills variables of the call and CAD variables, whatever their letter case', () => {
    const cad = [createCadVariable('Tier', 'Gold')];
    expect(subjectOf('{Direction} {phoneNumber} {tier} {QueueName}', { cad })).toBe(
      'Inbound +14155550123 Gold Support EN',
    );
  });

  it('closes the gap of a variable that nobody knows', () => {
    expect(subjectOf('Call {nobody} from {ani}')).toBe('Call from +14155550123');
  });

  it('never tells a secure variable, nor a value that merely looks like a template', () => {
    const cad = [createCadVariable('Card', '4111', { secure: true }), createCadVariable('A', '{ani}')];
    expect(subjectOf('x {Card} {A}', { cad })).toBe('x {ani}');
  });

  it('is the moment of the offer when nobody answered', () => {
    expect(subjectOf('{activityDateTime}', { times: { offeredAt: Date.UTC(2025, 0, 2, 8) } })).toBe(
      '01-02-2025 09:00 AM',
    );
  });

  it('holds at most 255 characters, and no half ones', () => {
    const cad = [createCadVariable('Long', `${'x'.repeat(254)}😀`)];
    expect(subjectOf('{Long}', { cad })).toBe('x'.repeat(254));
  });
});

describe('the key of a Task', () => {
  it('is one for each agent, unless the Task follows the call', () => {
    expect(callKey(createCallFacts(), { changeOwnership: false })).toBe('int-1|agent-1');
    expect(callKey(createCallFacts(), { changeOwnership: true })).toBe('int-1');
  });
});
