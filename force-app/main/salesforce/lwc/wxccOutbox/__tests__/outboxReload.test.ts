/* eslint-disable no-await-in-loop -- the steps of a story happen one after the other */
import { WxccError } from 'c/wxccBase';
import { createOutbox } from 'c/wxccOutbox';
import type { CallLog, FieldValues, Outbox, SendPlan } from 'c/wxccSalesforce';
import { settle } from '../../../../../../tests/fakes/createVirtualClock';

import { call, createBench, OWNER } from './outboxBench';

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
