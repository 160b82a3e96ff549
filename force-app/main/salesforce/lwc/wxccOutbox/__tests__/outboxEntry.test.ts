import fc from 'fast-check';
import type { SendPlan } from 'c/wxccCallLog';
import type { JournalEntry } from '../journal';
import { readEntry, savedRecords, toEntry, toSavedEntry } from '../outboxEntry';
import type { SavedCall } from '../outboxEntry';
import { createItem } from '../outboxItem';
import type { CallSubmission, ItemState } from '../outboxItem';

const OWNER = '00D|005';
const NOW = 1_000_000;
const BARE = { callKey: 'a', interactionId: 'i', task: { Subject: 'x' }, final: false } as const;
const HEAD = { key: '00D|005|a|saveCall', owner: OWNER, interactionId: 'i', purpose: 'saveCall', format: 1 } as const;
const bare = (more: Partial<CallSubmission> = {}) => createItem({ ...BARE, ...more }, NOW);

/** What is read of a journal's entry with this in its payload. */
const read = (payload: Readonly<Record<string, unknown>>, entry: Readonly<Record<string, unknown>> = {}) =>
  readEntry({ ...toEntry(OWNER, bare()), payload: { ...BARE, ...payload }, ...entry }, NOW + 10);

const text = fc.string({ minLength: 1, maxLength: 8 });
const fields = fc.dictionary(
  text.filter((name) => name !== '__proto__'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  { noNullPrototype: true, maxKeys: 4 },
);
const names = fc.array(text, { minLength: 1, maxLength: 3 });
const line = fc.record({ line: fc.string(), alone: fc.boolean() });
const submissions = fc.record(
  {
    ...{ callKey: text, interactionId: text, task: fields, case: fields, final: fc.boolean(), taskId: text },
    ...{ optional: names, sharedTexts: names, withoutTask: fc.constant(true), history: line },
    fallback: fc.record({ callKey: text, task: fields }),
    later: fc.record({ notBefore: fc.nat(), task: fields, history: line }),
  },
  { requiredKeys: ['callKey', 'interactionId', 'task', 'final'] },
);

describe('an item in the journal', () => {
  it('comes back as it was, to be sent now', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const item = createItem(submission, NOW);
        const later = NOW + 10;
        expect(readEntry(toEntry(OWNER, item), later)).toEqual({ item: { ...item, due: later } });
      }),
    );
  });

  it('is written under its owner and call, with nothing that is not there', () => {
    const payload = { callKey: 'a', task: { Subject: 'x' }, final: false, isRepeatable: false };
    const written = { createdAt: NOW, attempts: 3, state: 'waiting', payload };
    expect(toEntry(OWNER, { ...bare(), attempts: 3 })).toEqual({ ...HEAD, ...written });
  });

  it.each<[ItemState, boolean | undefined, JournalEntry['state'], ItemState]>([
    ['waiting', undefined, 'waiting', 'waiting'],
    ['waiting', true, 'waiting', 'waiting'],
    ['parked', undefined, 'waiting', 'waiting'],
    ['flying', undefined, 'waiting', 'waiting'],
    ['flying', true, 'sent', 'waiting'],
    ['flying', false, 'sent', 'unsure'],
    ['unsure', undefined, 'unsure', 'unsure'],
  ])('that is %s (repeatable: %p) is written as %s and comes back %s', (state, isRepeatable, written, back) => {
    const plan: SendPlan | undefined = isRepeatable === undefined ? undefined : { path: 'apex', isRepeatable };
    const entry = toEntry(OWNER, { ...bare(), state, ...(plan && { plan }) });
    expect(entry.state).toBe(written);
    expect(readEntry(entry, NOW)).toMatchObject({ item: { state: back } });
  });

  it.each([
    ['later', NOW + 500, NOW + 500],
    ['now, when its time has come', NOW - 500, NOW],
  ])('that is to be finished %s is not sent sooner for a reload', (_, due, expected) => {
    const finishing = { ...bare({ history: { line: 'x', alone: true, finish: true } }), due };
    expect(readEntry(toEntry(OWNER, finishing), NOW)).toMatchObject({
      item: { due: expected, history: { line: 'x', alone: true, finish: true } },
    });
  });

  it('remembers beside it what was saved without Apex', () => {
    const saved = { taskId: '00T1', caseId: '500a', isCaseUnsure: true };
    expect(readEntry(toEntry(OWNER, bare(), saved), NOW)).toEqual({ item: bare(), saved });
  });

  it('of a clock that was ahead counts as written now', () => {
    expect(readEntry(toEntry(OWNER, { ...bare(), createdAt: NOW + 999 }), NOW)).toMatchObject({
      item: { createdAt: NOW },
    });
  });
});

describe('an entry of the journal that is not ours', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['of a later package', {}, { format: 2 }],
    ['of another purpose', {}, { purpose: 'keepCall' }],
    ['in a state that nobody knows', {}, { state: 'lost' }],
    ['in a state of that name', {}, { state: 'toString' }],
    ['without a call', { callKey: undefined }, {}],
    ['of a call that is no text', { callKey: 7 }, {}],
    ['without fields', { task: undefined }, {}],
    ['with fields that are text', { task: 'x' }, {}],
    ['with nothing in it', {}, { payload: null }],
    ['with a text in it', {}, { payload: 'x' }],
    ['that says saved, and not what', {}, { state: 'saved' }],
  ])('%s is left alone', (_, payload, entry) => {
    expect(read(payload, entry)).toBeUndefined();
  });

  it('is ours without a number: the first package wrote none', () => {
    expect(read({}, { format: undefined })).toBeDefined();
  });
});

describe('of an entry’s payload', () => {
  const plain = { ...bare(), due: NOW + 10 };

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['names that are no list', { optional: 'A', sharedTexts: { A: 1 } }],
    ['names that are no text', { optional: [1, null], sharedTexts: [{}] }],
    ['a flag that is text', { withoutTask: 'true' }],
    ['a Task that is no text', { taskId: 7 }],
    ['a Case that is no record', { case: 'x' }],
    ['a line that is none', { history: 'x' }],
    ['a line without text', { history: { alone: true } }],
    ['another Task without a call', { fallback: { task: {} } }],
    ['another Task without fields', { fallback: { callKey: 'b' } }],
    ['another Task that is text', { fallback: 'b' }],
    ['a later save without a moment', { later: { task: {}, history: { line: 'x' } } }],
    ['a later save at a moment that is text', { later: { notBefore: '9', task: {}, history: { line: 'x' } } }],
    ['a later save without fields', { later: { notBefore: 9, history: { line: 'x' } } }],
    ['a later save without a line', { later: { notBefore: 9, task: {} } }],
    ['a later save that is text', { later: 'x' }],
    ['a moment that is text', { notBefore: '9999999' }],
    ['saved records that are none', { saved: { taskId: 7, caseId: null, isCaseUnsure: 'true' } }],
    ['saved records that are text', { saved: 'x' }],
    ['an end that is text', { final: 'true' }],
  ])('%s counts as not there', (_, payload) => {
    expect(read(payload)).toEqual({ item: plain });
  });

  it('only names and values that can be one are taken', () => {
    const task = { A: 'x', B: 0, C: false, D: null, E: {}, F: [], G: undefined };
    expect(read({ task, optional: ['A', 1], sharedTexts: [null, 'B'] })).toMatchObject({
      item: { task: { A: 'x', B: 0, C: false, D: null }, optional: ['A'], sharedTexts: ['B'] },
    });
    expect(Object.keys((read({ task }) as { item: typeof plain }).item.task)).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each([[{ line: 'x' }], [{ line: 'x', alone: 'yes', finish: 'yes' }]])('a line is plain: %j', (history) => {
    expect(read({ history })).toEqual({ item: { ...plain, history: { line: 'x', alone: false } } });
  });

  it.each([undefined, 'true', 1])('what left and may be repeated says so in no other word (%p)', (isRepeatable) => {
    expect(read({ isRepeatable }, { state: 'sent' })).toMatchObject({ item: { state: 'unsure' } });
  });
});

describe('what is only remembered of a call', () => {
  const call: SavedCall = {
    ...{ callKey: 'a', interactionId: 'i', createdAt: NOW, final: false, path: 'apex' },
    taskId: '00T1',
  };

  it.each<Partial<SavedCall>>([
    {},
    { final: true },
    { path: 'saveLog' },
    { caseId: '500a' },
    { caseId: '500a', isCaseUnsure: true },
  ])('comes back as it was: %j', (more) => {
    const saved = { ...call, ...more };
    expect(readEntry(toSavedEntry(OWNER, saved), NOW + 10)).toEqual(saved);
  });

  it('has nothing to send', () => {
    const payload = { callKey: 'a', taskId: '00T1', task: {}, final: false, path: 'apex', isRepeatable: true };
    expect(toSavedEntry(OWNER, call)).toEqual({ ...HEAD, createdAt: NOW, attempts: 0, state: 'saved', payload });
  });

  it('is over and was saved without Apex when it does not say', () => {
    const told = { final: undefined, path: undefined, taskId: '00T1' };
    expect(read(told, { state: 'saved' })).toMatchObject({ final: true, path: 'saveLog', taskId: '00T1' });
  });

  it.each([
    [{ taskId: '', caseId: '', isCaseUnsure: false }, {}],
    [{ taskId: '00T1', more: 'x' }, { taskId: '00T1' }],
    [
      { caseId: '500a', isCaseUnsure: true },
      { caseId: '500a', isCaseUnsure: true },
    ],
  ])('names what was saved and nothing else: %j', (known, expected) => {
    expect(savedRecords(known)).toEqual(expected);
  });
});
