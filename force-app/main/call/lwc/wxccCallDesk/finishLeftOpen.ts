import { TASK_STATUS } from 'c/wxccActivity';
import type { Outbox } from 'c/wxccSalesforce';

/**
 * Calls that were not over when an earlier page went, and that the Desktop does not have any more: their Tasks would stay
 * open for ever. What they came to nobody saw, so nothing but their end is written.
 * @param isThere does the Desktop have this interaction?
 */
export function finishLeftOpen(
  outbox: Pick<Outbox, 'state' | 'submit'>,
  isThere: (interactionId: string) => boolean,
): void {
  for (const { callKey, interactionId, taskId, kept } of outbox.state.value.leftOpen) {
    if (isThere(interactionId)) continue;
    const task = { ...kept?.task, Status: TASK_STATUS.done };
    outbox.submit({ callKey, interactionId, ...kept, task, final: true, ...(taskId && { taskId }) });
  }
}
