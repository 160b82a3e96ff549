import { TASK_STATUS } from 'c/wxccActivity';
import type { ActivitySettings } from 'c/wxccDefinition';
import { textFields } from 'c/wxccNotes';
import type { CallTexts } from 'c/wxccNotes';
import type { CallSubmission, OpenCall, Outbox } from 'c/wxccSalesforce';
import { sharedTextNames } from './sharedTextNames';
import { withoutDividers } from './withoutDividers';

export interface LeftOpenParts {
  readonly outbox: Pick<Outbox, 'state' | 'submit'>;
  readonly activity: ActivitySettings;
  readonly texts: Pick<CallTexts, 'of'>;
  /** Does the Desktop have this interaction? */
  readonly isThere: (interactionId: string) => boolean;
  /** Call keys that were finished before; grows. */
  readonly finished: Set<string>;
}

/**
 * What the agent typed and the page had no time to hand to the journal. Not where another agent may have written to the Task
 * since and nothing can be read (`saveLog`): that one's notes would be lost.
 */
function typed(
  { outbox, texts, activity }: LeftOpenParts,
  call: OpenCall,
): Pick<CallSubmission, 'task' | 'sharedTexts'> {
  const task = textFields(texts.of(call.interactionId), activity);
  if (!activity.changeOwnership || Object.keys(task).length === 0) return { task };
  if (outbox.state.value.calls[call.callKey]?.path === 'saveLog') return { task: {} };
  const sharedTexts = sharedTextNames(activity);
  return { task: withoutDividers(task, sharedTexts), sharedTexts };
}

/**
 * Calls that were not over when an earlier page went, and that the Desktop does not have any more: their Tasks would stay
 * open for ever. What they came to nobody saw, so nothing but their end, and what was typed, is written.
 */
export function finishLeftOpen(parts: LeftOpenParts): void {
  const { outbox, isThere, finished } = parts;
  for (const call of outbox.state.value.leftOpen) {
    const { callKey, interactionId, taskId, kept } = call;
    if (isThere(interactionId) || finished.has(callKey)) continue;
    finished.add(callKey);
    const { task: texts, ...shared } = typed(parts, call);
    const task = { ...kept?.task, ...texts, Status: TASK_STATUS.done };
    outbox.submit({ callKey, interactionId, ...kept, ...shared, task, final: true, ...(taskId && { taskId }) });
  }
}
