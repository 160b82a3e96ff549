import fc from 'fast-check';
import { asJson, createPageMessage, PAGE_MESSAGE_VERSION, readPageMessage } from 'c/wxccPageMessages';
import type { PageCall, PageMessage } from 'c/wxccPageMessages';

const ENVELOPE = { id: 'm-1', sender: 'phone-1' };
const RECORD = '00T5g0000000001EAA';

const call: PageCall = {
  interactionId: 'int-1',
  state: 'connected',
  direction: 'inbound',
  mediaType: 'telephony',
  taskId: RECORD,
};

const DIAL_RECORD = { id: '0015g0000000001EAA', name: 'Maria', objectType: 'Account', personContactId: RECORD };

const MESSAGES: readonly PageMessage[] = [
  createPageMessage('hello', {}, ENVELOPE),
  createPageMessage('snapshot', { calls: [call] }, { ...ENVELOPE, answerTo: 'm-0' }),
  createPageMessage('openForEdit', { recordId: RECORD, objectApiName: 'Task', until: 1_000 }, ENVELOPE),
  createPageMessage('ack', { done: true }, { ...ENVELOPE, answerTo: 'm-0' }),
  createPageMessage('setupAsk', {}, ENVELOPE),
  createPageMessage('dial', { number: '+1 415 555 0123', record: DIAL_RECORD, until: 1_000 }, ENVELOPE),
  createPageMessage('dial', { number: '(415) 555-0123', until: 1_000 }, ENVELOPE),
  createPageMessage(
    'setupState',
    { version: '0a1b2c3d', definition: '[]', layout: '{}', idleCodes: ['Lunch'] },
    { ...ENVELOPE, answerTo: 'm-0' },
  ),
];

/** The message on its way, with something changed. */
const changed = (message: PageMessage, change: object): unknown => ({ ...(asJson(message) as object), ...change });
const order = MESSAGES[2] as PageMessage;
const dial = createPageMessage('dial', { number: '+1 415 555 0123', until: 1_000 }, ENVELOPE);
const withData = (change: object): unknown => changed(order, { data: { ...order.data, ...change } });

describe('a message of the page', () => {
  it.each(MESSAGES.map((message) => [message.kind, message] as const))('%s arrives as it was sent', (_, message) => {
    expect(readPageMessage(JSON.parse(JSON.stringify(asJson(message))))).toEqual(message);
  });

  it('says its version', () => {
    expect(MESSAGES.map(({ v }) => v)).toEqual(MESSAGES.map(() => PAGE_MESSAGE_VERSION));
  });

  it('loses what nobody knows, so that a newer sender is understood', () => {
    const newer = changed(order, { colour: 'red', data: { ...order.data, tab: 2 } });
    expect(readPageMessage(newer)).toEqual(order);
  });
});

describe('what anybody in the org may publish', () => {
  it.each<[string, unknown]>([
    ['of another version', changed(order, { v: 2 })],
    ['to dial what no phone field holds', changed(dial, { data: { number: '1'.repeat(81), until: 1 } })],
    ['to dial nothing', changed(dial, { data: { until: 1 } })],
    ['to dial for a record that is none', changed(dial, { data: { ...dial.data, record: { id: 'x', name: '' } } })],
    ['of a kind that nobody knows', changed(order, { kind: 'dialNow' })],
    ['without an id', changed(order, { id: undefined })],
    ['with a text beyond all measure', changed(order, { sender: 'x'.repeat(256) })],
    ['for a record that is none', withData({ recordId: "00T' OR Id != '" })],
    ['for an address instead of a record', withData({ recordId: 'https://evil.example' })],
    ['for an object that is no name', withData({ objectApiName: 'Task/../..' })],
    ['that holds for ever', withData({ until: Number.POSITIVE_INFINITY })],
    ['with its moment as a text', withData({ until: '1000' })],
    [
      'with more calls than anybody has',
      changed(MESSAGES[1] as PageMessage, { data: { calls: Array(101).fill(call) } }),
    ],
    [
      'with a definition beyond all measure',
      changed(MESSAGES[5] as PageMessage, {
        data: { version: '', definition: 'x'.repeat(200_001), idleCodes: [] },
      }),
    ],
    [
      'with more idle codes than anybody has',
      changed(MESSAGES[5] as PageMessage, { data: { version: '', definition: '', idleCodes: Array(501).fill('a') } }),
    ],
    ['that is a text', JSON.stringify(order)],
    ['that is nothing', undefined],
  ])('is left alone: %s', (_, message) => {
    expect(readPageMessage(message)).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGES), fc.string(), fc.anything(), (message, name, value) => {
        const kinds = [
          value,
          changed(message, { [name]: value }),
          changed(message, { data: { ...message.data, [name]: value } }),
        ].map((each) => readPageMessage(each)?.kind);
        expect([undefined, ...MESSAGES.map(({ kind }) => kind)]).toEqual(expect.arrayContaining(kinds));
      }),
    );
  });
});
