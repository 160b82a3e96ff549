import { readContact } from 'c/wxccDesktop';
import type { ContactParts } from '../../../../../../tests/fakes/createContactData';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import type { CallEffect } from '../callEffect';
import { QUIET, TASK_MAP_ENTRY, TASK_MAP_GAP } from '../callEvent';
import type { CallEvent } from '../callEvent';
import type { CallSession } from '../callSession';
import { reduceCall } from '../reduceCall';

type Told = readonly [name: string, at: number, parts?: ContactParts];

const toEvent = ([name, at, parts = {}]: Told): CallEvent => {
  const contact = name === QUIET || name === TASK_MAP_GAP ? undefined : readContact(createContactMessage(parts));
  return { name, at, ...(contact && { contact }) };
};

/** Folds what is told, from nothing. */
function fold(...told: readonly Told[]): { session: CallSession | undefined; effects: CallEffect[] } {
  let session: CallSession | undefined;
  const effects: CallEffect[] = [];
  for (const event of told.map(toEvent)) {
    const step = reduceCall(session, event);
    session = step.session;
    effects.push(...step.effects);
  }
  return { session, effects };
}

const POP_OFFERED = { kind: 'pop', moment: 'offered' };
const POP = { kind: 'pop', moment: 'connected' };
const SAVE = { kind: 'saveActivity', moment: 'connected' };
const WRAP_UP_SAVE = { kind: 'saveActivity', moment: 'wrapUp' };
const LAST_SAVE = { kind: 'saveActivity', moment: 'closed' };
const WRAPPED_UP: ContactParts = { data: { wrapUpAuxCodeId: 'w-3' } };

const CALL: readonly Told[] = [
  ['eAgentOfferContact', 0],
  ['eAgentContactAssigned', 7_000],
  ['eAgentContactHeld', 20_000],
  ['eAgentContactUnHeld', 35_000],
  ['eAgentContactEnded', 132_000],
  ['eAgentWrapup', 132_200],
  ['eAgentContactWrappedUp', 151_000, WRAPPED_UP],
];

describe('an inbound call', () => {
  it('goes from offer to wrapped up, and is measured on our clock', () => {
    const { session, effects } = fold(...CALL);
    expect(session).toMatchObject({
      state: 'closed',
      outcome: 'handled',
      times: { offeredAt: 0, connectedAt: 7_000, endedAt: 132_000, wrappedUpAt: 151_000 },
      holdCount: 1,
      holdMs: 15_000,
      wrapUpId: 'w-3',
    });
    expect(effects).toEqual([POP_OFFERED, POP, SAVE, WRAP_UP_SAVE, LAST_SAVE]);
  });

  it.each([
    [1, 'offered'],
    [2, 'connected'],
    [5, 'ended'],
    [6, 'wrappingUp'],
  ])('after %i events it is %s', (count, state) => {
    expect(fold(...CALL.slice(0, count)).session?.state).toBe(state);
  });

  it('is the same when every event is told twice', () => {
    const twice = CALL.flatMap((told) => [told, told]);
    expect(fold(...twice)).toEqual(fold(...CALL));
  });

  it('ends its hold with the talk', () => {
    const { session } = fold(['eAgentContactAssigned', 0], ['eAgentContactHeld', 1_000], ['eAgentContactEnded', 5_000]);
    expect(session).toMatchObject({ held: false, holdMs: 4_000 });
  });

  it('wraps up when the agent handed it over, though the contact goes on', () => {
    const { session } = fold(...CALL.slice(0, 2), ['eAgentblindTransferred', 50_000], ['eAgentWrapup', 60_000]);
    expect(session).toMatchObject({ state: 'wrappingUp', times: { endedAt: 60_000 } });
    expect(session).not.toHaveProperty('activity');
  });
});

describe('a call that nobody answered', () => {
  it.each([
    ['RONA', ['eAgentOfferContactRona', 30_000], 'rona'],
    ['a refusal', ['eAgentOfferContactRona', 5_000, { data: { reason: 'AGENT_DECLINED' } }], 'declined'],
    ['a caller who gives up', ['eAgentContactEnded', 9_000], 'abandoned'],
    ['a task map without it', [TASK_MAP_GAP, 9_000], 'abandoned'],
    ['ten minutes of silence', [QUIET, 600_000], 'abandoned'],
  ] as const)('%s closes it without a Task', (_, told, outcome) => {
    const { session, effects } = fold(['eAgentOfferContact', 0], told);
    expect(session).toMatchObject({ state: 'closed', outcome, isAnswered: false });
    expect(effects).toEqual([POP_OFFERED]);
  });
});

describe('legs of one interaction', () => {
  it('an offer while connected is stale', () => {
    const { session } = fold(...CALL.slice(0, 2), ['eAgentOfferContact', 9_000]);
    expect(session).toMatchObject({ state: 'connected', leg: 1, times: { connectedAt: 7_000 } });
  });

  it('an offer after RONA opens the second leg', () => {
    const { session, effects } = fold(
      ['eAgentOfferContact', 0],
      ['eAgentOfferContactRona', 30_000],
      ['eAgentOfferContact', 60_000],
      ['eAgentContactAssigned', 64_000],
    );
    expect(session).toMatchObject({ state: 'connected', leg: 2, times: { offeredAt: 60_000, connectedAt: 64_000 } });
    expect(effects).toEqual([POP_OFFERED, POP_OFFERED, POP, SAVE]);
  });

  it('an offer after the wrap-up opens one that adds to the first', () => {
    const second: Told[] = [
      ['eAgentOfferContact', 200_000],
      ['eAgentContactAssigned', 203_000],
    ];
    const { session } = fold(...CALL, ...second);
    expect(session).toMatchObject({
      leg: 2,
      earlier: { ringMs: 7_000, talkMs: 125_000, wrapUpMs: 19_000 },
      holdMs: 15_000,
    });
  });

  it('a second leg that nobody answers asks for nothing more, for the first is logged', () => {
    const { effects } = fold(...CALL, ['eAgentOfferContact', 200_000], ['eAgentOfferContactRona', 230_000]);
    expect(effects.filter(({ kind }) => kind === 'saveActivity')).toEqual([SAVE, WRAP_UP_SAVE, LAST_SAVE]);
  });

  it('an offer stamped before what we know is an old one, told again', () => {
    const stamp = (eventTime: number): ContactParts => ({ data: { eventTime, wrapUpAuxCodeId: 'w-3' } });
    const { session } = fold(
      ['eAgentOfferContact', 0, stamp(1_000)],
      ['eAgentContactAssigned', 1, stamp(2_000)],
      ['eAgentContactWrappedUp', 2, stamp(3_000)],
      ['eAgentOfferContact', 3, stamp(1_000)],
    );
    expect(session).toMatchObject({ state: 'closed', leg: 1 });
  });
});

describe('news that got lost', () => {
  it.each([
    ['a hold', ['eAgentContactHeld', 20_000], 'connected'],
    ['a wrap-up', ['eAgentWrapup', 132_000], 'wrappingUp'],
    [
      'the end of a call that the agent had joined',
      ['eAgentContactEnded', 132_000, { state: 'connected', joinedAt: 7_000 }],
      'ended',
    ],
  ] as const)('%s proves the answer', (_, told, state) => {
    const { session, effects } = fold(['eAgentOfferContact', 0], told);
    expect(session).toMatchObject({ state, isAnswered: true });
    expect(effects).toContainEqual(SAVE);
  });

  it('a wrap-up reason alone makes one write, and no end that nobody saw', () => {
    const { session, effects } = fold(['eAgentContactWrappedUp', 151_000, WRAPPED_UP]);
    expect(session).toMatchObject({ state: 'closed', outcome: 'handled' });
    expect(session?.times.endedAt).toBeUndefined();
    expect(effects.filter(({ kind }) => kind === 'saveActivity')).toEqual([LAST_SAVE]);
  });

  it('an answer that comes after the end was taken for a missed call opens it again', () => {
    const { session } = fold(
      ['eAgentOfferContact', 0],
      ['eAgentContactEnded', 9_000],
      ['eAgentContactAssigned', 9_001],
    );
    expect(session?.state).toBe('connected');
  });

  it('a call that ended and was never wrapped up is closed and logged when patience ends, or the task map lacks it', () => {
    for (const last of [QUIET, TASK_MAP_GAP]) {
      const { session, effects } = fold(...CALL.slice(0, 5), [last, 800_000]);
      expect(session).toMatchObject({ state: 'closed', outcome: 'handled', times: { endedAt: 132_000 } });
      expect(effects.at(-1)).toEqual(LAST_SAVE);
    }
  });

  it('the reason is written even when it comes after patience ended, once', () => {
    const late: Told = ['eAgentContactWrappedUp', 900_000, WRAPPED_UP];
    const { effects } = fold(...CALL.slice(0, 6), [QUIET, 800_000], late, late);
    expect(effects.slice(-2)).toEqual([LAST_SAVE, LAST_SAVE]);
    expect(effects).toHaveLength(6);
  });

  it('of a long talk the Desktop is asked, instead of ending it', () => {
    const { session, effects } = fold(...CALL.slice(0, 2), [QUIET, 607_000]);
    expect(session).toMatchObject({ state: 'connected', askedAt: 607_000 });
    expect(effects.at(-1)).toEqual({ kind: 'checkContacts' });
  });

  it('what is missing in a later message does not wipe what was known', () => {
    const { session } = fold(['eAgentOfferContact', 0], ['eContactUpdated', 1, { ani: '' }]);
    expect(session?.contact.ani).toBe('+14155550123');
  });
});

describe('after a reload', () => {
  const talking: ContactParts = { state: 'connected', joinedAt: 7_000 };

  it('the task map rebuilds a call with the times of its payload', () => {
    const { session, effects } = fold([TASK_MAP_ENTRY, 60_000, talking]);
    expect(session).toMatchObject({ state: 'connected', isRecovered: true, times: { connectedAt: 7_000 } });
    expect(effects).toEqual([POP, SAVE]);
  });

  it.each([
    ['ringing', { state: 'new' }, 'offered', false],
    ['held', { ...talking, isHold: true }, 'connected', true],
    ['in wrap-up', { state: 'wrapUp', joinedAt: 7_000, wrapUpStartedAt: 40_000 }, 'wrappingUp', false],
  ] as const)('one that is %s is %s', (_, parts, state, held) => {
    expect(fold(['eAgentContact', 60_000, parts]).session).toMatchObject({ state, held });
  });

  it('the end of a wrap-up begun before is the payload’s', () => {
    const { session } = fold([TASK_MAP_ENTRY, 60_000, { state: 'wrapUp', joinedAt: 7_000, wrapUpStartedAt: 40_000 }]);
    expect(session?.times).toEqual({ connectedAt: 7_000, endedAt: 40_000 });
  });

  it('a replay of what we know changes nothing but the clock', () => {
    const before = fold(...CALL.slice(0, 2));
    const after = fold(...CALL.slice(0, 2), ['eAgentContact', 9_000, talking]);
    expect(after.effects).toEqual(before.effects);
    expect(after.session).toMatchObject({ state: 'connected', times: { connectedAt: 7_000 } });
  });

  it('a map that lags behind does not bring back a call that is wrapped up', () => {
    expect(fold(...CALL, [TASK_MAP_ENTRY, 152_000, talking]).session?.state).toBe('closed');
  });
});

describe('advice', () => {
  const asked: ContactParts = { owner: 'agent-2', isConsulted: true };
  const talking: ContactParts = { state: 'connected', joinedAt: 7_000 };

  it('that another agent asks for is popped and never logged', () => {
    const { session, effects } = fold(
      ['eAgentOfferConsult', 0, asked],
      ['eAgentConsulting', 5_000, asked],
      ['eAgentConsultEnded', 30_000, asked],
    );
    expect(session).toMatchObject({ state: 'closed', role: 'consulted', isAnswered: false });
    expect(effects).toEqual([POP_OFFERED, POP]);
  });

  it('that becomes our call is logged from then on', () => {
    const { session, effects } = fold(
      ['eAgentOfferConsult', 0, asked],
      ['eAgentConsulting', 5_000, asked],
      ['eContactOwnerChanged', 30_000, { owner: 'agent-1' }],
    );
    expect(session).toMatchObject({ role: 'owner', state: 'connected', times: { connectedAt: 30_000 } });
    expect(effects).toEqual([POP_OFFERED, POP, POP, SAVE]);
  });

  it.each(['eAgentWrapup', 'eAgentContactWrappedUp'])(
    'that became our call is logged by %s, when all other news was lost',
    (name) => {
      const { session, effects } = fold(
        ['eAgentOfferConsult', 0, asked],
        ['eAgentConsulting', 5_000, asked],
        [name, 30_000, { owner: 'agent-1', isTerminated: true }],
      );
      expect(session).toMatchObject({ role: 'owner', isAnswered: true });
      const moments = effects.flatMap((effect) => (effect.kind === 'saveActivity' ? [effect.moment] : []));
      expect(moments).toEqual(name === 'eAgentWrapup' ? ['connected', 'wrapUp'] : ['closed']);
    },
  );

  it.each(['eAgentContact', TASK_MAP_ENTRY])(
    'that became our call while the Desktop reloaded is ours from %s on, which alone tells of it',
    (name) => {
      const { session, effects } = fold(
        ['eAgentOfferConsult', 0, asked],
        ['eAgentConsulting', 5_000, asked],
        [name, 30_000, { ...talking, owner: 'agent-1' }],
      );
      expect(session).toMatchObject({ role: 'owner', state: 'connected', times: { connectedAt: 30_000 } });
      expect(effects).toEqual([POP_OFFERED, POP, POP, SAVE]);
    },
  );

  it.each([
    ['belongs to the other agent', { ...talking, ...asked }],
    ['was written before the news we have', { ...talking, owner: 'agent-1', data: { eventTime: 1 } }],
  ] as const)('stays advice when what is replayed %s', (_, parts) => {
    const { session, effects } = fold(
      ['eAgentOfferConsult', 0, asked],
      ['eAgentConsulting', 5_000, { ...asked, data: { eventTime: 2 } }],
      ['eAgentContact', 30_000, parts],
    );
    expect(session).toMatchObject({ role: 'consulted', state: 'connected' });
    expect(effects).toEqual([POP_OFFERED, POP]);
  });

  it.each([
    ['eAgentConsultCreated', 'consulting'],
    ['eAgentConsultConferenced', 'conferencing'],
    ['eAgentConsultTransferring', 'transferring'],
  ] as const)('%s on our own call is only an activity', (name, activity) => {
    expect(fold(...CALL.slice(0, 2), [name, 9_000]).session).toMatchObject({ state: 'connected', activity });
    expect(fold(...CALL.slice(0, 2), [name, 9_000], ['eAgentConsultEnded', 9_500]).session).not.toHaveProperty(
      'activity',
    );
  });
});

describe('what is none of its business', () => {
  it.each(['eAgentOfferContact2', 'constructor', 'toString', '', 'eAgentChannelStateChanged'])(
    '“%s” changes nothing',
    (name) => {
      const before = fold(...CALL.slice(0, 2)).session;
      expect(reduceCall(before, toEvent([name, 1]))).toEqual({ session: before, effects: [] });
      expect(reduceCall(undefined, toEvent([name, 1])).session).toBeUndefined();
    },
  );
});
