import { isRecord, isWxccError, WxccError } from 'c/wxccBase';
import type { ApexGateway } from './apexGateway';
import type { CallLog, DroppedField, SaveCallAnswer, SaveCallRequest } from './callLog';
import { readDroppedFields } from './droppedFields';
import { inOrder } from './inOrder';
import { callData, piecesOf, splitCall } from './splitCall';
import type { TextPart } from './splitCall';

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
const isCut = (answer: SaveCallAnswer, part: TextPart): boolean =>
  answer.dropped.some(({ field }) => field === part.field);

/**
 * The exactly-once path: the Apex service finds the Task by the call's key, so every request may be sent again.
 * A save that is too large for one argument goes in pieces: `saveCall` with what fits, then `appendText` by offset.
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
  return {
    async save(request: SaveCallRequest, beforeSend) {
      await beforeSend?.({ path: 'apex', isRepeatable: true });
      const split = splitCall(request, (each) => gateway.fits(SAVE, callData(each)));
      const answer = readAnswer(await gateway.call(SAVE, callData(split.request)), request);
      const { taskId } = answer;
      if (taskId === undefined) return answer;
      const dropped: DroppedField[] = [];
      const parts = split.parts.filter((part) => !isCut(answer, part));
      await inOrder(parts, async (part) => void dropped.push(...(await append(taskId, part))));
      return { ...answer, dropped: [...answer.dropped, ...dropped] };
    },
  };
}
