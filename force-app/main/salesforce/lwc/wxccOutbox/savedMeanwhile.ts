import type { FieldValues } from 'c/wxccCallLog';
import type { LeftEntry } from './outboxJournal';
import type { OutboxItem } from './outboxItem';

/** What of a call this page has saved. */
interface Saved {
  readonly task: FieldValues;
  readonly hasCase: boolean;
  readonly final: boolean;
  readonly taskId: string;
}

/** What is left to save; undefined: nothing. */
function restOf(
  { case: wanted, ...left }: OutboxItem,
  { hasCase, final, taskId, ...saved }: Saved,
): OutboxItem | undefined {
  const task = Object.fromEntries(Object.entries(left.task).filter(([name]) => !(name in saved.task)));
  const missing = wanted && !hasCase ? { case: wanted } : undefined;
  if (Object.keys(task).length === 0 && !missing) return undefined;
  return { ...left, ...missing, taskId, task, final: left.final || final };
}

/**
 * What this page saved of calls while the journal could not be read. An earlier page may have left older values of the same
 * calls there: sent after ours they would undo them, and open again what is over.
 */
export class SavedMeanwhile {
  private readonly saved = new Map<string, Saved>();
  private isRead = false;

  add({ callKey, task, case: made, final }: OutboxItem, taskId: string | undefined): void {
    // A Case alone is no log.
    if (this.isRead || !taskId) return;
    const before = this.saved.get(callKey);
    this.saved.set(callKey, {
      task: { ...before?.task, ...task },
      hasCase: before?.hasCase === true || made !== undefined,
      final: before?.final === true || final,
      taskId,
    });
  }

  /** What an earlier page left, as far as it is not saved by now. */
  without(left: LeftEntry): LeftEntry | undefined {
    const saved = this.saved.get(left.kind === 'item' ? left.item.callKey : left.call.callKey);
    if (!saved) return left;
    const item = left.kind === 'item' ? restOf(left.item, saved) : undefined;
    return left.kind === 'item' && item ? { ...left, item } : undefined;
  }

  /** The journal is read: from here on nothing older can turn up. */
  end(): void {
    this.isRead = true;
    this.saved.clear();
  }
}
