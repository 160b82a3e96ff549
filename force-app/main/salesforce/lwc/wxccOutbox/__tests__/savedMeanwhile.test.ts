import type { LeftEntry } from '../outboxJournal';
import { createItem } from '../outboxItem';
import type { CallSubmission, OutboxItem } from '../outboxItem';
import { SavedMeanwhile } from '../savedMeanwhile';

const item = (more: Partial<CallSubmission> = {}): OutboxItem =>
  createItem({ callKey: 'a', interactionId: 'i', task: {}, final: false, ...more }, 5);
const left = (more: Partial<CallSubmission> = {}): LeftEntry => ({ kind: 'item', item: item(more) });

/** What this page saved, one after the other, of call `a`. */
function saving(...submissions: readonly Partial<CallSubmission>[]): SavedMeanwhile {
  const saved = new SavedMeanwhile();
  submissions.forEach((each) => saved.add(item(each), '00T1'));
  return saved;
}

describe('what an earlier page left of a call that this page has saved', () => {
  it.each<[string, Partial<CallSubmission>, Partial<CallSubmission>, Partial<CallSubmission> | undefined]>([
    ['is what that lacks', { task: { A: 1 } }, { task: { A: 0, B: 2 } }, { task: { B: 2 } }],
    ['is nothing when that lacks nothing', { task: { A: 1, B: 3 } }, { task: { A: 0 } }, undefined],
    ['is nothing when it was nothing', {}, {}, undefined],
    ['is the Case that was not made', {}, { case: { S: 1 } }, { case: { S: 1 } }],
    ['is no Case when one was made', { case: { S: 2 } }, { case: { S: 1 } }, undefined],
    ['is without the Case that was made', { case: { S: 2 } }, { case: { S: 1 }, task: { B: 2 } }, { task: { B: 2 } }],
    ['is over when that was', { final: true }, { task: { B: 2 } }, { task: { B: 2 }, final: true }],
    ['is over when it was', {}, { task: { B: 2 }, final: true }, { task: { B: 2 }, final: true }],
  ])('%s', (_, saved, earlier, rest) => {
    const expected = rest && left({ ...rest, taskId: '00T1' });
    expect(saving(saved).without(left(earlier))).toEqual(expected);
  });

  it.each<[string, Partial<CallSubmission>, Partial<CallSubmission>]>([
    ['a Case', { case: { S: 2 } }, { case: { S: 1 } }],
    ['a field', { task: { A: 1 } }, { task: { A: 0 } }],
  ])('lacks nothing that any save had: %s', (_, had, earlier) => {
    expect(saving(had, {}).without(left(earlier))).toBeUndefined();
    expect(saving({}, had).without(left(earlier))).toBeUndefined();
  });

  it('is over when any save said so', () => {
    const rest = left({ task: { B: 2 }, final: true, taskId: '00T1' });
    expect(saving({ final: true }, {}).without(left({ task: { B: 2 } }))).toEqual(rest);
    expect(saving({}, { final: true }).without(left({ task: { B: 2 } }))).toEqual(rest);
  });

  it('keeps what else is known of it', () => {
    const earlier: LeftEntry = { kind: 'item', item: item({ task: { B: 2 } }), saved: { caseId: '500a' } };
    expect(saving({}).without(earlier)).toMatchObject({ saved: { caseId: '500a' } });
  });

  const call = { callKey: 'a', interactionId: 'i', task: {}, path: 'apex', final: false, createdAt: 5 } as const;
  it.each<LeftEntry>([
    { kind: 'kept', call },
    { kind: 'saved', call },
  ])('is not needed any more: %j', (earlier) => {
    expect(saving({}).without(earlier)).toBeUndefined();
  });
});

describe('what an earlier page left stays as it is', () => {
  const earlier = left({ task: { A: 0 } });

  it('of another call', () => {
    const saved = new SavedMeanwhile();
    saved.add({ ...item({ task: { A: 1 } }), callKey: 'b' }, '00T1');
    expect(saved.without(earlier)).toBe(earlier);
  });

  it.each([undefined, ''])('when only a Case was saved, for that is no log (%p)', (taskId) => {
    const saved = new SavedMeanwhile();
    saved.add(item({ task: { A: 1 } }), taskId);
    expect(saved.without(earlier)).toBe(earlier);
  });

  it('once the journal was read, whatever was and is saved', () => {
    const saved = saving({ task: { A: 1 } });
    saved.end();
    expect(saved.without(earlier)).toBe(earlier);
    saved.add(item({ task: { A: 1 } }), '00T1');
    expect(saved.without(earlier)).toBe(earlier);
  });
});
