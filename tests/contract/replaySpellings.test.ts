import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../apps/cli/wxcc';
import type { ReplayResult } from '../../apps/replay/replay';

// The same wish, written as V1's and as V2's administrator would: the same call must leave the same records.

const FIXTURES = path.join(__dirname, '../fixtures');
const WORK = mkdtempSync(path.join(tmpdir(), 'wxcc-spellings-'));

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function writeDefinition(name: string, sections: Sections): string {
  const item = ([key, value]: [string, string], order: number) =>
    `<item sortOrder="${order}" name="${key}" label="${key}">${escaped(value)}</item>`;
  const section = ([key, items]: [string, Sections[string]], order: number) =>
    `<section sortOrder="${order}" name="${key}" label="${key}">${Object.entries(items).map(item).join('')}</section>`;
  const file = path.join(WORK, `${name}.xml`);
  writeFileSync(file, `<callCenter>${Object.entries(sections).map(section).join('')}</callCenter>`);
  return file;
}

const GENERAL = {
  reqInternalName: 'Test',
  reqDisplayName: 'Test',
  reqUseApi: 'true',
  reqSalesforceCompatibilityMode: 'Lightning',
};
const DESKTOP = 'https://desktop.wxcc-us1.cisco.com/';
const entry = (variable: string, field: string) => ({ wxccFieldName: variable, sfdcFieldName: field });
const constant = (field: string, text: string) => ({
  CadFieldName: '',
  SalesforceFieldName: field,
  isDefaultValueEnabled: true,
  defaultFieldValue: text,
});

const V1: Sections = {
  reqGeneralInfo: { ...GENERAL, reqAdapterUrl: DESKTOP },
  reqActivityRecordConfig: {
    reqSalesforceNamespace: '-',
    isActivityRecordCreationAtConnected: 'true',
    SubjectDateFormat: 'yyyy-MM-dd HH:mm',
    ActivitySubjectTemplate: '{direction} from {ani}, {activityDatetime}',
    reqIsCadVariableUpdatedToActivity: 'true',
    CadSalesforceFieldMapping1: JSON.stringify([
      { CadFieldName: 'customertier', SalesforceFieldName: 'Wxcc_Team_Name__c' },
      { CadFieldName: 'CardNumber', SalesforceFieldName: 'Description' },
      constant('Priority', 'High'),
    ]),
  },
  reqSFDCCaseConfig: {
    isCaseCreationEnabledForInboundCalls: 'true',
    isOpenCaseObjectAlwaysInViewMode: 'true',
    sfdcCaseFieldCadVariableMappings2: JSON.stringify([entry('direction', 'Subject'), entry('ani', 'SuppliedPhone')]),
  },
};

const V2: Sections = {
  wxCCReqData: { openCtiWxCCRegion: 'us1' },
  reqGeneralInfo: GENERAL,
  wxCCCallActivity: {
    recordCallLiveNotes: 'false',
    recordCallLiveSubject: 'false',
    subjectDateFormat: 'YYYY-MM-DD HH:mm',
    subjectTemplate: '{direction} from {ani}, {activityDatetime}',
    objectFieldMapping: 'Wxcc_Team_Name__c={customertier}; Description={CardNumber}; Priority=High',
  },
  objectCreationManagement: {
    createObjectIncoming: 'true',
    openInEditMode: 'false',
    objectFieldMapping: 'Subject={direction},SuppliedPhone={ani}',
  },
};

async function replay(definition: string): Promise<ReplayResult> {
  let printed = '';
  const io = { json: true, colour: false, out: (text: string) => void (printed += text), error: () => undefined };
  const events = path.join(FIXTURES, 'events/inboundCall.json');
  const org = path.join(FIXTURES, 'orgs/oneContact.json');
  await run(['replay', '--definition', definition, '--events', events, '--org', org], io);
  return JSON.parse(printed) as ReplayResult;
}

/** Records as the spelling left them; ids and moments of saving are the run's own. */
const recordsOf = ({ records }: ReplayResult, type: string) =>
  records
    .filter(({ attributes }) => attributes.type === type)
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).filter(([name]) => !/^(Id|WhatId|CreatedDate|LastModifiedDate)$/.test(name)),
      ),
    );

describe('one wish in two spellings', () => {
  it('leaves the same Task and the same Case', async () => {
    const [first, second] = [await replay(writeDefinition('v1', V1)), await replay(writeDefinition('v2', V2))];
    const [task] = recordsOf(first, 'Task');
    expect(task).toMatchObject({ Wxcc_Team_Name__c: 'Gold', Priority: 'High' });
    // The card's number is secure in the flow.
    expect(task?.Description ?? null).toBeNull();
    expect(task?.Subject).toMatch(/^Inbound from \+?\d+, \d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(recordsOf(second, 'Task')).toEqual(recordsOf(first, 'Task'));
    expect(recordsOf(first, 'Case')).toEqual([
      expect.objectContaining({ Subject: 'Inbound', SuppliedPhone: task?.Wxcc_ANI__c }),
    ]);
    expect(recordsOf(second, 'Case')).toEqual(recordsOf(first, 'Case'));
  });

  it('writes no Task field while V1’s gate is shut, and tells of it', async () => {
    const { reqActivityRecordConfig: activity } = V1;
    const shut = { ...V1, reqActivityRecordConfig: { ...activity, reqIsCadVariableUpdatedToActivity: 'false' } };
    const result = await replay(writeDefinition('shut', shut));
    expect(recordsOf(result, 'Task')).toEqual([expect.objectContaining({ Priority: 'Normal' })]);
    expect(result.notices.map(({ code }) => code)).toContain('mappingSwitchedOff');
  });

  it('fills the fields at wrap-up when the activity is made then', async () => {
    const { reqActivityRecordConfig: activity } = V1;
    const late = { ...V1, reqActivityRecordConfig: { ...activity, isActivityRecordCreationAtConnected: 'false' } };
    const tasks = recordsOf(await replay(writeDefinition('late', late)), 'Task');
    expect(tasks).toEqual([expect.objectContaining({ Priority: 'High', Status: 'Completed' })]);
  });
});
