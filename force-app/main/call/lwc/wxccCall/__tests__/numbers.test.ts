import fc from 'fast-check';
import { createPhoneStage, inTurn } from '../../../../../../tests/fakes/createPhoneStage';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';

const SETTINGS = {
  '/reqActivityRecordConfig/isActivityRecordCreationAtConnected': 'true',
  '/reqActivityRecordConfig/isCallNotesEnabled': 'true',
  '/reqActivityRecordConfig/activityRecordOpenedInEditmodeCallDisConnectedState': 'true',
  '/reqSFDCCaseConfig/isCaseCreationEnabledForInboundCalls': 'true',
};

type Told = readonly [event: string, parts: ContactParts];

/** One call's events in the order of life. */
const lifeOf = (interactionId: string): Told[] => [
  ['eAgentOfferContact', { interactionId }],
  ['eAgentContactAssigned', { interactionId, state: 'connected' }],
  ['eAgentContactHeld', { interactionId, state: 'connected', isHold: true }],
  ['eAgentContactUnHeld', { interactionId, state: 'connected' }],
  ['eAgentContactEnded', { interactionId, state: 'wrapUp' }],
  ['eAgentWrapup', { interactionId, state: 'wrapUp' }],
  ['eAgentContactWrappedUp', { interactionId, state: 'wrapUp', data: { wrapUpAuxCodeId: 'w-3' } }],
];

describe('an inbound call with one match, an automatic Case and notes', () => {
  it('takes three round trips from offer to wrapped up, beside the notes', async () => {
    const stage = createPhoneStage(SETTINGS);
    await stage.clock.advance(10);
    const atStart = stage.roundTrips().length;
    await stage.answer();
    // One after the other between answer and Task and Case: the search, then one save.
    expect(stage.roundTrips().slice(atStart)).toEqual(['search', 'save']);
    expect(stage.phone.state.value.calls).toMatchObject([
      { taskId: expect.any(String) as string, caseId: expect.any(String) as string },
    ]);
    stage.phone.actions.setNotes('int-1', 'Hello');
    await stage.clock.advance(10_000);
    await stage.end();
    await stage.wrapUp();
    await stage.clock.advance(60_000);
    const trips = stage.roundTrips().slice(atStart);
    const noteSaves = stage.saves().filter(({ task }) => Object.keys(task).join() === 'Description');
    expect(noteSaves).toHaveLength(1);
    expect(trips.length - noteSaves.length).toBeLessThanOrEqual(3);
  });
});

describe('ten thousand interleaved events', () => {
  it('leave nothing that grows once their contacts are closed', async () => {
    const stage = createPhoneStage(SETTINGS);
    await stage.clock.advance(10);
    const calls = Array.from({ length: 1_430 }, (_, index) => lifeOf(`int-${index}`));
    const waves = Array.from({ length: 143 }, (_, wave) => calls.slice(wave * 10, wave * 10 + 10));
    let told = 0;
    await inTurn(waves, async (wave) => {
      for (let step = 0; step < 7; step += 1)
        for (const call of wave) {
          const [event, parts] = call[step] as Told;
          stage.tell(event, parts);
          told += 1;
        }
      await stage.clock.advance(8_000);
    });
    // One request at a time: Salesforce may be behind.
    await inTurn(Array.from({ length: 1_500 }), () => stage.clock.advance(100));
    expect(told).toBeGreaterThan(10_000);
    expect(stage.tasks()).toHaveLength(1_430);
    expect(stage.phone.state.value.calls).toEqual([]);
    expect(stage.phone.state.value.notices.length).toBeLessThanOrEqual(20);
    expect(await stage.journal.entries('o|u')).toEqual([]);
    expect(stage.clock.pending).toBe(0);
    const { phone } = stage;
    expect(sizesOf(phone)).toEqual(sizesOf(phone).map((size) => Math.min(size, 200)));
  });
});

/** Sizes of all maps and sets that can be reached from an object. */
function sizesOf(root: unknown, seen = new Set<unknown>()): number[] {
  if (typeof root !== 'object' || root === null || seen.has(root)) return [];
  seen.add(root);
  const own = root instanceof Map || root instanceof Set ? [root.size] : Array.isArray(root) ? [root.length] : [];
  const inner = root instanceof Map ? [...root.values()] : Object.values(root);
  // The fakes remember all that they were asked.
  const parts = Object.hasOwn(root, 'answers') || Object.hasOwn(root, 'requests') ? [] : inner;
  return [...own, ...parts.flatMap((part) => sizesOf(part, seen))];
}

describe('desktop events in any order, doubled and thinned out', () => {
  const told = fc.array(fc.tuple(fc.constantFrom('int-1', 'int-2'), fc.nat({ max: 6 }), fc.nat({ max: 20_000 })), {
    maxLength: 25,
  });

  it('never make two Tasks or two Cases for a call, never throw, and end in a closed session', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (events) => {
        const stage = createPhoneStage(SETTINGS);
        await stage.clock.advance(10);
        await inTurn(events, async ([interactionId, step, pause]) => {
          const [event, parts] = lifeOf(interactionId)[step] as Told;
          stage.tell(event, parts);
          if (step === 3) stage.phone.actions.createCase(interactionId);
          if (step === 4) stage.phone.actions.setNotes(interactionId, 'Hello');
          await stage.clock.advance(pause);
        });
        await stage.clock.advance(5_000);
        stage.desktop.tell('taskMap', [], stage.clock.now());
        await stage.clock.advance(30 * 60_000);
        expect(stage.errors).toEqual([]);
        expect(stage.phone.state.value.calls).toEqual([]);
        for (const interactionId of ['int-1', 'int-2']) {
          const saves = stage.saves().filter((save) => save.interactionId === interactionId);
          expect(new Set(saves.map(({ callKey }) => callKey)).size).toBeLessThanOrEqual(1);
          expect(saves.filter((save) => save.case).length).toBeLessThanOrEqual(1);
          expect(stage.tasks().filter(({ CallObject }) => CallObject === interactionId).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
