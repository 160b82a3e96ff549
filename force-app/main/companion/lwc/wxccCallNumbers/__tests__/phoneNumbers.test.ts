import fc from 'fast-check';
import { dialRecord, fieldsToRead, phoneFieldsOf, phoneRows } from '../phoneNumbers';

const field = (label: string, dataType: string) => ({ label, dataType });
const CONTACT = {
  nameFields: ['FirstName', 'LastName', 'Name'],
  fields: {
    Name: field('Full Name', 'String'),
    Phone: field('Business Phone', 'Phone'),
    MobilePhone: field('Mobile', 'Phone'),
    Fax: field('Fax', 'Phone'),
    Email: field('Email', 'Email'),
  },
};
const CASE = { nameFields: ['CaseNumber'], fields: { ContactPhone: field('Contact Phone', 'Phone') } };
const PERSON = {
  nameFields: ['Name'],
  fields: { Phone: field('Phone', 'Phone'), PersonContactId: field('Contact ID', 'Reference') },
};
const record = (values: Readonly<Record<string, unknown>>) => ({
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, displayValue: null }])),
});
const GRACE = record({ Name: 'Grace Hall', Phone: '(415) 555-0123', MobilePhone: null });

describe('the numbers of a record', () => {
  it('are its phone fields, but for faxes', () => {
    expect(phoneFieldsOf(CONTACT)).toEqual(['Phone', 'MobilePhone']);
  });

  it('are read with the name of the record, and the contact behind a person account', () => {
    expect(fieldsToRead(CONTACT, 'Contact')).toEqual(['Contact.Phone', 'Contact.MobilePhone', 'Contact.Name']);
    expect(fieldsToRead(CASE, 'Case')).toEqual(['Case.ContactPhone', 'Case.CaseNumber']);
    expect(fieldsToRead(PERSON, 'Account')).toEqual(['Account.Phone', 'Account.Name', 'Account.PersonContactId']);
  });

  it('are not asked for where the object has none, or this user may see none', () => {
    expect(fieldsToRead({ nameFields: ['Subject'], fields: { Subject: field('Subject', 'String') } }, 'Task')).toEqual(
      [],
    );
  });

  it('are shown when there is one, with the label of the field', () => {
    expect(phoneRows(CONTACT, GRACE)).toEqual([{ field: 'Phone', label: 'Business Phone', number: '(415) 555-0123' }]);
  });

  it('are none in an answer that is no answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (info, answer) => {
        const rows = phoneRows(info, answer);
        expect(rows.every(({ number }) => number !== '')).toBe(true);
        expect(fieldsToRead(info, 'Contact').length >= rows.length).toBe(true);
      }),
    );
  });
});

describe('whom a number belongs to', () => {
  it('is told to the phone with the name it has', () => {
    expect(dialRecord(CONTACT, GRACE, { recordId: '003', objectApiName: 'Contact' })).toEqual({
      ...{ id: '003', name: 'Grace Hall', objectType: 'Contact' },
    });
  });

  it('is the contact behind a person account as well', () => {
    const maria = record({ Name: 'Maria', Phone: '1', PersonContactId: '003X' });
    expect(dialRecord(PERSON, maria, { recordId: '001', objectApiName: 'Account' })).toMatchObject({
      personContactId: '003X',
    });
  });
});
