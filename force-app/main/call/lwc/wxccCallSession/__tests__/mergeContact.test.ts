import { readContact } from 'c/wxccDesktop';
import type { Contact } from 'c/wxccDesktop';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { mergeContact } from '../mergeContact';

const CAD = [{ name: 'account', value: '42' }] as unknown as Contact['cad'];
const contact = (parts: Partial<Contact> = {}): Contact => ({ ...readContact(createContactMessage())!, ...parts });
const first = (parts: Partial<Contact> = {}): Contact => contact({ state: 'first', ...parts });
const second = (parts: Partial<Contact> = {}): Contact => contact({ state: 'second', ...parts });

describe('of two readings of a call', () => {
  it.each([
    ['the later one counts without stamps', undefined, undefined, 'second'],
    ['the later one counts when only it is stamped', undefined, 1, 'second'],
    ['the later one counts when only the earlier is stamped', 1, undefined, 'second'],
    ['the later one counts when it is stamped later', 1, 2, 'second'],
    ['the later one counts when both are stamped alike', 2, 2, 'second'],
    ['the earlier one counts when it is stamped later', 2, 1, 'first'],
  ])('%s: %p, %p', (_, known, next, state) => {
    const stamped = (eventTime: number | undefined) => (eventTime === undefined ? {} : { eventTime });
    expect(mergeContact(first(stamped(known)), second(stamped(next))).state).toBe(state);
  });

  it.each([
    ['agentId', 'ani', 'dn', 'customerNumber', 'queueName', 'teamName', 'agentName', 'entryPointName', 'outboundType'],
  ] as const)('the newer’s gaps are filled from the older: %s and the like', (...names) => {
    for (const name of names) {
      expect(mergeContact(first({ [name]: 'known' }), second({ [name]: '' }))[name]).toBe('known');
      expect(mergeContact(first({ [name]: 'known' }), second({ [name]: 'new' }))[name]).toBe('new');
    }
  });

  it('an empty reason, transfer or wrap-up is news, not a gap', () => {
    const told = first({ reason: 'busy', destinationId: 'agent-2', wrapUpId: 'w-1' });
    expect(mergeContact(told, second())).toMatchObject({ reason: '', destinationId: '', wrapUpId: '' });
  });

  it('variables are kept until new ones come', () => {
    const other = [{ name: 'case', value: '7' }] as unknown as Contact['cad'];
    expect(mergeContact(first({ cad: CAD }), second({ cad: [] })).cad).toBe(CAD);
    expect(mergeContact(first({ cad: CAD }), second({ cad: other })).cad).toBe(other);
  });

  it.each([
    [5, undefined, { joinedAt: 5 }],
    [5, 6, { joinedAt: 6 }],
    [undefined, 6, { joinedAt: 6 }],
    [0, undefined, { joinedAt: 0 }],
  ])('the moment of joining is kept: %p, %p', (known, next, expected) => {
    const joined = (joinedAt: number | undefined) => (joinedAt === undefined ? {} : { joinedAt });
    expect(mergeContact(first(joined(known)), second(joined(next)))).toMatchObject(expected);
  });

  it('nobody joined when neither says so', () => {
    expect(mergeContact(first(), second())).not.toHaveProperty('joinedAt');
  });
});
