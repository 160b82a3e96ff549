/** @jest-environment node */
import fc from 'fast-check';
import { intoPage, writeLines, writeTables } from '../../bench/report';
import { summarise } from '../../bench/summarise';

const HEAD = { suite: 'weight', name: 'a thing', unit: 'KiB' } as const;
const MARKS = '<!-- npm run bench writes from here -->';
const END = '<!-- to here -->';

describe('the figures of the bench', () => {
  it('are a value that was measured, and the 95th percentile is not below the median', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
        const { median, p95, runs } = summarise(HEAD, values);
        const rounded = values.map((value) => Math.round(value * 100) / 100);
        expect(rounded).toContain(median);
        expect(rounded).toContain(p95);
        expect(p95).toBeGreaterThanOrEqual(median);
        expect(runs).toBe(values.length);
      }),
    );
  });

  it('name what missed its budget, by the figure that the budget is about', () => {
    const figures = [
      summarise({ ...HEAD, budget: 5, budgetOf: 'p95' }, [1, 1, 9]),
      summarise({ ...HEAD, name: 'another', budget: 5 }, [1, 1, 9]),
    ];
    const [first, second] = writeLines({ figures });
    expect(first).toMatch(/at most 5 at p95 missed$/);
    expect(second).toMatch(/at most 5$/);
    const tables = writeTables({ machine: 'a machine', commit: 'abc', date: '2026-01-01', figures });
    expect(tables).toContain('| a thing | 1 | 9 | KiB | 3 | 5 at p95 **missed** |');
    expect(tables).not.toContain('undefined');
  });

  it('replace what stood in the page, and nothing else', () => {
    const page = `before\n${MARKS}\nold\n${END}\nafter`;
    const once = intoPage(page, 'new');
    expect(once).toBe(`before\n${MARKS}\n\nnew\n\n${END}\nafter`);
    expect(intoPage(once, 'new')).toBe(once);
    expect(() => intoPage('no place', 'new')).toThrow('no place for the tables');
  });
});
