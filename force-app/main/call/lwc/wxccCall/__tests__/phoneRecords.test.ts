import { ADA, createPhoneStage } from '../../../../../../tests/fakes/createPhoneStage';

describe('finding a record', () => {
  it('asks by the softphone layout’s rules and shows nothing by itself', async () => {
    const { phone, crm } = createPhoneStage({});
    expect(await phone.records.find('  Ada (Byron) ')).toEqual({ kind: 'found', records: [ADA] });
    expect(crm.callsOf('search')).toEqual([[{ searchText: 'Ada Byron', direction: 'inbound', deferred: true }]]);
  });

  it('does not ask for less than three characters', async () => {
    const { phone, crm } = createPhoneStage({});
    expect(await phone.records.find('*** a')).toEqual({ kind: 'tooShort' });
    expect(crm.callsOf('search')).toEqual([]);
  });

  it('says so when Salesforce does not answer', async () => {
    const { phone, crm, errors } = createPhoneStage({});
    crm.answers.search = () => {
      throw new Error('refused');
    };
    expect(await phone.records.find('Byron')).toEqual({ kind: 'failed' });
    expect(errors).toHaveLength(1);
  });
});
