import type { CallLog, SaveCallAnswer } from 'c/wxccCallLog';
import { call, createBench, OWNER } from './outboxBench';

const never: CallLog = { save: () => new Promise(() => undefined) };

/** Calls `a` and `b` were sent without Apex, and nobody knows whether they were saved. */
async function unsure() {
  const bench = createBench('saveLog', ['lostRequest', 'lostRequest']);
  const outbox = bench.open();
  ['a', 'b'].forEach((key) => outbox.submit(call(key, { Subject: key }, true)));
  await bench.clock.advance(10);
  const logs = () => Object.values(outbox.state.value.calls).map(({ callKey, log }) => `${callKey} ${log}`);
  expect(logs().sort()).toEqual(['a unsure', 'b unsure']);
  return { ...bench, outbox, logs };
}

describe('an agent who decides about a call that is perhaps saved', () => {
  it('has one sent again, and only that', async () => {
    const { clock, org, outbox, logs } = await unsure();
    outbox.retry('a');
    await clock.advance(10);
    expect(org.tasks.map(({ callKey }) => callKey)).toEqual(['a']);
    expect(logs().sort()).toEqual(['a saved', 'b unsure']);
  });

  it('has none of them sent by “send all now”', async () => {
    const { clock, org, outbox } = await unsure();
    outbox.retry();
    await clock.advance(60_000);
    expect(org.tasks).toEqual([]);
  });

  it.each([
    ['alreadySaved', 'a saved'],
    ['unwanted', 'a none'],
  ] as const)('throws it away as %s', async (reason, log) => {
    const { clock, journal, org, outbox, logs } = await unsure();
    outbox.discard('a', reason);
    await clock.advance(60_000);
    expect(logs().sort()).toEqual([log, 'b unsure']);
    expect(outbox.state.value.pending).toBe(1);
    expect(org.tasks).toEqual([]);
    expect((await journal.entries(OWNER)).map(({ interactionId }) => interactionId)).toEqual(['b']);
  });

  it('cannot throw away what is not there, or under way', async () => {
    const { clock, journal, open } = createBench();
    const outbox = open({ log: never });
    outbox.submit(call('a'));
    await clock.advance(10);
    outbox.discard('a', 'unwanted');
    outbox.discard('b', 'unwanted');
    await clock.advance(10);
    expect(outbox.state.value.waiting).toMatchObject([{ callKey: 'a' }]);
    expect(await journal.entries(OWNER)).toHaveLength(1);
  });
});

describe('what is told of a saved call', () => {
  const answer: SaveCallAnswer = { taskId: '00T1', created: true, dropped: [], path: 'apex' };
  const told = async (...answers: readonly Partial<SaveCallAnswer>[]) => {
    const { clock, open } = createBench();
    const left = [...answers];
    const outbox = open({ log: { save: () => Promise.resolve({ ...answer, ...left.shift() }) } });
    for (const _ of answers) {
      outbox.submit(call('a'));
      // eslint-disable-next-line no-await-in-loop -- one save after the other
      await clock.advance(10);
    }
    return outbox.state.value.calls.a;
  };
  const dropped = (field: string) => ({ objectType: 'Task', field, reason: 'noAccess' }) as never;

  it('is where, and no more than that', async () => {
    expect(await told({})).toEqual({
      ...{ callKey: 'a', interactionId: 'a' },
      log: 'saved',
      taskId: '00T1',
      path: 'apex',
      dropped: [],
    });
  });

  it('is every field that any save had to leave out', async () => {
    const logged = await told({ dropped: [dropped('A')] }, { dropped: [dropped('B')] });
    expect(logged?.dropped).toEqual([dropped('A'), dropped('B')]);
  });

  it('is that its Task is one of its own', async () => {
    expect(await told({ isSeparate: true })).toMatchObject({ isSeparate: true });
  });
});

describe('an outbox that was put down', () => {
  it('keeps nothing more', async () => {
    const { clock, journal, open } = createBench();
    const outbox = open();
    await clock.advance(10);
    outbox.dispose();
    outbox.keep({ callKey: 'a', interactionId: 'a', task: {} });
    await clock.advance(10);
    expect(await journal.entries(OWNER)).toEqual([]);
  });
});
