import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../apps/cli/wxcc';
import type { ReplayResult } from '../../apps/replay/replay';
import type { OrgRecord } from '../../apps/simulator/org/engine';

// A transfer is two runs: the second is fed with the first's records and with what it wrote into the call's variables.

const FIXTURES = path.join(__dirname, '../fixtures');
const WORK = mkdtempSync(path.join(tmpdir(), 'wxcc-transfer-'));
const FIRST = '005000000000001AAA';
const SECOND = '005000000000002AAA';
const HIDDEN = '00T000000000999AAA';

interface RecordedEvent {
  readonly message: {
    readonly data: { interaction: { callAssociatedData: Record<string, Record<string, unknown>> } };
  };
}

interface OrgSeed {
  readonly agent: unknown;
  readonly user: Record<string, string>;
  readonly records: readonly OrgRecord[];
}

const recording = (name: string): RecordedEvent[] =>
  JSON.parse(readFileSync(path.join(FIXTURES, `events/${name}.json`), 'utf8')) as RecordedEvent[];
/** The sample org, with the wrap-up reasons of the recorded contact center. */
function seed(): OrgSeed {
  const org = JSON.parse(readFileSync(path.join(FIXTURES, 'orgs/oneContact.json'), 'utf8')) as OrgSeed;
  const wrapupCodes = [
    { id: '5f1e2d3c-4b5a-4697-8877-665544332202', name: 'Follow-up needed' },
    { id: '5f1e2d3c-4b5a-4697-8877-665544332203', name: 'Sale' },
  ];
  return { ...org, agent: { wrapupCodes } };
}

const item = (name: string, value: string): string => `<item sortOrder="0" name="${name}" label="x">${value}</item>`;

const general = (adapterUrl: string): string => {
  const items = { reqInternalName: 'Wxcc', reqDisplayName: 'Webex', reqAdapterUrl: adapterUrl, reqUseApi: 'true' };
  const size = { reqSoftphoneHeight: '600', reqSoftphoneWidth: '500', reqSalesforceCompatibilityMode: 'Lightning' };
  const all = Object.entries({ ...items, ...size }).map(([name, value]) => item(name, value));
  return `<section sortOrder="0" name="reqGeneralInfo" label="x">${all.join('')}</section>`;
};

/** A definition in V1's words: the Task at connect, and it follows the call. */
function v1(more: Readonly<Record<string, string>> = {}): string {
  const items = {
    isActivityRecordCreationAtConnected: 'true',
    isActivityRecordOwnershiptobeChangedForTransferredCalls: 'true',
    nameOfTheCadvariableHoldingActivityRecordId: 'ActivityId',
    ...more,
  };
  const section = Object.entries(items).map(([name, value]) => item(name, value));
  return `<callCenter>${general('https://desktop.wxcc-us1.cisco.com')}
    <section sortOrder="1" name="reqActivityRecordConfig" label="x">${section.join('')}</section></callCenter>`;
}

/** The same wish in V2's. */
function v2(more: Readonly<Record<string, string>> = {}): string {
  const items = { changeActivityRecordOwnership: 'true', cadVarNameWithActivityId: 'ActivityId', ...more };
  const section = Object.entries(items).map(([name, value]) => item(name, value));
  return `<callCenter>${general('/apex/WxccSoftphone')}
    <section sortOrder="1" name="wxCCReqData" label="x">${item('openCtiWxCCRegion', 'us1')}</section>
    <section sortOrder="2" name="wxCCCallActivity" label="x">${section.join('')}</section></callCenter>`;
}

interface Run {
  readonly events: readonly unknown[];
  readonly definition: string;
  readonly org: OrgSeed;
}

async function replay({ events, definition, org }: Run): Promise<ReplayResult> {
  const files = { events: JSON.stringify(events), definition, org: JSON.stringify(org) };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(WORK, name), text);
  let printed = '';
  const io = { json: true, colour: false, out: (text: string) => void (printed += text), error: () => undefined };
  const file = (name: string): string => path.join(WORK, name);
  const args = ['--definition', file('definition'), '--events', file('events'), '--org', file('org')];
  const exit = await run(['replay', ...args], io);
  const result = JSON.parse(printed) as ReplayResult;
  expect({ exit, errors: result.notices.filter(({ severity }) => severity === 'error') }).toEqual({
    exit: 0,
    errors: [],
  });
  return result;
}

const tasksOf = ({ records }: Pick<ReplayResult, 'records'>) => records.filter((one) => one.attributes.type === 'Task');
const written = ({ operations }: ReplayResult): Record<string, string>[] =>
  operations
    .filter(({ kind }) => kind === 'desktop.updateCadVariables')
    .map(({ request }) => (request as { attributes: Record<string, string> }).attributes);
/** What is told about transfers; the definition here is only as whole as it must be. */
const codes = ({ notices }: ReplayResult): string[] =>
  notices.map(({ code }) => code).filter((code) => code.startsWith('share'));

/** The recording, with these variables in every message. */
function withVariables(events: readonly RecordedEvent[], change: Readonly<Record<string, object>>): RecordedEvent[] {
  return events.map((event) => {
    const copy = JSON.parse(JSON.stringify(event)) as RecordedEvent;
    const cad = copy.message.data.interaction.callAssociatedData;
    for (const [name, fields] of Object.entries(change)) cad[name] = { name, isSecure: false, ...cad[name], ...fields };
    return copy;
  });
}

const withValue = (events: readonly RecordedEvent[], value: string, name = 'ActivityId'): RecordedEvent[] =>
  withVariables(events, { [name]: { value, agentEditable: true, agentViewable: true } });

/** First the sender, then the receiver on what the sender left. */
async function bothRuns(definition: string, receiver: string): Promise<[ReplayResult, ReplayResult]> {
  const org = seed();
  const first = await replay({ events: recording('transferSender'), definition, org });
  const value = written(first)[0]?.['ActivityId'] ?? '';
  const records = [...org.records, ...first.records];
  const second = { ...org, user: { ...org.user, Id: SECOND }, records };
  return [first, await replay({ events: withValue(recording(receiver), value), definition, org: second })];
}

describe('a transfer in which the Task follows the call', () => {
  it.each([
    ['V1', 'transferReceiver', v1()],
    ['V2', 'transferReceiver', v2()],
    ['V1', 'consultTransferReceiver', v1()],
    ['V2', 'consultTransferReceiver', v2()],
  ])('is one Task with the second owner, by %s’s definition and %s', async (_, receiver, definition) => {
    const [first, second] = await bothRuns(definition, receiver);
    const [task] = tasksOf(first);
    expect(tasksOf(first)).toHaveLength(1);
    expect(written(first)).toEqual([{ ActivityId: task!['Id'] }]);
    expect(tasksOf(second)).toMatchObject([
      { Id: task!['Id'], OwnerId: SECOND, Status: 'Completed', CallDisposition: 'Sale', CallDurationInSeconds: 90 },
    ]);
    expect(written(second)).toEqual([]);
    expect([...codes(first), ...codes(second)]).toEqual([]);
  });

  it('leaves the Task open and its owner alone when the first agent wraps up, and keeps the reason in a line', async () => {
    const [first, second] = await bothRuns(v1(), 'transferReceiver');
    expect(tasksOf(first)).toMatchObject([{ OwnerId: FIRST, Status: 'In Progress' }]);
    expect(tasksOf(first)[0]).not.toHaveProperty('CallDisposition');
    const line = /^--- 2026-01-05 \d\d:\d\d:\d\d Ada Moreno: Follow-up needed ---$/;
    expect(tasksOf(first)[0]!['Description']).toMatch(line);
    expect(tasksOf(second)[0]!['Description']).toMatch(line);
  });

  it('never writes over the second agent, however late the first one wraps up', async () => {
    const sender = recording('transferSender');
    const org = seed();
    const talk = await replay({ events: sender.slice(0, -1), definition: v1(), org });
    const taskId = String(tasksOf(talk)[0]!['Id']);
    const records = [...org.records, ...talk.records];
    const receiver = withValue(recording('transferReceiver'), taskId);
    const second = await replay({
      events: receiver,
      definition: v1(),
      org: { ...org, user: { ...org.user, Id: SECOND }, records },
    });
    const known = [...records.filter(({ Id }) => !second.records.some((one) => one['Id'] === Id)), ...second.records];
    const late = await replay({
      events: withValue(sender.slice(-1), taskId),
      definition: v1(),
      org: { ...org, records: known },
    });
    expect(tasksOf(late)).toMatchObject([
      { Id: taskId, OwnerId: SECOND, Status: 'Completed', CallDisposition: 'Sale' },
    ]);
    expect(tasksOf(late)[0]!['Description']).toContain('Ada Moreno');
  });

  it('keeps the notes of both, each once, typed before and after, and read again after a reload', async () => {
    const org = seed();
    const definition = v1({ isCallNotesEnabled: 'true' });
    const sender = recording('transferSender');
    const note = (at: number, text: string) => ({ at, action: 'note', text });
    const first = [
      ...sender.slice(0, 3),
      note(20_000, 'Asked for a discount.'),
      ...sender.slice(3, 5),
      note(70_000, 'Asked for a discount.\n--- 2026-01-05 Ben ---\nFriendly.'),
      ...sender.slice(5),
    ];
    const one = await replay({ events: first, definition, org });
    const taskId = String(tasksOf(one)[0]!['Id']);
    const receiver = withValue(recording('transferReceiver'), taskId);
    const ben = { ...org, user: { ...org.user, Id: SECOND, Name: 'Ben Okafor' } };
    const talk = [...receiver.slice(0, 3), note(90_000, 'Wants two'), note(99_000, 'Wants two.')];
    const two = await replay({ events: talk, definition, org: { ...ben, records: [...org.records, ...one.records] } });
    // A reload: the same call from the beginning, and what was typed comes back with it.
    const again = [...receiver.slice(0, 3), note(101_000, 'Wants two.'), ...receiver.slice(3)];
    const records = [...org.records, ...two.records];
    const three = await replay({ events: again, definition, org: { ...ben, records } });
    const parts = (tasksOf(three)[0]!['Description'] as string).split('\n\n');
    expect(parts).toHaveLength(3);
    expect(parts[0]).toBe('Asked for a discount.\n> --- 2026-01-05 Ben ---\nFriendly.');
    expect(parts[1]).toMatch(/^--- .* Ada Moreno: Follow-up needed ---$/);
    expect(parts[2]).toBe('--- Ben Okafor ---\nWants two.');
  });

  it('is finished when nobody took it for half an hour, and goes on when somebody takes it after all', async () => {
    const org = seed();
    const later = { at: 40 * 60_000, action: 'navigate', recordId: '' };
    const events = [...recording('transferSender'), later];
    const first = await replay({ events, definition: v1(), org });
    expect(tasksOf(first)).toMatchObject([
      { OwnerId: FIRST, Status: 'Completed', CallDisposition: 'Follow-up needed', CallDurationInSeconds: 60 },
    ]);
    const [task] = tasksOf(first);
    const records = [...org.records, ...first.records];
    const receiver = withValue(recording('transferReceiver'), task!['Id']);
    const second = { ...org, user: { ...org.user, Id: SECOND }, records };
    const result = await replay({ events: receiver, definition: v1(), org: second });
    const saves = result.operations.filter(({ kind }) => kind === 'apex.saveCall').map(({ request }) => request);
    expect(saves[0]).toMatchObject({ task: { OwnerId: SECOND, Status: 'In Progress' } });
    expect(tasksOf(result)).toMatchObject([
      { Id: task!['Id'], OwnerId: SECOND, Status: 'Completed', CallDisposition: 'Sale' },
    ]);
  });

  it('makes a Task of its own, and says so, when the first one cannot be reached', async () => {
    const org = { ...seed(), user: { ...seed().user, Id: SECOND } };
    const events = withValue(recording('transferReceiver'), HIDDEN);
    const result = await replay({ events, definition: v1(), org });
    expect(tasksOf(result)).toMatchObject([
      { OwnerId: SECOND, Status: 'Completed', CallType: 'Inbound', CallDisposition: 'Sale' },
    ]);
    expect(tasksOf(result)[0]!['Id']).not.toBe(HIDDEN);
    expect(tasksOf(result)[0]).toHaveProperty('Subject');
    expect(codes(result)).toContain('sharedTaskHidden');
  });

  it('takes no value for a Task that is none', async () => {
    for (const value of ['', 'hello', '003000000000001AAA', "00T' OR Id != '", '00T'.repeat(400)]) {
      const events = withValue(recording('transferReceiver'), value);

      const result = await replay({ events, definition: v1(), org: seed() });
      expect(tasksOf(result)).toHaveLength(1);
      expect(codes(result)).not.toContain('sharedTaskHidden');
    }
  });
});

describe('a transfer in which each agent has a Task', () => {
  it('is two Tasks, each with its own reason', async () => {
    const off = v1({ isActivityRecordOwnershiptobeChangedForTransferredCalls: 'false' });
    const [first, second] = await bothRuns(off, 'transferReceiver');
    expect(tasksOf(first)).toMatchObject([
      { OwnerId: FIRST, Status: 'Completed', CallDisposition: 'Follow-up needed' },
    ]);
    expect(tasksOf(second)).toMatchObject([{ OwnerId: SECOND, Status: 'Completed', CallDisposition: 'Sale' }]);
    expect(tasksOf(first)[0]!['Id']).not.toBe(tasksOf(second)[0]!['Id']);
    expect(written(first)).toEqual([]);
  });
});

describe('an agent who was asked and then gets the call', () => {
  const shown = ({ operations }: ReplayResult): unknown[] =>
    operations
      .filter(({ kind }) => kind === 'searchAndScreenPop' || kind === 'screenPop')
      .map(({ kind, request }) => [kind, (request as { params?: { recordId?: string } }).params?.recordId]);

  it('is shown the caller while advising, and not again; the Task is for the same caller', async () => {
    const [first, second] = await bothRuns(v1(), 'consultTransferReceiver');
    expect(shown(second)).toEqual([
      ['searchAndScreenPop', undefined],
      ['screenPop', '003000000000001AAA'],
    ]);
    expect(tasksOf(second)).toMatchObject([{ Id: tasksOf(first)[0]!['Id'], WhoId: '003000000000001AAA' }]);
  });

  it('has shown and related the caller where each agent has a Task', async () => {
    const off = v1({ isActivityRecordOwnershiptobeChangedForTransferredCalls: 'false' });
    const [first, second] = await bothRuns(off, 'consultTransferReceiver');
    expect(shown(second)).toHaveLength(2);
    expect([...tasksOf(first), ...tasksOf(second)].map((task) => task['WhoId'])).toEqual([
      '003000000000001AAA',
      '003000000000001AAA',
    ]);
  });
});

describe('a conference', () => {
  it('writes nothing for the agent who was only asked, and shows the caller', async () => {
    const result = await replay({ events: recording('conferenceGuest'), definition: v1(), org: seed() });
    expect(result.records).toEqual([]);
    expect(result.operations.map(({ kind }) => kind)).toContain('searchAndScreenPop');
    expect(result.operations.map(({ kind }) => kind)).not.toContain('desktop.updateCadVariables');
  });
});

describe('the variable', () => {
  it('that agents may not edit, or that is not there, is told once and written never', async () => {
    const events = recording('transferSender');
    const locked = withVariables(events, { ActivityId: { agentEditable: false } });
    const noEdit = await replay({ events: locked, definition: v1(), org: seed() });
    expect(codes(noEdit)).toEqual(['shareVariableNotEditable']);
    const missing = await replay({
      ...{ events, org: seed() },
      definition: v1({ nameOfTheCadvariableHoldingActivityRecordId: 'Elsewhere' }),
    });
    expect(codes(missing)).toEqual(['shareVariableMissing']);
    expect([...written(noEdit), ...written(missing)]).toEqual([]);
  });

  it('for shared records carries the Task by default, and shows the next agent what it holds', async () => {
    const definition = v2({ changeActivityRecordOwnership: 'false', agentSharedRecord: 'Shared' });
    const variable = { value: '', agentEditable: true, agentViewable: true };
    const first = await replay({
      events: withVariables(recording('transferSender'), { Shared: variable }),
      ...{ definition, org: seed() },
    });
    const taskId = tasksOf(first)[0]!['Id'];
    expect(written(first)).toEqual([{ Shared: taskId }]);
    const events = withValue(recording('transferReceiver'), taskId, 'Shared');
    const records = [...seed().records, ...first.records];
    const second = await replay({ events, definition, org: { ...seed(), records } });
    const pops = second.operations.filter(({ kind }) => kind === 'screenPop');
    expect(pops).toMatchObject([{ request: { type: 'sobject', params: { recordId: taskId } } }]);
  });

  it('for shared records carries the caller’s record when the Task is not to be shared', async () => {
    const definition = v2({
      ...{ changeActivityRecordOwnership: 'false', agentSharedRecord: 'Shared' },
      assignActivityToSharedRecord: 'false',
    });
    const variable = { value: '', agentEditable: true, agentViewable: true };
    const events = withVariables(recording('transferSender'), { Shared: variable });
    const result = await replay({ events, definition, org: seed() });
    expect(written(result)).toEqual([{ Shared: '003000000000001AAA' }]);
  });
});
