import { matchVariables } from 'c/wxccMapping';
import type { MatchedRecord } from 'c/wxccMapping';

const ACCOUNT = '0015g00000Ab1Cd';
const CONTACT = '0035g00000Ab1Cd';
const OTHER = '5005g00000Ab1Cd';

const match = (objectType: string, more: Partial<MatchedRecord> = {}): MatchedRecord => ({
  id: OTHER,
  objectType,
  fields: {},
  ...more,
});

test.each<[string, MatchedRecord[], Record<string, string>]>([
  ['a Contact gives itself', [match('Contact', { id: CONTACT })], { ContactId: CONTACT }],
  [
    'a Contact gives its account too, where the layout brought it along',
    [match('Contact', { id: CONTACT, fields: { AccountId: ACCOUNT } })],
    { AccountId: ACCOUNT, ContactId: CONTACT },
  ],
  ['an Account gives itself', [match('Account', { id: ACCOUNT })], { AccountId: ACCOUNT }],
  [
    'an Account gives itself and not the one above it',
    [match('Account', { id: ACCOUNT, fields: { AccountId: OTHER } })],
    { AccountId: ACCOUNT },
  ],
  [
    'a Person Account gives both',
    [match('Account', { id: ACCOUNT, personContactId: CONTACT })],
    { AccountId: ACCOUNT, ContactId: CONTACT },
  ],
  [
    'a Case gives what it belongs to',
    [match('Case', { fields: { AccountId: ACCOUNT, ContactId: CONTACT } })],
    { AccountId: ACCOUNT, ContactId: CONTACT },
  ],
  ['a Lead gives nothing', [match('Lead')], {}],
  ['what is no record id is nothing', [match('Contact', { id: 'not an id', fields: { AccountId: 'x' } })], {}],
  ['of two matches nobody knows which', [match('Contact', { id: CONTACT }), match('Lead')], {}],
  ['without a match there is none', [], {}],
])('%s', (_name, matches, variables) => {
  expect(matchVariables(matches)).toEqual(variables);
});
