import type { Figure } from './figure';

/** Value below which `share` of the sorted values lie (nearest rank). */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

const round = (value: number): number => Math.round(value * 100) / 100;

type Head = Pick<Figure, 'suite' | 'name' | 'unit' | 'budget' | 'budgetOf'>;

/** Median and 95th percentile of measured values. @param values at least one */
export function summarise(head: Head, values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  return { ...head, median: round(percentile(sorted, 0.5)), p95: round(percentile(sorted, 0.95)), runs: sorted.length };
}
