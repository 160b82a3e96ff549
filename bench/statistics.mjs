// Medians and 95th percentiles, as `npm run bench` writes them.

/** Value below which `share` of the sorted values lie (nearest rank). */
const percentile = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

/** @returns {{ name: string, unit: string, median: number, p95: number, runs: number }} */
export function summarise(name, unit, values) {
  const sorted = [...values].sort((a, b) => a - b);
  const round = (value) => Math.round(value * 10) / 10;
  return {
    name,
    unit,
    median: round(percentile(sorted, 0.5)),
    p95: round(percentile(sorted, 0.95)),
    runs: sorted.length,
  };
}
