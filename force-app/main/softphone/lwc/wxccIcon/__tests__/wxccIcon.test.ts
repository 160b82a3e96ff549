import { createElement } from 'lwc';
import WxccIcon from 'c/wxccIcon';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

function show(props: Record<string, unknown>): Element {
  const icon = createElement('c-wxcc-icon', { is: WxccIcon });
  Object.assign(icon, { ui: createTestUi(), ...props });
  document.body.append(icon);
  return icon;
}

afterEach(() => document.body.replaceChildren());

describe('an icon', () => {
  it('comes from the page’s sprite and is silent', () => {
    const svg = show({ name: 'call' }).querySelector('svg')!;
    expect(svg.querySelector('use')?.getAttribute('href')).toBe('/icons.svg#call');
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.getAttribute('class')).toContain('slds-icon_x-small');
  });

  it('wears the button’s colour inside a button', () => {
    expect(show({ name: 'call', kind: 'button' }).querySelector('svg')?.getAttribute('class')).toContain(
      'slds-button__icon',
    );
  });

  it('is left out without a sprite or a name', () => {
    expect(show({ name: '' }).querySelector('svg')).toBeNull();
    expect(show({ name: 'call', ui: { ...createTestUi(), icons: undefined } }).querySelector('svg')).toBeNull();
  });

  it('comes from its own document where the sprite stands in that', () => {
    const ui = { ...createTestUi(), icons: '' };
    expect(show({ name: 'call', ui }).querySelector('use')?.getAttribute('href')).toBe('#call');
  });
});
