import { createStore } from 'c/wxccBase';
import type { Outbox, WaitingCall } from 'c/wxccSalesforce';
import type { RecordOpener } from 'c/wxccRecordOpener';
import type { UnloggedCalls } from 'c/wxccCall';

export interface UnloggedCallsOptions {
  readonly outbox: Outbox;
  readonly opener: Pick<RecordOpener, 'open'>;
  readonly onError: (error: unknown) => void;
}

/** The Task, else the record it is about: there the agent sees whether it was saved. */
export function placeOf({ taskId, task }: WaitingCall): string | undefined {
  return [taskId, task.WhatId, task.WhoId].find((id): id is string => typeof id === 'string' && id !== '');
}

/** The list as the outbox knows it. */
export function createUnloggedCalls({ outbox, opener, onError }: UnloggedCallsOptions): UnloggedCalls {
  const state = createStore<readonly WaitingCall[]>(outbox.state.value.waiting, onError);
  outbox.state.subscribe(({ waiting }) => {
    const isSame = JSON.stringify(waiting) === JSON.stringify(state.value);
    if (!isSame) state.set(waiting);
  });
  return {
    state,
    retry: (callKey) => outbox.retry(callKey),
    discard: (callKey, reason) => outbox.discard(callKey, reason),
    open(callKey) {
      const call = state.value.find((each) => each.callKey === callKey);
      const recordId = call && placeOf(call);
      if (recordId === undefined) return;
      const objectType = call?.taskId === recordId ? 'Task' : '';
      opener.open({ recordId, objectType }, 'view').catch(onError);
    },
  };
}
