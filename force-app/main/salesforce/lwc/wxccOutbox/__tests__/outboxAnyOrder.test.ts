/* eslint-disable no-await-in-loop -- the steps of a story happen one after the other */
import fc from 'fast-check';
import type { FieldValues, SendPlan } from 'c/wxccSalesforce';
import { settle } from '../../../../../../tests/fakes/createVirtualClock';

import { call, createBench, OWNER } from './outboxBench';
import type { Fate } from './outboxBench';

describe('whatever fails, in whatever order', () => {
  const fate = fc.constantFrom<Fate>('saved', 'lostAnswer', 'lostRequest', 'unreachable', 'refused');
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('submit' as const), key: fc.constantFrom('a', 'b|1', 'b|2') }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) },
  );
  const play = async (
    path: SendPlan['path'],
    fates: Fate[],
    steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  ) => {
    const bench = createBench(path, [...fates]);
    const submitted = new Map<string, FieldValues>();
    let outbox = bench.open();
    for (const [index, each] of steps.entries()) {
      if (each.kind === 'submit') {
        const fields = { [`F${index % 3}`]: index };
        submitted.set(each.key, { ...submitted.get(each.key), ...fields });
        outbox.submit(call(each.key, fields));
        await settle(index % 7);
      } else if (each.kind === 'wait') {
        await bench.clock.advance(each.ms);
      } else {
        // A reload loses memory, not the journal; what is under way ends somewhere.
        await settle();
        outbox.dispose();
        await settle();
        outbox = bench.open();
      }
    }
    await bench.clock.advance(3 * 3_600_000);
    return { ...bench, submitted, outbox };
  };

  it('by Apex there is exactly one Task a call with every field, and an empty journal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 9 }), fc.array(step, { maxLength: 14 }), async (fates, steps) => {
        const { org, journal, submitted, outbox } = await play('apex', fates, steps);
        expect(Object.fromEntries(org.tasks.map((task) => [task.callKey, task.fields]))).toEqual(
          Object.fromEntries(submitted),
        );
        expect(org.tasks).toHaveLength(submitted.size);
        expect((await journal.entries(OWNER)).filter(({ state }) => state !== 'saved')).toEqual([]);
        expect(outbox.state.value.pending).toBe(0);
        expect(org.most()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('by saveLog there are never two Tasks a call, and a call without one is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 9 }), fc.array(step, { maxLength: 14 }), async (fates, steps) => {
        const { org, submitted, outbox } = await play('saveLog', fates, steps);
        const keys = org.tasks.map((task) => task.callKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of submitted.keys())
          expect(keys.includes(key) || outbox.state.value.calls[key]?.log === 'unsure').toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
