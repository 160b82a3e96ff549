/* eslint-disable no-await-in-loop -- the steps of a story happen one after the other */
import fc from 'fast-check';
import { WxccError } from 'c/wxccBase';
import { createOutbox } from 'c/wxccOutbox';
import type { CallLog, CallSubmission, FieldValues, Outbox, SendPlan } from 'c/wxccSalesforce';
import { settle } from '../../../../../../tests/fakes/createVirtualClock';

import { call, createBench, OWNER } from './outboxBench';
import type { Fate } from './outboxBench';

describe('a call that Salesforce takes', () => {
  it('is saved once and leaves nothing in the journal', async () => {
    const { clock, journal, org, open } = createBench();
    const outbox = open();
    outbox.submit(call('a', { Subject: 'Call' }, true));
    await clock.advance(0);
    expect(org.tasks).toEqual([{ id: '00T1', callKey: 'a', fields: { Subject: 'Call' } }]);
    expect(await journal.entries(OWNER)).toEqual([]);
    expect(outbox.state.value.pending).toBe(0);
    expect(outbox.state.value.calls.a).toMatchObject({ log: 'saved', taskId: '00T1', path: 'apex' });
  });

  it('is in the journal before the request leaves', async () => {
    const { clock, journal, open } = createBench();
    const seen: unknown[] = [];
    const log: CallLog = {
      async save(_request, beforeSend) {
        await beforeSend?.({ path: 'apex', isRepeatable: true });
        seen.push(...(await journal.entries(OWNER)));
        return { taskId: '00T1', created: true, dropped: [], path: 'apex' };
      },
    };
    open({ log }).submit(call('a'));
    await clock.advance(0);
    expect(seen).toMatchObject([{ key: `${OWNER}|a|saveCall`, state: 'sent', payload: { callKey: 'a' } }]);
  });

  it('tells the id of its Task to the next save', async () => {
    const { clock, org, open } = createBench();
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.submit(call('a', { CallDisposition: 'Sale' }, true));
    await clock.advance(0);
    expect(org.requests[1]).toMatchObject({ taskId: '00T1', task: { CallDisposition: 'Sale' } });
    expect(org.tasks[0]?.fields).toEqual({ Subject: 'a', CallDisposition: 'Sale' });
  });

  it('is written by one request at a time, what came meanwhile in one more', async () => {
    const { clock, org, open } = createBench();
    const outbox = open();
    outbox.submit(call('a', { Subject: '1' }));
    await settle(6);
    outbox.submit(call('a', { Subject: '2' }));
    outbox.submit(call('a', { Status: 'Completed' }));
    outbox.submit(call('b'));
    await clock.advance(0);
    expect(org.most()).toBe(1);
    expect(org.tasks.map((task) => task.fields)).toEqual([{ Subject: '2', Status: 'Completed' }, { Subject: 'b' }]);
    expect(org.requests.length).toBeLessThanOrEqual(3);
  });

  it('gets at most one Case, whatever is asked for later', async () => {
    const { clock, open } = createBench();
    const cases: unknown[] = [];
    const log: CallLog = {
      async save(request, beforeSend) {
        await beforeSend?.({ path: 'apex', isRepeatable: true });
        if (request.case) cases.push(request.case);
        return { taskId: '00T1', created: true, dropped: [], path: 'apex', ...(request.case && { caseId: '5001' }) };
      },
    };
    const outbox = open({ log });
    outbox.submit({ ...call('a'), case: { Subject: 'first' } });
    await settle(4);
    outbox.submit({ ...call('a'), case: { Subject: 'second' } });
    await clock.advance(0);
    outbox.submit({ ...call('a'), case: { Subject: 'third' } });
    await clock.advance(0);
    expect(cases).toEqual([{ Subject: 'first' }]);
    expect(outbox.state.value.calls.a?.caseId).toBe('5001');
  });
});

describe('a Case that is perhaps there', () => {
  /** Saves Tasks, and loses every answer about a Case. */
  function createForgetfulLog() {
    const cases: unknown[] = [];
    const log: CallLog = {
      async save(request, beforeSend) {
        await beforeSend?.({ path: 'saveLog', isRepeatable: request.taskId !== undefined && !request.case });
        if (request.case) cases.push(request.case);
        const isCaseUnsure = request.case !== undefined;
        return { taskId: '00T1', created: true, dropped: [], path: 'saveLog', ...(isCaseUnsure && { isCaseUnsure }) };
      },
    };
    return { log, cases };
  }

  it('is not made again, neither with what waits nor with what comes later', async () => {
    const { clock, open } = createBench('saveLog');
    const { log, cases } = createForgetfulLog();
    const outbox = open({ log });
    outbox.submit({ ...call('a'), case: { Subject: 'first' } });
    await settle(1);
    outbox.submit({ ...call('a', { Status: 'Completed' }), case: { Subject: 'second' } });
    await clock.advance(100);
    outbox.submit({ ...call('a', { Subject: 'x' }), case: { Subject: 'third' } });
    await clock.advance(100);
    expect(cases).toEqual([{ Subject: 'first' }]);
    expect(outbox.state.value.calls.a).toMatchObject({ isCaseUnsure: true, log: 'saved' });
  });

  it('is not made again after a reload', async () => {
    const { clock, open } = createBench('saveLog');
    const { log, cases } = createForgetfulLog();
    const first = open({ log });
    first.submit({ ...call('a'), case: { Subject: 'first' } });
    await clock.advance(100);
    first.dispose();
    const second = open({ log });
    await clock.advance(100);
    second.submit({ ...call('a', { Status: 'Completed' }, true), case: { Subject: 'second' } });
    await clock.advance(100);
    expect(cases).toEqual([{ Subject: 'first' }]);
    expect(second.state.value.calls.a).toMatchObject({ isCaseUnsure: true });
  });
});

describe('a call that Salesforce does not take', () => {
  it('is tried again with growing pauses', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable', 'timedOut' as Fate, 'unreachable']);
    org.fates[1] = 'lostRequest';
    open().submit(call('a'));
    await clock.advance(0);
    expect(org.requests).toHaveLength(1);
    await clock.advance(749);
    expect(org.requests).toHaveLength(1);
    await clock.advance(1);
    expect(org.requests).toHaveLength(2);
    await clock.advance(1_500);
    expect(org.requests).toHaveLength(3);
    await clock.advance(3_000);
    expect(org.tasks).toHaveLength(1);
  });

  it('is shown as not logged after the first refusal, and its error is told', async () => {
    const { clock, errors, open } = createBench('apex', ['refused', 'refused']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    expect(outbox.state.value).toMatchObject({ pending: 1, calls: { a: { log: 'failed', error: 'refused' } } });
    expect(errors).toHaveLength(1);
    outbox.retry();
    await clock.advance(0);
    expect(outbox.state.value.calls.a?.log).toBe('failed');
  });

  it('waits for the agent when trying again is hopeless, and goes on when more is known', async () => {
    const { clock, org, open } = createBench();
    let refuses = true;
    const log: CallLog = {
      save: async (request, beforeSend) => {
        await beforeSend?.({ path: 'apex', isRepeatable: true });
        if (refuses) throw new WxccError('notPermitted', 'no Task create');
        return org.log.save(request);
      },
    };
    const outbox = open({ log });
    outbox.submit(call('a'));
    await clock.advance(0);
    expect(clock.pending).toBe(0);
    expect(outbox.state.value.calls.a?.log).toBe('failed');
    refuses = false;
    outbox.submit(call('a', { Status: 'Completed' }));
    await clock.advance(0);
    expect(org.tasks[0]?.fields).toEqual({ Subject: 'a', Status: 'Completed' });
  });

  it('does not hold up other calls, but later ones of its own interaction', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const outbox = open();
    outbox.submit(call('a|agent1'));
    await clock.advance(0);
    await clock.advance(1);
    outbox.submit(call('a|agent2'));
    outbox.submit(call('b'));
    await clock.advance(1);
    expect(org.tasks.map((task) => task.callKey)).toEqual(['b']);
    await clock.advance(1_000);
    expect(org.tasks.map((task) => task.callKey)).toEqual(['b', 'a|agent1', 'a|agent2']);
  });

  it('can be thrown away', async () => {
    const { clock, journal, open } = createBench('apex', ['refused']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.discard('a', 'unwanted');
    await clock.advance(0);
    expect(outbox.state.value).toMatchObject({ pending: 0, calls: { a: { log: 'none' } } });
    expect(await journal.entries(OWNER)).toEqual([]);
  });
});

describe('without Apex', () => {
  it.each<Fate>(['lostAnswer', 'lostRequest'])('a create with %s is never repeated by itself', async (fate) => {
    const { clock, org, open } = createBench('saveLog', [fate]);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(3_600_000);
    outbox.submit(call('a', { Status: 'Completed' }, true));
    outbox.retry();
    await clock.advance(3_600_000);
    expect(org.requests).toHaveLength(1);
    expect(outbox.state.value).toMatchObject({ pending: 1, calls: { a: { log: 'unsure', error: 'timedOut' } } });
  });

  it('an unsure create is sent again on the word of the agent, with all that came later', async () => {
    const { clock, org, open } = createBench('saveLog', ['lostRequest']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(0);
    outbox.submit(call('a', { Status: 'Completed' }));
    outbox.retry('a');
    await clock.advance(0);
    expect(org.tasks).toMatchObject([{ fields: { Subject: 'a', Status: 'Completed' } }]);
  });

  it('a refused create may be repeated, and an update with a lost answer too', async () => {
    const { clock, org, open } = createBench('saveLog', ['refused', 'saved', 'lostAnswer']);
    const outbox = open();
    outbox.submit(call('a'));
    await clock.advance(5_000);
    outbox.submit(call('a', { Status: 'Completed' }));
    await clock.advance(60_000);
    expect(org.requests).toHaveLength(4);
    expect(org.tasks).toHaveLength(1);
    expect(outbox.state.value.calls.a?.log).toBe('saved');
  });

  it('the Task is still known after a reload, so that the wrap-up updates it', async () => {
    const { clock, org, open } = createBench('saveLog');
    open().submit(call('a'));
    await clock.advance(0);
    const reloaded = open();
    reloaded.submit(call('a', { CallDisposition: 'Sale' }, true));
    await clock.advance(0);
    expect(org.tasks).toMatchObject([{ fields: { Subject: 'a', CallDisposition: 'Sale' } }]);
    expect(reloaded.state.value.pending).toBe(0);
  });
});

describe('after a reload', () => {
  const crashing: CallLog = {
    async save(request, beforeSend) {
      await beforeSend?.({ path: request.task.path as SendPlan['path'], isRepeatable: request.task.path === 'apex' });
      return new Promise(() => undefined);
    },
  };

  it.each([
    ['with its Task', { task: { Subject: 'Call' } }],
    ['before its Task', { task: {}, withoutTask: true }],
    ['with more that waits', { task: { Subject: 'Call' } }],
  ])('the Case of a call is made once without Apex, over a reload: %s', async (what, first) => {
    const { clock, journal, errors } = createBench();
    const made: FieldValues[] = [];
    const isDown = { value: false };
    const log: CallLog = {
      async save({ case: newCase, withoutTask }, beforeSend) {
        await beforeSend?.({ path: 'saveLog', isRepeatable: true });
        if (isDown.value) throw new WxccError('unreachable', 'as told by the test');
        if (newCase) made.push(newCase);
        const ids = { ...(!withoutTask && { taskId: '00T1' }), ...(newCase && { caseId: '5001' }) };
        return { ...ids, created: true, dropped: [], path: 'saveLog' };
      },
    };
    const open = (): Outbox =>
      createOutbox({ journal, log, clock, owner: OWNER, random: () => 0.5, onError: (error) => errors.push(error) });
    const before = open();
    before.submit({ ...call('a'), ...first, case: { Subject: 'Broken' } });
    await clock.advance(0);
    isDown.value = what === 'with more that waits';
    if (isDown.value) before.submit(call('a', { Description: 'Late' }));
    await clock.advance(0);
    before.dispose();
    isDown.value = false;
    const after = open();
    await clock.advance(0);
    expect(after.state.value.calls.a).toMatchObject({ caseId: '5001', path: 'saveLog' });
    after.submit({ ...call('a', { CallDisposition: 'Sale' }, true), case: { Subject: 'Broken' } });
    await clock.advance(60_000);
    expect(made).toEqual([{ Subject: 'Broken' }]);
    expect(after.state.value.calls.a).toMatchObject({ log: 'saved', taskId: '00T1', caseId: '5001' });
  });

  it('what was on its way by Apex is sent again', async () => {
    const { clock, org, open } = createBench();
    const before = open({ log: crashing });
    before.submit(call('a', { path: 'apex' }));
    await clock.advance(0);
    before.dispose();
    open();
    await clock.advance(0);
    expect(org.tasks).toHaveLength(1);
  });

  it('a thousand calls of an outage are sent without drawing the list anew for each', async () => {
    const { clock, org, open } = createBench();
    const before = open({ log: { save: () => new Promise(() => undefined) } });
    const count = 1_000;
    for (let place = 0; place < count; place += 1) before.submit(call(`k${place}`, {}, true));
    await settle(20 * count);
    before.dispose();
    const outbox = open();
    let views = 0;
    outbox.state.subscribe(() => (views += 1));
    for (let part = 0; part < 10; part += 1) {
      await settle(20 * count);
      await clock.advance(1_000);
    }
    expect([org.tasks.length, outbox.state.value.pending, outbox.state.value.waiting]).toEqual([count, 0, []]);
    expect(views).toBeLessThan(count);
  });

  it('what had not left yet when the page died is sent again, whatever was added to it meanwhile', async () => {
    const { clock, org, open } = createBench('saveLog');
    // The call log is still being fetched: nothing was announced, so nothing has left.
    const before = open({ log: { save: () => new Promise(() => undefined) } });
    before.submit(call('a', { Subject: 'Call' }));
    await clock.advance(0);
    before.submit(call('a', { Description: 'Wants a refund' }));
    await clock.advance(0);
    before.dispose();
    open();
    await clock.advance(0);
    expect(org.tasks.map(({ fields }) => fields)).toEqual([{ Subject: 'Call', Description: 'Wants a refund' }]);
  });

  it('what was on its way by saveLog is unsure', async () => {
    const { clock, org, open } = createBench('saveLog');
    const before = open({ log: crashing });
    before.submit(call('a', { path: 'saveLog' }));
    await clock.advance(0);
    before.submit(call('a', { Status: 'Completed' }));
    await clock.advance(0);
    before.dispose();
    const outbox = open();
    await clock.advance(60_000);
    expect(org.requests).toEqual([]);
    expect(outbox.state.value.calls.a?.log).toBe('unsure');
  });

  it('what waited is merged with what was submitted before the journal was read', async () => {
    const { clock, org, open } = createBench('apex', ['unreachable']);
    const before = open();
    before.submit(call('a', { Subject: 'old', Status: 'Open' }));
    await clock.advance(0);
    before.dispose();
    open().submit(call('a', { Subject: 'new' }));
    await clock.advance(0);
    expect(org.tasks.map((task) => task.fields)).toEqual([{ Subject: 'new', Status: 'Open' }]);
  });

  it('entries of another user are counted, neither read nor sent', async () => {
    const { clock, journal, org, open } = createBench('apex', ['unreachable']);
    const theirs = open({ owner: '00Dorg|005other' });
    theirs.submit(call('secret'));
    await clock.advance(0);
    theirs.dispose();
    const mine = open();
    await clock.advance(3_600_000);
    expect(org.tasks).toEqual([]);
    expect(mine.state.value).toMatchObject({ pending: 0, othersWaiting: 1, calls: {}, waiting: [], leftOpen: [] });
    expect(await journal.entries('00Dorg|005other')).toHaveLength(1);
  });

  it('entries older than 14 days are sent once more, for the clock may have jumped, and then gone', async () => {
    const { clock, journal, org, open } = createBench('apex', ['refused', 'refused']);
    const before = open();
    before.submit(call('a'));
    await clock.advance(0);
    before.dispose();
    await clock.advance(14 * 24 * 3_600_000 + 1);
    const outbox = open();
    await clock.advance(0);
    expect(org.requests).toHaveLength(2);
    expect(outbox.state.value).toMatchObject({ pending: 0, waiting: [] });
    expect(await journal.entries(OWNER)).toEqual([]);
  });

  it('those of others are gone after 14 days, and what a clock that was ahead wrote is not kept for ever', async () => {
    const { clock, journal, open } = createBench('apex', ['unreachable', 'unreachable']);
    const entry = { interactionId: 'x', purpose: 'saveCall', attempts: 0, state: 'waiting' } as const;
    await journal.put({ ...entry, key: 'theirs', owner: 'o|other', payload: null, createdAt: clock.now() });
    const ahead = clock.now() + 365 * 24 * 3_600_000;
    const payload = { callKey: 'x', task: {}, final: true };
    await journal.put({ ...entry, key: `${OWNER}|x|saveCall`, owner: OWNER, payload, createdAt: ahead });
    const outbox = open();
    await clock.advance(0);
    expect(await journal.entries(OWNER)).toMatchObject([{ createdAt: clock.now() }]);
    outbox.dispose();
    await clock.advance(14 * 24 * 3_600_000 + 1);
    open();
    await clock.advance(0);
    expect(await journal.entries('o|other')).toEqual([]);
  });

  it('an entry that a later package wrote is left for that one', async () => {
    const { clock, journal, org, open } = createBench();
    const entry = { owner: OWNER, interactionId: 'x', purpose: 'saveCall', attempts: 0, state: 'waiting' } as const;
    const payload = { callKey: 'x', task: { Subject: 'new' }, final: true };
    await journal.put({ ...entry, key: 'x', payload, createdAt: clock.now(), format: 99 });
    open();
    await clock.advance(0);
    expect(org.requests).toEqual([]);
    expect(await journal.entries(OWNER)).toHaveLength(1);
  });

  it('an entry of the first package, which had no number, is sent', async () => {
    const { clock, journal, org, open } = createBench();
    const entry = { owner: OWNER, interactionId: 'x', purpose: 'saveCall', attempts: 2, state: 'sent' } as const;
    const payload = { callKey: 'x', task: { Subject: 'old' }, final: true, isRepeatable: true };
    await journal.put({ ...entry, key: `${OWNER}|x|saveCall`, payload, createdAt: clock.now() });
    open();
    await clock.advance(0);
    expect(org.tasks).toMatchObject([{ callKey: 'x', fields: { Subject: 'old' } }]);
    expect(await journal.entries(OWNER)).toEqual([]);
  });

  it('a call that was not over is told as left open until its end is written', async () => {
    const { clock, journal, org, open } = createBench();
    open().submit(call('a'));
    await clock.advance(0);
    const outbox = open();
    await clock.advance(0);
    expect(outbox.state.value.leftOpen).toEqual([{ callKey: 'a', interactionId: 'a', taskId: '00T1' }]);
    outbox.submit(call('a', { Status: 'Completed' }, true));
    await clock.advance(0);
    expect(outbox.state.value.leftOpen).toEqual([]);
    expect(org.tasks).toEqual([{ id: '00T1', callKey: 'a', fields: { Subject: 'a', Status: 'Completed' } }]);
    expect(await journal.entries(OWNER)).toEqual([]);
  });

  it('what is kept of a call comes back when the page died, and only then', async () => {
    const { clock, journal, org, open } = createBench();
    const first = open();
    const kept = { callKey: 'a', interactionId: 'a', task: { Subject: 'kept' }, optional: ['X__c'] };
    first.keep(kept);
    first.keep({ ...kept, callKey: 'b' });
    await clock.advance(0);
    expect(org.requests).toEqual([]);
    expect(first.state.value).toMatchObject({ pending: 0, calls: {} });
    first.submit(call('b', { Subject: 'b' }, true));
    await clock.advance(0);
    first.dispose();
    const second = open();
    await clock.advance(0);
    expect(second.state.value.leftOpen).toMatchObject([{ callKey: 'a', kept }]);
    expect(await journal.entries(OWNER)).toHaveLength(1);
  });

  it('an entry that is none of ours is left alone', async () => {
    const { clock, journal, org, open } = createBench();
    const entry = {
      owner: OWNER,
      interactionId: 'x',
      purpose: 'saveCall',
      createdAt: clock.now(),
      attempts: 0,
    } as const;
    await journal.put({ ...entry, key: 'odd', payload: 'nonsense', state: 'waiting' });
    open();
    await clock.advance(0);
    expect(org.requests).toEqual([]);
  });
});

describe('a clock that jumps', () => {
  it('back by a day does not make a pause of seconds one of a day', async () => {
    const bench = createBench('apex', ['unreachable', 'unreachable']);
    const clock = { jump: 0, now: () => bench.clock.now() + clock.jump, after: bench.clock.after };
    createOutbox({
      ...{ journal: bench.journal, log: bench.org.log, clock, owner: OWNER, random: () => 0.5 },
      onError: () => undefined,
    }).submit(call('a'));
    await bench.clock.advance(0);
    clock.jump = -24 * 3_600_000;
    await bench.clock.advance(10_000);
    expect(bench.org.tasks).toHaveLength(1);
  });

  it('does not change the order of one interaction’s Tasks', async () => {
    const bench = createBench('apex', ['unreachable']);
    const clock = { jump: 0, now: () => bench.clock.now() + clock.jump, after: bench.clock.after };
    const outbox = createOutbox({
      ...{ journal: bench.journal, log: bench.org.log, clock, owner: OWNER, random: () => 0.5 },
      onError: () => undefined,
    });
    await bench.clock.advance(0);
    outbox.submit(call('a|1'));
    clock.jump = -3_600_000;
    outbox.submit(call('a|2'));
    await bench.clock.advance(30_000);
    expect(bench.org.tasks.map(({ callKey }) => callKey)).toEqual(['a|1', 'a|2']);
  });
});

describe('whatever fails, in whatever order', () => {
  const fate = fc.constantFrom<Fate>('saved', 'lostAnswer', 'lostRequest', 'unreachable', 'refused');
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('submit' as const), key: fc.constantFrom('a', 'b|1', 'b|2') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) },
  );
  const play = async (
    path: SendPlan['path'],
    fates: Fate[],
    steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  ) => {
    const bench = createBench(path, [...fates]);
    const submitted = new Map<string, FieldValues>();
    let outbox = bench.open();
    for (const [index, each] of steps.entries()) {
      if (each.kind === 'submit') {
        const fields = { [`F${index % 3}`]: index };
        submitted.set(each.key, { ...submitted.get(each.key), ...fields });
        outbox.submit(call(each.key, fields));
        await settle(index % 7);
      } else if (each.kind === 'wait') {
        await bench.clock.advance(each.ms);
      } else {
        // A reload loses memory, not the journal; what is under way ends somewhere.
        await settle();
        outbox.dispose();
        await settle();
        outbox = bench.open();
      }
    }
    await bench.clock.advance(3 * 3_600_000);
    return { ...bench, submitted, outbox };
  };

  it('by Apex there is exactly one Task a call with every field, and an empty journal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 9 }), fc.array(step, { maxLength: 14 }), async (fates, steps) => {
        const { org, journal, submitted, outbox } = await play('apex', fates, steps);
        expect(Object.fromEntries(org.tasks.map((task) => [task.callKey, task.fields]))).toEqual(
          Object.fromEntries(submitted),
        );
        expect(org.tasks).toHaveLength(submitted.size);
        expect((await journal.entries(OWNER)).filter(({ state }) => state !== 'saved')).toEqual([]);
        expect(outbox.state.value.pending).toBe(0);
        expect(org.most()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('by saveLog there are never two Tasks a call, and a call without one is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 9 }), fc.array(step, { maxLength: 14 }), async (fates, steps) => {
        const { org, submitted, outbox } = await play('saveLog', fates, steps);
        const keys = org.tasks.map((task) => task.callKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of submitted.keys())
          expect(keys.includes(key) || outbox.state.value.calls[key]?.log === 'unsure').toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

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
