import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { WxccError } from 'c/wxccBase';
import { withSeparateTask } from '../withSeparateTask';
import { createCallLog } from 'c/wxccCallLog';
import { createApexGateway, MAX_APEX_ARGUMENT } from 'c/wxccApex';
import type { RunApexArgs } from 'c/wxccOpenCti';
import type { FieldValues, SaveCallAnswer, SaveCallRequest, SendPlan } from 'c/wxccSalesforce';

const decode = (methodParams: string): { v: number; action: string; data: Record<string, unknown> } =>
  JSON.parse(Buffer.from(methodParams.replace('payload=', ''), 'base64url').toString('utf8')) as never;

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A `runApex` that keeps what it was asked and always answers the same. */
function createRecorder(answer: string) {
  const sent: RunApexArgs[] = [];
  const client = {
    async runApex(args: RunApexArgs): Promise<string> {
      sent.push(args);
      return answer;
    },
  };
  return { sent, client };
}

/** An org with our Apex class: one Task a key, texts appended by offset and trimmed at their end, as Salesforce does. */
function createApexOrg(fail: () => WxccError | undefined = () => undefined) {
  const tasks = new Map<string, Record<string, unknown>>();
  const sent: RunApexArgs[] = [];
  const answer = (methodParams: string): unknown => {
    const { action, data } = decode(methodParams);
    if (action === 'saveCall') {
      const key = String(data.callKey);
      const created = !tasks.has(key);
      tasks.set(key, { ...tasks.get(key), ...(data.task as object) });
      return { taskId: key, created, dropped: [] };
    }
    const task = tasks.get(String(data.taskId)) ?? {};
    const field = String(data.field);
    const before = asText(task[field]).trimEnd();
    if (before.length < Number(data.offset)) throw new Error('conflict');
    task[field] = (before.slice(0, Number(data.offset)) + String(data.text)).trimEnd();
    return { length: asText(task[field]).length };
  };
  const client = {
    async runApex(args: RunApexArgs): Promise<string> {
      const error = fail();
      if (error) throw error;
      sent.push(args);
      return JSON.stringify({ v: 1, ok: true, data: answer(args.methodParams) });
    },
    saveLog: async (): Promise<string> => {
      throw new Error('not in this test');
    },
  };
  return { tasks, sent, log: createCallLog({ gateway: createApexGateway({ client }), client }) };
}

const request = (task: FieldValues, over: Partial<SaveCallRequest> = {}): SaveCallRequest => ({
  callKey: 'key',
  interactionId: 'interaction',
  task,
  ...over,
});

describe('the Apex gateway', () => {
  const call = (answer: string) =>
    createApexGateway({ client: { runApex: async () => answer } })
      .call('saveCall', {})
      .catch((error: unknown) => error);

  it('sends one parameter of letters, digits, - and _', async () => {
    const { sent, client } = createRecorder('{"v":1,"ok":true,"data":7}');
    expect(await createApexGateway({ client }).call('act', { text: '&=+% äß☎𝒳' })).toBe(7);
    expect(sent[0]).toMatchObject({ apexClass: 'WxccOpenCti', methodName: 'invoke' });
    expect(sent[0]?.methodParams).toMatch(/^payload=[\w-]+$/);
    expect(decode(sent[0]?.methodParams ?? '')).toEqual({ v: 1, action: 'act', data: { text: '&=+% äß☎𝒳' } });
  });

  it('writes base64url as everybody reads it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { sent, client } = createRecorder('{"ok":true}');
        await createApexGateway({ client }).call('act', { text });
        expect(decode(sent[0]?.methodParams ?? '').data.text).toBe(text.toWellFormed());
      }),
    );
  });

  it.each([
    ['badInput', 'badInput'],
    ['refused', 'refused'],
    ['notPermitted', 'notPermitted'],
    ['unsupportedVersion', 'protocol'],
    ['unknownAction', 'protocol'],
    ['conflict', 'refused'],
    ['news', 'refused'],
  ])('%s becomes %s', async (code, expected) => {
    expect(await call(JSON.stringify({ v: 1, ok: false, error: { code, message: 'm' } }))).toMatchObject({
      code: expected,
      details: { action: 'saveCall', reason: code },
    });
  });

  it.each(['', 'no json', '[]', 'null', '<html>'])('%j is no answer', async (text) => {
    expect(await call(text)).toMatchObject({ code: 'protocol' });
  });

  it('refuses what does not fit into one call, before it leaves', async () => {
    const gateway = createApexGateway({ client: { runApex: () => Promise.reject(new Error('must not be sent')) } });
    expect(gateway.fits('act', { text: 'x'.repeat(5_000) })).toBe(false);
    await expect(gateway.call('act', { text: 'x'.repeat(5_000) })).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('a save by Apex', () => {
  it('is one call when it fits', async () => {
    const { log, sent, tasks } = createApexOrg();
    expect(await log.save(request({ Subject: 'Call' }))).toEqual({
      taskId: 'key',
      created: true,
      dropped: [],
      path: 'apex',
    });
    expect(sent).toHaveLength(1);
    expect(tasks.get('key')).toEqual({ Subject: 'Call' });
  });

  it('says beforehand that it may be repeated', async () => {
    const plans: SendPlan[] = [];
    await createApexOrg().log.save(request({}), async (plan) => void plans.push(plan));
    expect(plans).toEqual([{ path: 'apex', isRepeatable: true }]);
  });

  it('of a long note goes in pieces that fit, and arrives whole', async () => {
    const { log, sent, tasks } = createApexOrg();
    const note = Array.from({ length: 600 }, (_, index) => `line ${index} – ä☎\r\n`).join('');
    const answer = await log.save(request({ Subject: 'Call', Description: note, Status: 'Completed' }));
    expect(answer.dropped).toEqual([]);
    expect(tasks.get('key')).toEqual({
      Subject: 'Call',
      Description: note.replace(/\r\n/g, '\n').trimEnd(),
      Status: 'Completed',
    });
    expect(sent.length).toBeGreaterThan(3);
    for (const { methodParams } of sent) expect(methodParams.length).toBeLessThanOrEqual(MAX_APEX_ARGUMENT);
  });

  const note = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom(' '.repeat(60), '\n', '☎'.repeat(300), 'x'.repeat(3_000)),
      ),
      { maxLength: 14 },
    )
    .map((parts) => `a${parts.join('')}z`);

  it('of any texts arrives whole, twice sent as well', async () => {
    await fc.assert(
      fc.asyncProperty(note, note, fc.boolean(), async (first, second, twice) => {
        const { log, tasks, sent } = createApexOrg();
        const save = (): Promise<SaveCallAnswer> => log.save(request({ Description: first, Wxcc_Note__c: second }));
        await save();
        if (twice) await save();
        const stored = tasks.get('key') ?? {};
        const expected = (text: string): string => text.replace(/\r\n/g, '\n').trimEnd();
        expect(expected(String(stored.Description))).toBe(expected(first));
        expect(expected(String(stored.Wxcc_Note__c))).toBe(expected(second));
        expect(sent.every(({ methodParams }) => methodParams.length <= MAX_APEX_ARGUMENT)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('that is refused is not tried another way', async () => {
    const { log } = createApexOrg(() => new WxccError('refused', 'validation rule'));
    await expect(log.save(request({}))).rejects.toMatchObject({ code: 'refused' });
  });
});

/** An org without our class. Answers of `saveLog` in order; an error refuses. */
function createPlainOrg(answers: (string | WxccError)[] = []) {
  const saved: FieldValues[] = [];
  let apexCalls = 0;
  const client = {
    async runApex(): Promise<string> {
      apexCalls += 1;
      throw new WxccError('notPermitted', 'no class', { method: 'runApex' });
    },
    async saveLog(value: FieldValues): Promise<string> {
      saved.push(value);
      const answer = answers.shift() ?? '00T1';
      if (typeof answer !== 'string') throw answer;
      return answer;
    },
  };
  return { saved, calls: () => apexCalls, log: createCallLog({ gateway: createApexGateway({ client }), client }) };
}

const refusal = (details: Record<string, string | number | boolean> = {}): WxccError =>
  new WxccError('refused', 'no', { method: 'saveLog', ...details });

describe('without the Apex class', () => {
  it('a call is saved by saveLog, and Apex is asked once only', async () => {
    const { log, saved, calls } = createPlainOrg();
    const plans: SendPlan[] = [];
    const announce = async (plan: SendPlan): Promise<void> => void plans.push(plan);
    expect(await log.save(request({ Subject: 'Call' }), announce)).toMatchObject({
      taskId: '00T1',
      created: true,
      path: 'saveLog',
    });
    expect(await log.save(request({ Status: 'Completed' }, { taskId: '00T1' }), announce)).toMatchObject({
      created: false,
    });
    expect(saved).toEqual([
      { entityApiName: 'Task', Subject: 'Call' },
      { Id: '00T1', Status: 'Completed' },
    ]);
    expect(calls()).toBe(1);
    expect(plans).toEqual([
      { path: 'apex', isRepeatable: true },
      { path: 'saveLog', isRepeatable: false },
      { path: 'saveLog', isRepeatable: true },
    ]);
  });

  it('a subtype is set by a create only', async () => {
    const { log, saved } = createPlainOrg();
    await log.save(request({ TaskSubtype: 'Call' }));
    await log.save(request({ TaskSubtype: 'Call', Subject: 's' }, { taskId: '00T1' }));
    expect(saved[0]).toMatchObject({ TaskSubtype: 'Call' });
    expect(saved[1]).toEqual({ Id: '00T1', Subject: 's' });
  });

  it('a Lead has no WhatId beside it, and that is said', async () => {
    const { log, saved } = createPlainOrg();
    const answer = await log.save(request({ WhoId: '00Q1', WhatId: '0061' }));
    expect(saved).toEqual([{ entityApiName: 'Task', WhoId: '00Q1' }]);
    expect(answer.dropped).toEqual([{ objectType: 'Task', field: 'WhatId', reason: 'refused' }]);
  });

  it('texts are cut to what standard fields hold, not through a character', async () => {
    const { log, saved } = createPlainOrg();
    const answer = await log.save(request({ Subject: `${'x'.repeat(254)}😀` }));
    expect(saved[0]?.Subject).toBe('x'.repeat(254));
    expect(answer.dropped).toEqual([{ objectType: 'Task', field: 'Subject', reason: 'tooLong' }]);
  });

  it('a refused field is dropped and said, the rest saved', async () => {
    const { log, saved } = createPlainOrg([refusal({ fields: 'Wxcc_ANI__c' })]);
    const answer = await log.save(request({ Subject: 's', Wxcc_ANI__c: '1' }));
    expect(saved[1]).toEqual({ entityApiName: 'Task', Subject: 's' });
    expect(answer.dropped).toEqual([{ objectType: 'Task', field: 'Wxcc_ANI__c', reason: 'refused' }]);
  });

  it('a text that is too long is cut, not dropped', async () => {
    const { log, saved } = createPlainOrg([refusal({ fields: 'Note__c', tooLong: true, maxLength: 3 })]);
    const answer = await log.save(request({ Note__c: 'abcdef' }));
    expect(saved[1]).toEqual({ entityApiName: 'Task', Note__c: 'abc' });
    expect(answer.dropped).toEqual([{ objectType: 'Task', field: 'Note__c', reason: 'tooLong' }]);
  });

  it('a refusal without a name takes away step by step what an org may lack', async () => {
    const { log, saved } = createPlainOrg([refusal(), refusal(), refusal()]);
    const answer = await log.save(request({ Subject: 's', Wxcc_ANI__c: '1', WhatId: '0061', OwnerId: '0051' }));
    expect(saved[3]).toEqual({ entityApiName: 'Task', Subject: 's' });
    expect(answer.dropped.map(({ field }) => field)).toEqual(['Wxcc_ANI__c', 'WhatId', 'OwnerId']);
  });

  it('a refusal that nothing mends is passed on', async () => {
    const { log } = createPlainOrg(Array.from({ length: 20 }, () => refusal()));
    await expect(log.save(request({ Subject: 's' }))).rejects.toMatchObject({ code: 'refused' });
  });

  it.each(['timedOut', 'protocol', 'unreachable'] as const)('%s is never sent again from here', async (code) => {
    const { log, saved } = createPlainOrg([new WxccError(code, 'unknown outcome')]);
    await expect(log.save(request({ Subject: 's', Wxcc_ANI__c: '1' }))).rejects.toMatchObject({ code });
    expect(saved).toHaveLength(1);
  });

  describe('a call that another agent began', () => {
    const fallback = { callKey: 'int-1|agent-2', task: { Subject: 'Call', ANI: '1' } };
    const theirs = { taskId: '00T9', fallback };

    it('is taken over as the variable says, where nothing of the first agent can be lost', async () => {
      const { log, saved } = createPlainOrg();
      const answer = await log.save(request({ OwnerId: '0052', Status: 'In Progress' }, theirs));
      expect(saved).toEqual([{ Id: '00T9', OwnerId: '0052', Status: 'In Progress' }]);
      expect(answer).toMatchObject({ taskId: '00T1', created: false });
    });

    it('gets a Task of its own where both write notes: what stands there cannot be read', async () => {
      const { log, saved } = createPlainOrg();
      const words = { ...theirs, sharedTexts: ['Description'] };
      const answer = await log.save(request({ OwnerId: '0052', Description: 'Wants two.' }, words));
      expect(saved).toEqual([{ entityApiName: 'Task', Subject: 'Call', ANI: '1', Description: 'Wants two.' }]);
      expect(answer).toMatchObject({ taskId: '00T1', created: true, isSeparate: true });
    });
  });

  it('a call that was handed over is done with when its Task is no longer to be seen', async () => {
    const details = { action: 'saveCall', taskId: '00T9' };
    const gone = new WxccError('notPermitted', 'not to be seen', details);
    const log = withSeparateTask({ save: () => Promise.reject(gone) });
    const history = { line: 'Ada: Resolved', alone: true };
    await expect(log.save(request({ Status: 'In Progress' }, { history }))).resolves.toEqual({
      ...{ taskId: '00T9', created: false, path: 'apex', isHandedOver: true },
      dropped: [{ objectType: 'Task', field: 'Description', reason: 'notWritable' }],
    });
    await expect(log.save(request({ Status: 'In Progress' }))).rejects.toBe(gone);
  });

  describe('a call that this agent handed over', () => {
    const history = { line: 'Ada: Resolved', alone: true };

    it('changes nothing in a Task that is there, and says that its line is not', async () => {
      const { log, saved } = createPlainOrg();
      const answer = await log.save(request({ Status: 'In Progress', Subject: 's' }, { taskId: '00T1', history }));
      expect(saved).toEqual([]);
      expect(answer.dropped).toEqual([{ objectType: 'Task', field: 'Description', reason: 'notWritable' }]);
    });

    it('ends in time, and only that: whose values it has by then cannot be read', async () => {
      const { log, saved } = createPlainOrg();
      const words = { taskId: '00T1', history: { ...history, finish: true } };
      await log.save(request({ Status: 'Completed', CallDisposition: 'Resolved' }, words));
      expect(saved).toEqual([{ Id: '00T1', Status: 'Completed' }]);
    });

    it('is not reported when another agent’s Task no longer takes that end', async () => {
      const { log } = createPlainOrg([refusal()]);
      const words = { taskId: '00T1', history: { ...history, finish: true } };
      await expect(log.save(request({ Status: 'Completed' }, words))).resolves.toMatchObject({ taskId: '00T1' });
    });

    it('has its line behind the notes of a Task that is new', async () => {
      const { log, saved } = createPlainOrg();
      await log.save(request({ Description: 'Asked.' }, { history }));
      expect(saved).toEqual([{ entityApiName: 'Task', Description: 'Asked.\n\n--- Ada: Resolved ---' }]);
    });
  });

  it('a Case follows the Task, and its failure does not cost the Task', async () => {
    const { log, saved } = createPlainOrg(['00T1', '5001', '00T2', refusal(), refusal()]);
    expect(await log.save(request({}, { case: { Subject: 'c' } }))).toMatchObject({ taskId: '00T1', caseId: '5001' });
    expect(saved[1]).toEqual({ entityApiName: 'Case', Subject: 'c' });
    const second = await log.save(request({}, { case: { Subject: 'c' } }));
    expect(second).toMatchObject({ taskId: '00T2', dropped: [{ objectType: 'Case', field: 'Id', reason: 'refused' }] });
    expect(second.caseId).toBeUndefined();
    expect(second.isCaseUnsure).toBeUndefined();
  });

  it('a Case whose answer never came is perhaps there, and that is all that is known', async () => {
    const { log } = createPlainOrg(['00T1', new WxccError('timedOut', 'no answer')]);
    const answer = await log.save(request({}, { case: { Subject: 'c' } }));
    expect(answer).toMatchObject({ taskId: '00T1', isCaseUnsure: true, dropped: [] });
    expect(answer.caseId).toBeUndefined();
  });
});
