import fc from 'fast-check';
import { readContact } from 'c/wxccDesktop';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { callKey } from 'c/wxccActivity';
import { createCallBook } from '../createCallBook';
import type { CallEffect } from '../callEffect';
import type { CallSession } from '../callSession';

const CALL = [
  ['eAgentOfferContact', 'new'],
  ['eAgentContactAssigned', 'connected'],
  ['eAgentContactHeld', 'connected'],
  ['eAgentContactUnHeld', 'connected'],
  ['eAgentConsultCreated', 'connected'],
  ['eAgentConsultEnded', 'connected'],
  ['eAgentContactEnded', 'wrapUp'],
  ['eAgentWrapup', 'wrapUp'],
  ['eAgentContactWrappedUp', 'wrapUp'],
] as const;

const OTHERS = [
  'eAgentContact',
  'eAgentOfferContactRona',
  'eAgentOfferConsult',
  'eAgentConsulting',
  'eAgentConsultConferenced',
  'eContactOwnerChanged',
  'eAgentblindTransferred',
  'eContactUpdated',
] as const;

interface Told {
  readonly name: string;
  readonly state: string;
  readonly stamp: number | undefined;
  readonly pause: number;
}

const told = (names: readonly (readonly [string, string])[]): fc.Arbitrary<Told> =>
  fc.nat(names.length - 1).chain((index) => {
    const [name, state] = names[index] ?? ['', ''];
    const stamp = fc.option(fc.constant(1_000 + index * 1_000), { nil: undefined });
    return fc.record({ name: fc.constant(name), state: fc.constant(state), stamp, pause: fc.nat(20_000) });
  });

/** Any selection of a call's events, in any order, as often as you like, with events of other kinds in between. */
const anyCall = fc.array(told([...CALL, ...OTHERS.map((name) => [name, 'connected'] as const)]), { maxLength: 25 });

/** Plays it against a Desktop that has lost the contact by the time it is asked, and runs the clock out. */
async function play(events: readonly Told[]) {
  const clock = createVirtualClock();
  const steps: { session: CallSession; effects: readonly CallEffect[] }[] = [];
  const book = createCallBook({
    clock,
    onStep: (session, effects) => {
      steps.push({ session, effects });
      if (effects.some(({ kind }) => kind === 'checkContacts')) clock.after(0, () => book.tellTaskMap([], clock.now()));
    },
    onForgotten: () => undefined,
  });
  for (const { name, state, stamp, pause } of events) {
    // eslint-disable-next-line no-await-in-loop -- time goes on between one event and the next
    await clock.advance(pause);
    const data = { wrapUpAuxCodeId: 'w-3', ...(stamp !== undefined && { eventTime: stamp }) };
    const contact = readContact(createContactMessage({ state, data }));
    if (contact) book.tell({ name, at: clock.now(), contact });
  }
  await clock.runAll();
  return { book, steps, clock };
}

describe('a call whose events come in any order, twice, or not at all', () => {
  it('never throws, and is closed once the contact is gone', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (events) => {
        const { book, clock } = await play(events);
        expect(book.open).toEqual([]);
        expect(clock.pending).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('has one Task at most, and one exactly when it was answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (events) => {
        const { book, steps } = await play(events);
        const saves = steps.filter(({ effects }) => effects.some(({ kind }) => kind === 'saveActivity'));
        const keys = new Set(saves.map(({ session }) => callKey(session, { changeOwnership: false })));
        expect(keys.size).toBe(book.find('int-1')?.isAnswered ? 1 : 0);
        const isAnswered = events.some(({ name }) => name === 'eAgentContactAssigned' || name === 'eAgentWrapup');
        expect(isAnswered).toBe(isAnswered && keys.size === 1);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for nothing after it is closed, but a reason that came late', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (events) => {
        const { steps } = await play(events);
        steps.forEach(({ session, effects }, index) => {
          const before = steps[index - 1]?.session;
          if (before?.state !== 'closed' || session.state !== 'closed' || effects.length === 0) return;
          const isLateReason = before.wrapUpId === '' && session.wrapUpId !== '';
          expect(isLateReason || !before.isAnswered).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('ends the last write with the call completed', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (events) => {
        const { steps } = await play(events);
        const saves = steps.flatMap(({ effects }) => effects.filter((effect) => effect.kind === 'saveActivity'));
        expect(saves.at(-1)?.moment ?? 'closed').toBe('closed');
      }),
      { numRuns: 150 },
    );
  });

  it('keeps nothing of thousands of calls but the last closed ones', async () => {
    const clock = createVirtualClock();
    const forgotten: string[] = [];
    const book = createCallBook({ clock, onStep: () => undefined, onForgotten: (id) => void forgotten.push(id) });
    for (let call = 0; call < 1_000; call += 1)
      for (const [name, state] of CALL) {
        const contact = readContact(createContactMessage({ interactionId: `int-${call}`, state }));
        if (contact) book.tell({ name, at: clock.now(), contact });
      }
    expect(book.open).toEqual([]);
    expect(forgotten).toHaveLength(950);
    expect(clock.pending).toBe(0);
  });
});
