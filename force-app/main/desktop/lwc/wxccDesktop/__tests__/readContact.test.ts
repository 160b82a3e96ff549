import fc from 'fast-check';
import { readAgentSnapshot, readContact } from 'c/wxccDesktop';

type Json = Record<string, unknown>;

function messageWith(interaction: Json = {}, data: Json = {}): Json {
  return {
    type: 'x',
    orgId: 'o',
    trackingId: 't',
    data: { interactionId: 'call-1', agentId: 'me', ...data, interaction },
  };
}

const read = (interaction?: Json, data?: Json) => readContact(messageWith(interaction, data))!;

const INBOUND = { contactDirection: { type: 'INBOUND' } };
const OUTBOUND = { contactDirection: { type: 'outbound' } };

describe('numbers', () => {
  test.each([
    ['details first', { callAssociatedDetails: { ani: '+1' }, callProcessingDetails: { ani: '+3' } }, '+1'],
    ['then data', { callAssociatedData: { ani: { value: '+2' } }, callProcessingDetails: { ani: '+3' } }, '+2'],
    ['then processing details', { callProcessingDetails: { ani: '+3' } }, '+3'],
    ['then the customer', { participants: { x: { id: '+444', pType: 'Customer' } } }, '+444'],
    [
      'masked ones are passed over',
      { callAssociatedDetails: { ani: '+34*****44' }, callProcessingDetails: { ani: '+3' } },
      '+3',
    ],
    ['withheld ones too', { callAssociatedDetails: { ani: 'Anonymous' } }, ''],
    ['a customer whose id is no number', { participants: { x: { id: 'b6f8d2a0-11', pType: 'Customer' } } }, ''],
  ])('%s', (_name, interaction, ani) => {
    expect(read({ ...INBOUND, ...interaction })).toMatchObject({ ani, customerNumber: ani });
  });

  test('the customer of an outbound call is the called number', () => {
    const contact = read({ ...OUTBOUND, callAssociatedDetails: { ani: '+1800', dn: '+34600' } });
    expect(contact).toMatchObject({ direction: 'outbound', ani: '+1800', dn: '+34600', customerNumber: '+34600' });
  });

  test('an entry-point consult takes the number of the call it belongs to', () => {
    const callProcessingDetails = {
      relationshipType: 'consult',
      parentInteractionId: 'call-0',
      parent_ANI: '+34911',
      ani: '+1800',
    };
    expect(read({ ...INBOUND, callProcessingDetails })).toMatchObject({
      isConsult: true,
      parentInteractionId: 'call-0',
      customerNumber: '+34911',
    });
  });

  test('a parent that is the call itself is no consult', () => {
    const callProcessingDetails = { relationshipType: 'consult', parentInteractionId: 'call-1', ani: '+1' };
    expect(read({ ...INBOUND, callProcessingDetails })).toMatchObject({ isConsult: false, parentInteractionId: '' });
  });
});

describe('parties', () => {
  const agents = {
    odd: { id: 'me', pType: 'Agent', name: 'Ana', teamName: 'Support', joinTimestamp: 5 },
    other: { id: 'you', pType: 'Agent', hasLeft: false },
  };
  const media = (rest: Json) => ({
    'call-1': { mType: 'mainCall', isHold: false, participants: ['me', 'you'], ...rest },
  });

  test('are found by their own id, not by their key', () => {
    expect(read({ participants: agents })).toMatchObject({ agentName: 'Ana', teamName: 'Support', joinedAt: 5 });
  });

  test('hold is read from the main call', () => {
    expect(read({ media: media({ isHold: true }), state: 'connected' }).isHeld).toBe(true);
    expect(read({ media: { other: { mType: 'consult', isHold: true } }, state: 'hold' }).isHeld).toBe(false);
  });

  test('two agents in the main call are a conference, until one has left', () => {
    expect(read({ participants: agents, media: media({}) }).isConference).toBe(true);
    const left = { ...agents, other: { ...agents.other, hasLeft: true } };
    expect(read({ participants: left, media: media({}) }).isConference).toBe(false);
    expect(read({ participants: agents, media: media({ participants: ['me'] }) }).isConference).toBe(false);
  });

  test('who is consulted and does not own the call is asked for advice', () => {
    expect(read({}, { owner: 'you', isConsulted: true }).isConsult).toBe(true);
    expect(read({}, { owner: 'me', isConsulted: true }).isConsult).toBe(false);
  });
});

describe('CAD variables', () => {
  const callAssociatedData = {
    second: { name: 'second', displayName: 'Second', value: 'b', agentEditable: true, agentViewable: true },
    first: { name: 'first', displayName: '', value: 7, agentViewable: false },
    pin: { name: 'pin', value: '4711', isSecure: true },
    order: {
      value: {
        'interaction-panel': [
          { name: 'second', variableSeq: '2' },
          { name: 'first', variableSeq: '1' },
        ],
      },
    },
    junk: 'text',
  };

  test('are read with their rights, secure values never', () => {
    expect(read({ callAssociatedData }).cad).toEqual([
      { name: 'second', label: 'Second', value: 'b', editable: true, viewable: true, secure: false },
      { name: 'first', label: 'first', value: '7', editable: false, viewable: false, secure: false },
      { name: 'pin', label: 'pin', value: '', editable: false, viewable: true, secure: true },
    ]);
  });

  test('the pseudo-variable carries the order and is no variable', () => {
    expect(read({ callAssociatedData }).cadOrder).toEqual(['first', 'second']);
  });

  test('the order may also come as JSON text, or as nonsense', () => {
    const view = JSON.stringify({ 'pop-over': [{ name: 'a', variableSeq: '1' }] });
    expect(read({ callProcessingDetails: { fcDesktopView: view } }).cadOrder).toEqual(['a']);
    expect(read({ callProcessingDetails: { fcDesktopView: '{' } }).cadOrder).toEqual([]);
  });

  test('lengths and counts are bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`v${at}`, { value: 'x'.repeat(9000) }]));
    const { cad } = read({ callAssociatedData: many });
    expect(cad).toHaveLength(200);
    expect(cad[0]!.value).toHaveLength(4096);
  });
});

test('an entry of the task map is read without an envelope', () => {
  expect(readContact({ interactionId: 'c', interaction: { mediaType: 'chat' } })).toMatchObject({
    interactionId: 'c',
    mediaType: 'chat',
  });
});

test('what carries no interaction id is no contact', () => {
  for (const value of [undefined, null, 1, 'x', [], {}, { data: {} }, { data: { interaction: {} } }])
    expect(readContact(value)).toBeUndefined();
});

describe('whatever comes', () => {
  const names = [
    'interactionId',
    'participants',
    'media',
    'callAssociatedData',
    'callProcessingDetails',
    'contactDirection',
  ];
  const hostile = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'value', 'name'), tie('value')),
    ),
  })).value;

  test('the reader never throws, and gives frozen text and flags', () => {
    fc.assert(
      fc.property(hostile, (interaction) => {
        const contact = readContact({ data: { interactionId: 'i', interaction } })!;
        expect(Object.isFrozen(contact) && Object.isFrozen(contact.cad) && Object.isFrozen(contact.cadOrder)).toBe(
          true,
        );
        expect(
          [contact.ani, contact.dn, contact.queueName, contact.state].every((each) => typeof each === 'string'),
        ).toBe(true);
        expect(
          [contact.isHeld, contact.isConsult, contact.isConference].every((each) => typeof each === 'boolean'),
        ).toBe(true);
      }),
    );
  });

  test('arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (message) => {
        expect(() => [readContact(message), readAgentSnapshot(message)]).not.toThrow();
      }),
    );
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(hostile, (interaction) => {
        const message = { data: { interactionId: 'i', interaction } };
        expect(readContact(message)).toEqual(readContact(JSON.parse(JSON.stringify(message))));
      }),
    );
  });
});
