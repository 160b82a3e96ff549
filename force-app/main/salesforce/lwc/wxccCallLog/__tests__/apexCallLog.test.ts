import { WxccError } from 'c/wxccBase';
import { createCallLog } from 'c/wxccCallLog';
import type { ApexGateway } from 'c/wxccApex';
import type { FieldValues, SaveCallRequest } from 'c/wxccSalesforce';

interface Sent {
  readonly action: string;
  readonly data: Record<string, unknown>;
}

/** An Apex class that takes arguments of `limit` characters and answers each request as `answer` says. */
function createApex(answer: (sent: Sent, index: number) => unknown, limit = 10_000) {
  const sent: Sent[] = [];
  const gateway: ApexGateway = {
    fits: (_, data) => JSON.stringify(data).length <= limit,
    async call(action, data) {
      sent.push({ action, data: data as Record<string, unknown> });
      const given = answer(sent.at(-1) as Sent, sent.length - 1);
      if (given instanceof Error) throw given;
      return given;
    },
  };
  const saved: FieldValues[] = [];
  const saveLog = async (value: FieldValues): Promise<string> => {
    saved.push(value);
    return '00T8';
  };
  return { sent, saved, log: createCallLog({ gateway, client: { saveLog } }) };
}

const request = (task: FieldValues, over: Partial<SaveCallRequest> = {}): SaveCallRequest => ({
  callKey: 'key',
  interactionId: 'interaction',
  task,
  ...over,
});

const isAppend = ({ action }: Sent): boolean => action === 'appendText';
const lettersOf = (length: number): string => 'abcdefghi '.repeat(length).slice(0, length);

describe('what Apex answers', () => {
  const save = (answer: unknown, over: Partial<SaveCallRequest> = {}) =>
    createApex(() => answer).log.save(request({}, over));

  it('is told on: Task, Case, what was dropped, and whose the call is now', async () => {
    const dropped = [{ objectType: 'Case', field: 'Origin', reason: 'badValue' }];
    const answer = { taskId: '00T1', caseId: '5001', created: true, handedOver: true, dropped };
    await expect(save(answer)).resolves.toEqual({
      ...{ taskId: '00T1', caseId: '5001', created: true, isHandedOver: true, path: 'apex' },
      dropped,
    });
  });

  it('claims neither a new Task nor a Case nor a handover that it does not say', async () => {
    const answer = { taskId: '00T1', caseId: '', created: 'yes', handedOver: 'no' };
    await expect(save(answer)).resolves.toEqual({ taskId: '00T1', created: false, dropped: [], path: 'apex' });
  });

  it.each([undefined, null, {}, { taskId: '' }, { taskId: 7 }])(
    '%j names no Task: the call is not taken for saved',
    async (answer) => {
      await expect(save(answer)).rejects.toMatchObject({ code: 'protocol', details: { action: 'saveCall' } });
    },
  );

  it('may lack a Task where only the Case was wanted', async () => {
    const answer = { caseId: '5001' };
    await expect(save(answer, { withoutTask: true })).resolves.toEqual({
      ...{ caseId: '5001', created: false, path: 'apex' },
      dropped: [],
    });
  });

  it('about dropped fields is read however it is spelt, and nonsense in it costs nothing', async () => {
    const dropped = [
      { field: 'A' },
      { field: 'B', reason: 'news', objectType: 4 },
      { field: 'C', reason: 3 },
      { reason: 'unknown' },
      null,
      'D',
    ];
    const read = { objectType: 'Task', reason: 'refused' };
    await expect(save({ taskId: '00T1', dropped })).resolves.toMatchObject({
      dropped: ['A', 'B', 'C'].map((field) => ({ ...read, field })),
    });
    await expect(save({ taskId: '00T1', dropped: { field: 'A' } })).resolves.toMatchObject({ dropped: [] });
  });

  it.each(['unknown', 'notWritable', 'tooLong', 'badValue', 'refused'])('tells %s as the reason', async (reason) => {
    const answer = { taskId: '00T1', dropped: [{ field: 'A', reason }] };
    await expect(save(answer)).resolves.toMatchObject({ dropped: [{ reason }] });
  });
});

describe('what Apex is asked', () => {
  it('is everything that the request holds, and nothing that it does not', async () => {
    const { log, sent } = createApex(() => ({ taskId: '00T1' }));
    const words = {
      ...{ taskId: '00T1', withoutTask: true, optional: ['Wxcc_ANI__c'], sharedTexts: ['Description'] },
      ...{ case: { Subject: 'c' }, history: { line: 'Ada', alone: true } },
    };
    await log.save(request({ Subject: 's' }, words));
    await log.save(request({ Subject: 's' }, { optional: [], sharedTexts: [] }));
    expect(sent.map(({ data }) => data)).toEqual([
      { callKey: 'key', interactionId: 'interaction', task: { Subject: 's' }, ...words },
      { callKey: 'key', interactionId: 'interaction', task: { Subject: 's' } },
    ]);
  });
});

describe('a note in pieces', () => {
  const notes = { Description: lettersOf(900) };
  const saveNotes = async (answer: (sent: Sent) => unknown, over: Partial<SaveCallRequest> = {}) => {
    const apex = createApex((sent) => (isAppend(sent) ? answer(sent) : { taskId: '00T1' }), 300);
    return { ...apex, answer: await apex.log.save(request({ Subject: 's', ...notes }, over)) };
  };

  it.each(['refused', 'badInput'] as const)('that ends with %s is told as cut: the Task is there', async (code) => {
    const { answer } = await saveNotes(() => new WxccError(code, 'no'));
    expect(answer).toMatchObject({
      taskId: '00T1',
      dropped: [{ objectType: 'Task', field: 'Description', reason: 'tooLong' }],
    });
  });

  it('whose end nobody knows is sent again', async () => {
    await expect(saveNotes(() => new WxccError('timedOut', 'no answer'))).rejects.toMatchObject({ code: 'timedOut' });
  });

  it('says with every piece that the text is shared, or with none', async () => {
    const { sent: shared } = await saveNotes(() => ({}), { sharedTexts: ['Description'] });
    expect(new Set(shared.filter(isAppend).map(({ data }) => data.shared))).toEqual(new Set([true]));
    const { sent: own } = await saveNotes(() => ({}));
    expect(own.filter(isAppend).some(({ data }) => 'shared' in data)).toBe(false);
    expect(own.filter(isAppend).every(({ data }) => data.taskId === '00T1')).toBe(true);
  });

  it('is not continued where Apex has cut its head', async () => {
    const dropped = [{ objectType: 'Task', field: 'Description', reason: 'tooLong' }];
    const { log, sent } = createApex(() => ({ taskId: '00T1', dropped }), 300);
    const answer = await log.save(request(notes));
    expect(sent.filter(isAppend)).toEqual([]);
    expect(answer.dropped).toEqual(dropped);
  });

  it('is continued where what Apex dropped is another field, or another object’s', async () => {
    const dropped = [
      { objectType: 'Task', field: 'Subject', reason: 'tooLong' },
      { objectType: 'Case', field: 'Description', reason: 'tooLong' },
    ];
    const { log, sent } = createApex(() => ({ taskId: '00T1', dropped }), 300);
    await log.save(request(notes));
    expect(sent.filter(isAppend).length).toBeGreaterThan(1);
  });

  it('of a call that another agent has by now brings this agent’s part only', async () => {
    const words = { sharedTexts: ['Description'], history: { line: 'Ada', alone: true } };
    const fields = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`Field_${String(index)}__c`, lettersOf(100)]),
    );
    const task = { ...fields, Long__c: lettersOf(900), ...notes };
    const { log, sent } = createApex(() => ({ taskId: '00T1', handedOver: true }), 400);
    await log.save(request(task, words));
    const [, ...later] = sent;
    expect(later.length).toBeGreaterThan(1);
    for (const { action, data } of later)
      expect(action === 'appendText' ? [data.field] : Object.keys(data.task as object)).toEqual(['Description']);
  });

  it('tells what each of its saves has dropped', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`Field_${String(index)}__c`, lettersOf(100)]),
    );
    const { log, sent } = createApex((_, index) => ({ taskId: '00T1', dropped: [{ field: String(index) }] }), 400);
    const { dropped } = await log.save(request(fields));
    expect(sent.length).toBeGreaterThan(2);
    expect(dropped.map(({ field }) => field)).toEqual(sent.map((_, index) => String(index)));
  });
});

describe('when the Apex class is refused', () => {
  const refusing = (error: WxccError, over: Partial<SaveCallRequest> = {}) => {
    const apex = createApex((_, index) => (index === 0 ? error : { taskId: '00T2', created: true }));
    return { ...apex, saving: apex.log.save(request({ Subject: 's', OwnerId: '0051' }, over)) };
  };
  const theirs = { fallback: { callKey: 'key|me', task: { ANI: '1', Subject: 'all' } }, optional: ['ANI'] };
  const hidden = { action: 'saveCall', taskId: '00T9' };

  it.each([
    new WxccError('notSupported', 'no runApex'),
    new WxccError('notPermitted', 'no class', { method: 'runApex' }),
  ])('the call is saved without it ($code)', async (error) => {
    const { saving, saved } = refusing(error);
    await expect(saving).resolves.toMatchObject({ taskId: '00T8', path: 'saveLog' });
    expect(saved).toHaveLength(1);
  });

  it('for an object or a field only, that is told, and saveLog would not help', async () => {
    const { saving, saved } = refusing(new WxccError('notPermitted', 'no field', { action: 'saveCall' }));
    await expect(saving).rejects.toMatchObject({ code: 'notPermitted' });
    expect(saved).toEqual([]);
  });

  it('since the Task is another’s, this agent gets one of their own with all that is known', async () => {
    const { saving, sent } = refusing(new WxccError('notPermitted', 'hidden', hidden), theirs);
    await expect(saving).resolves.toMatchObject({ taskId: '00T2', isSeparate: true });
    expect(sent[1]?.data).toEqual({
      ...{ callKey: 'key|me', interactionId: 'interaction', optional: ['ANI'] },
      task: { ANI: '1', Subject: 's' },
    });
  });

  it.each([
    ['a validation rule', new WxccError('refused', 'rule', hidden)],
    ['a lost permission', new WxccError('notPermitted', 'no field', { action: 'saveCall' })],
    ['an answer that is lost', new WxccError('timedOut', 'no answer', hidden)],
  ])('by %s, no second Task is made', async (_, error) => {
    const { saving, sent } = refusing(error, theirs);
    await expect(saving).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });

  it('for a Task that this agent began alone, there is no other to make', async () => {
    const error = new WxccError('notPermitted', 'hidden', hidden);
    await expect(refusing(error).saving).rejects.toBe(error);
  });

  it('after a handover without naming the Task, the save is not taken for done', async () => {
    const error = new WxccError('notPermitted', 'no field', { action: 'saveCall' });
    await expect(refusing(error, { history: { line: 'Ada', alone: true } }).saving).rejects.toBe(error);
  });
});
