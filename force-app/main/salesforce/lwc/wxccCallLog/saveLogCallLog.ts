import { isWxccError, WxccError } from 'c/wxccBase';
import type { CallLog, DroppedField, FieldValues, HistoryLine, SaveCallAnswer, SaveCallRequest } from './callLog';
import { degrade } from './degrade';
import { fitTask } from './fitTask';
import type { RecordSaver } from './recordSaver';

interface Saved {
  readonly id: string;
  readonly dropped: readonly DroppedField[];
}

interface Attempt {
  readonly objectType: string;
  /** What makes it a create or an update. */
  readonly target: FieldValues;
  readonly fields: FieldValues;
  readonly dropped?: readonly DroppedField[];
  readonly round?: number;
}

type CaseOutcome = Pick<SaveCallAnswer, 'caseId' | 'isCaseUnsure' | 'dropped'>;

// Each refusal takes something away; more rounds than this means that it is not about fields.
const MAX_ROUNDS = 12;

const isAboutTheRecord = (error: unknown): boolean => isWxccError(error, 'refused') || isWxccError(error, 'badInput');

/** Without Apex nobody can say which of the optional fields there are, and one that is not would cost a refusal. */
function certainFields({ task, optional = [] }: SaveCallRequest): FieldValues {
  return Object.fromEntries(Object.entries(task).filter(([field]) => !optional.includes(field)));
}

const LOST_CASE: DroppedField = { objectType: 'Case', field: 'Id', reason: 'refused' };
const LOST_LINE: DroppedField = { objectType: 'Task', field: 'Description', reason: 'notWritable' };

/** The Description of a new Task, with what is to be kept of a handover, as Apex writes it. */
function withLine(fields: FieldValues, history: HistoryLine | undefined): FieldValues {
  if (!history?.line) return fields;
  const { Description: text } = fields;
  const line = `--- ${history.line} ---`;
  return { ...fields, Description: typeof text === 'string' && text !== '' ? `${text}\n\n${line}` : line };
}

/**
 * Another agent's Task, to which this one would write notes: what stands there cannot be read here, and would be lost. An
 * own Task has room for them (`withSeparateTask`).
 */
function refuseToOverwrite({ taskId, fallback, sharedTexts = [] }: SaveCallRequest): void {
  if (!taskId || !fallback || sharedTexts.length === 0) return;
  const what = "another agent's notes cannot be read without Apex";
  throw new WxccError('notPermitted', `The Task is left alone: ${what}`, { method: 'saveLog', taskId });
}

/**
 * The path without our Apex class: `saveLog` as the user. Nothing can be looked up here, so a create whose answer is lost
 * must not be repeated; an update may. What Salesforce refuses is taken away step by step, and said.
 */
export function createSaveLogCallLog({ client }: { client: RecordSaver }): CallLog {
  const saveRecord = async (attempt: Attempt): Promise<Saved> => {
    const { objectType, target, fields, dropped = [], round = 1 } = attempt;
    try {
      return { id: await client.saveLog({ ...target, ...fields }), dropped };
    } catch (error) {
      const step = isAboutTheRecord(error) && round < MAX_ROUNDS ? degrade(objectType, fields, error) : undefined;
      if (!step) throw error;
      return saveRecord({
        ...attempt,
        fields: step.fields,
        dropped: [...dropped, ...step.dropped],
        round: round + 1,
      });
    }
  };
  /** Whose the call is now cannot be told here. That it is over does no harm to anybody's values. */
  const finishTask = async (id: string, { history, task }: SaveCallRequest, lost: readonly DroppedField[]) => {
    const { Status: status } = task;
    try {
      if (history?.finish === true && status !== undefined) await client.saveLog({ Id: id, Status: status });
    } catch (error) {
      if (!isAboutTheRecord(error)) throw error;
    }
    return { id, dropped: lost };
  };
  const saveTask = async (request: SaveCallRequest): Promise<Saved> => {
    const { history, taskId } = request;
    // What is there cannot be read here, and may be the next agent's: a line must not cost it.
    const lost: readonly DroppedField[] = history?.line && taskId ? [LOST_LINE] : [];
    if (history?.alone && taskId) return finishTask(taskId, request, lost);
    const fitted = fitTask(withLine(certainFields(request), taskId ? undefined : history), taskId !== undefined);
    const target: FieldValues = request.taskId ? { Id: request.taskId } : { entityApiName: 'Task' };
    const saved = await saveRecord({ objectType: 'Task', target, fields: fitted.fields });
    return { id: saved.id, dropped: [...lost, ...fitted.dropped, ...saved.dropped] };
  };
  /** The Case never costs the Task: when it fails, or nobody knows, the answer says so instead. */
  const saveCase = async (fields: FieldValues | undefined): Promise<CaseOutcome> => {
    if (!fields) return { dropped: [] };
    try {
      const { id, dropped } = await saveRecord({ objectType: 'Case', target: { entityApiName: 'Case' }, fields });
      return { caseId: id, dropped };
    } catch (error) {
      const isKnown = isWxccError(error) && error.code !== 'timedOut' && error.code !== 'protocol';
      return isKnown ? { dropped: [LOST_CASE] } : { isCaseUnsure: true, dropped: [] };
    }
  };
  return {
    async save(request, beforeSend) {
      refuseToOverwrite(request);
      await beforeSend?.({ path: 'saveLog', isRepeatable: request.taskId !== undefined && !request.case });
      const task = request.withoutTask ? undefined : await saveTask(request);
      const { dropped, ...made } = await saveCase(request.case);
      return {
        ...(task && { taskId: task.id }),
        created: task !== undefined && request.taskId === undefined,
        ...made,
        dropped: [...(task?.dropped ?? []), ...dropped],
        path: 'saveLog',
      };
    },
  };
}
