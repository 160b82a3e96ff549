import type { DesktopEvent } from 'c/wxccDesktop';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createLateCalls } from '../createLateCalls';
import type { OpenedCalls } from '../openedCalls';

const event = (seq: number): DesktopEvent => ({
  seq,
  at: seq,
  module: 'agentContact',
  event: 'eAgentContact',
  message: {},
});

/** Calls that are loaded when the test says so. */
function createStage() {
  const clock = createVirtualClock();
  const taken: number[] = [];
  const errors: unknown[] = [];
  const seen = { loads: 0, changes: 0, disposed: 0 };
  const opened = {
    handling: { take: ({ seq }: DesktopEvent) => void taken.push(seq) },
    dispose: () => void (seen.disposed += 1),
  } as unknown as OpenedCalls;
  let isReady = true;
  const waiting: { end: (opened: OpenedCalls | undefined) => void; fail: (error: unknown) => void }[] = [];
  const late = createLateCalls({
    clock,
    load: () =>
      new Promise((end, fail) => {
        seen.loads += 1;
        waiting.push({ end, fail });
      }),
    canOpen: () => isReady,
    onChange: () => void (seen.changes += 1),
    onError: (error) => void errors.push(error),
  });
  return {
    ...{ clock, taken, errors, seen, opened, late },
    block: (isBlocked: boolean) => void (isReady = !isBlocked),
    async loaded() {
      waiting.shift()?.end(opened);
      await clock.advance(0);
    },
    async loadedNothing() {
      waiting.shift()?.end(undefined);
      await clock.advance(0);
    },
    async fail() {
      waiting.shift()?.fail(new Error('offline'));
      await clock.advance(0);
    },
  };
}

describe('calls that come before they can be handled', () => {
  it('are kept and handled in their order, those that come later at once', async () => {
    const { late, taken, seen, opened, loaded } = createStage();
    [1, 2, 3].forEach((seq) => late.take(event(seq)));
    expect([taken, late.handling, seen.loads]).toEqual([[], undefined, 1]);
    await loaded();
    late.take(event(4));
    expect(taken).toEqual([1, 2, 3, 4]);
    expect(late.opened).toBe(opened);
    expect(late.handling).toBe(opened.handling);
    expect(seen).toEqual({ loads: 1, changes: 1, disposed: 0 });
  });

  it('wait for the settings that they are handled by', async () => {
    const { late, taken, seen, block, loaded } = createStage();
    block(true);
    late.take(event(1));
    late.open();
    expect(seen.loads).toBe(0);
    block(false);
    late.open();
    await loaded();
    expect(taken).toEqual([1]);
  });

  it('are still there when what handles them is loaded at the second attempt', async () => {
    const { clock, late, taken, errors, seen, fail, loaded } = createStage();
    late.take(event(1));
    await fail();
    expect(errors).toEqual([new Error('offline')]);
    await clock.advance(4_999);
    expect(seen.loads).toBe(1);
    await clock.advance(1);
    expect(seen.loads).toBe(2);
    await loaded();
    expect(taken).toEqual([1]);
  });

  it('are tried again with the next one where a phone was not to be had', async () => {
    const { late, taken, loaded, loadedNothing, seen } = createStage();
    late.take(event(1));
    await loadedNothing();
    late.take(event(2));
    await loaded();
    expect(seen.loads).toBe(2);
    expect(taken).toEqual([1, 2]);
  });

  it.each(['before it was asked for', 'while it was loaded', 'while it waited for another attempt'])(
    'are nobody’s when the phone was put down %s',
    async (when) => {
      const { clock, late, taken, seen, loaded, fail } = createStage();
      if (when !== 'before it was asked for') late.take(event(1));
      if (when === 'while it waited for another attempt') await fail();
      late.dispose();
      late.take(event(2));
      await loaded();
      await clock.advance(60_000);
      expect([taken, late.opened]).toEqual([[], undefined]);
      expect(seen.loads).toBe(when === 'before it was asked for' ? 0 : 1);
      expect(seen.disposed).toBe(when === 'while it was loaded' ? 1 : 0);
    },
  );

  it('go with the phone', async () => {
    const { late, seen, loaded } = createStage();
    late.open();
    await loaded();
    late.dispose();
    expect(seen.disposed).toBe(1);
  });
});
