import fc from 'fast-check';
import type { DesktopEvent } from 'c/wxccDesktop';
import { createContactData, createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { readDesktopEvent } from '../readDesktopEvent';

const told = (event: string, message: unknown): DesktopEvent => ({ seq: 1, at: 5_000, module: 'any', event, message });
const one = createContactData({ interactionId: 'int-1' });
const two = createContactData({ interactionId: 'int-2' });

describe('an event of the Desktop', () => {
  it('about a contact is read with its name and its moment', () => {
    expect(readDesktopEvent(told('eAgentOfferContact', createContactMessage()))).toEqual({
      ...{ kind: 'contact', name: 'eAgentOfferContact', at: 5_000 },
      contact: expect.objectContaining({ interactionId: 'int-1', ani: '+14155550123' }),
    });
  });

  it.each([null, 'text', {}, { data: {} }, []])('about a contact that is broken (%j) is unreadable', (message) => {
    expect(readDesktopEvent(told('eAgentOfferContact', message))).toEqual({ kind: 'unreadable' });
  });

  it.each(['eAgentStateChange', 'agent', 'status', 'toString', '', 'relay.agent'])(
    '“%s” is about something else, whatever it carries',
    (name) => {
      expect(readDesktopEvent(told(name, createContactMessage()))).toEqual({ kind: 'foreign' });
    },
  );

  it('never throws, and is of a known kind', () => {
    const names = fc.oneof(fc.constantFrom('taskMap', 'relay.taskMap', 'eAgentContact'), fc.string());
    fc.assert(
      fc.property(names, fc.anything(), (name, message) => {
        const { kind } = readDesktopEvent(told(name, message));
        expect(['contact', 'taskMap', 'foreign', 'unreadable']).toContain(kind);
      }),
    );
  });
});

describe.each(['taskMap', 'relay.taskMap'])('the map of tasks, told as %s', (name) => {
  it.each([
    ['a list', [one, two]],
    ['a map by interaction', { 'int-1': one, 'int-2': two }],
    ['a list with broken entries', [null, one, 'text', {}, two]],
  ])('is read from %s', (_, message) => {
    expect(readDesktopEvent(told(name, message))).toEqual({
      ...{ kind: 'taskMap', at: 5_000 },
      contacts: ['int-1', 'int-2'].map((interactionId) => expect.objectContaining({ interactionId }) as unknown),
    });
  });

  it.each([[[]], [{}]])('may be empty: %j', (message) => {
    expect(readDesktopEvent(told(name, message))).toEqual({ kind: 'taskMap', at: 5_000, contacts: [] });
  });

  it.each([undefined, null, 'text', 7])('is unreadable from %p: not the same as empty', (message) => {
    expect(readDesktopEvent(told(name, message))).toEqual({ kind: 'unreadable' });
  });
});
