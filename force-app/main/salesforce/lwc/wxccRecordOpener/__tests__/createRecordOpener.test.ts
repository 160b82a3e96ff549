import { WxccError } from 'c/wxccBase';
import { createPageMessage } from 'c/wxccPageMessages';
import type { PageMessage } from 'c/wxccPageMessages';
import { COMPANION_WAIT_MS, createRecordOpener } from 'c/wxccRecordOpener';
import type { PopTarget } from 'c/wxccSalesforce';
import { createCountingIds } from '../../../../../../tests/fakes/createCountingIds';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';

const TASK = { recordId: '00T5g0000000001EAA', objectType: 'Task' };
const CASE = { recordId: '5005g0000000001AAA', objectType: 'Case' };

/** An opener, what it published and popped, and a companion that answers when it is told to. */
function createBench(options: { publish?: () => Promise<void>; pop?: () => Promise<void> } = {}) {
  const clock = createVirtualClock();
  const published: PageMessage[] = [];
  const popped: PopTarget[] = [];
  const errors: unknown[] = [];
  const opener = createRecordOpener({
    messages: {
      publish: (message) => {
        published.push(message as unknown as PageMessage);
        return options.publish?.() ?? Promise.resolve();
      },
    },
    pops: {
      pop: (target) => {
        popped.push(target);
        return options.pop?.() ?? Promise.resolve();
      },
    },
    clock,
    ids: createCountingIds(),
    onError: (error) => errors.push(error),
  });
  const answer = (done: boolean, place = published.length - 1): void =>
    opener.hear(
      createPageMessage('ack', { done }, { id: 'a', sender: 'companion', answerTo: published[place]?.id ?? '' }),
    );
  return { clock, published, popped, errors, opener, answer };
}

const view = ({ recordId }: typeof TASK): PopTarget => ({ kind: 'record', recordId });

describe('a record to be edited', () => {
  it('is opened by the companion alone, when it says so', async () => {
    const { clock, published, popped, opener, answer } = createBench();
    const opened = opener.open(TASK, 'edit');
    await clock.advance(10);
    expect(published).toMatchObject([
      { kind: 'openForEdit', data: { recordId: TASK.recordId, objectApiName: 'Task' } },
    ]);
    answer(true);
    expect(await opened).toBe('edit');
    await clock.advance(10_000);
    expect(popped).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('is void for the companion before the view is opened instead, so that never both are', async () => {
    const { clock, published, opener } = createBench();
    void opener.open(TASK, 'edit');
    const start = clock.now();
    await clock.advance(0);
    const [order] = published;
    expect(order?.kind === 'openForEdit' && order.data.until - start).toBeLessThan(COMPANION_WAIT_MS);
    await clock.advance(10_000);
  });

  it.each<[string, (bench: ReturnType<typeof createBench>) => void]>([
    ['nobody answers', () => undefined],
    ['the companion cannot', ({ answer }) => answer(false)],
  ])('is a view when %s', async (_, what) => {
    const bench = createBench();
    const opened = bench.opener.open(TASK, 'edit');
    await bench.clock.advance(10);
    what(bench);
    await bench.clock.advance(COMPANION_WAIT_MS);
    expect(await opened).toBe('view');
    expect(bench.popped).toEqual([view(TASK)]);
    expect(bench.errors).toEqual([]);
  });

  it('is a view at once when the message cannot be published, and that is told', async () => {
    const refusal = new WxccError('unreachable', 'no channel');
    const { clock, popped, errors, opener } = createBench({ publish: () => Promise.reject(refusal) });
    const opened = opener.open(TASK, 'edit');
    await clock.advance(0);
    expect(await opened).toBe('view');
    expect(popped).toEqual([view(TASK)]);
    expect(errors).toEqual([refusal]);
  });

  it('is not opened by an answer to something else', async () => {
    const { clock, popped, opener } = createBench();
    const opened = opener.open(TASK, 'edit');
    await clock.advance(10);
    opener.hear(createPageMessage('ack', { done: true }, { id: 'a', sender: 'companion', answerTo: 'another' }));
    opener.hear(createPageMessage('ack', { done: true }, { id: 'b', sender: 'companion' }));
    opener.hear(createPageMessage('hello', {}, { id: 'c', sender: 'companion' }));
    await clock.advance(COMPANION_WAIT_MS);
    expect(await opened).toBe('view');
    expect(popped).toHaveLength(1);
  });

  it('waits for the one before it: two forms would fight for the page', async () => {
    const { clock, published, opener, answer } = createBench();
    const [first, second] = [opener.open(TASK, 'edit'), opener.open(CASE, 'edit')];
    await clock.advance(10);
    expect(published).toHaveLength(1);
    answer(true);
    expect(await first).toBe('edit');
    await clock.advance(10);
    expect(published).toMatchObject([{}, { data: { recordId: CASE.recordId } }]);
    answer(true);
    expect(await second).toBe('edit');
  });
});

describe('a record to be shown', () => {
  it('asks no companion', async () => {
    const { published, popped, opener } = createBench();
    expect(await opener.open(TASK, 'view')).toBe('view');
    expect(popped).toEqual([view(TASK)]);
    expect(published).toEqual([]);
  });

  it('that cannot be shown is told to the caller, and the next one is shown all the same', async () => {
    const pops = [() => Promise.reject(new WxccError('refused', 'no')), () => Promise.resolve()];
    const { popped, opener } = createBench({ pop: () => (pops.shift() ?? (() => Promise.resolve()))() });
    await expect(opener.open(TASK, 'view')).rejects.toMatchObject({ code: 'refused' });
    expect(await opener.open(CASE, 'view')).toBe('view');
    expect(popped).toEqual([view(TASK), view(CASE)]);
  });

  it('without an id is bad input, and nothing moves', async () => {
    const { popped, opener } = createBench();
    await expect(opener.open({ recordId: '', objectType: 'Task' }, 'view')).rejects.toMatchObject({ code: 'badInput' });
    expect(popped).toEqual([]);
  });
});
