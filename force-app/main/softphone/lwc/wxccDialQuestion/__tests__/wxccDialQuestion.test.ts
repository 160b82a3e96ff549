import { createElement } from 'lwc';
import WxccDialQuestion from 'c/wxccDialQuestion';
import { createFakeDialer } from '../../../../../../apps/softphone/gallery/fakeDialer';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

function show() {
  const dialer = createFakeDialer();
  const element = createElement('c-wxcc-dial-question', { is: WxccDialQuestion });
  const asking = { dial: { number: '+4930231250', written: '+4930231250' }, name: '<b>Viktor</b>' };
  Object.assign(element, { ui: createTestUi(), dialer, asking });
  document.body.replaceChildren(element);
  const [no, yes] = [...element.querySelectorAll('button')];
  return { element, dialer, no, yes };
}

describe('the question before somebody is called who asked not to be', () => {
  it('names person and number, and has the focus on the answer that does no harm', () => {
    const { element, no } = show();
    expect(element.querySelector('h2')?.textContent).toBe('<b>Viktor</b> asked not to be called');
    expect(element.textContent).toContain('Call +4930231250 all the same?');
    expect(document.activeElement).toBe(no);
  });

  it('takes either answer, and Escape for no', () => {
    const { element, dialer, no, yes } = show();
    yes?.click();
    no?.click();
    element.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(dialer.done).toEqual([['confirm'], ['cancel'], ['cancel']]);
  });
});
