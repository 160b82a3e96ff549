import { isWxccError } from 'c/wxccBase';
import type { CallLog, SaveCallAnswer, SaveCallRequest } from './callLog';

/**
 * The Task is there, but not for this user: Apex names it, `saveLog` refuses its id. Anything else (a validation rule, a
 * locked row) is about the values, and passes or is told.
 */
function isOutOfReach(error: unknown, { taskId }: SaveCallRequest): boolean {
  if (!isWxccError(error, 'notPermitted') && !isWxccError(error, 'refused')) return false;
  if (error.details.method === 'saveLog') return taskId !== undefined;
  return error.code === 'notPermitted' && error.details.taskId !== undefined;
}

/** This agent's own Task, with everything known of the call. Its owner is whoever creates it. */
function separate({ interactionId, task, optional, fallback }: SaveCallRequest): SaveCallRequest | undefined {
  if (!fallback) return undefined;
  const { OwnerId: _, ...values } = { ...fallback.task, ...task };
  return { callKey: fallback.callKey, interactionId, task: values, ...(optional && { optional }) };
}

/**
 * The call was handed over, and its Task is one that this user no longer sees: whoever took the call keeps it to themselves.
 * There is nothing to write any more, and nothing to wait for.
 */
function handedOver(error: unknown, { history }: SaveCallRequest): SaveCallAnswer | undefined {
  if (!history?.alone || !isWxccError(error, 'notPermitted')) return undefined;
  const { taskId } = error.details;
  if (typeof taskId !== 'string') return undefined;
  const dropped = [{ objectType: 'Task', field: 'Description', reason: 'notWritable' }] as const;
  return { taskId, created: false, dropped, path: 'apex', isHandedOver: true };
}

/** Calls that another agent began, in a Task that this user may not see or change: a Task of the user's own instead. */
export function withSeparateTask(log: CallLog): CallLog {
  return {
    async save(request, beforeSend) {
      try {
        return await log.save(request, beforeSend);
      } catch (error) {
        const gone = handedOver(error, request);
        if (gone) return gone;
        const own = separate(request);
        if (!own || !isOutOfReach(error, request)) throw error;
        return { ...(await log.save(own, beforeSend)), isSeparate: true };
      }
    },
  };
}
