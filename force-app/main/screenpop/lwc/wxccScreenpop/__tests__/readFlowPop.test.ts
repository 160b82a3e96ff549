/* eslint-disable no-script-url -- what must not be opened */
import fc from 'fast-check';
import { readFlowPop } from '../readFlowPop';

const pop = (screenPopUrl: unknown, more: object = {}) => ({
  data: { agentId: 'agent-1', interactionId: 'int-1', screenPopUrl, screenPopName: 'Orders', ...more },
});

describe('the page that a flow asks for', () => {
  it('has its parameters and the words the flow gives it', () => {
    expect(
      readFlowPop(pop('https://shop.example/order?id=7', { queryParameters: { ani: '+1 & co', id: '8' } })),
    ).toEqual({
      ...{ agentId: 'agent-1', interactionId: 'int-1', name: 'Orders' },
      url: 'https://shop.example/order?id=7&ani=%2B1+%26+co',
    });
    expect(readFlowPop(pop('https://shop.example', { screenPopDesktopLabel: 'Shop' }))?.name).toBe('Shop');
    expect(readFlowPop({ screenPopUrl: 'http://localhost:1/' })?.url).toBe('http://localhost:1/');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//shop.example',
    'shop.example',
    'https://',
    'https://agent:secret@shop.example/',
    `https://shop.example/${'x'.repeat(9_000)}`,
    7,
    undefined,
  ])('is not opened from %s', (url) => expect(readFlowPop(pop(url))).toBeUndefined());

  it('is a page, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.webUrl(), (junk, url) => {
        expect(() => readFlowPop(junk)).not.toThrow();
        expect(readFlowPop(pop(url, { queryParameters: junk }))?.url ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});
