import fc from 'fast-check';
import { createCallTexts, textFields } from 'c/wxccNotes';
import type { AgentTexts, TextMemory } from 'c/wxccNotes';
import { createSettings } from '../../../../../../tests/fakes/createSettings';

/** Session storage, as texts over a reload. */
function createMemory() {
  const stored = new Map<string, string>();
  const memory: TextMemory = {
    read: (id) => (stored.has(id) ? (JSON.parse(stored.get(id) ?? '{}') as AgentTexts) : undefined),
    write: (id, texts) => void stored.set(id, JSON.stringify(texts)),
    remove: (id) => void stored.delete(id),
  };
  return { memory, stored };
}

describe('what an agent types for a call', () => {
  it('is nothing at first, and each text stays while the other changes', () => {
    const texts = createCallTexts();
    expect(texts.of('int-1')).toEqual({});
    texts.set('int-1', { notes: 'Asked' });
    texts.set('int-1', { subject: 'Discount' });
    texts.set('int-1', { notes: 'Asked for a discount' });
    expect(texts.of('int-1')).toEqual({ notes: 'Asked for a discount', subject: 'Discount' });
    expect(texts.of('int-2')).toEqual({});
  });

  it('that was taken back is empty, and not as if nothing had been typed', () => {
    const texts = createCallTexts();
    texts.set('int-1', { notes: 'Asked' });
    texts.set('int-1', { notes: '' });
    expect(texts.of('int-1')).toEqual({ notes: '' });
  });

  it('survives a reload, and goes on from there', () => {
    const { memory } = createMemory();
    createCallTexts(memory).set('int-1', { notes: 'Asked', subject: 'Discount' });
    const after = createCallTexts(memory);
    expect(after.of('int-1')).toEqual({ notes: 'Asked', subject: 'Discount' });
    after.set('int-1', { notes: 'Asked twice' });
    expect(createCallTexts(memory).of('int-1')).toEqual({ notes: 'Asked twice', subject: 'Discount' });
  });

  it('is gone everywhere when its call is forgotten', () => {
    const { memory, stored } = createMemory();
    const texts = createCallTexts(memory);
    texts.set('int-1', { notes: 'Asked' });
    texts.forget('int-1');
    expect(texts.of('int-1')).toEqual({});
    expect(stored.size).toBe(0);
  });

  it('is read from the memory once a call, and only asked for is not kept', () => {
    const read = jest.fn(() => undefined);
    const texts = createCallTexts({ read, write: () => undefined, remove: () => undefined });
    texts.of('int-1');
    texts.set('int-1', { notes: 'Asked' });
    read.mockClear();
    texts.of('int-1');
    expect(read).not.toHaveBeenCalled();
  });
});

describe('the Task fields of what was typed', () => {
  const { activity } = createSettings();
  const on = { ...activity, notes: true, notesField: 'Note__c', liveSubject: true };

  it('are the administrator’s field and the subject', () => {
    expect(textFields({ notes: 'Asked', subject: ' Discount ' }, on)).toEqual({
      Note__c: 'Asked',
      Subject: 'Discount',
    });
  });

  it('are none for what nobody typed; emptied notes empty their field, an emptied subject leaves the template’s', () => {
    expect(textFields({}, on)).toEqual({});
    expect(textFields({ notes: '', subject: '  ' }, on)).toEqual({ Note__c: '' });
  });

  it.each([
    ['notes are off', { ...on, notes: false }],
    ['they have no field', { ...on, notesField: '' }],
  ])('have no notes where %s', (_, settings) => {
    expect(textFields({ notes: 'Asked', subject: 'Discount' }, settings)).toEqual({ Subject: 'Discount' });
  });

  it('have no subject where agents may not change it', () => {
    expect(textFields({ notes: 'Asked', subject: 'Discount' }, { ...on, liveSubject: false })).toEqual({
      Note__c: 'Asked',
    });
  });

  it('carry any text as it is, and a subject that a Task takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        (notes, subject) => {
          const fields = textFields({ notes, subject }, on);
          expect(fields.Note__c).toBe(notes);
          expect(String(fields.Subject ?? '').length).toBeLessThanOrEqual(255);
          expect(String(fields.Subject ?? '')).not.toMatch(/[\uD800-\uDBFF]$/);
        },
      ),
    );
  });
});
