/** Runs `task` for one item after the other: the next begins when the one before is done. The first failure ends it. */
export function inOrder<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  return items.reduce((before, item) => before.then(() => task(item)), Promise.resolve());
}
