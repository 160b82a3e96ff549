import { WxccError } from 'c/wxccBase';
import type { ErrorCode } from 'c/wxccBase';
import type { SaveCallAnswer, SendPlan } from 'c/wxccCallLog';
import {
  addTo,
  afterFailure,
  afterSave,
  createItem,
  mergeDropped,
  mergeSubmissions,
  requestOf,
  retryNow,
  takeOff,
  underneath,
} from '../outboxItem';
import type { CallSubmission, OutboxItem } from '../outboxItem';
import { logOf, waitingOf } from '../outboxState';

const NOW = 1_000_000;
const BARE = { callKey: 'a', interactionId: 'i', task: {}, final: false };
const submission = (more: Partial<CallSubmission> = {}): CallSubmission => ({ ...BARE, ...more });
const item = (more: Partial<OutboxItem> = {}): OutboxItem => ({ ...createItem(submission(), NOW), ...more });
const fallback = (name: string) => ({ callKey: `a|${name}`, task: { Subject: name } });

describe('two submissions of a call become one', () => {
  test.each<[string, Partial<CallSubmission>, Partial<CallSubmission>, Partial<CallSubmission>]>([
    ['of nothing but fields', { task: { A: 1, B: 1 } }, { task: { B: 2 } }, { task: { A: 1, B: 2 } }],
    ['with the first Case', { case: { S: 1 } }, { case: { S: 2 } }, { case: { S: 1 } }],
    ['with a Case that comes later', {}, { case: { S: 2 } }, { case: { S: 2 } }],
    ['with every optional field once', { optional: ['A'] }, { optional: ['A', 'B'] }, { optional: ['A', 'B'] }],
    ['with every shared text once', { sharedTexts: ['A'] }, { sharedTexts: ['B', 'A'] }, { sharedTexts: ['A', 'B'] }],
    ['with the later fallback', { fallback: fallback('1') }, { fallback: fallback('2') }, { fallback: fallback('2') }],
    ['with the only fallback', { fallback: fallback('1') }, {}, { fallback: fallback('1') }],
    ['with the Task that was known first', { taskId: '00T1' }, { taskId: '00T2' }, { taskId: '00T1' }],
    ['with a Task that is known later', {}, { taskId: '00T2' }, { taskId: '00T2' }],
    ['without a Task when neither needs one', { withoutTask: true }, { withoutTask: true }, { withoutTask: true }],
    ['with a Task when the first needs one', {}, { withoutTask: true }, {}],
    ['with a Task when the second needs one', { withoutTask: true }, {}, {}],
    ['that waits as long as the less patient', { notBefore: 9 }, { notBefore: 5 }, { notBefore: 5 }],
    ['that waits for nothing when the second cannot', { notBefore: 9 }, {}, {}],
    ['that waits for nothing when the first cannot', {}, { notBefore: 9 }, {}],
    ['that is the end when the first was', { final: true }, {}, { final: true }],
    ['that is the end when the second is', {}, { final: true }, { final: true }],
  ])('%s', (_name, earlier, later, merged) => {
    expect(mergeSubmissions(submission(earlier), submission(later))).toEqual(submission(merged));
  });

  test('of which only the later says what is to come', () => {
    const later = { notBefore: 9, task: {}, history: { line: 'x', alone: true } };
    expect(mergeSubmissions(submission({ later }), submission())).toEqual(submission());
    expect(mergeSubmissions(submission(), submission({ later }))).toEqual(submission({ later }));
  });
});

describe('what is sent', () => {
  test('is what is known, and nothing of the outbox’s own', () => {
    const known = {
      task: { A: 1 },
      taskId: '00T1',
      case: { S: 1 },
      optional: ['A'],
      sharedTexts: ['A'],
      withoutTask: true,
      history: { line: 'x', alone: true },
      fallback: fallback('1'),
    };
    const { final: _final, ...sent } = submission(known);
    expect(requestOf(createItem(submission(known), NOW))).toEqual(sent);
  });

  test('names nothing that is not there', () => {
    expect(Object.keys(requestOf(item())).sort()).toEqual(['callKey', 'interactionId', 'task']);
  });
});

describe('a submission for a call', () => {
  test('that waits with patience is sent with the one that has none', () => {
    const patient = createItem(submission({ notBefore: NOW + 500 }), NOW);
    expect(patient.due).toBe(NOW + 500);
    expect(addTo(patient, submission({ notBefore: NOW + 900 }), NOW + 1).due).toBe(NOW + 500);
    expect(addTo(patient, submission({ notBefore: NOW + 100 }), NOW + 1).due).toBe(NOW + 100);
    expect(addTo(patient, submission(), NOW + 1).due).toBe(NOW + 1);
  });

  test('that failed does not cut its pause short', () => {
    expect(addTo(item({ attempts: 1, due: NOW + 900 }), submission(), NOW).due).toBe(NOW + 900);
  });

  test('that was refused for good gives it another chance', () => {
    const parked = item({ state: 'parked', attempts: 4, due: 0 });
    expect(addTo(parked, submission(), NOW)).toMatchObject({ state: 'waiting', attempts: 0, due: NOW });
  });

  test('that is perhaps saved changes its content alone', () => {
    const added = addTo(item({ state: 'unsure', attempts: 1 }), submission({ task: { A: 1 } }), NOW);
    expect(added).toMatchObject({ state: 'unsure', attempts: 1, task: { A: 1 } });
    expect(added).not.toHaveProperty('added');
  });

  test('that is on its way is kept beside it', () => {
    const first = addTo(takeOff(item()), submission({ task: { A: 1 } }), NOW);
    const second = addTo(first, submission({ task: { B: 1 } }), NOW);
    expect(second).toMatchObject({ state: 'flying', added: submission({ task: { A: 1, B: 1 } }) });
  });
});

describe('what is left after a save', () => {
  const answer = (more: Partial<SaveCallAnswer> = {}): SaveCallAnswer => ({
    created: true,
    dropped: [],
    path: 'apex',
    ...more,
  });
  const flying = (added?: Partial<CallSubmission>, more: Partial<OutboxItem> = {}): OutboxItem =>
    item({ state: 'flying', ...(added && { added: submission(added) }), ...more });

  test('is nothing when nothing came meanwhile', () => {
    expect(afterSave(flying(), answer({ taskId: '00T1' }), NOW)).toBeUndefined();
  });

  test('is what came meanwhile, for the Task that was made', () => {
    expect(afterSave(flying({ task: { A: 1 } }), answer({ taskId: '00T1' }), NOW)).toEqual(
      createItem(submission({ task: { A: 1 } }), NOW, '00T1'),
    );
  });

  test('knows its Task also where the answer names none', () => {
    expect(afterSave(flying({}, { taskId: '00T0' }), answer(), NOW)?.taskId).toBe('00T0');
    expect(afterSave(flying({}, { taskId: '00T0' }), answer({ taskId: '00T1' }), NOW)?.taskId).toBe('00T1');
  });

  test.each<[string, Partial<SaveCallAnswer>, boolean]>([
    ['still wanted when none was made', {}, true],
    ['no more when one was made', { caseId: '5001' }, false],
    ['no more when one was perhaps made', { isCaseUnsure: true }, false],
  ])('has a Case %s', (_name, more, isWanted) => {
    const left = afterSave(flying({ case: { S: 1 } }), answer(more), NOW)!;
    expect(Object.hasOwn(left, 'case')).toBe(isWanted);
  });

  test.each<[SendPlan['path'], boolean]>([
    ['apex', true],
    ['saveLog', false],
  ])('by %s has a Task of one’s own to fall back to: %j', (path, hasFallback) => {
    const left = afterSave(flying({ fallback: fallback('1') }), answer({ path }), NOW)!;
    expect(Object.hasOwn(left, 'fallback')).toBe(hasFallback);
  });
});

describe('a save that failed', () => {
  const fail = (
    code: ErrorCode | undefined,
    { isRepeatable, ...more }: Partial<OutboxItem> & { isRepeatable?: boolean } = {},
    details = {},
  ): OutboxItem => {
    const plan = isRepeatable === undefined ? undefined : { path: 'apex' as const, isRepeatable };
    const error = code ? new WxccError(code, 'as told by the test', details) : new Error('unheard of');
    return afterFailure({ ...takeOff(item(), plan), ...more }, { error, now: NOW }, (attempts) => attempts * 10);
  };

  test.each<[ErrorCode | undefined, boolean | undefined, OutboxItem['state']]>([
    ['unreachable', undefined, 'waiting'],
    ['refused', undefined, 'waiting'],
    ['badInput', undefined, 'parked'],
    ['notPermitted', undefined, 'parked'],
    ['notSupported', undefined, 'parked'],
    ['protocol', true, 'parked'],
    ['protocol', false, 'unsure'],
    ['timedOut', true, 'waiting'],
    ['timedOut', false, 'unsure'],
    ['timedOut', undefined, 'unsure'],
    [undefined, true, 'waiting'],
    [undefined, undefined, 'unsure'],
  ])('with %s, repeatable %j, is %s', (code, isRepeatable, state) => {
    expect(fail(code, isRepeatable === undefined ? {} : { isRepeatable }).state).toBe(state);
  });

  test.each<[ErrorCode, number, OutboxItem['state']]>([
    ['refused', 8, 'waiting'],
    ['refused', 9, 'parked'],
    ['unreachable', 99, 'waiting'],
  ])('with %s after %i others is %s', (code, attempts, state) => {
    expect(fail(code, { attempts }).state).toBe(state);
  });

  test('waits for its pause, and forgets why the one before failed', () => {
    const again = fail('timedOut', { isRepeatable: true, attempts: 1, error: 'refused', reason: 'old' });
    expect(again).toMatchObject({ attempts: 2, due: NOW + 20, error: 'timedOut' });
    expect(again).not.toHaveProperty('reason');
  });

  test.each<[object, string | undefined]>([
    [{ description: 'said', reason: 'CODE' }, 'said'],
    [{ description: '', reason: 'CODE' }, 'CODE'],
    [{ reason: 7 }, undefined],
    [{}, undefined],
  ])('of which Salesforce says %j tells %j', (details, reason) => {
    expect(fail('refused', {}, details).reason).toBe(reason);
  });

  test('at the agent’s word goes at once, unless it is on its way', () => {
    const parked = item({ state: 'parked', attempts: 4, due: NOW + 900 });
    expect(retryNow(parked, NOW)).toMatchObject({ state: 'waiting', attempts: 0, due: NOW });
    const flying = takeOff(item());
    expect(retryNow(flying, NOW)).toBe(flying);
  });
});

describe('what an earlier page left of a call', () => {
  test('lies below what this page knows', () => {
    const left = item({ task: { A: 1, B: 1 }, taskId: '00T0' });
    expect(underneath(item({ task: { B: 2 } }), left)).toEqual(item({ task: { A: 1, B: 2 }, taskId: '00T0' }));
    expect(underneath(item({ taskId: '00T1' }), left).taskId).toBe('00T1');
    expect(underneath(item(), item())).toEqual(item());
  });

  test('does not change what is on its way', () => {
    const flying = takeOff(item());
    expect(underneath(flying, item({ task: { A: 1 } }))).toBe(flying);
  });
});

test('a dropped field is told once, with the latest reason', () => {
  const dropped = (objectType: string, field: string, reason: 'refused' | 'unknown') => ({ objectType, field, reason });
  const earlier = [dropped('Task', 'A', 'refused'), dropped('Case', 'A', 'refused'), dropped('Task', 'B', 'refused')];
  expect(mergeDropped(earlier, [dropped('Task', 'A', 'unknown')])).toEqual([
    dropped('Case', 'A', 'refused'),
    dropped('Task', 'B', 'refused'),
    dropped('Task', 'A', 'unknown'),
  ]);
  expect(mergeDropped(earlier, [])).toEqual(earlier);
});

describe('how a call that is not saved looks to the agent', () => {
  test.each<[string, Partial<OutboxItem>, ReturnType<typeof logOf>]>([
    ['new', {}, 'saving'],
    ['on its way', { state: 'flying' }, 'saving'],
    ['perhaps saved', { state: 'unsure' }, 'unsure'],
    ['refused for good', { state: 'parked' }, 'failed'],
    ['refused once', { attempts: 1, error: 'refused' }, 'failed'],
    ['without an answer twice', { attempts: 2, error: 'timedOut' }, 'saving'],
    ['without an answer three times', { attempts: 3, error: 'timedOut' }, 'failed'],
    ['not reached twice', { attempts: 2, error: 'unreachable' }, 'saving'],
    ['not reached three times', { attempts: 3, error: 'unreachable' }, 'failed'],
    ['failed once for no known reason', { attempts: 1 }, 'saving'],
    ['refused before the agent sent it again', { attempts: 0, error: 'refused' }, 'saving'],
    ['waiting for its end alone', { history: { line: 'x', alone: true, finish: true } }, 'saved'],
    [
      'whose end was refused',
      { history: { line: 'x', alone: true, finish: true }, attempts: 1, error: 'refused' },
      'failed',
    ],
  ])('%s', (_name, more, log) => {
    expect(logOf(item(more))).toBe(log);
  });

  test.each<[OutboxItem['state'], string]>([
    ['waiting', 'waiting'],
    ['flying', 'sending'],
    ['parked', 'refused'],
    ['unsure', 'unsure'],
  ])('%s is listed as %s', (state, status) => {
    const listed = { callKey: 'a', interactionId: 'i', task: { A: 1 }, createdAt: NOW, attempts: 2 };
    expect(waitingOf(item({ ...listed, state }))).toEqual({ ...listed, status });
    const why = { taskId: '00T1', error: 'refused', reason: 'said' } as const;
    expect(waitingOf(item({ ...listed, state, ...why }))).toEqual({ ...listed, status, ...why });
  });
});
