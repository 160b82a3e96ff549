import budgets from '../../bench/budgets.json';
import { measureWeight } from '../../bench/suites/weight';
import { isOver } from '../../bench/report';

const figures = measureWeight({ runs: 1, calls: 1, progress: () => undefined });

describe('what is shipped', () => {
  it('is within its budgets', async () => {
    expect((await figures).filter(isOver)).toEqual([]);
  });

  it('has a budget for each part that is loaded whole', async () => {
    const withBudget = (await figures).filter(({ budget }) => budget !== undefined).map(({ name }) => name);
    expect(withBudget).toEqual(
      expect.arrayContaining(['start/ all in, gzip', 'wxcc-relay.js all in, gzip', 'wxcc-panel.js all in, gzip']),
    );
  });

  it('would be refused if it were heavier', () => {
    const figure = { suite: 'weight', name: 'start/', unit: 'KiB', p95: 1, runs: 1 } as const;
    const { startKiB: budget } = budgets;
    expect(isOver({ ...figure, budget, median: budget })).toBe(false);
    expect(isOver({ ...figure, budget, median: budget + 0.1 })).toBe(true);
  });
});
