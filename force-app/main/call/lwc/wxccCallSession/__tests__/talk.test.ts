import { readContact } from 'c/wxccDesktop';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import type { Told } from '../../../../../../tests/fakes/foldCall';
import { foldCall } from '../../../../../../tests/fakes/foldCall';
import { reduceCall } from '../reduceCall';

const ASKED: ContactParts = { owner: 'agent-2', isConsulted: true };
const OURS: ContactParts = { owner: 'agent-1', isConsulted: true };
const OFFER: readonly Told[] = [['eAgentOfferContact', 0]];
const TALK: readonly Told[] = [...OFFER, ['eAgentContactAssigned', 7_000]];
const ENDED: readonly Told[] = [...TALK, ['eAgentContactEnded', 60_000]];
const ADVICE: readonly Told[] = [
  ['eAgentOfferConsult', 0, ASKED],
  ['eAgentConsulting', 5_000, ASKED],
];
const to = (toOwner: string): ContactParts => ({ data: { toOwner } });
const stamped = (eventTime: number): ContactParts => ({ data: { eventTime } });

describe('a call at its first event', () => {
  it('has nothing behind it', () => {
    expect(foldCall(...OFFER).session).toMatchObject({
      ...{ state: 'offered', role: 'owner', isHandedOver: false, isAnswered: false, isLogged: false },
      ...{ held: false, holdCount: 0, holdMs: 0, leg: 1, isRecovered: false, wrapUpId: '', lastAt: 0 },
      ...{ earlier: { ringMs: 0, talkMs: 0, wrapUpMs: 0 }, times: { offeredAt: 0 } },
    });
  });

  it('that is an answer has nothing behind it either', () => {
    const { session } = foldCall(['eAgentContactAssigned', 7_000]);
    expect(session).toMatchObject({
      held: false,
      isHandedOver: false,
      isRecovered: false,
      times: { connectedAt: 7_000 },
    });
  });
});

describe('the moment of the last news', () => {
  it('never goes back', () => {
    expect(foldCall(...TALK, ['eContactUpdated', 6_000]).session?.lastAt).toBe(7_000);
    expect(foldCall(...TALK, ['eContactUpdated', 8_000]).session?.lastAt).toBe(8_000);
  });
});

describe('an answer that was not told', () => {
  it.each([
    ['the payload’s moment', 7_000, 7_000],
    ['the moment of its proof at the latest', 99_000, 20_000],
    ['not before the offer', 1_000, 5_000],
  ])('counts from %s', (_, joinedAt, connectedAt) => {
    const { session } = foldCall(['eAgentOfferContact', 5_000], ['eAgentContactHeld', 20_000, { joinedAt }]);
    expect(session?.times).toEqual({ offeredAt: 5_000, connectedAt });
  });

  it.each([['eAgentContactHeld'], ['eAgentContactUnHeld']])('is not proved by %s after the end', (name) => {
    expect(foldCall(...ENDED, [name, 61_000])).toEqual(foldCall(...ENDED));
  });
});

describe('an assignment', () => {
  const assign = (parentInteractionId: string, parts: ContactParts = ASKED, ...before: readonly Told[]) => {
    const contact = { ...readContact(createContactMessage(parts))!, parentInteractionId };
    return reduceCall(foldCall(...before).session, { name: 'eAgentContactAssigned', at: 30_000, contact }).session;
  };

  it.each([
    ['makes the call ours', '', [], 'owner'],
    ['makes ringing advice our call', '', ADVICE.slice(0, 1), 'owner'],
    ['makes advice our call', '', ADVICE, 'owner'],
    ['leaves an own interaction advice', 'int-0', [], 'consulted'],
    ['leaves an own interaction advice that rang', 'int-0', ADVICE.slice(0, 1), 'consulted'],
    ['leaves an own interaction advice that is given', 'int-0', ADVICE, 'consulted'],
  ] as const)('%s (parent: “%s”)', (_, parent, before, role) => {
    expect(assign(parent, ASKED, ...before)).toMatchObject({ state: 'connected', role });
  });

  it('told again is only news', () => {
    expect(assign('', { ani: '+1555' }, ...TALK)).toMatchObject({
      ...{ state: 'connected', times: { connectedAt: 7_000 } },
      contact: { ani: '+1555' },
    });
    expect(assign('', {}, ...ENDED)).toMatchObject({ state: 'ended' });
  });
});

describe('consulting', () => {
  it('is told of by both names', () => {
    expect(foldCall(...TALK, ['eAgentConsulting', 9_000]).session).toMatchObject({ activity: 'consulting' });
  });

  it('told again does not begin the advice anew', () => {
    const { session, effects } = foldCall(...ADVICE, ['eAgentConsulting', 9_000, ASKED]);
    expect(session).toMatchObject({ times: { connectedAt: 5_000 } });
    expect(effects).toEqual(foldCall(...ADVICE).effects);
  });

  it('says nothing of a call that rings', () => {
    expect(foldCall(...OFFER, ['eAgentConsultCreated', 9_000])).toEqual(foldCall(...OFFER));
  });
});

describe('another owner', () => {
  it.each([
    ['that nobody names', TALK, '', { state: 'connected', isHandedOver: false }],
    ['of a call that rings', OFFER, 'agent-2', { state: 'offered', isHandedOver: false }],
    ['of what we advise on', ADVICE, 'agent-3', { role: 'consulted', isHandedOver: false }],
    ['that we are already', TALK, 'agent-1', { state: 'connected', times: { connectedAt: 7_000 } }],
    ['of a call that ended', ENDED, 'agent-1', { state: 'ended', times: { connectedAt: 7_000 } }],
  ] as const)('%s', (_, before, owner, expected) => {
    const parts = before === ADVICE ? ASKED : { owner };
    const { session } = foldCall(...before, ['eContactOwnerChanged', 30_000, { ...parts, ...to(owner) }]);
    expect(session).toMatchObject(expected);
  });

  const handed: readonly Told[] = [...TALK, ['eContactOwnerChanged', 20_000, to('agent-2')]];

  it('who gives the call back lets us talk again', () => {
    const { session } = foldCall(...handed, ['eContactOwnerChanged', 30_000, to('agent-1')]);
    expect(session).toMatchObject({ state: 'connected', isHandedOver: false, times: { connectedAt: 30_000 } });
  });

  it('who gives it back while we wrap up leaves us wrapping up', () => {
    const wrapping: readonly Told[] = [...handed, ['eAgentWrapup', 25_000]];
    const { session } = foldCall(...wrapping, ['eContactOwnerChanged', 30_000, to('agent-1')]);
    expect(session).toMatchObject({ state: 'wrappingUp', isHandedOver: true });
  });
});

describe('a transfer', () => {
  const transfer = (parts: ContactParts, ...before: readonly Told[]) =>
    foldCall(...before, ['eAgentblindTransferred', 30_000, parts]).session;

  it('is seen on the call that is handed over', () => {
    expect(transfer({}, ...TALK)).toMatchObject({ state: 'connected', activity: 'transferring', isHandedOver: true });
  });

  it.each([
    ['rings', OFFER, 'offered', false],
    ['ended', ENDED, 'ended', true],
  ] as const)('of a call that %s is no activity', (_, before, state, isHandedOver) => {
    const session = transfer({}, ...before);
    expect(session).toMatchObject({ state, isHandedOver });
    expect(session).not.toHaveProperty('activity');
  });

  it('of what we only advise on stays advice', () => {
    expect(transfer(ASKED, ...ADVICE)).toMatchObject({ role: 'consulted', activity: 'transferring' });
  });

  it('of what rings for advice makes it ours', () => {
    expect(transfer(OURS, ...ADVICE.slice(0, 1))).toMatchObject({ role: 'owner', state: 'connected' });
  });
});

describe('news of a call', () => {
  it('is taken over and changes nothing else', () => {
    const { session } = foldCall(...TALK, ['eContactUpdated', 9_000, { state: 'talking' }]);
    const before = foldCall(...TALK).session;
    expect(session).toMatchObject({ ...before, lastAt: 9_000, contact: { ...before?.contact, state: 'talking' } });
  });
});

describe('an offer for advice', () => {
  const consult = (at: number, parts: ContactParts): Told => ['eAgentOfferConsult', at, { ...ASKED, ...parts }];

  it.each([
    ['known and talked on', TALK, {}, { state: 'connected', role: 'owner', leg: 1 }],
    [
      'missed before',
      [...OFFER, ['eAgentOfferContactRona', 9_000]],
      {},
      { state: 'offered', role: 'consulted', leg: 2 },
    ],
    [
      'missed after it was written',
      [consult(0, stamped(5)), ['eAgentOfferContactRona', 9_000, stamped(6)]],
      stamped(5),
      { state: 'closed', leg: 1 },
    ],
    [
      'missed when it was written',
      [consult(0, stamped(5)), ['eAgentOfferContactRona', 9_000, stamped(6)]],
      stamped(6),
      { state: 'closed', leg: 1 },
    ],
    [
      'missed before it was written',
      [consult(0, stamped(5)), ['eAgentOfferContactRona', 9_000, stamped(6)]],
      stamped(7),
      { state: 'offered', leg: 2 },
    ],
    [
      'missed, without a stamp of its own',
      [consult(0, stamped(5)), ['eAgentOfferContactRona', 9_000, stamped(6)]],
      {},
      { state: 'offered', leg: 2 },
    ],
  ] as const)('on a call that was %s', (_, before, parts, expected) => {
    expect(foldCall(...(before as readonly Told[]), consult(90_000, parts)).session).toMatchObject(expected);
  });
});
