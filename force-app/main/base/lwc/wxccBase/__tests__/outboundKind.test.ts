import { outboundKind, placedKind } from 'c/wxccBase';

describe('what made an outbound call', () => {
  it.each([
    ['OUTDIAL', 'outdial', undefined],
    ['CALLBACK', 'callback', 'callback'],
    ['WEB_CALLBACK', 'callback', 'callback'],
    ['STANDARD_PREVIEW_CAMPAIGN', 'campaign', 'campaign'],
    ['Progressive', 'campaign', 'campaign'],
    ['EXECUTE_FLOW', 'other', 'other'],
    ['', undefined, undefined],
  ])('%j is %s, placed by the contact center as %s', (told, kind, placed) => {
    expect(outboundKind(told)).toBe(kind);
    expect(placedKind(told)).toBe(placed);
  });

  it('is nothing where the Desktop does not say', () => {
    expect(outboundKind()).toBeUndefined();
    expect(placedKind()).toBeUndefined();
  });
});
