import { createCallFacts } from '../../../../../../tests/fakes/createCallFacts';
import { outboundType } from '../outboundType';

const typeOf = (direction: 'inbound' | 'outbound' | 'internal', told?: string) =>
  outboundType(createCallFacts({ direction, ...(told !== undefined && { outboundType: told }) }));

describe('the Task’s outbound type', () => {
  it.each([
    ['OUTDIAL', 'Outdial'],
    ['CALLBACK', 'Callback'],
    ['DIRECT_PREVIEW_CAMPAIGN', 'Campaign'],
    ['EXECUTE_FLOW', 'EXECUTE_FLOW'],
  ])('of an outbound call that Webex calls %s is %s', (told, expected) => {
    expect(typeOf('outbound', told)).toBe(expected);
  });

  it('is a callback where Webex counts that as the call that asked for it', () => {
    expect(typeOf('inbound', 'CALLBACK')).toBe('Callback');
  });

  it.each([
    ['inbound', undefined],
    ['inbound', 'OUTDIAL'],
    ['internal', 'EXECUTE_FLOW'],
    ['outbound', undefined],
  ] as const)('is left empty for %s, %s', (direction, told) => {
    expect(typeOf(direction, told)).toBeUndefined();
  });

  it('fits its field', () => {
    expect(typeOf('outbound', 'X'.repeat(200))).toHaveLength(40);
  });
});
