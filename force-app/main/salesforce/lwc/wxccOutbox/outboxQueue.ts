import type { OutboxItem } from './outboxItem';

/** The next item to send, and when (ms since 1970). */
export interface NextItem {
  readonly item: OutboxItem;
  readonly due: number;
}

/**
 * Which item goes next: the one due first. Within one interaction the older one goes first, even while it pauses, for a
 * later Task of a call may build on the earlier one.
 * @param items in the order they were submitted: a clock that jumps says nothing about it
 */
export function nextItem(items: Iterable<OutboxItem>): NextItem | undefined {
  const heads = new Map<string, OutboxItem>();
  for (const item of items) {
    if (item.state !== 'waiting') continue;
    if (!heads.has(item.interactionId)) heads.set(item.interactionId, item);
  }
  const [item] = [...heads.values()].sort((a, b) => a.due - b.due || a.createdAt - b.createdAt);
  return item && { item, due: item.due };
}
