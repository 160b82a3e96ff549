import type { Ids } from 'c/wxccBase';

/** Identifiers that a test can foresee: `id-1`, `id-2`, … */
export function createCountingIds(prefix = 'id'): Ids {
  let count = 0;
  return { next: () => `${prefix}-${(count += 1)}` };
}
