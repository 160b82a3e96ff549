import type { RecordInView } from 'c/wxccSalesforce';
import { matchInView, openedCandidate, readFormStep } from '../linkWatch';
import { formObject, isSameRecord, shownRecord } from '../popTargets';

const view = (recordId: string, objectType = 'Contact', more: Partial<RecordInView> = {}): RecordInView => ({
  ...{ recordId, objectType, recordName: 'Ada' },
  ...more,
});
const NEW = '003000000000009AAA';
const OLD = '003000000000001AAA';

describe('a move of the agent while a new-record form is open', () => {
  const form = { objectType: 'Contact', seen: [OLD] };

  it.each([
    ['the form itself, or a list behind it', undefined, 'stillOpen'],
    ['a record never seen before, of the form’s object', view(NEW), 'saved'],
    ['the page that was there before: the form was cancelled', view(OLD), 'left'],
    ['the same page by its short id', view(OLD.slice(0, 15)), 'left'],
    ['another object', view('001000000000009AAA', 'Account'), 'left'],
  ] as const)('to %s', (_, record, step) => expect(readFormStep(form, record)).toBe(step));
});

describe('a record in view', () => {
  it('is a match like one that was found', () => {
    expect(matchInView(view(NEW))).toEqual({ id: NEW, name: 'Ada', objectType: 'Contact', fields: {} });
  });

  it('of a Person Account brings the contact behind it', () => {
    const account = view('001000000000001AAA', 'Account', { contactId: OLD });
    expect(matchInView(account)).toMatchObject({ personContactId: OLD });
  });

  it('is a candidate by either length of its id', () => {
    const match = matchInView(view(NEW));
    expect(openedCandidate([match], view(NEW.slice(0, 15)))).toBe(match);
    expect(openedCandidate([match], view(OLD))).toBeUndefined();
    expect(openedCandidate([match], undefined)).toBeUndefined();
  });
});

describe('what a target shows', () => {
  it.each([
    [{ kind: 'record', recordId: OLD }, OLD, ''],
    [{ kind: 'layout', type: 'sobject', params: { recordId: OLD } }, OLD, ''],
    [{ kind: 'layout', type: 'newRecord', params: { entityName: 'Lead' } }, '', 'Lead'],
    [{ kind: 'layout', type: 'new_record_modal', params: { entityName: 'Lead' } }, '', 'Lead'],
    [{ kind: 'newRecord', objectType: 'Case', fields: {} }, '', 'Case'],
    [{ kind: 'search', text: 'x' }, '', ''],
    [{ kind: 'layout', type: 'url', params: { url: '/apex/X' } }, '', ''],
    [{ kind: 'layout', type: 'sobject', params: null }, '', ''],
  ] as const)('%j', (target, recordId, objectType) => {
    expect([shownRecord(target), formObject(target)]).toEqual([recordId, objectType]);
  });

  it('ids that are no ids are never the same', () => expect(isSameRecord('', '')).toBe(false));
});
