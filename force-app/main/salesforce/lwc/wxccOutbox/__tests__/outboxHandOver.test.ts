import type { CallSubmission } from 'c/wxccSalesforce';

import { call, createBench, OWNER } from './outboxBench';

describe('a call that was handed over', () => {
  const LATER = 30 * 60_000;
  const line = { line: 'Ada: Resolved', alone: true };
  const farewell = (now: number): CallSubmission => ({
    ...call('a', { Status: 'In Progress' }, true),
    history: line,
    later: { notBefore: now + LATER, task: { Status: 'Completed' }, history: { ...line, finish: true } },
  });

  it('gets its end in time, over reloads, and is no work that waits', async () => {
    const { clock, journal, org, open } = createBench();
    const first = open();
    first.submit(farewell(clock.now()));
    await clock.advance(10 * 60_000);
    expect(org.requests).toHaveLength(1);
    expect(first.state.value).toMatchObject({ pending: 0, calls: { a: { log: 'saved', taskId: '00T1' } } });
    first.dispose();
    const second = open();
    await clock.advance(10 * 60_000);
    expect(org.requests).toHaveLength(1);
    await clock.advance(10 * 60_000);
    expect(org.requests[1]).toMatchObject({
      taskId: '00T1',
      task: { Status: 'Completed' },
      history: { ...line, finish: true },
    });
    expect(await journal.entries(OWNER)).toEqual([]);
    expect(second.state.value.calls.a).toMatchObject({ log: 'saved' });
  });

  it('has no such end when it came back and was saved again', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const outbox = open();
    outbox.submit(farewell(clock.now()));
    await clock.advance(0);
    outbox.submit(call('a', { Status: 'In Progress', Subject: 'Again' }));
    await clock.advance(2 * LATER);
    expect(org.requests).toHaveLength(2);
    expect(org.requests[1]).toMatchObject({ task: { Subject: 'Again' }, history: { line: line.line, alone: false } });
  });

  it('is created by what waits, but not written over where the next agent has it by now', async () => {
    const { clock, org, open } = createBench('apex', ['lostAnswer']);
    const outbox = open();
    outbox.submit(call('a', { Subject: 'a', Status: 'In Progress' }));
    await clock.advance(0);
    outbox.handOver('a');
    outbox.handOver('b');
    await clock.advance(60_000);
    expect(org.requests.map(({ history }) => history)).toEqual([undefined, { line: '', alone: true }]);
    outbox.submit(farewell(clock.now()));
    await clock.advance(0);
    expect(org.requests[2]?.history).toEqual(line);
  });

  it('has its own line alone where that comes while the first save still waits', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.handOver('a');
    outbox.submit(farewell(clock.now()));
    await clock.advance(60_000);
    expect(org.requests[1]?.history).toEqual(line);
  });

  it('is left as it is where the Task is known, and where it comes back', async () => {
    const { clock, org, open } = createBench('apex', ['saved', 'unreachable']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.submit(call('a', { WhatId: '500' }));
    await clock.advance(0);
    outbox.handOver('a');
    outbox.submit(call('b'));
    await clock.advance(60_000);
    expect(org.requests.every(({ history }) => history === undefined)).toBe(true);
  });

  it.each([
    ['is still held back with values that claim nothing', { WhatId: '500' }, { line: '', alone: true }],
    ['is this agent’s again with values that claim it', { OwnerId: '005' }, undefined],
  ])('that waits %s', async (_what, task, history) => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.handOver('a');
    outbox.submit(call('a', task));
    await clock.advance(60_000);
    expect(org.requests[1]).toMatchObject({ task });
    expect(org.requests[1]?.history).toEqual(history);
  });

  it('keeps each of its lines once, however often they are handed in', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const outbox = open();
    outbox.submit(farewell(clock.now()));
    await clock.advance(0);
    outbox.submit(farewell(clock.now()));
    outbox.submit({ ...farewell(clock.now()), history: { line: 'Ada: Sale', alone: true } });
    await clock.advance(60_000);
    expect(org.requests[1]?.history).toEqual({ line: 'Ada: Resolved\nAda: Sale', alone: true });
  });
});
