import { WxccError } from 'c/wxccBase';
import type { CallLog } from 'c/wxccSalesforce';
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
