import { readContact } from 'c/wxccDesktop';
import { reduceCall } from 'c/wxccCallSession';
import { createContactMessage } from '../../../../../../tests/fakes/createContactData';
import { callView } from '../callView';

const variable = (name: string, parts: object = {}) => ({
  ...{ name, displayName: `Label of ${name}`, value: `value of ${name}`, type: 'STRING' },
  ...{ agentEditable: true, agentViewable: true, isSecure: false, ...parts },
});

/** How the Desktop names its display order: one pseudo variable, whose value is an object. */
const order = (...names: string[]) => ({
  name: 'order',
  value: { 'pop-over': [], 'interaction-panel': names.map((name, at) => ({ name, variableSeq: String(at + 1) })) },
});

function shown(cad: Record<string, unknown>): string[] {
  const contact = readContact(createContactMessage({ cad }));
  if (!contact) throw new Error('The message should be readable.');
  const { session } = reduceCall(undefined, { name: 'eAgentOfferContact', at: 0, contact });
  if (!session) throw new Error('An offer should begin a session.');
  return callView(session, {}).cad.map(({ name }) => name);
}

describe('the CAD variables of a call on the screen', () => {
  it('stand in the Desktop order, those it does not name behind', () => {
    const cad = { a: variable('a'), b: variable('b'), c: variable('c'), order: order('c', 'a') };
    expect(shown(cad)).toEqual(['c', 'a', 'b']);
  });

  it('stand as they came when the Desktop names no order', () => {
    expect(shown({ b: variable('b'), a: variable('a') })).toEqual(['b', 'a']);
  });

  it('leave out what agents may not see, and what is secure', () => {
    const hidden = variable('hidden', { agentViewable: false });
    expect(shown({ hidden, secret: variable('secret', { isSecure: true }), open: variable('open') })).toEqual(['open']);
  });
});
