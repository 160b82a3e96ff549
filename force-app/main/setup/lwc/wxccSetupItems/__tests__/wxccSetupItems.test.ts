import { createElement } from 'lwc';
import { addPopRules, newDraft } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import WxccSetupItems from 'c/wxccSetupItems';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

function show(draft: DefinitionDraft) {
  const { labels } = createTestUi();
  const element = createElement('c-wxcc-setup-items', { is: WxccSetupItems });
  Object.assign(element, { labels, draft });
  document.body.replaceChildren(element);
  const heard: string[] = [];
  element.addEventListener('addpoprules', ({ type }) => heard.push(type));
  const root = element.shadowRoot;
  if (!root) throw new Error('Nothing is drawn.');
  const button = () => root.querySelector<HTMLButtonElement>('[data-id="addPopRules"]');
  return { root, heard, button };
}

describe('the rules of screen pops without Open CTI', () => {
  it('are asked for by a button, where a definition lacks them', () => {
    const { button, heard, root } = show(newDraft());
    button()?.click();
    expect(heard).toEqual(['addpoprules']);
    expect(root.querySelector('[data-item="inboundNoMatch"]')).toBeNull();
  });

  it('are items as all others once they are there, and the button is gone', () => {
    const { button, root } = show(addPopRules(newDraft()));
    expect(button()).toBeNull();
    expect(root.querySelectorAll('input[data-path^="/wxccSoftphoneLayout/"]')).toHaveLength(12);
    const label = root.querySelector('[data-item="inboundNoMatch"] label')?.textContent;
    expect(label).toMatch(/Inbound: No Matching Records\s+inboundNoMatch/);
  });
});
