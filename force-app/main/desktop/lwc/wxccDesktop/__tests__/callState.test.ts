import { readContact } from 'c/wxccDesktop';

type Json = Record<string, unknown>;

const read = (interaction: Json = {}, data: Json = {}) =>
  readContact({ data: { interactionId: 'call-1', agentId: 'me', ...data, interaction } })!;

/** What a call looks like whose agent is described so. */
const withAgent = (agent: Json) => read({ participants: { me: { id: 'me', pType: 'Agent', ...agent } } });

describe('the direction', () => {
  test.each<[string, Json, string]>([
    ['as the Desktop says it', { contactDirection: { type: 'OUTBOUND' } }, 'outbound'],
    ['in any letter case', { contactDirection: { type: 'Internal' } }, 'internal'],
    ['also as bare text', { contactDirection: 'outbound' }, 'outbound'],
    ['inbound when nothing is said', {}, 'inbound'],
    ['inbound when the word is unknown', { contactDirection: { type: 'SIDEWAYS' } }, 'inbound'],
    ['outbound for an agent’s own call of which nothing is said', { outboundType: 'OUTDIAL' }, 'outbound'],
    ['inbound for a callback of which nothing is said', { outboundType: 'CALLBACK' }, 'inbound'],
    ['what is said rather than the kind', { contactDirection: 'INBOUND', outboundType: 'OUTDIAL' }, 'inbound'],
  ])('is %s', (_name, interaction, direction) => {
    expect(read(interaction).direction).toBe(direction);
  });
});

describe('the recording', () => {
  test.each<[string, Json, Json]>([
    ['not told', {}, { recording: '', canPauseRecording: false }],
    ['running', { recordInProgress: 'true' }, { recording: 'running', canPauseRecording: false }],
    ['running since it started', { recordingStarted: true }, { recording: 'running', canPauseRecording: false }],
    ['none', { recordInProgress: 'false', recordingStarted: 'false' }, { recording: '', canPauseRecording: false }],
    [
      'paused, whatever else is said',
      { isPaused: 'true', recordInProgress: 'true', pauseResumeEnabled: 'true' },
      { recording: 'paused', canPauseRecording: true },
    ],
    [
      'running again',
      { isPaused: 'false', recordInProgress: true, pauseResumeEnabled: true },
      { recording: 'running', canPauseRecording: true },
    ],
  ])('is %s', (_name, callProcessingDetails, recording) => {
    expect(read({ callProcessingDetails })).toMatchObject(recording);
  });
});

describe('the consult of this agent', () => {
  test.each([
    ['consultInitiated', 'initiated'],
    ['consulting', 'consulting'],
    ['conferencing', 'conferencing'],
    ['consultCompleted', ''],
    ['constructor', ''],
    [undefined, ''],
  ])('said to be %s is “%s”', (consultState, ours) => {
    expect(withAgent({ consultState }).consultState).toBe(ours);
  });
});

describe('whether a call goes on', () => {
  test.each<[unknown, boolean, boolean]>([
    [false, true, false],
    ['false', true, false],
    [true, false, true],
    ['true', false, true],
    [undefined, false, false],
    ['', false, false],
  ])('isTerminated %j: it goes on %j, it ended %j', (isTerminated, isOngoing, hasEnded) => {
    expect(read({ isTerminated })).toMatchObject({ isOngoing, isTerminated: hasEnded });
  });
});

test('a contact of which no medium is told is a phone call', () => {
  expect(read().mediaType).toBe('telephony');
  expect(read({}, { mediaType: 'email' }).mediaType).toBe('email');
});

test('moments that are not told are left out', () => {
  const names = ['eventTime', 'createdAt', 'joinedAt', 'wrapUpStartedAt'];
  expect(Object.keys(read()).filter((key) => names.includes(key))).toEqual([]);
  expect(read({ createdTimestamp: '5' }, { eventTime: 7 })).toMatchObject({ createdAt: 5, eventTime: 7 });
});

describe('the parent of a call', () => {
  const parent = { parentInteractionId: 'call-0', parent_ANI: '+34911' };

  test('counts for a consult alone', () => {
    const other = read({ callProcessingDetails: { ...parent, relationshipType: 'campaign', ani: '+1' } });
    expect(other).toMatchObject({ parentInteractionId: '', isConsult: false, customerNumber: '+1' });
  });
});

describe('who is asked for advice', () => {
  test('may be said of the agent alone', () => {
    expect(withAgent({ isConsulted: true }).isConsult).toBe(true);
  });

  test('is the asked one when neither owner nor agent is named', () => {
    expect(read({}, { agentId: '', isConsulted: true }).isConsult).toBe(true);
  });

  test('is nobody of whom it is not said', () => {
    expect(read({}, { owner: 'you' }).isConsult).toBe(false);
  });
});

describe('who takes part', () => {
  const ana = { id: 'me', pType: 'Agent', name: 'Ana' };
  const customer = { id: '+34600', pType: 'Customer' };

  test('is nobody known when the message names no agent', () => {
    const participants = [{ pType: 'Agent', name: 'Somebody' }];
    expect(read({ participants }, { agentId: '' }).agentName).toBe('');
  });

  test('is looked for among all, not taken from the first', () => {
    const other = { id: 'you', pType: 'Agent', name: 'Bo' };
    expect(read({ participants: [other, ana] }).agentName).toBe('Ana');
    expect(read({ participants: [{ id: '911', pType: 'Supervisor' }, customer] }).customerNumber).toBe('+34600');
  });

  test('customer and agent make no conference', () => {
    const media = { 'call-1': { mType: 'mainCall', participants: ['me', '+34600'] } };
    expect(read({ participants: [ana, customer], media }).isConference).toBe(false);
  });
});

describe('the main call', () => {
  test('is found by its kind when it stands under another key', () => {
    const media = { a: { mType: 'consult', isHold: false }, b: { mType: 'mainCall', isHold: true } };
    expect(read({ media }).isHeld).toBe(true);
  });

  test('is the one under the call’s own key before one of that kind', () => {
    const media = { other: { mType: 'mainCall', isHold: false }, 'call-1': { isHold: true } };
    expect(read({ media }).isHeld).toBe(true);
  });

  test('is looked for elsewhere when nothing stands under the call’s own key', () => {
    expect(read({ media: { 'call-1': {}, other: { mType: 'mainCall', isHold: true } } }).isHeld).toBe(true);
  });
});

test('blanks around a number are not part of it', () => {
  expect(read({ callAssociatedDetails: { ani: ' +34 600 ' } }).ani).toBe('+34 600');
});

describe('CAD variables', () => {
  test('of true and false are text', () => {
    const callAssociatedData = { vip: { value: true }, old: { value: false }, list: { value: [1] }, none: {} };
    expect(read({ callAssociatedData }).cad.map(({ name, value }) => [name, value])).toEqual([
      ['vip', 'true'],
      ['old', 'false'],
      ['list', ''],
      ['none', ''],
    ]);
  });

  test('whose value is some other object stay variables and say nothing of the order', () => {
    const { cad, cadOrder } = read({ callAssociatedData: { odd: { value: { name: 'x' } } } });
    expect([cad.map(({ name }) => name), cadOrder]).toEqual([['odd'], []]);
  });

  test('are ordered by the panel, then by what only the pop-over shows; names that are none are left out', () => {
    const order = {
      'pop-over': [{ name: 'a' }, { name: 'c', variableSeq: 1 }],
      'interaction-panel': [{ name: 'b', variableSeq: 'last' }, { name: '' }, {}, { name: 'a', variableSeq: 2 }],
    };
    expect(read({ callAssociatedData: { order: { value: order } } }).cadOrder).toEqual(['a', 'b', 'c']);
  });

  test('may be ordered by the pop-over alone', () => {
    const callAssociatedData = { order: { value: { 'pop-over': [{ name: 'a' }] } } };
    expect(read({ callAssociatedData })).toMatchObject({ cad: [], cadOrder: ['a'] });
  });

  test('are ordered by an object that is no text, and by no text beyond 64 KiB', () => {
    const view = { 'pop-over': [{ name: 'a' }] };
    const order = (fcDesktopView: unknown) => read({ callProcessingDetails: { fcDesktopView } }).cadOrder;
    expect(order(view)).toEqual(['a']);
    expect(order(JSON.stringify(view).padEnd(65_536))).toEqual(['a']);
    expect(order(JSON.stringify(view).padEnd(65_537))).toEqual([]);
  });
});
