import type { OrgRecord } from '../engine';
import { recordText } from './recordText';

/** How an object shows: its icon, what stands in the header, in the details and in lists. */
export interface ObjectPage {
  readonly type: string;
  readonly icon: string;
  readonly highlights: readonly string[];
  readonly details: readonly string[];
  readonly columns: readonly string[];
  /** Fields of the new and edit forms. */
  readonly form: readonly string[];
  /** Lists beside the details: object, and the field that points here. */
  readonly related: readonly { readonly type: string; readonly field: string; readonly columns: readonly string[] }[];
}

const WXCC = [
  'Wxcc_ANI__c',
  'Wxcc_DNIS__c',
  'Wxcc_Queue_Name__c',
  'Wxcc_Team_Name__c',
  'Wxcc_Agent_Name__c',
  'Wxcc_Start_Time__c',
  'Wxcc_End_Time__c',
  'Wxcc_Ringing_Time__c',
  'Wxcc_Talk_Time__c',
  'Wxcc_Hold_Count__c',
  'Wxcc_Hold_Time__c',
  'Wxcc_Wrapup_Time__c',
];

const PAGES: readonly ObjectPage[] = [
  {
    type: 'Account',
    icon: 'account',
    highlights: ['Type', 'Phone', 'Website', 'Industry'],
    details: [
      'Name',
      'AccountNumber',
      'Phone',
      'PersonMobilePhone',
      'Fax',
      'Website',
      'Type',
      'Industry',
      'Rating',
      'BillingCity',
      'OwnerId',
      'Description',
    ],
    columns: ['Name', 'Phone', 'Type', 'BillingCity'],
    form: ['Name', 'Phone', 'AccountNumber', 'Website', 'Type', 'Industry', 'BillingCity', 'Description'],
    related: [
      { type: 'Contact', field: 'AccountId', columns: ['Name', 'Title', 'Phone'] },
      { type: 'Case', field: 'AccountId', columns: ['CaseNumber', 'Subject', 'Status'] },
    ],
  },
  {
    type: 'Contact',
    icon: 'contact',
    highlights: ['Title', 'AccountId', 'Phone', 'Email'],
    details: [
      'Name',
      'AccountId',
      'Title',
      'Department',
      'Phone',
      'MobilePhone',
      'HomePhone',
      'Email',
      'MailingCity',
      'LeadSource',
      'OwnerId',
      'Description',
    ],
    columns: ['Name', 'AccountId', 'Phone', 'Email'],
    form: [
      'FirstName',
      'LastName',
      'AccountId',
      'Title',
      'Phone',
      'MobilePhone',
      'Email',
      'MailingCity',
      'Description',
    ],
    related: [{ type: 'Case', field: 'ContactId', columns: ['CaseNumber', 'Subject', 'Status', 'Priority'] }],
  },
  {
    type: 'Lead',
    icon: 'lead',
    highlights: ['Title', 'Company', 'Phone', 'Email'],
    details: [
      'Name',
      'Company',
      'Title',
      'Status',
      'Phone',
      'MobilePhone',
      'Email',
      'City',
      'LeadSource',
      'Rating',
      'OwnerId',
      'Description',
    ],
    columns: ['Name', 'Company', 'Phone', 'Status'],
    form: [
      'FirstName',
      'LastName',
      'Company',
      'Title',
      'Phone',
      'MobilePhone',
      'Email',
      'Status',
      'LeadSource',
      'Description',
    ],
    related: [],
  },
  {
    type: 'Case',
    icon: 'case',
    highlights: ['Priority', 'Status', 'CaseNumber', 'ContactId'],
    details: [
      'CaseNumber',
      'Subject',
      'Status',
      'Priority',
      'Origin',
      'Reason',
      'ContactId',
      'ContactPhone',
      'AccountId',
      'OwnerId',
      'CreatedDate',
      'Description',
    ],
    columns: ['CaseNumber', 'Subject', 'ContactId', 'Status', 'Priority'],
    form: ['Subject', 'Status', 'Priority', 'Origin', 'ContactId', 'AccountId', 'SuppliedPhone', 'Description'],
    related: [],
  },
  {
    type: 'Task',
    icon: 'task',
    highlights: ['WhoId', 'WhatId', 'ActivityDate', 'Status'],
    details: [
      'Subject',
      'Status',
      'WhoId',
      'WhatId',
      'OwnerId',
      'ActivityDate',
      'Priority',
      'CallType',
      'CallDurationInSeconds',
      'CallDisposition',
      'CallObject',
      'TaskSubtype',
      ...WXCC,
      'Description',
    ],
    columns: ['Subject', 'WhoId', 'WhatId', 'CallDisposition', 'Status', 'ActivityDate'],
    form: ['Subject', 'Status', 'Priority', 'ActivityDate', 'WhoId', 'WhatId', 'CallDisposition', 'Description'],
    related: [],
  },
];

export const objectPages: Readonly<Record<string, ObjectPage>> = Object.fromEntries(
  PAGES.map((page) => [page.type, page]),
);

/** Tabs of the navigation bar, in order. */
export const TABS = ['Account', 'Contact', 'Lead', 'Case', 'Task'];

/** Fields that show for a logged call in the activity timeline. */
export const CALL_FIELDS = [
  'CallType',
  'CallDurationInSeconds',
  'CallDisposition',
  ...WXCC,
  'CallObject',
  'Description',
];

/** What people call a record. */
export const nameOf = (record: OrgRecord): string => {
  const fields = record.attributes.type === 'Case' ? ['CaseNumber', 'Subject'] : ['Name', 'Subject'];
  return fields.map((field) => recordText(record, field)).find(Boolean) ?? record.Id;
};

/** Large title on the record's page: a Case is known by its subject. */
export const titleOf = (record: OrgRecord): string => recordText(record, 'Subject') || nameOf(record);
