import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { OutboxBook } from '../outboxBook';
import { createItem } from '../outboxItem';
import type { OutboxItem } from '../outboxItem';

const onError = (error: unknown): never => {
  throw error;
};

function setUp() {
  let skew = 0;
  const real = createVirtualClock();
  const clock = { ...real, now: () => real.now() + skew };
  const book = new OutboxBook(clock, onError);
  let drawn = 0;
  book.state.subscribe(() => (drawn += 1));
  const item = (callKey: string, more: Partial<OutboxItem> = {}): OutboxItem => ({
    ...createItem({ callKey, interactionId: `i-${callKey}`, task: {}, final: false }, clock.now()),
    ...more,
  });
  const hold = (...items: readonly OutboxItem[]): void => items.forEach((each) => book.items.set(each.callKey, each));
  return { clock: real, book, item, hold, drawn: () => drawn, turnBack: (ms: number) => (skew -= ms) };
}

describe('what is shown of an outbox', () => {
  it('is nothing at first', () => {
    const nothing = { pending: 0, othersWaiting: 0, calls: {}, waiting: [], leftOpen: [], isKept: true };
    expect(setUp().book.state.value).toEqual(nothing);
  });

  it('is what is late: due, or tried before; not what agents still type', () => {
    const { clock, book, item, hold } = setUp();
    const soon = clock.now() + 1;
    hold(item('due'), item('typed', { due: soon }), item('tried', { due: soon, attempts: 1 }));
    book.show();
    expect(book.state.value.waiting.map(({ callKey }) => callKey)).toEqual(['due', 'tried']);
    expect(book.state.value.pending).toBe(2);
  });

  it('counts each call once, also what came before the journal was read', () => {
    const { book, item, hold } = setUp();
    hold(item('a'));
    book.early = ['a', 'b', 'b'];
    book.show();
    expect(book.state.value.pending).toBe(2);
  });

  it('has what an earlier page left open', () => {
    const { book } = setUp();
    const open = { callKey: 'a', interactionId: 'i' };
    book.leftOpen.set('a', open);
    book.show();
    expect(book.state.value.leftOpen).toEqual([open]);
  });

  it('keeps what else was told', () => {
    const { book } = setUp();
    book.tell({ othersWaiting: 2 });
    book.tell({ isKept: false });
    book.show();
    expect(book.state.value).toMatchObject({ othersWaiting: 2, isKept: false });
  });

  it.each([
    [100, [3, 3]],
    [101, [0, 1]],
  ])('of %i calls is drawn at once, of more four times a second', async (count, [atOnce, after]) => {
    const { clock, book, item, hold, drawn } = setUp();
    hold(...Array.from({ length: count }, (_, index) => item(`${index}`)));
    const before = drawn();
    [1, 2, 3].forEach(() => book.show());
    await clock.advance(249);
    expect(drawn() - before).toBe(atOnce);
    await clock.advance(1);
    expect(drawn() - before).toBe(after);
    book.show();
    await clock.advance(250);
    expect(drawn() - before).toBe(after! + 1);
  });
});

describe('what is known of a call', () => {
  const call = (callKey: string) => ({ callKey, interactionId: `i-${callKey}` });

  it('is kept when more becomes known', () => {
    const { book } = setUp();
    book.note(call('a'));
    expect(book.state.value.calls.a).toEqual({ ...call('a'), log: 'saving', dropped: [] });
    book.note(call('a'), { log: 'saved', taskId: '00T1', path: 'apex' });
    book.note(call('a'), { caseId: '500a', log: 'saved' });
    const known = { log: 'saved', taskId: '00T1', caseId: '500a', path: 'apex', dropped: [] };
    expect(book.state.value.calls.a).toEqual({ ...call('a'), ...known });
  });

  it('has the error of what waits, and no longer than that', () => {
    const { book, item, hold } = setUp();
    hold(item('a', { state: 'parked', error: 'refused' }));
    book.note(call('a'));
    expect(book.calls.get('a')).toMatchObject({ log: 'failed', error: 'refused' });
    hold(item('a'));
    book.note(call('a'));
    expect(book.calls.get('a')).toEqual({ ...call('a'), log: 'saving', dropped: [] });
  });

  it('is forgotten after 200 later ones, unless it waits', () => {
    const { book, item, hold } = setUp();
    hold(item('0'));
    for (let index = 0; index <= 200; index += 1) book.note(call(`${index}`));
    expect(book.calls.has('1')).toBe(true);
    book.note(call('1'));
    book.note(call('201'));
    expect([book.calls.size, book.calls.has('0'), book.calls.has('1'), book.calls.has('2')]).toEqual([
      201,
      true,
      true,
      false,
    ]);
  });
});

describe('an item', () => {
  it('is changed where it is, and only there', () => {
    const { book, item, hold } = setUp();
    hold(item('a'));
    expect(book.change('a', (each) => ({ ...each, attempts: 7 }))).toBe(book.items.get('a'));
    expect(book.items.get('a')?.attempts).toBe(7);
    expect(book.change('b', (each) => each)).toBeUndefined();
    expect(book.items.has('b')).toBe(false);
  });

  it.each([
    ['back by a second', 1_000, 1_000],
    ['back by an hour', 3_600_000, 3_600_000],
    ['back by less', 999, 0],
    ['ahead', -3_600_000, 0],
  ])('is due sooner when the clock is set %s', (_, ms, sooner) => {
    const { book, item, hold, turnBack } = setUp();
    const waiting = item('a', { due: 9_000_000 });
    hold(waiting);
    turnBack(ms);
    book.followClock();
    book.followClock();
    expect(book.items.get('a')).toEqual({ ...waiting, due: 9_000_000 - sooner });
  });
});
