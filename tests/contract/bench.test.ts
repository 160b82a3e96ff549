/** @jest-environment node */
import fc from 'fast-check';
import { intoPage, writeLines } from '../../bench/report';
import { summarise } from '../../bench/summarise';

const HEAD = { suite: 'weight', name: 'a thing', unit: 'KiB' } as const;
const MARKS = '<!-- npm run bench writes from here -->';
const WHERE = { machine: 'a machine', commit: 'abc', date: '2026-01-01' } as const;
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
    const page = intoPage(`${MARKS}${END}`, { ...WHERE, figures });
    expect(page).toContain('| a thing | 1 | 9 | KiB | 3 | 5 at p95 **missed** |');
    expect(page).not.toContain('undefined');
  });

  it('replace the tables of what was measured, in their order, and leave the others', () => {
    const page = `before\n${MARKS}\n\n### What is loaded\n\nold weight\n\n### Many calls in one page\n\nold calls\n\n${END}\nafter`;
    const measured = { ...WHERE, figures: [summarise(HEAD, [7])] };
    const once = intoPage(page, measured);
    const [weight, calls] = ['### What is loaded', '### Many calls in one page'].map((title) => once.indexOf(title));
    expect(once).not.toContain('old weight');
    expect(once).toContain('Measured on 2026-01-01, commit `abc`, on a machine.');
    expect(once).toContain('### Many calls in one page\n\nold calls\n');
    expect(weight).toBeLessThan(calls ?? 0);
    expect([once.startsWith(`before\n${MARKS}\n`), once.endsWith(`${END}\nafter`)]).toEqual([true, true]);
    expect(intoPage(once, measured)).toBe(once);
  });

  it('have no place in a page without the marks', () => {
    expect(() => intoPage('no place', { ...WHERE, figures: [] })).toThrow('no place for the tables');
  });
});
