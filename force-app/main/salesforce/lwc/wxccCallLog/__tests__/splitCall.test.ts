import fc from 'fast-check';
import type { SaveCallRequest } from 'c/wxccSalesforce';
import { callData, cutAt, piecesOf, splitCall } from '../splitCall';

const fitsIn = (limit: number) => (request: SaveCallRequest) => JSON.stringify(callData(request)).length <= limit;

const request = (task: SaveCallRequest['task'], over: Partial<SaveCallRequest> = {}): SaveCallRequest => ({
  callKey: 'key',
  interactionId: 'interaction',
  task,
  ...over,
});

const HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

describe('a place to cut', () => {
  it('is as far as allowed, before white space and never inside a character', () => {
    expect(cutAt('abcdef', 3)).toBe(3);
    expect(cutAt('abc', 9)).toBe(3);
    expect(cutAt('ab  cd', 4)).toBe(2);
    expect(cutAt('ab😀cd', 3)).toBe(2);
    expect(cutAt('ab ', 3)).toBe(3);
  });

  it('is found in white space alone, and in one character that does not fit', () => {
    expect(cutAt('     x', 4)).toBe(4);
    expect(cutAt(' 😀x', 2)).toBe(1);
    expect(cutAt('😀x', 1)).toBe(1);
    expect(cutAt('x', 0)).toBe(0);
  });
});

describe('the pieces of a text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', '\n'), maxLength: 200 });

  it('put together are the text, each of them fits, and none ends inside a character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), fc.nat(50), (words, limit, offset) => {
        const pieces = piecesOf({ field: 'Description', offset, text: words }, (piece) => piece.text.length <= limit);
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
        let at = offset;
        for (const piece of pieces) {
          expect(piece.offset).toBe(at);
          expect(piece.text.length).toBeGreaterThan(0);
          expect(piece.text.length).toBeLessThanOrEqual(limit);
          expect(piece.text).not.toMatch(HIGH_SURROGATE);
          at += piece.text.length;
        }
      }),
    );
  });

  it('end where not one character fits, instead of never', () => {
    expect(piecesOf({ field: 'Description', offset: 0, text: 'abc' }, () => false)).toEqual([]);
    expect(piecesOf({ field: 'Description', offset: 0, text: '' }, () => true)).toEqual([]);
  });
});

describe('a save that is too large', () => {
  it('stays as it is while it fits', () => {
    const given = request({ Description: '  a\r\nb' }, { optional: ['Other__c'] });
    expect(splitCall(given, () => true)).toEqual({ request: given, more: [], parts: [], dropped: [] });
  });

  it('has every field in one of its saves, each of which fits and says of its own fields what there is to say', () => {
    const names = Array.from({ length: 9 }, (_, index) => `Field_${String(index)}__c`);
    const task = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 90 }), fc.integer()),
    );
    fc.assert(
      fc.property(task, fc.integer({ min: 200, max: 400 }), (fields, limit) => {
        const [optional, sharedTexts] = [names.slice(0, 4), names.slice(3, 6)];
        const given = request(fields, { optional, sharedTexts });
        const { request: first, more, parts, dropped } = splitCall(given, fitsIn(limit));
        const saves = [first, ...more];
        const sent: Record<string, unknown> = Object.assign({}, ...saves.map((each) => each.task));
        parts.forEach(({ field, text, offset }) => {
          const head = offset > 0 ? (sent[field] as string) : '';
          expect(head).toHaveLength(offset);
          sent[field] = head + text;
        });
        const isSplit = !fitsIn(limit)(given);
        const stored = Object.entries(fields).map(([name, value]) => {
          return [name, isSplit && typeof value === 'string' ? value.trimStart() : value] as const;
        });
        expect(sent).toEqual(Object.fromEntries(stored));
        expect(dropped).toEqual([]);
        if (more.length === 0 && parts.length === 0) return;
        for (const save of saves) {
          expect(fitsIn(limit)(save)).toBe(true);
          expect(save.optional ?? []).toEqual(optional.filter((name) => name in save.task));
          expect(save.sharedTexts ?? []).toEqual(sharedTexts.filter((name) => name in save.task));
        }
      }),
    );
  });

  it('goes in as few as there is room for: a small field fills up the save before', () => {
    const task = { A__c: 'a'.repeat(60), B__c: 'b'.repeat(100), C__c: 'c'.repeat(10), D__c: 7 };
    const { request: first, more } = splitCall(request(task), fitsIn(170));
    expect(first.task).toEqual({ A__c: task.A__c, C__c: task.C__c, D__c: 7 });
    expect(more.map((each) => each.task)).toEqual([{ B__c: task.B__c }]);
  });

  it('keeps who and what the Task is about together, in front', () => {
    const task = { A__c: 'a'.repeat(80), WhatId: '0061', B__c: 'b'.repeat(80), WhoId: '0031' };
    const { request: first } = splitCall(request(task), fitsIn(200));
    expect(first.task).toMatchObject({ WhatId: '0061', WhoId: '0031' });
    expect(Object.keys(first.task).slice(0, 2)).toEqual(['WhatId', 'WhoId']);
  });

  it('begins a long text where there is room, and goes on behind it', () => {
    const text = `${'abc '.repeat(100)}end`;
    const { request: first, parts } = splitCall(request({ Subject: 's', Description: text }), fitsIn(200));
    const head = String(first.task.Description);
    expect(head.length).toBeGreaterThan(80);
    expect(head).toMatch(/\S$/);
    expect(parts).toEqual([{ field: 'Description', offset: head.length, text: text.slice(head.length) }]);
    expect(fitsIn(200)(first)).toBe(true);
  });

  it('begins a long text in pieces alone where the save is full', () => {
    const task = { Full__c: 'x'.repeat(100), Description: 'y'.repeat(500) };
    const full = JSON.stringify(callData(request({ Full__c: task.Full__c }))).length;
    const { request: first, parts } = splitCall(request(task), fitsIn(full));
    expect(first.task).toEqual({ Full__c: task.Full__c });
    expect(parts).toEqual([{ field: 'Description', offset: 0, text: task.Description }]);
  });

  it('counts line ends as Salesforce does', () => {
    const { request: first, parts } = splitCall(request({ Description: ` \r\na\r\nb${'c'.repeat(300)}` }), fitsIn(150));
    expect(`${String(first.task.Description)}${parts[0]?.text ?? ''}`).toBe(`a\nb${'c'.repeat(300)}`);
  });

  it('cuts the longest text of a Case, and only as often as needed', () => {
    const given = { Subject: 'Broken', Priority: 2, Description: 'd'.repeat(1_000), Comments: 'c'.repeat(300) };
    const { request: first, dropped } = splitCall(request({ Subject: 's' }, { case: given }), fitsIn(500));
    expect(first.case).toEqual({ ...given, Description: 'd'.repeat(125), Comments: 'c'.repeat(150) });
    expect(dropped).toEqual([
      { objectType: 'Case', field: 'Description', reason: 'tooLong' },
      { objectType: 'Case', field: 'Comments', reason: 'tooLong' },
    ]);
  });

  it('leaves a Case alone that fits: it is the Task that is long', () => {
    const given = { Subject: 'Broken', Description: 'd'.repeat(60) };
    const {
      request: first,
      dropped,
      parts,
    } = splitCall(request({ Description: 'x'.repeat(500) }, { case: given }), fitsIn(300));
    expect([first.case, dropped]).toEqual([given, []]);
    expect(parts).toHaveLength(1);
  });

  it('shortens a handover’s line that fits into no save', () => {
    const history = { line: 'l'.repeat(500), alone: false };
    const { request: first } = splitCall(request({ Subject: 's' }, { history, case: { Subject: 'c' } }), fitsIn(250));
    expect(history.line.startsWith(first.history?.line ?? 'x')).toBe(true);
    expect(first.history?.line.length).toBeGreaterThan(100);
    expect(first.history?.alone).toBe(false);
  });

  it('keeps a handover’s line whole where the Task’s fields are what is long', () => {
    const history = { line: 'Ada: Resolved', alone: true };
    const { request: first, parts } = splitCall(request({ Description: 'x'.repeat(500) }, { history }), fitsIn(250));
    expect(first.history).toEqual(history);
    expect(parts).toHaveLength(1);
  });
});
