import { createElement } from 'lwc';
import WxccDesktopFrame from 'c/wxccDesktopFrame';
import { rendered } from '../../../../../../apps/softphone/gallery/testKit';

describe('the Desktop’s frame', () => {
  it('is told once, has a title, and stays while it folds', async () => {
    const element = createElement('c-wxcc-desktop-frame', { is: WxccDesktopFrame });
    const told: unknown[] = [];
    element.addEventListener('frameready', (event) => told.push((event as CustomEvent<unknown>).detail));
    Object.assign(element, { label: 'Webex Agent Desktop' });
    document.body.append(element);
    const frame = element.querySelector('iframe')!;
    const box = element.querySelector<HTMLElement>('.wxcc-desktop')!;
    expect(frame.title).toBe('Webex Agent Desktop');
    expect(frame.hasAttribute('src')).toBe(false);
    expect(box.inert).toBe(false);
    Object.assign(element, { folded: true });
    await rendered();
    expect(box.inert).toBe(true);
    expect(box.className).toContain('wxcc-desktop_folded');
    expect(element.querySelector('iframe')).toBe(frame);
    expect(told).toEqual([frame]);
  });
});
