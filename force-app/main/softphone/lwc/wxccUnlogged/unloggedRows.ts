import type { Labels } from 'c/wxccBase';
import type { WaitingCall } from 'c/wxccSalesforce';

/** A call that is not logged yet, as the list shows it. */
export interface UnloggedRow {
  readonly key: string;
  readonly name: string;
  readonly time: string;
  readonly status: WaitingCall['status'];
  readonly words: string;
  /** Salesforce's own words; absent: it said none. */
  readonly reason?: string;
  readonly icon: string;
  readonly rowClass: string;
  readonly canOpen: boolean;
  /** In flight nothing can be done about it. */
  readonly isIdle: boolean;
  readonly openTitle: string;
  readonly retryTitle: string;
  readonly discardTitle: string;
  /** The agent is asked why it is to be discarded. */
  readonly isAsking: boolean;
  /** `data-focus` of its buttons: where the focus goes when another one took their place. */
  readonly whyFocus: string;
  readonly discardFocus: string;
}

/** Salesforce's words are not ours: they may be long. */
const MAX_REASON = 200;

const ICONS: Readonly<Record<WaitingCall['status'], string>> = {
  waiting: 'clock',
  sending: 'sync',
  refused: 'error',
  unsure: 'question_mark',
};

function wordsOf({ status, error }: WaitingCall): string {
  const isRefused = status === 'waiting' && error !== undefined && error !== 'timedOut' && error !== 'unreachable';
  return isRefused ? 'unlogged_again' : `unlogged_${status}`;
}

const hasPlace = ({ taskId, task }: WaitingCall): boolean =>
  [taskId, task.WhatId, task.WhoId].some((id) => typeof id === 'string' && id !== '');

/** Subjects are written by definitions and agents: plain text, bound as such. */
const nameOf = ({ task }: WaitingCall, labels: Labels): string =>
  typeof task.Subject === 'string' && task.Subject.trim() !== '' ? task.Subject : labels.text('unlogged_call');

function rowOf(call: WaitingCall, labels: Labels, asking: string): UnloggedRow {
  const { callKey, status, reason, createdAt } = call;
  const name = nameOf(call, labels);
  const isTold = reason !== undefined && status !== 'sending';
  return {
    ...{ key: callKey, name, status, icon: ICONS[status], canOpen: hasPlace(call) },
    time: labels.text('unlogged_at', { time: labels.time(createdAt) }),
    words: labels.text(wordsOf(call)),
    ...(isTold && { reason: labels.text('unlogged_reason', { reason: reason.slice(0, MAX_REASON) }) }),
    rowClass: `wxcc-unlogged__row wxcc-unlogged__row_${status}`,
    isIdle: status !== 'sending',
    openTitle: labels.text('unlogged_openTitle', { call: name }),
    retryTitle: labels.text('unlogged_retryTitle', { call: name }),
    discardTitle: labels.text('unlogged_discardTitle', { call: name }),
    isAsking: callKey === asking,
    whyFocus: `why ${callKey}`,
    discardFocus: `discard ${callKey}`,
  };
}

/** @param asking key of the call that the agent is about to discard; empty: none */
export const unloggedRows = (calls: readonly WaitingCall[], labels: Labels, asking: string): UnloggedRow[] =>
  calls.map((call) => rowOf(call, labels, asking));
