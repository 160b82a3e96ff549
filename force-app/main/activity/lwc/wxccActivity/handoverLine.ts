import type { FieldValue, FieldValues } from 'c/wxccSalesforce';
import { formatCallTime } from './formatCallTime';
import type { CallTimeOptions } from './formatCallTime';

export interface Handover {
  /** ms since 1970: when this agent's part was over. */
  readonly at: number;
  /** The agent's last values: name and wrap-up reason are taken from there. */
  readonly task: FieldValues;
}

const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';

/**
 * The line that a Task keeps of an agent who handed its call over (decision D5: reason into the history, owner and Status
 * untouched): `2026-01-05 09:03:12 Ada Moreno: Resolved`. The seconds make it one of its kind, so that it is added once.
 */
export function handoverLine({ at, task }: Handover, when: CallTimeOptions): string {
  const time = formatCallTime(at, 'yyyy-MM-dd HH:mm:ss', when);
  const who = [time, textOf(task.Wxcc_Agent_Name__c)].filter((part) => part !== '').join(' ');
  const reason = textOf(task.CallDisposition);
  return reason === '' ? who : `${who}: ${reason}`;
}
