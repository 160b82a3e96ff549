import fc from 'fast-check';
import { readContact } from 'c/wxccDesktop';
import { callKey } from 'c/wxccActivity';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { createVirtualClock } from '../../../../../../tests/fakes/createVirtualClock';
import type { CallSession } from '../callSession';
import { createCallBook } from '../createCallBook';

type Told = readonly [name: string, parts: ContactParts];

const ASKED: ContactParts = { owner: 'agent-2', isConsulted: true, state: 'consulting' };
const OURS: ContactParts = { owner: 'agent-1', isConsulted: true, state: 'connected' };
const toOther = { data: { destAgentId: 'agent-2' } };

/** This agent hands the call over, or has it ended. */
const SENDER: readonly Told[] = [
  ['eAgentOfferContact', {}],
  ['eAgentContactAssigned', { state: 'connected' }],
  ['eAgentConsultCreated', toOther],
  ['eAgentConsultEnded', {}],
  ['eAgentblindTransferred', toOther],
  ['eAgentvteamTransfer', toOther],
  ['eConsultTransfer', toOther],
  ['eContactOwnerChanged', { data: { toOwner: 'agent-2' } }],
  ['eAgentWrapup', { state: 'wrapUp' }],
  ['eAgentContactWrappedUp', { state: 'wrapUp', data: { wrapUpAuxCodeId: 'w-1' } }],
  ['eAgentContactEnded', { isTerminated: true }],
];

/** This agent is asked, and never owns the call. */
const GUEST: readonly Told[] = [
  ['eAgentOfferConsult', ASKED],
  ['eAgentConsulting', ASKED],
  ['eAgentConsultConferencing', ASKED],
  ['eParticipantJoinedConference', { ...ASKED, data: { participantId: 'agent-1' } }],
  ['eAgentConsultConferenced', ASKED],
  ['eContactUpdated', ASKED],
  ['eParticipantLeftConference', { ...ASKED, data: { participantId: 'agent-1' } }],
  ['eAgentConsultConferenceEnded', ASKED],
  ['eAgentConsultEnded', ASKED],
  ['eAgentContactEnded', { ...ASKED, isTerminated: true }],
];

/** This agent is asked and gets the call. */
const RECEIVER: readonly Told[] = [
  ...GUEST.slice(0, 2),
  ['eContactOwnerChanged', { ...OURS, data: { toOwner: 'agent-1' } }],
  ['eAgentContactAssigned', OURS],
  ['eAgentWrapup', { ...OURS, isTerminated: true, state: 'wrapUp' }],
  ['eAgentContactWrappedUp', { ...OURS, isTerminated: true, data: { wrapUpAuxCodeId: 'w-1' } }],
];

const shuffled = (told: readonly Told[]): fc.Arbitrary<readonly Told[]> =>
  fc.array(fc.constantFrom(...told), { maxLength: 25 });

async function play(told: readonly Told[]) {
  const clock = createVirtualClock();
  const saves: CallSession[] = [];
  const book = createCallBook({
    clock,
    onStep: (session, effects) => {
      if (effects.some(({ kind }) => kind === 'saveActivity')) saves.push(session);
      if (effects.some(({ kind }) => kind === 'checkContacts')) clock.after(0, () => book.tellTaskMap([], clock.now()));
    },
    onForgotten: () => undefined,
  });
  for (const [name, parts] of told) {
    // eslint-disable-next-line no-await-in-loop -- time goes on between one event and the next
    await clock.advance(3_000);
    const contact = readContact(createContactMessage(parts));
    if (contact) book.tell({ name, at: clock.now(), contact });
  }
  await clock.runAll();
  return { book, saves, clock };
}

describe('transfers and consults whose events come in any order, twice, or not at all', () => {
  it.each([
    ['handed over', SENDER],
    ['taken over', RECEIVER],
    ['advised on', GUEST],
    ['all of these', [...SENDER, ...RECEIVER, ...GUEST]],
  ] as const)('always end closed when the call is %s, with one key in either mode', async (_, told) => {
    await fc.assert(
      fc.asyncProperty(shuffled(told), async (events) => {
        const { book, saves, clock } = await play(events);
        expect(book.open).toEqual([]);
        expect(clock.pending).toBe(0);
        for (const changeOwnership of [true, false])
          expect(new Set(saves.map((session) => callKey(session, { changeOwnership }))).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 80 },
    );
  });

  it('save nothing for an agent who was only asked', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled(GUEST), async (events) => {
        expect((await play(events)).saves).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
