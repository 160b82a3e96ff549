import type { JsonValue } from 'c/wxccBase';
import type { OrgFile, OrgRecord, OrgUser } from './orgFile';
import { makeRecordId } from './recordIds';

/** Numbers of the sample org that are worth calling from. All of them are reserved for fiction. */
export const SAMPLE_NUMBERS = {
  /** One Contact: Grace Hall. */
  contact: '+14155550123',
  /** One Lead: Noor Haddad. */
  lead: '+14155550142',
  /** One Account: Riverside Clinic. */
  account: '+14155550150',
  /** One person account: Maria Santos. */
  personAccount: '+14155550155',
  /** Two Contacts of one household. */
  ambiguous: '+14155550160',
  /** Nobody. */
  unknown: '+14155550199',
} as const;

const PROFILES = ['Contact Center Agent', 'System Administrator', 'Standard User'];

/** The profiles of the org's users, by name. */
export const sampleProfiles: Readonly<Record<string, string>> = Object.fromEntries(
  PROFILES.map((name, index) => [name, makeRecordId('00e', index + 1)]),
);

/** Given by a permission set to some of the agents. */
const NIGHT_SHIFT = 'Wxcc_Night_Shift';

const USERS: readonly OrgUser[] = [
  user(1, 'Ada Moreno', 'Contact Center Agent'),
  { ...user(2, 'Ben Okafor', 'Contact Center Agent'), customPermissions: [NIGHT_SHIFT] },
  user(3, 'Chris Lindqvist', 'System Administrator'),
  user(4, 'Dana Petrov', 'Standard User', false),
];

function user(number: number, Name: string, Profile: string, apexAccess = true): OrgUser {
  const Username = `${Name.toLowerCase().replace(' ', '.')}@acme.example`;
  const place = { TimeZoneSidKey: 'America/Los_Angeles', LanguageLocaleKey: 'en_US' };
  const ProfileId = sampleProfiles[Profile] ?? '';
  return { Id: makeRecordId('005', number), Name, Username, ...place, Profile, ProfileId, apexAccess };
}

type Fields = Readonly<Record<string, JsonValue>>;

const record = (type: string, prefix: string, number: number, fields: Fields): OrgRecord => ({
  attributes: { type },
  Id: makeRecordId(prefix, 1000 + number),
  OwnerId: USERS[0]?.Id ?? '',
  ...fields,
});

const account = (number: number, fields: Fields): OrgRecord => record('Account', '001', number, fields);
const contact = (number: number, of: OrgRecord, fields: Fields): OrgRecord =>
  record('Contact', '003', number, { AccountId: of.Id, ...fields });
const lead = (number: number, fields: Fields): OrgRecord => record('Lead', '00Q', number, fields);

const riverside = account(1, {
  Name: 'Riverside Clinic',
  Phone: '(415) 555-0150',
  Industry: 'Healthcare',
  Type: 'Customer',
  Website: 'https://riverside.example',
  BillingCity: 'San Francisco',
  AccountNumber: 'RC-20417',
  Rating: 'Hot',
});
const harbor = account(2, {
  Name: 'Harbor Logistics',
  Phone: '(415) 555-0151',
  Industry: 'Transportation',
  Type: 'Customer',
  Website: 'https://harbor.example',
  BillingCity: 'Oakland',
  AccountNumber: 'HL-11802',
  Rating: 'Warm',
});
const summit = account(3, {
  Name: 'Summit Outdoor',
  Phone: '(415) 555-0152',
  Industry: 'Retail',
  Type: 'Prospect',
  Website: 'https://summit.example',
  BillingCity: 'Denver',
  Rating: 'Cold',
});
const household = account(4, { Name: 'Whitfield Household', Type: 'Customer', BillingCity: 'Sausalito' });
const maria = account(5, {
  FirstName: 'Maria',
  LastName: 'Santos',
  IsPersonAccount: true,
  PersonContactId: makeRecordId('003', 1099),
  PersonMobilePhone: '(415) 555-0155',
  PersonEmail: 'maria.santos@mail.example',
  Type: 'Customer',
});

const grace = contact(1, riverside, {
  FirstName: 'Grace',
  LastName: 'Hall',
  Title: 'Practice Manager',
  Phone: '(415) 555-0123',
  MobilePhone: '(415) 555-0124',
  Email: 'grace.hall@riverside.example',
  MailingCity: 'San Francisco',
});
const omar = contact(2, riverside, {
  FirstName: 'Omar',
  LastName: 'Reyes',
  Title: 'Head of Billing',
  Phone: '(415) 555-0125',
  Email: 'omar.reyes@riverside.example',
});
const lena = contact(3, harbor, {
  FirstName: 'Lena',
  LastName: 'Fischer',
  Title: 'Dispatch Lead',
  Phone: '(415) 555-0126',
  Email: 'lena.fischer@harbor.example',
});

const CONTACTS: readonly OrgRecord[] = [
  grace,
  omar,
  lena,
  contact(4, harbor, {
    FirstName: 'Tom',
    LastName: 'Nguyen',
    Title: 'Warehouse Manager',
    Phone: '(415) 555-0127',
    Email: 'tom.nguyen@harbor.example',
  }),
  contact(5, summit, {
    FirstName: 'Ivy',
    LastName: 'Brooks',
    Title: 'Buyer',
    Phone: '+44 20 7946 0018',
    Email: 'ivy.brooks@summit.example',
  }),
  contact(6, household, {
    FirstName: 'Paul',
    LastName: 'Whitfield',
    HomePhone: '(415) 555-0160',
    Email: 'paul@whitfield.example',
  }),
  contact(7, household, {
    FirstName: 'Nina',
    LastName: 'Whitfield',
    HomePhone: '(415) 555-0160',
    Email: 'nina@whitfield.example',
  }),
];

const LEADS: readonly OrgRecord[] = [
  lead(1, {
    FirstName: 'Noor',
    LastName: 'Haddad',
    Company: 'Blue Kite Studio',
    Title: 'Owner',
    Phone: '(415) 555-0142',
    Email: 'noor@bluekite.example',
    Status: 'Open - Not Contacted',
    LeadSource: 'Web',
  }),
  lead(2, {
    FirstName: 'Viktor',
    LastName: 'Lang',
    Company: 'Lang Elektrik',
    Title: 'Purchasing',
    Phone: '+49 30 23125 014',
    Email: 'viktor@langelektrik.example',
    DoNotCall: true,
    Status: 'Working - Contacted',
    LeadSource: 'Phone Inquiry',
  }),
];

const supportCase = (number: number, who: OrgRecord, fields: Fields): OrgRecord =>
  record('Case', '500', number, {
    CaseNumber: String(1000 + number).padStart(8, '0'),
    ContactId: who.Id,
    AccountId: who.AccountId as string,
    Origin: 'Phone',
    ...fields,
  });

const CASES: readonly OrgRecord[] = [
  supportCase(1, grace, { Subject: 'Invoice shows the wrong clinic address', Status: 'New', Priority: 'Medium' }),
  supportCase(2, omar, { Subject: 'Cannot download statements', Status: 'Working', Priority: 'High' }),
  supportCase(3, lena, { Subject: 'Delivery slot changed without notice', Status: 'Escalated', Priority: 'High' }),
  supportCase(4, lena, { Subject: 'Question about the new tariff', Status: 'Closed', Priority: 'Low' }),
];

const TASKS = (now: number): readonly OrgRecord[] => [
  record('Task', '00T', 1, {
    Subject: 'Send the corrected invoice',
    WhoId: grace.Id,
    WhatId: CASES[0]?.Id ?? null,
    Status: 'Not Started',
    Priority: 'High',
    TaskSubtype: 'Task',
    ActivityDate: new Date(now + DAY).toISOString().slice(0, 10),
  }),
];

const DAY = 86_400_000;

/** Records look lived in: each was last touched some hours before the one above it. */
const aged = (records: readonly OrgRecord[], now: number): OrgRecord[] =>
  records.map((each, index) => {
    const date = new Date(now - (index + 1) * 7_260_000).toISOString();
    return { ...each, CreatedDate: date, LastModifiedDate: date };
  });

/**
 * The org one gets without a file: a small contact center's customers, two agents, an administrator and a user without
 * the Apex class.
 * @param now ms since 1970; record dates lie before it
 */
export function sampleOrg(now = 0): OrgFile {
  const accounts = [riverside, harbor, summit, household, maria];
  return {
    users: USERS,
    records: aged([...CONTACTS, ...accounts, ...LEADS, ...CASES, ...TASKS(now)], now),
    presenceStatuses: [
      { Id: '0N55g0000000001', DeveloperName: 'Available', MasterLabel: 'Available', isOnline: true },
      { Id: '0N55g0000000002', DeveloperName: 'Busy', MasterLabel: 'Busy' },
      { Id: '0N55g0000000003', DeveloperName: 'On_Break', MasterLabel: 'On Break' },
      { Id: '0N55g0000000004', DeveloperName: 'On_Call', MasterLabel: 'On Call' },
      { Id: '0N55g0000000005', DeveloperName: 'Lunch', MasterLabel: 'Lunch' },
    ],
  };
}
