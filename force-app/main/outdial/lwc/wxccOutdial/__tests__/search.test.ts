import { WxccError } from 'c/wxccBase';
import type { FoundRecord, RecordQuery } from 'c/wxccSalesforce';
import { createDialSearch, dialMatches, queryFor, searchedObjects } from 'c/wxccOutdial';
import { inTurn } from '../../../../../../tests/fakes/createPhoneStage';
import { createFakeCrm, createVirtualClock } from '../../../../../../tests/fakes/fakes';

const found = (id: string, more: Partial<FoundRecord> = {}): FoundRecord => ({
  ...{ id, name: 'Grace Hall', objectType: 'Contact', fields: {}, numbers: [{ field: 'Phone', number: '4155550123' }] },
  ...more,
});

function setUp(records: readonly FoundRecord[] = [found('003000000000001AAA')]) {
  const clock = createVirtualClock();
  const crm = createFakeCrm({ find: () => ({ records, isMore: false }) });
  const errors: unknown[] = [];
  let layouts = 0;
  const layout = async () => {
    layouts += 1;
    return { Outbound: { objects: { Visit__c: [] } } };
  };
  const onError = (error: unknown) => void errors.push(error);
  const search = createDialSearch({ records: crm.records, clock, layout, onError });
  const asked = () => crm.callsOf('find').map(([query]) => (query as RecordQuery).term);
  return { clock, crm, errors, search, asked, layouts: () => layouts };
}

describe('looking for records while somebody types', () => {
  it('asks once, when the text rests', async () => {
    const { clock, search, asked, layouts } = setUp();
    await inTurn(['gr', 'gra', 'grac', 'grace '], async (text) => {
      search.look(text);
      await clock.advance(200);
    });
    expect(search.state.value.step).toBe('searching');
    await clock.advance(200);
    expect(asked()).toEqual(['grace']);
    expect(search.state.value).toMatchObject({ step: 'found', matches: [{ number: '4155550123' }] });
    expect(layouts()).toBe(1);
  });

  it('asks nothing for what was just found, and nothing for one letter or half a number', async () => {
    const { clock, search, asked } = setUp();
    await inTurn(['grace', '', 'g', '415', '!!', 'Grace '], async (text) => {
      search.look(text);
      await clock.advance(1_000);
    });
    expect(asked()).toEqual(['grace']);
    expect(search.state.value.step).toBe('found');
  });

  it('forgets an answer to what does not stand there any more', async () => {
    const { clock, crm, search } = setUp();
    let answer: (() => void) | undefined;
    crm.answers.find = () =>
      new Promise((resolve) => {
        answer = () => resolve({ records: [found('003000000000009AAA')], isMore: true });
      });
    search.look('grace');
    await clock.advance(400);
    search.look('');
    answer?.();
    await clock.advance(0);
    expect(search.state.value.step).toBe('idle');
  });

  it('says what hinders, and finds again after it', async () => {
    const { clock, crm, search, errors } = setUp();
    crm.answers.failures.set('find', new WxccError('notPermitted', 'no', { method: 'runApex' }));
    search.look('grace');
    await clock.advance(400);
    expect(search.state.value.step).toBe('notPermitted');
    crm.answers.failures.set('find', new Error('no line'));
    search.look('grace h');
    await clock.advance(400);
    expect(search.state.value.step).toBe('failed');
    search.look('grace');
    await clock.advance(400);
    expect(search.state.value.step).toBe('found');
    expect(errors).toHaveLength(2);
  });
});

describe('what is asked and shown', () => {
  it('looks in contacts, leads and accounts, then in the layout’s objects', () => {
    const objects = { Case: [], Contact: [], A__c: [], B__c: [], C__c: [], D__c: [], E__c: [] };
    expect(searchedObjects({ Outbound: { objects } })).toEqual([
      ...['Contact', 'Lead', 'Account', 'Case', 'A__c', 'B__c', 'C__c', 'D__c'],
    ]);
    expect(searchedObjects({ Outbound: 'nonsense' })).toEqual(['Contact', 'Lead', 'Account']);
  });

  it('searches digits as a number, letters as a name', () => {
    expect(queryFor('+1 (415) 555-0123', ['Contact'])).toMatchObject({ by: 'phone', term: '+1 (415) 555-0123' });
    expect(queryFor('Hall 22', ['Contact'])).toMatchObject({
      ...{ by: 'name', term: 'Hall 22', withNumbers: true },
      fields: { Contact: ['Title', 'PersonContactId', 'DoNotCall'] },
    });
  });

  it('offers every telephone number of a record, no fax and nothing that is none', () => {
    const numbers = ['Phone', 'Fax', 'MobilePhone'].map((field) => ({ field, number: '+1 415 555 0123' }));
    const person = found('001000000000001AAA', {
      ...{ objectType: 'Account', fields: { PersonContactId: '003000000000007AAA', PersonDoNotCall: true } },
      numbers: [...numbers, { field: 'Odd_Phone__c', number: 'ask reception' }],
    });
    const matches = dialMatches([person]);
    expect(matches.map(({ field }) => field)).toEqual(['Phone', 'MobilePhone']);
    expect(matches[0]?.record).toMatchObject({ personContactId: '003000000000007AAA', doNotCall: true });
  });
});
