import { WxccError } from 'c/wxccBase';
import type { ErrorCode } from 'c/wxccBase';
import { createMemoryJournal, createOutbox } from 'c/wxccOutbox';
import type {
  CallLog,
  CallSubmission,
  FieldValues,
  Journal,
  Outbox,
  SaveCallRequest,
  SendPlan,
} from 'c/wxccSalesforce';
import { createVirtualClock, settle } from '../../../../../../tests/fakes/createVirtualClock';

export const OWNER = '00Dorg|005me';

/** What happens to one request: Salesforce says no, is not reached, loses the answer after saving, or saves. */
export type Fate = 'saved' | 'lostAnswer' | 'lostRequest' | 'unreachable' | 'refused';

const ERROR_OF: Record<Exclude<Fate, 'saved'>, ErrorCode> = {
  lostAnswer: 'timedOut',
  lostRequest: 'timedOut',
  unreachable: 'unreachable',
  refused: 'refused',
};

/** Salesforce's Tasks. By Apex one for each key; by saveLog a new one for each create. */
function createOrg(path: SendPlan['path'], fates: Fate[] = []) {
  const tasks: { id: string; callKey: string; fields: FieldValues }[] = [];
  const requests: SaveCallRequest[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const write = (request: SaveCallRequest) => {
    const byKey = path === 'apex' ? tasks.find((task) => task.callKey === request.callKey) : undefined;
    const found = tasks.find((task) => task.id === request.taskId) ?? byKey;
    if (found) Object.assign(found, { fields: { ...found.fields, ...request.task } });
    const task = found ?? { id: `00T${tasks.length + 1}`, callKey: request.callKey, fields: request.task };
    if (!found) tasks.push(task);
    return { taskId: task.id, created: !found, dropped: [], path };
  };
  const log: CallLog = {
    async save(request, beforeSend) {
      await beforeSend?.({ path, isRepeatable: path === 'apex' || request.taskId !== undefined });
      requests.push(request);
      mostInFlight = Math.max(mostInFlight, (inFlight += 1));
      await settle(3);
      inFlight -= 1;
      const fate = fates.shift() ?? 'saved';
      const answer = fate === 'saved' || fate === 'lostAnswer' ? write(request) : undefined;
      if (fate === 'saved' && answer) return answer;
      throw new WxccError(ERROR_OF[fate as keyof typeof ERROR_OF], 'as told by the test');
    },
  };
  return { log, tasks, requests, fates, most: () => mostInFlight };
}

/** An outbox between a journal in memory and a Salesforce whose answers are told. */
export function createBench(path: SendPlan['path'] = 'apex', fates: Fate[] = []) {
  const clock = createVirtualClock();
  const journal = createMemoryJournal();
  const org = createOrg(path, fates);
  const errors: unknown[] = [];
  const open = (over: Partial<{ owner: string; journal: Journal; log: CallLog }> = {}): Outbox =>
    createOutbox({
      journal,
      log: org.log,
      clock,
      owner: OWNER,
      random: () => 0.5,
      onError: (error) => errors.push(error),
      ...over,
    });
  return { clock, journal, org, errors, open };
}

export const call = (callKey: string, task: FieldValues = { Subject: callKey }, final = false): CallSubmission => ({
  callKey,
  interactionId: callKey.split('|')[0] ?? callKey,
  task,
  final,
});
