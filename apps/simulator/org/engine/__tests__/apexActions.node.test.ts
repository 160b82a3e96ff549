import type { JsonValue } from 'c/wxccBase';
import type { Org } from '../org';
import { ask, createTestOrg } from './testOrg';

// What the shared cases cannot say, since they hold in every org: records that hide, and people without the Apex class.

async function invoke(org: Org, action: string, data: Record<string, JsonValue>): Promise<Record<string, unknown>> {
  const payload = Buffer.from(JSON.stringify({ v: 1, action, data })).toString('base64url');
  const args = { apexClass: 'WxccOpenCti', methodName: 'invoke', methodParams: `payload=${payload}` };
  const { runApex } = (await ask(org, 'runApex', args)) as { runApex: string };
  return JSON.parse(runApex) as Record<string, unknown>;
}

const named = (answer: Record<string, unknown>): string[] =>
  (answer.data as { records: { name: string }[] }).records.map(({ name }) => name);

describe('a search through Apex', () => {
  it('leaves out converted leads, and answers a person account once', async () => {
    const org = await createTestOrg({ seed: { records: [] } });
    const phone = { Phone: '+14155550177' };
    org.records.seed({
      attributes: { type: 'Lead' },
      Id: '00Q000000000001AAA',
      Name: 'Was',
      IsConverted: true,
      ...phone,
    });
    org.records.seed({
      attributes: { type: 'Account' },
      Id: '001000000000001AAA',
      Name: 'Maria',
      IsPersonAccount: true,
      ...phone,
    });
    org.records.seed({
      attributes: { type: 'Contact' },
      Id: '003000000000001AAA',
      Name: 'Maria',
      IsPersonAccount: true,
      ...phone,
    });

    expect(named(await invoke(org, 'searchRecords', { by: 'phone', term: '4155550177' }))).toEqual(['Maria']);
  });

  it('says which objects it did not search', async () => {
    const org = await createTestOrg();

    const answer = await invoke(org, 'searchRecords', {
      by: 'name',
      term: 'Ada',
      objects: ['Wxcc_Call_Key__c', 'Nothing'],
    });

    expect(answer.data).toEqual({ records: [], isMore: false, skipped: ['Wxcc_Call_Key__c', 'Nothing'] });
  });
});

describe('an association through Apex', () => {
  it('is refused when the chosen record is gone, and leaves the Task alone', async () => {
    const org = await createTestOrg({ seed: { records: [] } });
    const taskId = org.records.create('Task', { Subject: 'Call' }, org.user.Id);
    const recordId = org.records.create('Account', { Name: 'Gone' }, org.user.Id);
    org.records.remove(recordId);

    const answer = await invoke(org, 'associate', { taskId, recordId });

    expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(org.record(taskId)?.WhatId ?? null).toBeNull();
  });
});

describe('presence statuses through Apex', () => {
  it('are those of the org file', async () => {
    const status = { Id: '0N5000000000001AAA', DeveloperName: 'Lunch', MasterLabel: 'At lunch' };
    const org = await createTestOrg({ seed: { presenceStatuses: [status] } });

    const { data } = await invoke(org, 'presenceStatuses', {});

    expect(data).toEqual({ statuses: [{ id: status.Id, name: 'Lunch', label: 'At lunch' }] });
  });
});
