import { readContact } from 'c/wxccDesktop';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import { createCallBook } from '../createCallBook';

const MINUTE = 60_000;
const contactOf = (interactionId: string, parts: ContactParts = {}) =>
  readContact(createContactMessage({ interactionId, ...parts }))!;

function setUp() {
  const clock = createVirtualClock();
  const steps: string[] = [];
  const forgotten: string[] = [];
  const book = createCallBook({
    clock,
    onStep: ({ interactionId, state }, effects) =>
      steps.push([interactionId, state, ...effects.map(({ kind }) => kind)].join(' ')),
    onForgotten: (id) => forgotten.push(id),
  });
  const tell = (interactionId: string, name: string, parts: ContactParts = {}): void =>
    book.tell({ name, at: clock.now(), contact: contactOf(interactionId, parts) });
  const map = (...ids: readonly string[]): void =>
    book.tellTaskMap(
      ids.map((id) => contactOf(id)),
      clock.now(),
    );
  return { clock, steps, forgotten, book, tell, map };
}

describe('the calls of an agent', () => {
  it('are found by interaction, open ones in the order they came', () => {
    const { book, tell } = setUp();
    tell('a', 'eAgentOfferContact');
    tell('b', 'eAgentOfferContact');
    tell('a', 'eAgentOfferContactRona');
    tell('c', 'eAgentOfferContact');
    expect(book.open.map(({ interactionId }) => interactionId)).toEqual(['b', 'c']);
    expect(book.find('a')?.state).toBe('closed');
    expect(book.find('d')).toBeUndefined();
  });

  it('are told of when something changed, and not otherwise', () => {
    const { steps, tell } = setUp();
    tell('a', 'eAgentContactHeld', { state: 'connected' });
    tell('a', 'eAgentStateChange');
    tell('b', 'eContactUpdated');
    expect(steps).toEqual(['a connected pop saveActivity']);
  });

  it('of which the one closed first is forgotten first, not the one that came first', () => {
    const { forgotten, book, tell } = setUp();
    tell('long', 'eAgentOfferContact');
    for (let call = 0; call < 50; call += 1) {
      tell(`${call}`, 'eAgentOfferContact');
      tell(`${call}`, 'eAgentOfferContactRona');
    }
    expect(forgotten).toEqual([]);
    tell('long', 'eAgentOfferContactRona');
    expect(forgotten).toEqual(['0']);
    expect(book.find('0')).toBeUndefined();
    expect(book.find('long')).toBeDefined();
  });

  it('that are closed keep their place when something is still added to them', () => {
    const { forgotten, tell } = setUp();
    const close = (id: string): void => {
      tell(id, 'eAgentContactAssigned');
      tell(id, 'eAgentContactWrappedUp');
    };
    close('first');
    for (let call = 0; call < 49; call += 1) close(`${call}`);
    tell('first', 'eAgentContactWrappedUp', { data: { wrapUpAuxCodeId: 'w-1' } });
    close('last');
    expect(forgotten).toEqual(['first']);
  });
});

describe('a call without news', () => {
  it('is given up after ten minutes, counted from the last news', async () => {
    const { clock, book, tell } = setUp();
    tell('a', 'eAgentOfferContact');
    await clock.advance(9 * MINUTE);
    tell('a', 'eContactUpdated');
    await clock.advance(10 * MINUTE - 1);
    expect(book.open).toHaveLength(1);
    await clock.advance(1);
    expect([book.open, clock.pending]).toEqual([[], 0]);
  });

  it('and connected is asked about every ten minutes', async () => {
    const { clock, steps, tell } = setUp();
    tell('a', 'eAgentContactAssigned');
    await clock.advance(30 * MINUTE);
    expect(steps.slice(1)).toEqual(Array.from({ length: 3 }, () => 'a connected checkContacts'));
  });

  it('is waited for no longer when the book is closed', () => {
    const { clock, book, tell } = setUp();
    tell('a', 'eAgentOfferContact');
    tell('b', 'eAgentContactAssigned');
    expect(clock.pending).toBe(2);
    book.dispose();
    expect(clock.pending).toBe(0);
  });
});

describe('the map of tasks', () => {
  it('brings calls that are not known yet', () => {
    const { book, map } = setUp();
    map('a', 'b');
    expect(book.open.map(({ interactionId, isRecovered }) => [interactionId, isRecovered])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  it.each([
    ['rings', 'eAgentOfferContact', 1_999, 'offered'],
    ['rings', 'eAgentOfferContact', 2_000, 'closed'],
    ['is talked on', 'eAgentContactAssigned', 1_999, 'connected'],
    ['is talked on', 'eAgentContactAssigned', 2_000, 'closed'],
    ['is wrapped up', 'eAgentWrapup', 0, 'closed'],
  ] as const)('lacks a call that %s (%s), %i ms after its last news: %s', async (_, name, later, state) => {
    const { clock, book, tell, map } = setUp();
    tell('a', name);
    await clock.advance(later);
    map('b');
    expect(book.find('a')?.state).toBe(state);
  });

  it('leaves the calls alone that it has', async () => {
    const { clock, book, tell, map } = setUp();
    tell('a', 'eAgentContactAssigned');
    tell('b', 'eAgentOfferContact');
    await clock.advance(5_000);
    map('a');
    expect([book.find('a')?.state, book.find('b')?.state]).toEqual(['connected', 'closed']);
  });
});
