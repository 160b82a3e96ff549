import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { run } from '../../apps/cli/wxcc';
import type { ReplayResult } from '../../apps/replay/replay';

const FIXTURES = path.join(__dirname, '../fixtures');
const DEFINITION = path.join(FIXTURES, 'definitions/ours.xml');
const ORG = path.join(FIXTURES, 'orgs/oneContact.json');
const WORK = mkdtempSync(path.join(tmpdir(), 'wxcc-replay-'));

type RecordedEvent = Record<string, unknown> & { at?: number };

const recording = (name: string): RecordedEvent[] =>
  JSON.parse(readFileSync(path.join(FIXTURES, `events/${name}.json`), 'utf8')) as RecordedEvent[];

const textOf = (events: string | readonly unknown[]): string =>
  typeof events === 'string' ? events : JSON.stringify(events);

/** Runs the command as a person would, on the given events. */
async function replay(
  events: string | readonly unknown[],
  definition = DEFINITION,
): Promise<ReplayResult & { exit: number }> {
  const file = path.join(WORK, 'events.json');
  writeFileSync(file, textOf(events));
  let printed = '';
  const io = { json: true, colour: false, out: (text: string) => void (printed += text), error: () => undefined };
  const exit = await run(['replay', '--definition', definition, '--events', file, '--org', ORG], io);
  return { exit, ...(JSON.parse(printed) as ReplayResult) };
}

const tasksOf = ({ records }: ReplayResult) => records.filter(({ attributes }) => attributes.type === 'Task');
const kindsOf = ({ operations }: ReplayResult): string[] => operations.map(({ kind }) => kind);
const nameOf = (event: RecordedEvent): string => String(event.event);

/** The Desktop's own time stamps can be missing: then only the order of arrival speaks. */
function withoutStamps(event: RecordedEvent): RecordedEvent {
  const copy = JSON.parse(JSON.stringify(event)) as { message?: { data?: Record<string, unknown> } };
  delete copy.message?.data?.eventTime;
  return copy;
}

const withoutAt = ({ at: _, ...event }: RecordedEvent): RecordedEvent => event;

describe('a recorded inbound call', () => {
  it('prints the search with its pop, and one Task with everything measured', async () => {
    const result = await replay(recording('inboundCall'));
    expect(result.exit).toBe(0);
    expect(result.notices).toEqual([]);
    const search = result.operations.find(({ kind }) => kind === 'searchAndScreenPop');
    expect(search).toMatchObject({
      at: 6_000,
      request: { searchParams: '4155550123', callType: 'inbound', deferred: true },
    });
    expect(tasksOf(result)).toMatchObject([
      {
        Subject: 'Inbound Call 22.09.2025 04:05 PM (Gold)',
        WhoId: '003000000000001AAA',
        Status: 'Completed',
        TaskSubtype: 'Call',
        CallType: 'Inbound',
        CallDisposition: 'Sale',
        CallDurationInSeconds: 125,
        CallObject: '6f1c2a3e-0b57-4d5a-9a4e-3d8f5b7c1a20',
        ActivityDate: '2025-09-22',
        OwnerId: '005000000000001AAA',
        Wxcc_ANI__c: '+14155550123',
        Wxcc_DNIS__c: '+18005550199',
        Wxcc_Queue_Name__c: 'Support EN',
        Wxcc_Ringing_Time__c: 6,
        Wxcc_Wrapup_Time__c: 19,
        Wxcc_Hold_Count__c: 1,
        Wxcc_Hold_Time__c: 15,
      },
    ]);
  });

  it('takes three round trips from offer to wrapped up', async () => {
    const all = kindsOf(await replay(recording('inboundCall')));
    const trips = all.filter((kind) => kind === 'searchAndScreenPop' || kind === 'saveLog' || kind.startsWith('apex.'));
    expect(trips).toEqual(['searchAndScreenPop', 'apex.saveCall', 'apex.saveCall']);
  });

  it('tells no secure variable', async () => {
    expect(JSON.stringify((await replay(recording('inboundCall'))).operations)).not.toContain('****');
  });

  it('is logged at the end when the definition is of version 1 by default', async () => {
    const definition = path.join(WORK, 'atEnd.xml');
    writeFileSync(
      definition,
      readFileSync(DEFINITION, 'utf8').replace(
        '>true</item>\n    <item sortOrder="1" name="SubjectDate',
        '>false</item>\n    <item sortOrder="1" name="SubjectDate',
      ),
    );
    const result = await replay(recording('inboundCall'), definition);
    expect(result.operations.filter(({ kind }) => kind === 'apex.saveCall')).toMatchObject([{ at: 150_000 }]);
    expect(tasksOf(result)).toMatchObject([{ Status: 'Completed', CallDurationInSeconds: 125 }]);
  });

  it('is one Task when the page was reloaded in the middle', async () => {
    expect(tasksOf(await replay(recording('reloadedCall')))).toMatchObject([
      { Status: 'Completed', CallDurationInSeconds: 125, CallDisposition: 'Sale', WhoId: '003000000000001AAA' },
    ]);
  });

  it('is one Task, of the second leg, when it was missed first', async () => {
    expect(tasksOf(await replay(recording('answeredAfterRona')))).toMatchObject([
      { Status: 'Completed', CallDurationInSeconds: 36, Wxcc_Ringing_Time__c: 4 },
    ]);
  });

  it.each(['notAnswered', 'abandonedCall'])('is no Task when nobody answered (%s)', async (name) => {
    const result = await replay(recording(name));
    expect(tasksOf(result)).toEqual([]);
    expect(kindsOf(result)).not.toContain('searchAndScreenPop');
  });
});

describe('recordings that are not as they should be', () => {
  const call = recording('inboundCall');

  it('every event doubled is the same Task', async () => {
    const doubled = await replay(call.flatMap((event) => [event, event]));
    expect(tasksOf(doubled)).toEqual(tasksOf(await replay(call)));
  });

  it('the whole call played twice is one Task', async () => {
    expect(tasksOf(await replay([...call, ...call].map(withoutAt)))).toHaveLength(1);
  });

  it.each(call.map((event, index) => [index + 1, nameOf(event)] as const))(
    'cut off after %i events (%s), it is one Task once somebody answered',
    async (count) => {
      const expected = count >= 2 ? [{ Status: 'Completed' }] : [];
      expect(tasksOf(await replay(call.slice(0, count)))).toMatchObject(expected);
    },
  );

  it('shuffled, doubled and thinned out, it is one Task, and none when nobody answered', async () => {
    const stamped = fc.boolean();
    const anyOrder = fc.shuffledSubarray([...call, ...call], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anyOrder, stamped, async (events, isStamped) => {
        const told = events.map(withoutAt).map((event) => (isStamped ? event : withoutStamps(event)));
        const tasks = tasksOf(await replay(told));
        const names = told.map(nameOf);
        const isAnswered = names.includes('eAgentContactAssigned');
        const isOnlyOffered = names.every((name) => name === 'eAgentOfferContact');
        const completed = tasks.filter(({ Status }) => Status === 'Completed');
        expect(completed).toEqual(tasks);
        // Other events prove an answer too, when the one that says so is lost.
        expect(tasks.length).toBeLessThanOrEqual(isOnlyOffered ? 0 : 1);
        expect(tasks.length).toBeGreaterThanOrEqual(isAnswered ? 1 : 0);
      }),
      { numRuns: 25 },
    );
  });

  it.each(['notAnswered', 'abandonedCall'])('%s, shuffled and doubled, is never a Task', async (name) => {
    const missed = recording(name).map(withoutAt);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...missed, ...missed], { minLength: 1 }), async (events) => {
        expect(tasksOf(await replay(events))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('JSON lines, unknown keys and a byte order mark are read', async () => {
    const lines = call.map((event) => JSON.stringify({ ...event, recordedBy: 'somebody' })).join('\r\n');
    expect(tasksOf(await replay(`\uFEFF${lines}\n\n`))).toHaveLength(1);
  });

  it('a file that breaks off in the middle is played as far as it goes, with a notice', async () => {
    const text = JSON.stringify(call);
    const result = await replay(text.slice(0, text.length - 200));
    expect(tasksOf(result)).toMatchObject([{ Status: 'Completed' }]);
    expect(result.notices).toMatchObject([{ code: 'eventUnreadable', severity: 'warning' }]);
  });

  it('what is no event is a notice, and the rest is played', async () => {
    const broken = [
      null,
      7,
      'text',
      {},
      { event: 5 },
      { event: 'eAgentOfferContact' },
      { event: 'eAgentContact', message: [] },
    ];
    const result = await replay([...broken, ...call]);
    expect(result.exit).toBe(0);
    expect(tasksOf(result)).toHaveLength(1);
    expect(result.notices.filter(({ code }) => code === 'eventUnreadable').length).toBeGreaterThanOrEqual(5);
  });

  it.each(['', '[]', 'not JSON at all', '{"event":'])('“%s” is a run without calls', async (text) => {
    const result = await replay(text);
    expect(result.exit).toBe(0);
    expect(tasksOf(result)).toEqual([]);
  });
});

describe('actions', () => {
  it('that are not built are told once each; the call is logged all the same', async () => {
    const actions = [
      { action: 'juggle', name: 'Busy' },
      { action: 'juggle', name: 'Online' },
      { action: 'sing' },
      { action: 'navigate', url: '/', recordId: '003000000000001AAA', objectType: 'Contact', recordName: 'Ada' },
    ];
    const result = await replay([...recording('inboundCall'), ...actions]);
    expect(result.notices.map(({ code, message }) => [code, /juggle|sing/.exec(message)?.[0]])).toEqual([
      ['actionNotSupported', 'juggle'],
      ['actionNotSupported', 'sing'],
    ]);
    expect(tasksOf(result)).toHaveLength(1);
  });
});

describe('time', () => {
  it('begins with the first event that tells it', async () => {
    const [, ...rest] = recording('inboundCall').map(withoutAt);
    const result = await replay([withoutStamps(recording('inboundCall')[0] ?? {}), ...rest]);
    // The first event has no stamp, the second one happened at 14:05:09, one second later.
    expect(tasksOf(result)[0]).toMatchObject({
      Wxcc_Start_Time__c: '2025-09-22T14:05:09.000Z',
      Wxcc_Ringing_Time__c: 1,
    });
  });

  it('begins on New Year’s Day when no event tells it, one second apart', async () => {
    const result = await replay(recording('inboundCall').map(withoutAt).map(withoutStamps));
    expect(tasksOf(result)[0]).toMatchObject({
      Wxcc_Start_Time__c: '2026-01-01T09:00:01.000Z',
      Wxcc_Ringing_Time__c: 1,
      CallDurationInSeconds: 3,
    });
  });
});

describe('files that cannot be used', () => {
  it('end with 2 and one line', async () => {
    const said: string[] = [];
    const io = { json: false, colour: false, out: () => undefined, error: (text: string) => void said.push(text) };
    const missing = path.join(WORK, 'missing');
    const events = path.join(FIXTURES, 'events/inboundCall.json');
    expect(await run(['replay'], io)).toBe(2);
    expect(await run(['replay', '--definition', missing, '--events', events], io)).toBe(2);
    expect(await run(['replay', '--definition', events, '--events', events], io)).toBe(2);
    expect(await run(['replay', '--definition', DEFINITION, '--events', missing], io)).toBe(2);
    expect(await run(['replay', '--definition', DEFINITION, '--events', events, '--org', DEFINITION], io)).toBe(2);
    expect(said).toHaveLength(5);
  });
});
