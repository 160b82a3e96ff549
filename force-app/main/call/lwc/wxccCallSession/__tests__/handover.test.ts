import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import type { Told } from '../../../../../../tests/fakes/foldCall';
import { foldCall } from '../../../../../../tests/fakes/foldCall';
import type { CallEffect } from '../callEffect';

const OVER: ContactParts = { isTerminated: true };
const TO_OTHER: ContactParts = { data: { destAgentId: 'agent-2' } };
const TALK: readonly Told[] = [
  ['eAgentOfferContact', 0],
  ['eAgentContactAssigned', 7_000],
];
const saves = (effects: readonly CallEffect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'saveActivity' ? [effect.moment] : []));

describe('a call that this agent hands over', () => {
  it.each(['eAgentblindTransferred', 'eAgentvteamTransfer', 'eConsultTransfer'])('is known by %s', (name) => {
    const { session } = foldCall(...TALK, [name, 20_000, TO_OTHER], ['eAgentWrapup', 20_100, OVER]);
    expect(session).toMatchObject({ state: 'wrappingUp', isHandedOver: true });
  });

  it('is known by its new owner', () => {
    const { session } = foldCall(...TALK, ['eContactOwnerChanged', 20_000, { data: { toOwner: 'agent-2' } }]);
    expect(session).toMatchObject({ state: 'connected', isHandedOver: true });
  });

  it('is known by a wrap-up that begins while the call goes on, when all other news was lost', () => {
    expect(foldCall(...TALK, ['eAgentWrapup', 20_000]).session).toMatchObject({ isHandedOver: true });
  });

  it('is closed by its wrap-up, with one last save', () => {
    const reason: ContactParts = { data: { wrapUpAuxCodeId: 'w-1' } };
    const { session, effects } = foldCall(
      ...TALK,
      ['eAgentblindTransferred', 20_000, TO_OTHER],
      ['eAgentWrapup', 20_100],
      ['eAgentContactWrappedUp', 30_000, reason],
    );
    expect(session).toMatchObject({ state: 'closed', isHandedOver: true, wrapUpId: 'w-1' });
    expect(saves(effects)).toEqual(['connected', 'wrapUp', 'closed']);
  });

  it('and that comes back is this agent’s again', () => {
    const back: ContactParts = { data: { eventTime: 99_000 } };
    const { session, effects } = foldCall(
      ...TALK,
      ['eAgentblindTransferred', 20_000, TO_OTHER],
      ['eAgentContactWrappedUp', 30_000],
      ['eAgentOfferContact', 40_000, back],
      ['eAgentContactAssigned', 45_000, back],
    );
    expect(session).toMatchObject({ state: 'connected', isHandedOver: false, leg: 2 });
    expect(saves(effects)).toEqual(['connected', 'closed', 'connected']);
  });
});

describe('a call that is not handed over', () => {
  it('ended before its wrap-up, whatever the payload says of the interaction', () => {
    const { session } = foldCall(...TALK, ['eAgentContactEnded', 20_000], ['eAgentWrapup', 20_100]);
    expect(session).toMatchObject({ state: 'wrappingUp', isHandedOver: false });
  });

  it('is terminated when its wrap-up begins', () => {
    expect(foldCall(...TALK, ['eAgentWrapup', 20_000, OVER]).session).toMatchObject({ isHandedOver: false });
  });

  it('came to this agent by the transfer that is told of', () => {
    const toUs: ContactParts = { data: { destAgentId: 'agent-1' } };
    expect(foldCall(...TALK, ['eConsultTransfer', 9_000, toUs]).session).toMatchObject({ isHandedOver: false });
  });

  it('had a transfer that failed', () => {
    const { session } = foldCall(...TALK, ['eAgentConsultTransferFailed', 20_000, TO_OTHER]);
    expect(session).toMatchObject({ state: 'connected', isHandedOver: false });
  });
});

describe('an agent who is asked', () => {
  const asked: ContactParts = { owner: 'agent-2', isConsulted: true, state: 'consulting' };
  const CONSULT: readonly Told[] = [
    ['eAgentOfferConsult', 0, { ...asked, state: 'consult' }],
    ['eAgentConsulting', 5_000, asked],
  ];
  const CONFERENCE: readonly Told[] = [...CONSULT, ['eAgentConsultConferenced', 9_000, asked]];
  const owner: ContactParts = { owner: 'agent-1', isConsulted: true };

  it.each([
    ['eContactOwnerChanged', { owner: 'agent-2', isConsulted: true, data: { toOwner: 'agent-1' } }],
    ['eAgentContactAssigned', owner],
    ['eConsultTransfer', owner],
  ] as const)('owns the call by %s alone', (name, parts) => {
    const { session, effects } = foldCall(...CONSULT, [name, 30_000, parts]);
    expect(session).toMatchObject({ role: 'owner', state: 'connected', isHandedOver: false });
    expect(saves(effects)).toEqual(['connected']);
  });

  it('owns the call once, by whatever comes together', () => {
    const { session, effects } = foldCall(
      ...CONSULT,
      ['eContactOwnerChanged', 30_000, owner],
      ['eAgentContactAssigned', 30_001, owner],
      ['eConsultTransfer', 30_002, { ...owner, data: { destAgentId: 'agent-1' } }],
    );
    expect(session).toMatchObject({ role: 'owner', isHandedOver: false });
    expect(saves(effects)).toEqual(['connected']);
  });

  it.each([
    ['eParticipantLeftConference', { ...asked, data: { participantId: 'agent-1' } }],
    ['eAgentConsultConferenceEnded', asked],
    ['eAgentWrapup', { ...asked, state: 'wrapUp' }],
    ['eAgentContactWrappedUp', asked],
    ['eAgentContactEnded', { ...asked, isTerminated: true }],
  ] as const)('writes nothing when a conference is over by %s', (name, parts) => {
    const { session, effects } = foldCall(...CONFERENCE, [name, 30_000, parts]);
    expect(session).toMatchObject({ state: 'closed', role: 'consulted', isAnswered: false });
    expect(saves(effects)).toEqual([]);
  });

  it('stays in the conference when somebody else leaves it', () => {
    const left: ContactParts = { ...asked, data: { participantId: 'agent-3' } };
    const { session } = foldCall(...CONFERENCE, ['eParticipantLeftConference', 30_000, left]);
    expect(session).toMatchObject({ state: 'connected', activity: 'conferencing' });
  });

  it('keeps the Task of a conference that the owner leaves', () => {
    const { session, effects } = foldCall(
      ...CONFERENCE,
      ['eContactOwnerChanged', 30_000, owner],
      ['eAgentContactEnded', 60_000, { ...owner, isTerminated: true }],
      ['eAgentWrapup', 60_001, { ...owner, isTerminated: true }],
      ['eAgentContactWrappedUp', 70_000, { ...owner, isTerminated: true }],
    );
    expect(session).toMatchObject({ state: 'closed', role: 'owner', isHandedOver: false });
    expect(saves(effects)).toEqual(['connected', 'wrapUp', 'closed']);
  });

  it('is still being asked after a reload, not talking', () => {
    const { session } = foldCall(['eAgentContact', 0, { ...asked, state: 'consult' }]);
    expect(session).toMatchObject({ state: 'offered', role: 'consulted' });
  });
});
