import { fieldsToAsk, readRecordFields } from '../recordFields';
import { searchAddress } from '../searchAddress';

const ID = '003000000000001AAA';
const answer = (fields: Record<string, unknown>) => ({
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
});

describe('the record in view', () => {
  it('is asked for what names it, whatever the object', () => {
    expect(fieldsToAsk('Case')).toEqual(['Case.Name', 'Case.CaseNumber', 'Case.Subject', 'Case.PersonContactId']);
  });

  it.each([
    [answer({ Name: 'Ada' }), 'Ada'],
    [answer({ CaseNumber: '00001026', Subject: 'Router' }), '00001026'],
    [answer({ Subject: 'Call' }), 'Call'],
    [answer({ Name: 7 }), ID],
    [undefined, ID],
    [{ fields: null }, ID],
  ])('%j is called %j', (record, recordName) => {
    expect(readRecordFields(ID, 'Contact', record)).toEqual({ recordId: ID, objectType: 'Contact', recordName });
  });

  it('brings along the contact behind a person account, and of no other object', () => {
    const record = answer({ Name: 'Ada', PersonContactId: ID });
    expect(readRecordFields('001', 'Account', record)).toMatchObject({ contactId: ID });
    expect(readRecordFields('001', 'Contact', record)).not.toHaveProperty('contactId');
  });
});

describe('the search page’s address', () => {
  it.each(['Ada', 'Zoë Ñandú 你好', '"><script>'])('carries %j unharmed, and nothing of it as address', (term) => {
    const [path, encoded = ''] = searchAddress(term).split('#');
    expect(path).toBe('/one/one.app');
    expect(encoded).toMatch(/^[\w+/]+=*$/);
    const page = JSON.parse(decodeURIComponent(escape(atob(encoded)))) as { attributes: { term: string } };
    expect(page.attributes.term).toBe(term);
  });
});
