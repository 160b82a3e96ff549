import { isRecord, isWxccError, WxccError } from 'c/wxccBase';
import type { ApexGateway } from 'c/wxccApex';
import type { CallLog, DroppedField, SaveCallAnswer, SaveCallRequest } from './callLog';
import { readDroppedFields } from './droppedFields';
import { inOrder } from './inOrder';
import { callData, piecesOf, splitCall } from './splitCall';
import type { SplitCall, TextPart } from './splitCall';

const SAVE = 'saveCall';
const APPEND = 'appendText';

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

function readAnswer(data: unknown, { withoutTask = false }: SaveCallRequest): SaveCallAnswer {
  const { taskId, created, caseId, dropped } = isRecord(data) ? data : {};
  if (!isId(taskId) && !withoutTask)
    throw new WxccError('protocol', 'Apex saved a call without naming its Task', { action: SAVE });
  return {
    ...(isId(taskId) && { taskId }),
    created: created === true,
    ...(isId(caseId) && { caseId }),
    dropped: readDroppedFields(dropped),
    path: 'apex',
  };
}

/** Cut texts must not be appended to: Apex said how much of them is there. */
const isCut = (dropped: readonly DroppedField[], part: TextPart): boolean =>
  dropped.some(({ objectType, field }) => objectType === 'Task' && field === part.field);

/** Nothing but the line was to be written to a Task that is there. */
const isSaid = ({ history }: SaveCallRequest, { created }: SaveCallAnswer): boolean =>
  history?.alone === true && !created;

/** A handover's line stands behind the whole Description, so it follows where that came in pieces. Apex writes it once. */
function lineAfter(request: SaveCallRequest, { more, parts }: SplitCall): SaveCallRequest | undefined {
  const { callKey, interactionId, history } = request;
  const isSplit = more.length > 0 || parts.length > 0;
  return isSplit && history ? { callKey, interactionId, task: {}, history: { ...history, alone: true } } : undefined;
}

/**
 * The exactly-once path: the Apex service finds the Task by the call's key, so every request may be sent again.
 * A save that is too large for one argument goes in pieces: `saveCall` until every field is there, then `appendText` by offset.
 */
export function createApexCallLog({ gateway }: { gateway: ApexGateway }): CallLog {
  const append = async (taskId: string, part: TextPart): Promise<DroppedField[]> => {
    const dataOf = (piece: TextPart) => ({ taskId, ...piece });
    try {
      await inOrder(
        piecesOf(part, (piece) => gateway.fits(APPEND, dataOf(piece))),
        async (piece) => void (await gateway.call(APPEND, dataOf(piece))),
      );
      return [];
    } catch (error) {
      // The Task is saved; a text that Salesforce will not take in full must not keep the call in the journal for ever.
      if (!isWxccError(error, 'refused') && !isWxccError(error, 'badInput')) throw error;
      return [{ objectType: 'Task', field: part.field, reason: 'tooLong' }];
    }
  };
  const fits = (request: SaveCallRequest): boolean => gateway.fits(SAVE, callData(request));
  const send = async (request: SaveCallRequest): Promise<SaveCallAnswer> =>
    readAnswer(await gateway.call(SAVE, callData(request)), request);
  return {
    async save(request: SaveCallRequest, beforeSend) {
      await beforeSend?.({ path: 'apex', isRepeatable: true });
      const split = splitCall(request, fits);
      const first = await send(split.request);
      const answer = { ...first, dropped: [...first.dropped, ...split.dropped] };
      const { taskId } = answer;
      if (taskId === undefined || isSaid(request, answer)) return answer;
      const dropped: DroppedField[] = [];
      await inOrder(split.more, async (each) => void dropped.push(...(await send(each)).dropped));
      const parts = split.parts.filter((part) => !isCut([...answer.dropped, ...dropped], part));
      await inOrder(parts, async (part) => void dropped.push(...(await append(taskId, part))));
      const last = lineAfter(request, split);
      if (last) dropped.push(...(await send(last)).dropped);
      return { ...answer, dropped: [...answer.dropped, ...dropped] };
    },
  };
}
