import type { Org } from '../org';
import { ask, createTestOrg, START } from './testOrg';

const save = (org: Org, object: unknown) => org.call(org.user.Id, 'saveLog', { object });

const idOf = (returnValue: unknown): string => (returnValue as { recordId: string }).recordId;

describe('saveLog', () => {
  let org: Org;
  beforeEach(async () => {
    org = await createTestOrg();
  });

  it('creates a Task owned by the user, with the defaults of Salesforce', async () => {
    const returnValue = await ask(org, 'saveLog', {
      object: { entityApiName: 'Task', Subject: 'Call', CallDurationInSeconds: 12 },
    });
    expect(idOf(returnValue)).toMatch(/^00T\w{15}$/);
    expect(org.record(idOf(returnValue))).toMatchObject({
      attributes: { type: 'Task' },
      Subject: 'Call',
      CallDurationInSeconds: 12,
      OwnerId: org.user.Id,
      Status: 'Not Started',
      IsClosed: false,
      CreatedDate: new Date(START).toISOString(),
    });
  });

  it('updates the record whose Id is given, and closes a completed Task', async () => {
    const id = idOf(await ask(org, 'saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } }));
    await ask(org, 'saveLog', { object: { Id: id.slice(0, 15), Status: 'Completed', CallDisposition: 'Sale' } });
    expect(org.record(id)).toMatchObject({ Subject: 'Call', Status: 'Completed', IsClosed: true });
  });

  it('makes a second Task of a second save: it knows no keys', async () => {
    const value = { entityApiName: 'Task', Subject: 'Call', CallObject: 'int-1' };
    const before = org.list('Task').length;
    await ask(org, 'saveLog', { object: value });
    await ask(org, 'saveLog', { object: value });
    expect(org.list('Task')).toHaveLength(before + 2);
  });

  it.each([
    [
      'text that is too long',
      { entityApiName: 'Task', CallDisposition: 'x'.repeat(256) },
      'CallDisposition',
      'STRING_TOO_LONG',
    ],
    ['an unknown field', { entityApiName: 'Task', Nope__c: 1 }, 'Nope__c', 'INVALID_FIELD'],
    [
      'a read-only field',
      { entityApiName: 'Case', ContactPhone: '1' },
      'ContactPhone',
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    ],
    [
      'a number that is none',
      { entityApiName: 'Task', CallDurationInSeconds: 'long' },
      'CallDurationInSeconds',
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
    ],
    ['a missing name', { entityApiName: 'Contact', FirstName: 'Grace' }, 'LastName', 'REQUIRED_FIELD_MISSING'],
  ])('refuses %s and names the field', async (_what, object, field, errorCode) => {
    const before = org.mark();
    const { answer } = await save(org, object);
    expect(answer).toMatchObject({
      success: false,
      errors: [{ code: 'SERVER_ERROR', details: { fieldErrors: { [field]: [{ field, errorCode }] } } }],
    });
    expect(org.changedSince(before)).toEqual([]);
  });

  it('refuses WhatId beside a Lead in WhoId', async () => {
    const [lead] = org.list('Lead');
    const [account] = org.list('Account');
    const { answer } = await save(org, { entityApiName: 'Task', WhoId: lead?.Id, WhatId: account?.Id });
    expect(answer.errors?.[0]).toMatchObject({ details: { fieldErrors: { WhatId: [{}] } } });
  });

  it.each([
    ['no object at all', undefined],
    ['neither entityApiName nor Id', { Subject: 'Call' }],
  ])('refuses %s', async (_what, object) => {
    const { answer } = await save(org, object);
    expect(answer).toMatchObject({ success: false, errors: [{ code: 'INVALID_PARAM' }] });
  });

  it('refuses to update a deleted record', async () => {
    const id = idOf(await ask(org, 'saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } }));
    expect(org.records.remove(id)).toBe(true);
    expect((await save(org, { Id: id, Subject: 'Again' })).answer).toMatchObject({ success: false });
  });

  it('fills the phone of a Case from its Contact', async () => {
    const contact = org.list('Contact').find(({ Name }) => Name === 'Grace Hall');
    const id = idOf(await ask(org, 'saveLog', { object: { entityApiName: 'Case', ContactId: contact?.Id } }));
    expect(org.record(id)).toMatchObject({
      ContactPhone: contact?.Phone,
      AccountId: contact?.AccountId,
      CaseNumber: '00001005',
    });
  });
});
