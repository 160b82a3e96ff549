import type { OutboxItem } from './outboxItem';

/** The next item to send, and when (ms since 1970). */
export interface NextItem {
  readonly item: OutboxItem;
  readonly due: number;
}

/**
 * Which item goes next: of those that are due, the one submitted first; else the one that is due first. Within one
 * interaction the older one goes first, even while it pauses, for a later Task of a call may build on the earlier one.
 * @param items in the order they were submitted: a clock that jumps says nothing about it
 * @param now ms since 1970
 */
export function nextItem(items: Iterable<OutboxItem>, now: number): NextItem | undefined {
  const heads = new Set<string>();
  let next: OutboxItem | undefined;
  for (const item of items) {
    if (item.state !== 'waiting' || heads.has(item.interactionId)) continue;
    // Thousands may wait after an outage: whoever is due need not look at the rest.
    if (item.due <= now) return { item, due: item.due };
    heads.add(item.interactionId);
    if (!next || item.due < next.due) next = item;
  }
  return next && { item: next, due: next.due };
}
