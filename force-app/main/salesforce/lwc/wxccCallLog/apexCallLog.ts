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
  const { taskId, created, caseId, dropped, handedOver } = isRecord(data) ? data : {};
  if (!isId(taskId) && !withoutTask)
    throw new WxccError('protocol', 'Apex saved a call without naming its Task', { action: SAVE });
  return {
    ...(isId(taskId) && { taskId }),
    created: created === true,
    ...(isId(caseId) && { caseId }),
    dropped: readDroppedFields(dropped),
    path: 'apex',
    ...(handedOver === true && { isHandedOver: true }),
  };
}

/** Cut texts must not be appended to: Apex said how much of them is there. */
const isCut = (dropped: readonly DroppedField[], part: TextPart): boolean =>
  dropped.some(({ objectType, field }) => objectType === 'Task' && field === part.field);

/** Of a call that another agent has now, only this agent's part of the texts still goes. */
function withoutValues({ more, parts }: SplitCall, sharedTexts: readonly string[]): Pick<SplitCall, 'more' | 'parts'> {
  const shared = more.map((each) => {
    const task = Object.fromEntries(Object.entries(each.task).filter(([name]) => sharedTexts.includes(name)));
    return { ...each, task };
  });
  return {
    more: shared.filter(({ task }) => Object.keys(task).length > 0),
    parts: parts.filter(({ field }) => sharedTexts.includes(field)),
  };
}

/**
 * The exactly-once path: the Apex service finds the Task by the call's key, so every request may be sent again.
 * A save that is too large for one argument goes in pieces: `saveCall` until every field is there, then `appendText` by offset.
 */
export function createApexCallLog({ gateway }: { gateway: ApexGateway }): CallLog {
  const append = async (taskId: string, part: TextPart, isShared: boolean): Promise<DroppedField[]> => {
    const dataOf = (piece: TextPart) => ({ taskId, ...piece, ...(isShared && { shared: true }) });
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
      const { sharedTexts = [] } = request;
      if (taskId === undefined) return answer;
      const { more, parts } = answer.isHandedOver ? withoutValues(split, sharedTexts) : split;
      const dropped: DroppedField[] = [];
      await inOrder(more, async (each) => void dropped.push(...(await send(each)).dropped));
      const whole = parts.filter((part) => !isCut([...answer.dropped, ...dropped], part));
      const isShared = ({ field }: TextPart): boolean => sharedTexts.includes(field);
      await inOrder(whole, async (part) => void dropped.push(...(await append(taskId, part, isShared(part)))));
      return { ...answer, dropped: [...answer.dropped, ...dropped] };
    },
  };
}
