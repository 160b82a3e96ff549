import { readContact } from 'c/wxccDesktop';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import type { Told } from '../../../../../../tests/fakes/foldCall';
import { foldCall } from '../../../../../../tests/fakes/foldCall';
import { TASK_MAP_ENTRY } from '../callEvent';
import type { CallSession } from '../callSession';
import { reduceCall } from '../reduceCall';

const POP = { kind: 'pop', moment: 'connected' };
const SAVE = { kind: 'saveActivity', moment: 'connected' };
const ASKED: ContactParts = { owner: 'agent-2', isConsulted: true };
const TALK: readonly Told[] = [
  ['eAgentOfferContact', 0],
  ['eAgentContactAssigned', 7_000],
];
const CLOSED: readonly Told[] = [...TALK, ['eAgentContactWrappedUp', 90_000]];
const replayed = (parts: ContactParts, ...before: readonly Told[]) =>
  foldCall(...before, ['eAgentContact', 100_000, parts]);

describe('a call that is first seen after a reload', () => {
  it.each<[string, ContactParts]>([
    ['offered', { state: 'new' }],
    ['offered', { state: '' }],
    ['offered', { ...ASKED, state: 'consult' }],
    ['connected', { state: 'connected' }],
    ['connected', { state: 'renewed' }],
    ['connected', { state: 'newest' }],
    ['connected', { state: 'new', joinedAt: 7_000 }],
    ['connected', { state: 'new', isHold: true }],
    ['connected', { state: 'consult' }],
    ['connected', { ...ASKED, state: 'consult', joinedAt: 7_000 }],
    ['connected', { ...ASKED, state: 'consulting' }],
    ['connected', { ...ASKED, state: 'preconsult' }],
    ['connected', { ...ASKED, state: 'connected' }],
    ['connected', { state: 'post_calling' }],
    ['connected', { state: 'wrapping' }],
    ['wrappingUp', { state: 'wrapUp' }],
    ['wrappingUp', { state: 'WRAP-UP' }],
    ['wrappingUp', { state: 'connected', wrapUpStartedAt: 40_000 }],
  ])('is %s by %j', (state, parts) => {
    expect(replayed(parts).session).toMatchObject({ state, isRecovered: true });
  });

  it.each<[string, ContactParts]>([
    ['terminated', { isTerminated: true }],
    ['after the call', { state: 'post_call', joinedAt: 7_000 }],
  ])('is nobody’s any more when it is %s', (_, parts) => {
    expect(replayed(parts)).toEqual({ session: undefined, effects: [] });
  });

  it('and rings is popped', () => {
    expect(replayed({}).effects).toEqual([{ kind: 'pop', moment: 'offered' }]);
  });

  it('and is wrapped up is saved, but not for the wrap-up that began before', () => {
    expect(replayed({ state: 'wrapUp' }).effects).toEqual([POP, SAVE]);
  });

  it('and is held is on its first hold, from now on', () => {
    expect(replayed({ isHold: true }).session).toMatchObject({ held: true, heldSince: 100_000, holdCount: 1 });
  });

  it.each([
    [7_000, 7_000],
    [undefined, 100_000],
    [200_000, 100_000],
  ])('and is advice counts from the payload’s moment %p, and is no Task', (joinedAt, connectedAt) => {
    const joined = joinedAt === undefined ? {} : { joinedAt };
    const { session, effects } = replayed({ ...ASKED, state: 'consulting', ...joined });
    expect(session).toMatchObject({ role: 'consulted', isAnswered: false, times: { connectedAt } });
    expect(effects).toEqual([]);
  });
});

describe('a call that is known, told of again', () => {
  it.each<[string, string, readonly Told[], ContactParts]>([
    ['talk stays talk', 'connected', TALK, { state: 'new' }],
    ['talk stays talk until its end is told', 'connected', TALK, { isTerminated: true }],
    ['ringing stays ringing', 'offered', TALK.slice(0, 1), { state: 'new' }],
    ['what rang is talk', 'connected', TALK.slice(0, 1), { state: 'connected' }],
    ['advice that rang is advice', 'connected', [['eAgentOfferConsult', 0, ASKED]], { ...ASKED, state: 'consulting' }],
    ['talk is wrapped up', 'wrappingUp', TALK, { state: 'wrapUp' }],
    ['wrap-up stays wrap-up', 'wrappingUp', [...TALK, ['eAgentWrapup', 60_000]], { state: 'wrapUp' }],
    ['wrap-up stays wrap-up', 'wrappingUp', [...TALK, ['eAgentWrapup', 60_000]], { state: 'connected' }],
    ['what is closed stays closed', 'closed', CLOSED, { state: 'connected' }],
    ['what is closed stays closed', 'closed', CLOSED, { state: 'wrapUp' }],
    ['what is closed stays closed', 'closed', CLOSED, { isTerminated: true }],
    ['what is closed stays closed', 'closed', CLOSED, { state: 'new' }],
  ])('%s: %s', (_, state, before, parts) => {
    expect(replayed(parts, ...before).session).toMatchObject({ state });
  });

  const missed: readonly Told[] = [TALK[0]!, ['eAgentContactEnded', 9_000]];

  it('is brought back when it was taken for missed and is talked on', () => {
    expect(replayed({ state: 'connected' }, ...missed).session).toMatchObject({ state: 'connected', isAnswered: true });
  });

  it.each<ContactParts>([{ isTerminated: true }, { state: 'new' }])(
    'is left as it was when it is over: %j',
    (parts) => {
      const before = foldCall(...missed);
      expect(replayed(parts, ...missed)).toEqual(before);
    },
  );

  it('tells its news, and begins nothing twice', () => {
    const wrapUp: readonly Told[] = [...TALK, ['eAgentWrapup', 60_000]];
    const { session, effects } = replayed({ state: 'wrapUp', ani: '+1555' }, ...wrapUp);
    expect(session).toMatchObject({ contact: { ani: '+1555' }, times: { endedAt: 60_000 }, isRecovered: false });
    expect(effects).toEqual(foldCall(...wrapUp).effects);
  });

  it('begins the wrap-up with a save when the call was known before', () => {
    expect(replayed({ state: 'wrapUp' }, ...TALK).effects.at(-1)).toEqual({ kind: 'saveActivity', moment: 'wrapUp' });
  });

  it('keeps the hold that it knows of', () => {
    const held: readonly Told[] = [...TALK, ['eAgentContactHeld', 20_000]];
    expect(replayed({ state: 'connected', isHold: true }, ...held).session).toMatchObject({ heldSince: 20_000 });
  });
});

describe('advice that is told of again', () => {
  const ADVICE: readonly Told[] = [
    ['eAgentOfferConsult', 0, ASKED],
    ['eAgentConsulting', 5_000, ASKED],
  ];
  const tell = (before: CallSession | undefined, parts: ContactParts, parentInteractionId = '') => {
    const contact = { ...readContact(createContactMessage(parts))!, parentInteractionId };
    return reduceCall(before, { name: TASK_MAP_ENTRY, at: 100_000, contact }).session;
  };

  it.each([
    ['is ours when we own the call', 'owner', 'agent-1', ''],
    ['stays advice when nobody is said to own it', 'consulted', '', ''],
    ['stays advice in an interaction of its own', 'consulted', 'agent-1', 'int-0'],
  ])('%s: %s', (_, role, owner, parent) => {
    const { session } = foldCall(...ADVICE);
    const parts = { state: 'connected', isConsulted: true, owner };
    expect(tell(session, parts, parent)).toMatchObject({ state: 'connected', role });
  });

  it('is not taken over again by the one who owns it', () => {
    const { session } = foldCall(...TALK);
    expect(tell(session, { state: 'connected' })).toMatchObject({ times: { connectedAt: 7_000 } });
  });
});
