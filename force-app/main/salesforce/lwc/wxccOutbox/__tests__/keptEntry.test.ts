import type { JournalEntry } from '../journal';
import { readKept, toKeptEntry } from '../outboxEntry';

const OWNER = '00D|005';
const KEPT = { callKey: 'a', interactionId: 'i', task: { Subject: 'x' } } as const;
const read = (payload: unknown, entry: Readonly<Record<string, unknown>> = {}) =>
  readKept({ ...toKeptEntry(OWNER, KEPT, 5), payload, ...entry } as unknown as JournalEntry);

describe('a call that is kept for later', () => {
  it('is written beside the call’s other entry, with nothing to send', () => {
    expect(toKeptEntry(OWNER, KEPT, 5)).toEqual({
      ...{ key: '00D|005|a|keepCall', owner: OWNER, interactionId: 'i', purpose: 'keepCall' },
      ...{ createdAt: 5, attempts: 0, state: 'waiting', format: 1 },
      payload: { callKey: 'a', task: { Subject: 'x' } },
    });
  });

  it.each([{}, { optional: ['A', 'B'] }])('comes back as it was: %j', (more) => {
    expect(readKept(toKeptEntry(OWNER, { ...KEPT, ...more }, 5))).toEqual({ ...KEPT, ...more });
  });

  it.each<[string, unknown, Readonly<Record<string, unknown>>]>([
    ['of another purpose', KEPT, { purpose: 'saveCall' }],
    ['of a later package', KEPT, { format: 2 }],
    ['with nothing in it', null, {}],
    ['with a list in it', [], {}],
    ['without a call', { task: {} }, {}],
    ['without fields', { callKey: 'a' }, {}],
  ])('is none %s', (_, payload, entry) => {
    expect(read(payload, entry)).toBeUndefined();
  });

  it('may have no number, as the first package wrote none', () => {
    expect(read(KEPT, { format: undefined })).toEqual(KEPT);
  });
});
