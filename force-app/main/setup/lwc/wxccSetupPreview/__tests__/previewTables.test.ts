import type { PreviewField, PreviewGap, PreviewSource } from 'c/wxccCallPreview';
import { previewTables } from '../previewTables';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const { labels } = createTestUi();

const tableOf = (fields: readonly PreviewField[], gaps: readonly PreviewGap[] = []) =>
  previewTables(labels, [{ kind: 'task', object: 'Task', fields, gaps }])[0]!;
const why = (source: PreviewSource): string | undefined =>
  tableOf([{ field: 'Subject', value: 'x', source }]).rows[0]?.why;

describe('the preview’s table', () => {
  it('has a title that says what it is', () => {
    const kinds = (['task', 'case', 'form'] as const).map((kind) => ({ kind, object: 'Lead', fields: [], gaps: [] }));
    const titles = previewTables(labels, kinds).map(({ title }) => title);
    expect(new Set(titles).size).toBe(3);
    expect(titles.every((title) => title.includes('Lead'))).toBe(true);
  });

  it.each([
    [{ kind: 'own' }, 'Written by the softphone itself.'],
    [{ kind: 'constant' }, 'Fixed text of the definition.'],
    [{ kind: 'cad', name: 'Language' }, 'Variable Language of the flow.'],
    [{ kind: 'special', name: 'ani' }, 'ani, which every call has.'],
    [{ kind: 'rule', name: 'Tier', when: 'gold' }, 'Condition: Tier is “gold”.'],
    [{ kind: 'template', names: ['Shop', 'City'] }, 'Text of the definition with Shop, City.'],
  ] as readonly [PreviewSource, string][])('says why a field has its value: %j', (source, words) => {
    expect(why(source)).toBe(words);
  });

  it('says of a value that the org would drop or cut that it would', () => {
    const source = { kind: 'constant' } as const;
    const { rows } = tableOf([
      { field: 'A', value: 'x', source, trouble: 'cut' },
      { field: 'B', value: 'x', source, trouble: 'unknownField' },
      { field: 'C', value: 'x', source },
    ]);
    expect(rows.map(({ rowClass }) => rowClass)).toEqual(['wxcc-trouble', 'wxcc-trouble', '']);
    expect(rows[0]?.why).toContain('it is cut');
    expect(rows[1]?.why).toContain('has no such field');
  });

  it('shows below what is filled what stays empty, with the variable that is missing', () => {
    const { rows } = tableOf(
      [{ field: 'Subject', value: 'x', source: { kind: 'own' } }],
      [{ field: 'Priority', reason: 'unknownVariable', variable: 'Level' }],
    );
    expect(rows.map(({ field, value }) => [field, value])).toEqual([
      ['Subject', 'x'],
      ['Priority', '–'],
    ]);
    expect(rows[1]).toMatchObject({ why: 'This call has no variable Level.', rowClass: 'wxcc-gap' });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });
});
