import type { FieldDescribe, ObjectDescribe, OrgFile } from './orgFile';

type Row = readonly [name: string, label: string, type: string, length?: number];

const describe = ([, label, type, length]: Row, writable = true): FieldDescribe => ({
  label,
  type,
  ...(length === undefined ? {} : { length }),
  createable: writable,
  updateable: writable,
});

const fieldsOf = (writable: readonly Row[], readOnly: readonly Row[] = []): Record<string, FieldDescribe> => ({
  ...Object.fromEntries(writable.map((row) => [row[0], describe(row)])),
  ...Object.fromEntries([...SYSTEM, ...readOnly].map((row) => [row[0], describe(row, false)])),
});

const SYSTEM: readonly Row[] = [
  ['Id', 'Record ID', 'id', 18],
  ['CreatedDate', 'Created Date', 'datetime'],
  ['LastModifiedDate', 'Last Modified Date', 'datetime'],
  ['CreatedById', 'Created By ID', 'reference', 18],
  ['LastModifiedById', 'Last Modified By ID', 'reference', 18],
];

const OWNER: Row = ['OwnerId', 'Owner ID', 'reference', 18];

const CONTACT = fieldsOf(
  [
    ['FirstName', 'First Name', 'string', 40],
    ['LastName', 'Last Name', 'string', 80],
    ['Salutation', 'Salutation', 'picklist', 40],
    ['AccountId', 'Account ID', 'reference', 18],
    ['Title', 'Title', 'string', 128],
    ['Department', 'Department', 'string', 80],
    ['Phone', 'Phone', 'phone', 40],
    ['MobilePhone', 'Mobile', 'phone', 40],
    ['HomePhone', 'Home Phone', 'phone', 40],
    ['OtherPhone', 'Other Phone', 'phone', 40],
    ['AssistantPhone', 'Asst. Phone', 'phone', 40],
    ['DoNotCall', 'Do Not Call', 'boolean'],
    ['Email', 'Email', 'email', 80],
    ['MailingStreet', 'Mailing Street', 'textarea', 255],
    ['MailingCity', 'Mailing City', 'string', 40],
    ['LeadSource', 'Lead Source', 'picklist', 255],
    ['Description', 'Contact Description', 'textarea', 32000],
    OWNER,
  ],
  [['Name', 'Full Name', 'string', 121]],
);

const ACCOUNT = fieldsOf(
  [
    ['Name', 'Account Name', 'string', 255],
    ['AccountNumber', 'Account Number', 'string', 40],
    ['Type', 'Account Type', 'picklist', 255],
    ['Industry', 'Industry', 'picklist', 255],
    ['Phone', 'Account Phone', 'phone', 40],
    ['Fax', 'Account Fax', 'phone', 40],
    ['Website', 'Website', 'url', 255],
    ['BillingStreet', 'Billing Street', 'textarea', 255],
    ['BillingCity', 'Billing City', 'string', 40],
    ['Rating', 'Account Rating', 'picklist', 255],
    ['Description', 'Account Description', 'textarea', 32000],
    ['FirstName', 'First Name', 'string', 40],
    ['LastName', 'Last Name', 'string', 80],
    ['PersonMobilePhone', 'Mobile', 'phone', 40],
    ['PersonHomePhone', 'Home Phone', 'phone', 40],
    ['PersonEmail', 'Email', 'email', 80],
    ['PersonDoNotCall', 'Do Not Call', 'boolean'],
    OWNER,
  ],
  [
    ['IsPersonAccount', 'Is Person Account', 'boolean'],
    ['PersonContactId', 'Contact ID', 'reference', 18],
  ],
);

const LEAD = fieldsOf(
  [
    ['FirstName', 'First Name', 'string', 40],
    ['LastName', 'Last Name', 'string', 80],
    ['Company', 'Company', 'string', 255],
    ['Title', 'Title', 'string', 128],
    ['Phone', 'Phone', 'phone', 40],
    ['MobilePhone', 'Mobile Phone', 'phone', 40],
    ['Email', 'Email', 'email', 80],
    ['City', 'City', 'string', 40],
    ['Status', 'Status', 'picklist', 255],
    ['Rating', 'Rating', 'picklist', 255],
    ['LeadSource', 'Lead Source', 'picklist', 255],
    ['DoNotCall', 'Do Not Call', 'boolean'],
    ['Description', 'Description', 'textarea', 32000],
    OWNER,
  ],
  [
    ['Name', 'Full Name', 'string', 121],
    ['IsConverted', 'Converted', 'boolean'],
  ],
);

const CASE = fieldsOf(
  [
    ['Subject', 'Subject', 'string', 255],
    ['Description', 'Description', 'textarea', 32000],
    ['Status', 'Status', 'picklist', 255],
    ['Priority', 'Priority', 'picklist', 255],
    ['Origin', 'Case Origin', 'picklist', 255],
    ['Type', 'Case Type', 'picklist', 255],
    ['Reason', 'Case Reason', 'picklist', 255],
    ['ContactId', 'Contact ID', 'reference', 18],
    ['AccountId', 'Account ID', 'reference', 18],
    ['SuppliedName', 'Name', 'string', 80],
    ['SuppliedEmail', 'Email Address', 'email', 80],
    ['SuppliedPhone', 'Phone', 'string', 40],
    ['SuppliedCompany', 'Company', 'string', 80],
    ['Comments', 'Internal Comments', 'textarea', 4000],
    OWNER,
  ],
  [
    ['CaseNumber', 'Case Number', 'string', 30],
    ['ContactPhone', 'Contact Phone', 'phone', 40],
    ['ContactEmail', 'Contact Email', 'email', 80],
    ['IsClosed', 'Closed', 'boolean'],
    ['ClosedDate', 'Closed Date', 'datetime'],
  ],
);

/** The fields that the package adds to activities; whole numbers, as their metadata says. */
const WXCC_TASK: readonly Row[] = [
  ['Wxcc_ANI__c', 'ANI', 'string', 40],
  ['Wxcc_DNIS__c', 'DNIS', 'string', 40],
  ['Wxcc_Queue_Name__c', 'Queue Name', 'string', 255],
  ['Wxcc_Team_Name__c', 'Team Name', 'string', 255],
  ['Wxcc_Agent_Name__c', 'Agent Name', 'string', 255],
  ['Wxcc_Contact_Type__c', 'Contact Type', 'string', 40],
  ['Wxcc_Outbound_Type__c', 'Outbound Type', 'string', 40],
  ['Wxcc_Wrapup_Id__c', 'Wrap-up Id', 'string', 80],
  ['Wxcc_Start_Time__c', 'Start Time', 'datetime'],
  ['Wxcc_End_Time__c', 'End Time', 'datetime'],
  ['Wxcc_Ringing_Time__c', 'Ringing Time (seconds)', 'double'],
  ['Wxcc_Talk_Time__c', 'Talk Time (seconds)', 'double'],
  ['Wxcc_Hold_Time__c', 'Hold Time (seconds)', 'double'],
  ['Wxcc_Hold_Count__c', 'Hold Count', 'double'],
  ['Wxcc_Wrapup_Time__c', 'Wrap-up Time (seconds)', 'double'],
  ['Wxcc_Hour_of_Day__c', 'Hour of Day', 'double'],
];

const TASK: Record<string, FieldDescribe> = {
  ...fieldsOf(
    [
      ['Subject', 'Subject', 'combobox', 255],
      ['WhoId', 'Name ID', 'reference', 18],
      ['WhatId', 'Related To ID', 'reference', 18],
      ['ActivityDate', 'Due Date Only', 'date'],
      ['Status', 'Status', 'picklist', 255],
      ['Priority', 'Priority', 'picklist', 255],
      ['Type', 'Type', 'picklist', 40],
      ['Description', 'Description', 'textarea', 32000],
      ['CallType', 'Call Type', 'picklist', 40],
      ['CallDurationInSeconds', 'Call Duration', 'int'],
      ['CallDisposition', 'Call Result', 'string', 255],
      ['CallObject', 'Call Object Identifier', 'string', 255],
      ...WXCC_TASK,
      OWNER,
    ],
    [
      ['AccountId', 'Account ID', 'reference', 18],
      ['IsClosed', 'Closed', 'boolean'],
    ],
  ),
  // Salesforce takes the subtype on insert only.
  TaskSubtype: { label: 'Task Subtype', type: 'picklist', length: 40, createable: true, updateable: false },
};

const CALL_KEY = fieldsOf(
  [
    ['Wxcc_Key__c', 'Key', 'string', 255],
    ['Wxcc_Interaction_Id__c', 'Interaction Id', 'string', 255],
    ['Wxcc_Task_Id__c', 'Task Id', 'string', 18],
    ['Wxcc_Case_Id__c', 'Case Id', 'string', 18],
  ],
  [['Name', 'Call Key', 'string', 80]],
);

const DEFINITION = fieldsOf([
  ['Name', 'Name', 'string', 80],
  ['Wxcc_Holds_For__c', 'Holds For', 'string', 120],
  ['Wxcc_Settings__c', 'Settings', 'textarea', 131072],
]);

const object = (
  label: string,
  labelPlural: string,
  keyPrefix: string,
  fields: ObjectDescribe['fields'],
): ObjectDescribe => ({
  label,
  labelPlural,
  keyPrefix,
  fields,
});

const STANDARD: Readonly<Record<string, ObjectDescribe>> = {
  Account: object('Account', 'Accounts', '001', ACCOUNT),
  Contact: object('Contact', 'Contacts', '003', CONTACT),
  Lead: object('Lead', 'Leads', '00Q', LEAD),
  Case: object('Case', 'Cases', '500', CASE),
  Task: object('Task', 'Tasks', '00T', TASK),
  Wxcc_Call_Key__c: object('Call Key', 'Call Keys', 'a0W', CALL_KEY),
  Wxcc_Definition__c: object('Webex Definition', 'Webex Definitions', 'a0Y', DEFINITION),
};

const NEW_FIELD: FieldDescribe = { label: '', type: 'string', length: 255, createable: true, updateable: true };

function laidOver(name: string, base: ObjectDescribe | undefined, given: OrgFile['describe']): ObjectDescribe {
  const start = base ?? object(name, `${name}s`, 'a0X', fieldsOf([['Name', 'Name', 'string', 80]]));
  const fields = Object.entries(given?.[name]?.fields ?? {}).map(([key, value]) => {
    const before = start.fields[key] ?? { ...NEW_FIELD, label: key };
    return [key, { ...before, ...value, type: (value.type ?? before.type).toLowerCase() }] as const;
  });
  return { ...start, fields: { ...start.fields, ...Object.fromEntries(fields) } };
}

/** The sample org's objects, with an org file's describe laid over them. */
export function describeOrg(given: OrgFile['describe'] = {}): Readonly<Record<string, ObjectDescribe>> {
  const names = [...new Set([...Object.keys(STANDARD), ...Object.keys(given)])];
  return Object.fromEntries(names.map((name) => [name, laidOver(name, STANDARD[name], given)]));
}
