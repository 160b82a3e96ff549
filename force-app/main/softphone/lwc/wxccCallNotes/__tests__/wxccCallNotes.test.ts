import { createElement } from 'lwc';
import type { CallView } from 'c/wxccCall';
import WxccCallNotes from 'c/wxccCallNotes';
import { createFakePhone } from '../../../../../../apps/softphone/gallery/fakePhone';
import { sampleSettings } from '../../../../../../apps/softphone/gallery/sampleSettings';
import { sampleCall, SCENARIOS } from '../../../../../../apps/softphone/gallery/scenarios';
import { createTestUi, rendered } from '../../../../../../apps/softphone/gallery/testKit';
import { notesStatus } from '../notesStatus';

function show(change: Partial<CallView> = {}) {
  const idle = SCENARIOS.find(({ name }) => name === 'ready')?.state;
  if (!idle) throw new Error('There is no scenario “ready”.');
  const phone = createFakePhone(idle, sampleSettings());
  const ui = createTestUi();
  const element = createElement('c-wxcc-call-notes', { is: WxccCallNotes });
  Object.assign(element, { ui, phone, call: { ...sampleCall, state: 'connected', ...change } });
  document.body.replaceChildren(element);
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = element.querySelector<T>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const type = (selector: string, text: string, event = 'input'): void => {
    const field = find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new CustomEvent(event, { bubbles: true }));
  };
  return { element, phone, find, type };
}

describe('the notes of a call', () => {
  it('are told at every stroke, and that the agent is done when the field is left', () => {
    const { type, phone } = show();
    type('textarea', 'R');
    type('textarea', 'Ro');
    type('textarea', 'Ro', 'change');
    type('#wxcc-subject', 'Router');
    expect(phone.commands).toEqual([
      ['setNotes', 'interaction-1', 'R', false],
      ['setNotes', 'interaction-1', 'Ro', false],
      ['setNotes', 'interaction-1', 'Ro', true],
      ['setSubject', 'interaction-1', 'Router', false],
    ]);
  });

  it('show what was kept, and leave the caret where it is', async () => {
    const { element, find } = show({ notes: 'Router broken', subject: 'Router' });
    const field = find<HTMLTextAreaElement>('textarea');
    expect(field.value).toBe('Router broken');
    field.setSelectionRange(3, 3);
    Object.assign(element, { call: { ...sampleCall, state: 'connected', notes: 'Router broken', log: 'saved' } });
    await rendered();
    expect(field.selectionStart).toBe(3);
  });

  it('have labels that belong to their fields', () => {
    const { element } = show();
    const labels = [...element.querySelectorAll('label')];
    expect(labels.map((label) => label.htmlFor)).toEqual(['wxcc-subject', 'wxcc-notes']);
    expect(labels.map(({ control }) => control?.localName)).toEqual(['input', 'textarea']);
  });

  it.each([
    [{ log: 'none' }, undefined],
    [{ notes: '', subject: '', log: 'saved' }, undefined],
    [{ notes: 'x', log: 'none' }, 'kept'],
    [{ notes: 'x', log: 'saving' }, 'kept'],
    [{ notes: 'x', log: 'saving', taskId: '00T' }, 'saving'],
    [{ subject: 'x', log: 'saved', taskId: '00T' }, 'saved'],
    [{ notes: 'x', log: 'failed' }, 'failed'],
    [{ notes: 'x', log: 'unsure' }, 'failed'],
  ] as const)('say where they are: %j is %s', (change, status) => {
    expect(notesStatus({ ...sampleCall, ...change })).toBe(status);
  });
});
