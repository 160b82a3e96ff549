import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import type { Told } from '../../../../../../tests/fakes/foldCall';
import { foldCall } from '../../../../../../tests/fakes/foldCall';
import { QUIET, TASK_MAP_GAP } from '../callEvent';

const POP_OFFERED = { kind: 'pop', moment: 'offered' };
const POP = { kind: 'pop', moment: 'connected' };
const WRAP_UP_SAVE = { kind: 'saveActivity', moment: 'wrapUp' };
const LAST_SAVE = { kind: 'saveActivity', moment: 'closed' };
const ASKED: ContactParts = { owner: 'agent-2', isConsulted: true };
const REASON: ContactParts = { data: { wrapUpAuxCodeId: 'w-1' } };
const JOINED: ContactParts = { state: 'connected', joinedAt: 7_000 };

const OFFER: readonly Told[] = [['eAgentOfferContact', 0]];
const TALK: readonly Told[] = [...OFFER, ['eAgentContactAssigned', 7_000]];
const ENDED: readonly Told[] = [...TALK, ['eAgentContactEnded', 60_000]];
const MISSED: readonly Told[] = [...OFFER, ['eAgentContactEnded', 9_000]];
const CLOSED: readonly Told[] = [...ENDED, ['eAgentContactWrappedUp', 90_000]];
const ASKING: readonly Told[] = [['eAgentOfferConsult', 0, ASKED]];
const ADVICE: readonly Told[] = [...ASKING, ['eAgentConsulting', 5_000, ASKED]];
const ADVISED: readonly Told[] = [...ADVICE, ['eAgentConsultEnded', 30_000, ASKED]];

describe('the end of a call that rang', () => {
  it.each<[string, ContactParts, string, boolean]>([
    ['that the agent had joined is the end of a talk', JOINED, 'ended', true],
    ['that nobody joined is a missed call', { state: 'connected' }, 'closed', false],
    ['that is still new is a missed call', { state: 'new', joinedAt: 7_000 }, 'closed', false],
  ])('%s', (_, parts, state, isAnswered) => {
    expect(foldCall(...OFFER, ['eAgentContactEnded', 60_000, parts]).session).toMatchObject({ state, isAnswered });
  });

  it('and was advice is no talk', () => {
    const { session } = foldCall(...ASKING, ['eAgentContactEnded', 9_000, { ...ASKED, ...JOINED }]);
    expect(session).toMatchObject({ state: 'closed', outcome: 'abandoned', isAnswered: false });
  });
});

describe('what comes after a call is closed', () => {
  const news: ContactParts = { ani: '+1555' };
  it.each([
    ['eAgentContactEnded', MISSED],
    ['eAgentContactEnded', CLOSED],
    ['eAgentConsultEnded', MISSED],
    ['eAgentConsultEnded', ADVISED],
    ['eAgentWrapup', CLOSED],
    ['eAgentContactWrappedUp', CLOSED],
    ['eContactUpdated', CLOSED],
    ['eContactOwnerChanged', CLOSED],
    ['eConsultTransfer', CLOSED],
    ['eAgentContactAssigned', CLOSED],
    ['eAgentContactHeld', CLOSED],
    [TASK_MAP_GAP, MISSED],
    [QUIET, CLOSED],
  ] as const)('changes nothing: %s', (name, before) => {
    expect(foldCall(...before, [name, 200_000, news])).toEqual(foldCall(...before));
  });

  it.each(['eAgentContactEnded', 'eAgentConsultEnded', 'eContactUpdated', 'eConsultTransfer', TASK_MAP_GAP, QUIET])(
    'or before it is known opens none: %s',
    (name) => {
      expect(foldCall([name, 0])).toEqual({ session: undefined, effects: [] });
    },
  );
});

describe('the end', () => {
  it('told late changes neither a wrap-up nor the moment the talk ended', () => {
    const { session } = foldCall(...ENDED, ['eAgentWrapup', 60_200], ['eAgentContactEnded', 61_000]);
    expect(session).toMatchObject({ state: 'wrappingUp', times: { endedAt: 60_000 } });
  });

  it.each([
    ['eAgentConsultEnded', ASKED],
    ['eAgentContactEnded', { ...ASKED, isTerminated: true }],
  ] as const)('of advice that was given is the end of a handled call: %s', (name, parts) => {
    const { session } = foldCall(...ADVICE, [name, 30_000, parts]);
    expect(session).toMatchObject({ state: 'closed', outcome: 'handled' });
  });

  it('of a consult is not the end of the call that asked for it', () => {
    expect(foldCall(...TALK, ['eAgentConsultEnded', 30_000]).session).toMatchObject({ state: 'connected' });
  });

  it.each([
    ['another agent', 'agent-2', ADVICE],
    ['this agent', 'agent-1', TALK],
  ] as const)('is not that %s (%s) leaves a conference', (_, participantId, before) => {
    const parts = before === ADVICE ? ASKED : {};
    const left: Told = ['eParticipantLeftConference', 30_000, { ...parts, data: { participantId } }];
    expect(foldCall(...before, left).session).toMatchObject({ state: 'connected' });
  });
});

describe('a wrap-up', () => {
  const begin = (at: number, parts: ContactParts, ...before: readonly Told[]) =>
    foldCall(...before, ['eAgentWrapup', at, parts]);

  it.each([
    ['nothing else is known of the call', [], 30_000, 30_000],
    ['nothing else is known of the call', [], undefined, 60_000],
    ['the call rang', OFFER, 30_000, 30_000],
    ['the call rang', OFFER, undefined, 60_000],
    ['the payload’s clock runs ahead', OFFER, 99_000, 60_000],
    ['the talk is known', TALK, 30_000, 60_000],
  ] as const)('ends the talk when %s (%j, %p): %i', (_, before, wrapUpStartedAt, endedAt) => {
    const parts = wrapUpStartedAt === undefined ? {} : { wrapUpStartedAt };
    expect(begin(60_000, parts, ...before).session?.times.endedAt).toBe(endedAt);
  });

  it('is asked for once', () => {
    const twice = begin(61_000, {}, ...ENDED, ['eAgentWrapup', 60_200]);
    expect(twice.effects.filter(({ kind }) => kind === 'saveActivity').slice(1)).toEqual([WRAP_UP_SAVE]);
  });

  it('hands no call over that had ended before', () => {
    const again = begin(61_000, {}, ...ENDED, ['eAgentWrapup', 60_200]);
    expect(again.session).toMatchObject({ isHandedOver: false });
  });

  it('of somebody else’s call that this agent only advised on ends the advice, and opens nothing once it is over', () => {
    expect(begin(40_000, ASKED, ...ADVICE).session).toMatchObject({ state: 'closed', isAnswered: false });
  });

  it('of a call that was taken for missed proves the talk', () => {
    expect(begin(60_000, {}, ...MISSED).session).toMatchObject({ state: 'wrappingUp', isAnswered: true });
  });
});

describe('a wrap-up reason', () => {
  const finish = (parts: ContactParts, ...before: readonly Told[]) =>
    foldCall(...before, ['eAgentContactWrappedUp', 90_000, parts]);

  it.each([
    ['the end that was told', ENDED, { ...REASON, wrapUpStartedAt: 70_000 }, 60_000],
    ['the payload’s end when none was told', TALK, { ...REASON, wrapUpStartedAt: 70_000 }, 70_000],
    ['no end when nobody tells one', TALK, REASON, undefined],
  ] as const)('leaves %s', (_, before, parts, endedAt) => {
    const { session } = finish(parts, ...before);
    expect(session?.times).toEqual({
      ...{ offeredAt: 0, connectedAt: 7_000, wrappedUpAt: 90_000 },
      ...(endedAt !== undefined && { endedAt }),
    });
  });

  it('alone still pops the record, and writes once', () => {
    expect(finish(REASON).effects).toEqual([POP, LAST_SAVE]);
    expect(finish(REASON, ...OFFER).effects).toEqual([POP_OFFERED, POP, LAST_SAVE]);
  });

  it('ends the hold that was on', () => {
    const { session } = finish(REASON, ...TALK, ['eAgentContactHeld', 80_000]);
    expect(session).toMatchObject({ held: false, holdMs: 10_000, holdCount: 1 });
  });

  it('that comes after the call was given up is added with its moment', () => {
    const given: readonly Told[] = [...ENDED, [QUIET, 80_000]];
    const { session, effects } = finish(REASON, ...given);
    expect(session).toMatchObject({ wrapUpId: 'w-1', times: { endedAt: 60_000, wrappedUpAt: 90_000 } });
    expect(effects.slice(foldCall(...given).effects.length)).toEqual([LAST_SAVE]);
  });

  it('that is empty adds nothing to a call that was given up', () => {
    const given: readonly Told[] = [...ENDED, [QUIET, 80_000]];
    expect(finish({}, ...given)).toEqual(foldCall(...given));
  });
});
