import { readOrgFile } from '../orgFile';
import { isWxccError } from 'c/wxccBase';
import { makeRecordId } from '../recordIds';
import { SAMPLE_NUMBERS } from '../sampleOrg';
import { ask, createTestClock, createTestOrg } from './testOrg';

const encode = (value: unknown): string => `payload=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

describe('record ids', () => {
  it('have 18 characters, the key prefix, and none twice', () => {
    const ids = Array.from({ length: 500 }, (_, index) => makeRecordId('003', index));
    expect(new Set(ids).size).toBe(500);
    ids.forEach((id) => expect(id).toMatch(/^003[a-zA-Z0-9]{12}[A-Z0-5]{3}$/));
  });

  it('end in the checksum that Salesforce computes from the upper-case letters', () => {
    // 0055g | 0AAAA | AAAA0: none, bits 1-4, bits 0-3.
    expect(makeRecordId('005', 0)).toBe('0055g0AAAAAAAA0A4P');
  });
});

describe('an org from a file', () => {
  it('has the given records instead of the sample ones, and the given user', async () => {
    const org = await createTestOrg({
      seed: {
        user: { Id: '005000000000009AAA', TimeZoneSidKey: 'Europe/Madrid' },
        records: [
          { attributes: { type: 'Contact' }, Id: '003000000000001AAA', LastName: 'Vega', Phone: '+34911234567' },
        ],
      },
    });
    expect(org.user).toMatchObject({ Id: '005000000000009AAA', TimeZoneSidKey: 'Europe/Madrid' });
    expect(org.list('Account')).toEqual([]);
    expect(org.record('003000000000001')).toMatchObject({ Name: 'Vega' });
  });

  it('lays the given describe over its own', async () => {
    const org = await createTestOrg({
      seed: {
        describe: { Task: { fields: { Foo__c: { label: 'Foo', type: 'String', length: 3 }, Subject: { length: 5 } } } },
      },
    });
    expect(org.describe.Task?.fields.Foo__c).toMatchObject({ type: 'string', length: 3, createable: true });
    expect(org.describe.Task?.fields.Subject).toMatchObject({ label: 'Subject', length: 5 });
    expect(org.describe.Task?.fields.CallObject?.length).toBe(255);
  });

  it.each([
    ['text', 'x'],
    ['a list', []],
    ['a record without a type', { records: [{ Id: '003' }] }],
    ['a user without Id', { user: {} }],
    ['records that are no list', { records: {} }],
  ])('refuses %s', (_what, value) => {
    let error: unknown;
    try {
      readOrgFile(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(isWxccError(error, 'badInput')).toBe(true);
  });
});

describe('the org', () => {
  it('has two agents, an administrator and a user who may not use the Apex class', async () => {
    const org = await createTestOrg();
    expect(org.users.map(({ apexAccess }) => apexAccess)).toEqual([true, true, true, false]);
    const dana = org.users[3]?.Id ?? '';
    const call = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: encode({ v: 1, action: 'ping' }) };
    const { answer } = await org.call(dana, 'runApex', call);
    expect(answer.errors?.[0]).toMatchObject({ description: 'Could not load Apex class: WxccOpenCti' });
    expect(await ask(org, 'runApex', call)).toEqual({ runApex: expect.stringContaining('"ok":true') });
  });

  it('refuses more than 4 KB of Apex arguments', async () => {
    const org = await createTestOrg();
    const methodParams = `payload=${'A'.repeat(4089)}`;
    const { answer } = await org.call(org.user.Id, 'runApex', {
      apexClass: 'WxccOpenCti',
      methodName: 'invoke',
      methodParams,
    });
    expect(answer).toMatchObject({ success: false, errors: [{ code: 'GENERIC_ERROR' }] });
  });

  it('tells what changed since a mark', async () => {
    const org = await createTestOrg();
    const mark = org.mark();
    await ask(org, 'saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } });
    expect(org.changedSince(mark)).toEqual([expect.objectContaining({ Subject: 'Call' })]);
  });

  it('is as at the start after a reset', async () => {
    const org = await createTestOrg();
    const before = org.list('Task');
    await ask(org, 'saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } });
    org.useSettings({});
    org.reset();
    expect(org.list('Task')).toEqual(before);
    expect(org.door.operations()).toEqual([]);
    expect(org.settings()).not.toEqual({});
  });

  it('leaves converted leads out of the search', async () => {
    const lead = {
      attributes: { type: 'Lead' },
      Id: '00Q000000000001AAA',
      LastName: 'Old',
      Company: 'X',
      IsConverted: true,
    };
    const org = await createTestOrg({ seed: { records: [lead] } });
    expect(org.search('Old')).toEqual([]);
  });
});

describe('the door', () => {
  const SEARCH = { searchParams: SAMPLE_NUMBERS.contact, callType: 'inbound' };

  it('writes down what was asked and answered, Apex calls by their action', async () => {
    const org = await createTestOrg();
    await ask(org, 'searchAndScreenPop', SEARCH);
    const methodParams = encode({ v: 1, action: 'ping', data: { a: 1 } });
    await ask(org, 'runApex', { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams });
    expect(org.door.operations()).toMatchObject([
      { kind: 'searchAndScreenPop', request: SEARCH, response: { success: true } },
      { kind: 'apex.ping', request: { a: 1 }, response: { success: true } },
    ]);
  });

  it('answers after the latency', async () => {
    const clock = createTestClock();
    const org = await createTestOrg({ clock });
    org.door.set('*', { latency: 500 });
    let isAnswered = false;
    const answered = ask(org, 'getSoftphoneLayout').then(() => (isAnswered = true));
    await clock.advance(499);
    expect(isAnswered).toBe(false);
    await clock.advance(1);
    await answered;
    expect(isAnswered).toBe(true);
  });

  it('fails as often as it was told, without doing the work', async () => {
    const org = await createTestOrg();
    const mark = org.mark();
    org.door.set('saveLog', { failure: { code: 'SERVER_ERROR', description: 'Down' }, times: 1 });
    const object = { entityApiName: 'Task', Subject: 'Call' };
    expect((await org.call(org.user.Id, 'saveLog', { object })).answer.success).toBe(false);
    expect(org.changedSince(mark)).toEqual([]);
    await ask(org, 'saveLog', { object });
    expect(org.changedSince(mark)).toHaveLength(1);
  });

  it.each([
    ['answer', 1],
    ['request', 0],
  ] as const)('loses the %s: %d records are written and nobody hears of it', async (lose, written) => {
    const org = await createTestOrg();
    const mark = org.mark();
    org.door.set('saveLog', { lose });
    const answer = org.call(org.user.Id, 'saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } });
    const winner = await Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve('silence'), 20))]);
    expect(winner).toBe('silence');
    expect(org.changedSince(mark)).toHaveLength(written);
    expect(org.door.operations()[0]).not.toHaveProperty('response');
  });
});
