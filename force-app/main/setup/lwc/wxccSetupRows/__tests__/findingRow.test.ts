import { DIAGNOSTIC_EXAMPLE } from './diagnosticExample';
import { diagnosticRow, orgRow, reasonOf, reportRow, setupWords } from '../wxccSetupRows';
import { createTestUi } from '../../../../../../apps/softphone/gallery/testKit';

const { labels } = createTestUi();

describe('a finding as a line of the list', () => {
  it('about the org has its words, its repair, its place, and a button only where somebody can be permitted', () => {
    const finding = { light: 'red', code: 'noCallCenter', item: '', params: {}, link: '/lightning/setup/x' } as const;
    const row = orgRow(labels, finding, 3);
    expect(row).toMatchObject({ key: '3-noCallCenter', light: 'red', link: '/lightning/setup/x', repairable: false });
    expect(row.message).not.toBe('');
    expect(row.repair).not.toBe('');
    const permit = [{ id: '1', name: 'Ana' }];
    const params = { names: 'Ana' };
    expect(orgRow(labels, { ...finding, code: 'usersUnpermitted', params, permit }, 0).repairable).toBe(true);
  });

  it('that is fine has nothing to do and no place to open', () => {
    const row = orgRow(labels, { light: 'green', code: 'permitted', item: '', params: {} }, 0);
    expect(row).toMatchObject({ repair: '', link: '' });
  });

  it('about the definition names its item, what is wrong and the repair', () => {
    const row = diagnosticRow(labels, DIAGNOSTIC_EXAMPLE, 7);
    expect(row).toMatchObject({ key: '7', light: 'amber', item: 'isCallNotesEnabled', repairable: true });
    expect(row.message).toContain('perhaps');
    expect(row.repair).not.toBe('');
    expect(diagnosticRow(labels, { ...DIAGNOSTIC_EXAMPLE, severity: 'error' }, 0).light).toBe('red');
    expect(diagnosticRow(labels, { ...DIAGNOSTIC_EXAMPLE, severity: 'info' }, 0).light).toBe('green');
  });

  it('of a conversion’s report is fine when it only informs', () => {
    const note = { code: 'dropped', params: { value: 'x' }, path: '/a/b' } as const;
    const report = (severity: 'info' | 'warning') => reportRow(labels, { ...note, severity } as never, 1);
    expect(report('info').light).toBe('green');
    expect(report('warning')).toMatchObject({ light: 'amber', item: 'b', repairable: false });
  });
});

describe('the reason of an error', () => {
  it.each([
    [{ body: { message: 'No access.' } }, 'No access.'],
    [new Error('offline'), 'offline'],
    [{ body: {} }, '–'],
    [{ body: { message: 5 } }, '–'],
    ['text', '–'],
    [undefined, '–'],
  ])('in %j is read', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});

it('words for a template come by their short codes', () => {
  expect(setupWords(labels, ['again', 'repair'] as const)).toEqual({ again: 'Look again', repair: 'Repair' });
});
