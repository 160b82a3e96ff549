/** @jest-environment node */
import fc from 'fast-check';
import { isRecord, isWxccError } from 'c/wxccBase';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type { JournalEntry } from 'c/wxccOutbox';
import { createOpenCtiClient, createOpenCtiCrm } from 'c/wxccOpenCti';
import type { OpenCtiApi } from 'c/wxccOpenCti';
import type { SaveCallRequest } from 'c/wxccSalesforce';
import { createHeartbeatLock, createTabLeader, createTabLine } from 'c/wxccTabs';
import { readMirror } from '../../apps/softphone/readMirror';
import { readPhoneCommand } from '../../apps/softphone/phoneCommands';
import { createTextMemory } from '../../apps/softphone/textMemory';
import { createCountingIds, createFakeChannels, createVirtualClock } from '../fakes/fakes';

// What comes from Salesforce, from other tabs and from the browser's own storage is untrusted: whatever stands in it, nothing
// throws past the border, and what is ours goes on.

const OWNER = 'org|user';
const names = [
  'callKey',
  'task',
  'final',
  'taskId',
  'isRepeatable',
  'saved',
  'history',
  'later',
  'fallback',
  'case',
  'notBefore',
  '__proto__',
];
const payloads = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), fc.jsonValue()));
const entries = fc.record({
  key: fc.string({ maxLength: 40 }),
  owner: fc.constantFrom(OWNER, 'org|somebody else'),
  interactionId: fc.string({ maxLength: 40 }),
  purpose: fc.oneof(fc.constantFrom('saveCall', 'keepCall'), fc.string()),
  payload: payloads,
  createdAt: fc.oneof(fc.integer(), fc.constant(Number.MAX_SAFE_INTEGER)),
  attempts: fc.integer(),
  state: fc.oneof(fc.constantFrom('waiting', 'sent', 'unsure', 'saved'), fc.string()),
  format: fc.option(fc.integer(), { nil: undefined }),
});

describe('a journal with anything in it', () => {
  it('costs no call of this page, and nothing of another user is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { maxLength: 6 }), async (all) => {
        const clock = createVirtualClock();
        const journal = createMemoryJournal({
          entries: new Map(all.map((entry) => [entry.key, entry as unknown as JournalEntry])),
        });
        const sent: SaveCallRequest[] = [];
        const save = async (request: SaveCallRequest) => {
          sent.push(request);
          return { taskId: '00T1', created: true, dropped: [], path: 'apex' as const };
        };
        const outbox = createOutbox({
          ...{ journal, clock, owner: OWNER, random: () => 0.5, onError: () => undefined },
          log: { save },
        });
        outbox.submit({ callKey: 'mine', interactionId: 'mine', task: { Subject: 'mine' }, final: true });
        await clock.advance(120_000);
        expect(sent.filter(({ callKey }) => callKey === 'mine').length).toBeGreaterThan(0);
        const strangers = all.filter(({ owner }) => owner !== OWNER).map(({ key }) => key);
        const left = (await journal.entries('org|somebody else')).map(({ key }) => key);
        expect(left.every((key) => strangers.includes(key))).toBe(true);
        expect(
          sent.every(({ task }) => Object.values(task).every((value) => typeof value !== 'object' || value === null)),
        ).toBe(true);
        outbox.dispose();
      }),
      { numRuns: 200 },
    );
  });
});

describe('notes in the browser’s storage', () => {
  it('are read as texts or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const storage = {
          getItem: () => stored,
          setItem: () => undefined,
          removeItem: () => undefined,
        } as unknown as Storage;
        const texts = createTextMemory(storage, { owner: OWNER, clock: createVirtualClock() }).read('i');
        expect(Object.values(texts ?? {}).every((text) => typeof text === 'string')).toBe(true);
      }),
    );
  });
});

const METHODS = [
  'getCallCenterSettings',
  'getSoftphoneLayout',
  'searchAndScreenPop',
  'screenPop',
  'saveLog',
  'refreshView',
  'runApex',
  'getAppViewInfo',
] as const;

describe('answers of Open CTI', () => {
  it('become values or errors of ours, whatever they are', async () => {
    const answers = fc.oneof(
      fc.anything(),
      fc.record({ success: fc.anything(), returnValue: fc.anything(), errors: fc.anything() }),
      fc.record({ success: fc.constant(true), returnValue: fc.oneof(fc.jsonValue(), fc.json()) }),
    );
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const clock = createVirtualClock();
        const call = ({ callback }: { callback?: (response: unknown) => void } = {}): void => callback?.(answer);
        const api = Object.fromEntries(METHODS.map((name) => [name, call])) as unknown as OpenCtiApi;
        const crm = createOpenCtiCrm({ client: createOpenCtiClient({ api, clock, onError: () => undefined }) });
        const asked = Promise.allSettled([
          crm.session.settings(),
          crm.session.softphoneLayout(),
          crm.session.recordInView(),
          crm.pops.search({ searchText: '1', direction: 'inbound', deferred: true }),
          crm.records.find({ by: 'name', term: 'ada', objects: ['Contact'], limit: 5 }),
          crm.log.save({ callKey: 'k', interactionId: 'i', task: { Subject: 'x' } }),
        ]);
        await clock.advance(60_000);
        const refused = (await asked).flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
        expect(refused.filter((reason) => !isWxccError(reason))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what other scripts post to the tabs', () => {
  const posts = fc.oneof(
    fc.jsonValue(),
    fc.record({ tab: fc.constantFrom('who', 'leader'), from: fc.jsonValue() }),
    fc.record({ lock: fc.constantFrom('ask', 'held', 'free'), from: fc.jsonValue(), since: fc.jsonValue() }),
    fc.record({
      line: fc.constantFrom('ask', 'answer', 'tell'),
      id: fc.jsonValue(),
      kind: fc.jsonValue(),
      until: fc.jsonValue(),
      data: fc.jsonValue(),
      ok: fc.jsonValue(),
    }),
  );

  it('takes no phone away and leaves the line open', async () => {
    const clock = createVirtualClock();
    const channels = createFakeChannels();
    const [own, stranger, other] = [channels(), channels(), channels()];
    const errors: unknown[] = [];
    const onError = (error: unknown): void => void errors.push(error);
    const ids = createCountingIds();
    const leader = createTabLeader({
      channel: own,
      clock,
      ids,
      onError,
      locks: createHeartbeatLock({ channel: own, clock, ids }),
    });
    createTabLine({ channel: own, clock, ids, onError }).serve('greet', () => 'hello');
    await clock.advance(1_000);
    // Younger than ours, as every tab that comes later.
    await fc.assert(
      fc.asyncProperty(posts, async (message: unknown) => {
        const isHeld = isRecord(message) && message.lock === 'held';
        stranger.post((isHeld ? { ...message, since: clock.now() } : message) as never);
        await clock.advance(0);
      }),
      { numRuns: 300 },
    );
    expect(leader.role.value).toBe('leader');
    const asked = createTabLine({ channel: other, clock, ids: createCountingIds('other'), onError }).ask('greet', null);
    await clock.advance(10);
    expect(await asked).toBe('hello');
    expect(errors).toEqual([]);
  });

  it('is read as a mirror or a command of ours, or not at all', () => {
    const mirrors = fc.dictionary(
      fc.constantFrom('calls', 'conditions', 'readiness', 'notLogged', 'unlogged', 'agent'),
      fc.jsonValue(),
    );
    const commands = fc.record({
      port: fc.constantFrom('controls', 'actions', '__proto__', 'constructor'),
      name: fc.string(),
      args: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), mirrors), fc.oneof(fc.anything(), commands), (mirror, command) => {
        expect(() => readMirror(mirror)).not.toThrow();
        const read = readPhoneCommand(command);
        expect(
          read === undefined || ['controls', 'actions', 'transfers', 'audio', 'unlogged'].includes(read.port),
        ).toBe(true);
      }),
    );
  });
});
