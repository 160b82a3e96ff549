import { createElement } from 'lwc';
import WxccLater from 'c/wxccLater';
import type { LoadComponent } from 'c/wxccScreen';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';

function mount(load: LoadComponent, parts: Record<string, unknown> = {}) {
  const element: HTMLElement & { parts?: unknown } = createElement('c-wxcc-later', { is: WxccLater });
  Object.assign(element, { ui: createTestUi(), load, parts });
  document.body.append(element);
  return element;
}

const loadIcon: LoadComponent = () => import('c/wxccIcon');
const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await rendered();
};

describe('a component that is loaded when it is needed', () => {
  afterEach(() => document.body.replaceChildren());

  it('takes its place with its properties, and follows them', async () => {
    const ui = createTestUi();
    const element = mount(loadIcon, { ui, name: 'call' });
    expect(element.childElementCount).toBe(0);
    await settled();
    expect(element.querySelector('use')?.getAttribute('href')).toBe('/icons.svg#call');
    element.parts = { ui, name: 'pause' };
    await rendered();
    expect(element.querySelector('use')?.getAttribute('href')).toBe('/icons.svg#pause');
  });

  it('says so when it cannot be loaded', async () => {
    const element = mount(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
    await settled();
    expect(element.querySelector('[role=alert]')?.textContent).toMatch(/could not be loaded/);
  });
});
