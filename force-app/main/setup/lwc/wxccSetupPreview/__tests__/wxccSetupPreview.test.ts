import { createElement } from 'lwc';
import WxccSetupPreview from 'c/wxccSetupPreview';
import { contactFromText } from 'c/wxccCallPreview';
import { newDraft } from 'c/wxccDefinitionDraft';
import { EXAMPLES } from '../exampleContacts';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

function show() {
  const ui = createTestUi();
  const element = createElement('c-wxcc-setup-preview', { is: WxccSetupPreview });
  Object.assign(element, { labels: ui.labels, draft: newDraft() });
  const sent: string[] = [];
  element.addEventListener('contact', ({ detail }: CustomEventInit<string>) => sent.push(detail ?? ''));
  document.body.replaceChildren(element);
  const find = <T extends HTMLElement>(selector: string): T => element.shadowRoot!.querySelector<T>(selector)!;
  const value = (field: string): string | undefined =>
    element.shadowRoot!.querySelector(`table[data-kind="task"] tr[data-field="${field}"] td`)?.textContent ?? undefined;
  return { element, find, sent, value, ui };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** As a browser fills a file field: jsdom lets nobody set its files. */
function choose(field: HTMLInputElement, text: string): void {
  Object.defineProperty(field, 'files', { value: [{ name: 'call.json', text: () => Promise.resolve(text) }] });
  Object.defineProperty(field, 'value', { value: '', writable: true });
  field.dispatchEvent(new CustomEvent('change'));
}

afterEach(() => document.body.replaceChildren());

describe('the contact that is previewed', () => {
  it('is an inbound call at first, and another example when it is chosen', async () => {
    const { find, sent, value, ui } = show();
    expect(value('CallType')).toBe('Inbound');
    const example = find<HTMLSelectElement>('[data-id="example"]');
    example.value = 'outbound';
    example.dispatchEvent(new CustomEvent('change'));
    await settled();
    expect(value('CallType')).toBe('Outbound');
    expect(find<HTMLTextAreaElement>('textarea').value).toBe(sent[0]);
    expect(ui.unknown).toEqual([]);
  });

  it('is the call of a recording that is opened, and can be changed then', async () => {
    const { find, sent, value } = show();
    const recording = JSON.stringify({ ani: '+14155550177', direction: 'OUTBOUND', Language: 'fr' });
    choose(find<HTMLInputElement>('[data-id="recording"]'), recording);
    await settled();
    expect(value('CallType')).toBe('Outbound');
    const area = find<HTMLTextAreaElement>('textarea');
    expect(area.value).toBe(recording);
    area.value = 'ani=+14155550177';
    area.dispatchEvent(new CustomEvent('input'));
    await settled();
    expect(value('CallType')).toBe('Inbound');
    expect(sent).toEqual([recording, 'ani=+14155550177']);
  });

  it('is said to be none where a file holds no call', async () => {
    const { element, find } = show();
    choose(find<HTMLInputElement>('[data-id="recording"]'), '{"a":1}');
    await settled();
    expect(element.shadowRoot!.querySelector('[role="alert"]')).not.toBeNull();
  });
});

it.each(EXAMPLES)('the example $name is a call', ({ text }) => {
  expect(contactFromText(text)).toBeDefined();
});
