import { createCadVariable, createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { createSettings } from '../../../../../../tests/fakes/createSettings';
import { callSubject } from '../callSubject';
import { mappedTaskFields } from '../mappedTaskFields';
import { taskFields } from '../taskFields';

const WHEN = { timeZone: 'Europe/Madrid', language: 'en_US' };
const MAPPING = '/wxCCCallActivity/objectFieldMapping';

const fill = (mapping: string, more: Partial<Parameters<typeof taskFields>[0]> = {}) =>
  taskFields({
    facts: createCallFacts({ cad: [createCadVariable('Language', 'es'), createCadVariable('topic', 'Refund')] }),
    settings: createSettings({ [MAPPING]: mapping }),
    ...{ relation: {}, isFinal: true, when: WHEN },
    ...more,
  });

describe('the administrator’s Task fields', () => {
  it('are there at connect and at wrap-up', () => {
    expect(fill('Language__c={Language}', { isFinal: false }).Language__c).toBe('es');
    expect(fill('Language__c={Language}').Language__c).toBe('es');
  });

  it('win over ours, in any letter case, and stand there once', () => {
    const fields = fill('subject={topic},STATUS=Waiting,Wxcc_ANI__c=hidden');
    expect(fields).toMatchObject({ subject: 'Refund', STATUS: 'Waiting', Wxcc_ANI__c: 'hidden' });
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Subject']));
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Status']));
  });

  it('never take the call’s id, the subtype or the owner', () => {
    const fields = fill('CallObject={topic},callobject={topic},TaskSubtype=Task,OwnerId={topic},ID={topic}');
    expect(fields).toMatchObject({ CallObject: 'int-1', TaskSubtype: 'Call' });
    expect(Object.keys(fields).map((name) => name.toLowerCase())).not.toContain('ownerid');
  });

  it('leave ours alone where they have nothing to say', () => {
    expect(fill('Subject={missing}').Subject).toBe('Inbound Call 09-22-2025 04:05 pm');
  });

  it('know the notes, the match and the moment of the call', () => {
    const extra = { callNotes: 'call back', AccountId: '001000000000001AAA' };
    const fields = fill('A__c={callNotes},B__c={accountid},C__c=at {activityDatetime}', { extra });
    expect(fields).toMatchObject({ A__c: 'call back', B__c: '001000000000001AAA', C__c: 'at 09-22-2025 04:05 pm' });
  });

  it('are converted by the describe and told when they do not fit', () => {
    const describe = { fields: { Paid__c: { type: 'boolean' }, Age__c: { type: 'double' } } };
    const facts = createCallFacts({ cad: [createCadVariable('paid', 'Yes'), createCadVariable('age', 'old')] });
    const settings = createSettings({ [MAPPING]: 'Paid__c={paid},Age__c={age},Gone__c={paid}' });
    const mapped = mappedTaskFields({ facts, settings: settings.activity, when: WHEN, describe });
    expect(mapped.fields).toEqual({ Paid__c: true });
    expect(mapped.skipped.map(({ field, reason }) => [field, reason])).toEqual([
      ['Age__c', 'badValue'],
      ['Gone__c', 'unknownField'],
    ]);
  });
});

describe('the subject', () => {
  const subjectOf = (template: string, value: string) =>
    callSubject(
      createCallFacts({ cad: [createCadVariable('x', value)] }),
      { subjectTemplate: template, subjectDateFormat: 'yyyy' },
      WHEN,
      { AccountId: '001' },
    );

  it('holds what was found, and hostile text as text of one line', () => {
    expect(subjectOf('{AccountId}: {x}', '<b>\u0000{ani}\r\n=1+1</b>')).toBe('001: <b>{ani} =1+1</b>');
  });

  it('is cut at 255, before an emoji that would be cut in two', () => {
    expect(subjectOf('{x}', `${'a'.repeat(254)}🎉`)).toBe('a'.repeat(254));
    expect(subjectOf('{x}', 'a'.repeat(1_000_000))).toHaveLength(255);
  });
});
