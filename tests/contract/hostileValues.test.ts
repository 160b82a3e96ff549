import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { run } from '../../apps/cli/wxcc';
import type { ReplayResult } from '../../apps/replay/replay';

// Whatever a caller or a flow puts into a CAD variable reaches Salesforce as plain text, or is cut; the call is logged.

const FIXTURES = path.join(__dirname, '../fixtures');
const WORK = mkdtempSync(path.join(tmpdir(), 'wxcc-hostile-'));
const NOBODY = '+34911223344';

type Items = Readonly<Record<string, string>>;

const section = (name: string, items: Items): string => {
  const each = Object.entries(items).map(
    ([key, value]) => `<item sortOrder="0" name="${key}" label="x">${value}</item>`,
  );
  return `<section sortOrder="0" name="${name}" label="x">${each.join('')}</section>`;
};

/** The variable goes everywhere a variable can go. */
const DEFINITION = [
  '<callCenter>',
  section('reqGeneralInfo', {
    ...{ reqInternalName: 'Test', reqDisplayName: 'Test', reqAdapterUrl: '/apex/WxccSoftphone' },
    ...{ reqUseApi: 'true', reqSalesforceCompatibilityMode: 'Lightning' },
  }),
  section('wxCCReqData', { openCtiWxCCRegion: 'us1' }),
  section('reqNoRecordMatchConfig', {
    isNoRecordMatchScenarioEnabled: 'true',
    nameOfCrmRecordObject: 'Contact',
    sfdcObjetFieldCadVariableMappings1: 'LastName={Evil}',
  }),
  section('reqAdvanceScreenpopConfig', {
    reqIsAdvancedScreenpopEnabled: 'true',
    screenpopSearchParamCadName: 'Evil',
  }),
  section('wxCCCallActivity', {
    recordCallLiveNotes: 'false',
    subjectTemplate: '{direction}: {Evil}',
    objectFieldMapping: 'Description={Evil},Wxcc_Queue_Name__c={Evil},ActivityDate={Evil}',
  }),
  section('objectCreationManagement', {
    createObjectIncoming: 'true',
    objectFieldMapping: 'Subject={Evil},Description={Evil}',
  }),
  '</callCenter>',
].join('');

interface RecordedEvent {
  readonly message: {
    readonly data: {
      interaction: {
        callAssociatedData: Record<string, unknown>;
        callAssociatedDetails?: Record<string, unknown>;
        callProcessingDetails?: Record<string, unknown>;
      };
    };
  };
}

function eventsWith(value: string): RecordedEvent[] {
  const text = readFileSync(path.join(FIXTURES, 'events/inboundCall.json'), 'utf8').replaceAll('+14155550123', NOBODY);
  const events = JSON.parse(text) as RecordedEvent[];
  const evil = { name: 'Evil', displayName: value, value, agentEditable: true, agentViewable: true, isSecure: false };
  for (const { message } of events) message.data.interaction.callAssociatedData['Evil'] = evil;
  return events;
}

async function replay(value: string): Promise<ReplayResult> {
  const file = (name: string): string => path.join(WORK, name);
  writeFileSync(file('definition.xml'), DEFINITION);
  writeFileSync(file('events.json'), JSON.stringify(eventsWith(value)));
  let printed = '';
  const io = { json: true, colour: false, out: (text: string) => void (printed += text), error: () => undefined };
  const org = path.join(FIXTURES, 'orgs/oneContact.json');
  const args = ['--definition', file('definition.xml'), '--events', file('events.json'), '--org', org];
  await run(['replay', ...args], io);
  return JSON.parse(printed) as ReplayResult;
}

const recordsOf = ({ records }: ReplayResult, type: string) =>
  records.filter(({ attributes }) => attributes.type === type);
const requestsOf = ({ operations }: ReplayResult, kind: string) =>
  operations.filter((operation) => operation.kind === kind).map(({ request }) => request);

const MEGABYTE = 'x'.repeat(1_000_000);

describe('a hostile CAD value', () => {
  it.each<[string, string, string]>([
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a query', "' OR Name LIKE '%' LIMIT 2000 --", "' OR Name LIKE '%' LIMIT 2000 --"],
    ['a formula', '=HYPERLINK("https://evil.example","x")', '=HYPERLINK("https://evil.example","x")'],
    ['a template', '{ani} {!$User.Id} ${1+1}', '{ani} {!$User.Id} ${1+1}'],
    ['emoji', '👩‍👩‍👧 😀', '👩‍👩‍👧 😀'],
    ['right to left', 'مرحبا \u202egnitirw', 'مرحبا \u202egnitirw'],
    ['null bytes', 'a\u0000b\u0007c', 'abc'],
    ['half a character', 'a\ud83d', 'a'],
    // Webex takes 1,024 bytes; the reader cuts what is beyond all measure.
    ['a megabyte', MEGABYTE, 'x'.repeat(4_096)],
  ])('%s is text in Task, Case and form', async (_, value, text) => {
    const result = await replay(value);
    const [task, ...more] = recordsOf(result, 'Task');
    expect(more).toEqual([]);
    expect(task).toMatchObject({ Description: text, Status: 'Completed' });
    expect(task?.['Subject']).toBe(`Inbound: ${text}`.slice(0, 255));
    expect(recordsOf(result, 'Case')).toHaveLength(1);
    expect(recordsOf(result, 'Case')[0]).toMatchObject({ Subject: text.slice(0, 255) });
    // No date: left out, and the call's own day with it.
    expect(result.notices.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is never an operator, a wildcard or a page in what Salesforce is asked for', async () => {
    const result = await replay('javascript:alert(1)* OR {!x} "https://evil.example"?');
    const searched = requestsOf(result, 'searchAndScreenPop') as { searchParams: string }[];
    expect(searched.map(({ searchParams }) => searchParams).join()).not.toMatch(/[*?"{}\\!]|\bOR\b/);
    expect(result.operations.map(({ kind }) => kind)).not.toContain('browser.openTab');
    const pops = requestsOf(result, 'screenPop') as { type: string }[];
    expect(pops.map(({ type }) => type)).toEqual(['newRecord']);
  });

  it('whatever it is, the call is one Task, and its texts are plain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (value) => {
        const tasks = recordsOf(await replay(value), 'Task');
        expect(tasks).toHaveLength(1);
        expect(JSON.stringify(tasks)).not.toMatch(/\\u00[01]|\\u007f|\\ud[89a-f]/);
      }),
      { numRuns: 6 },
    );
  });
});
