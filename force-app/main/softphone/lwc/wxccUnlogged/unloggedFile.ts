import type { FieldValue, WaitingCall } from 'c/wxccSalesforce';

/** What stands in front of a Task's own fields. */
const FIRST = ['Call', 'Written', 'State', 'Reason', 'Id'] as const;

/** Spreadsheets take such a text for a formula; a phone number is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d\s(]))/;

/** Quoted, with what a spreadsheet would run as a formula made text: names and notes may be anybody's. */
function cell(value: FieldValue | undefined): string {
  const text = String(value ?? '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const rowOf = ({
  callKey,
  createdAt,
  status,
  reason,
  error,
  taskId,
  task,
}: WaitingCall): Readonly<Record<string, FieldValue | undefined>> => ({
  ...task,
  ...{ Call: callKey, Written: new Date(createdAt).toISOString(), State: status, Reason: reason ?? error, Id: taskId },
});

/**
 * The calls as comma-separated values with the Task's field names as heads: for a spreadsheet, or an administrator's data
 * loader. Begins with a byte order mark, without which Excel takes UTF-8 for something else.
 */
export function unloggedFile(calls: readonly WaitingCall[]): string {
  const fields = [...new Set(calls.flatMap(({ task }) => Object.keys(task)))].sort();
  const heads = [...FIRST, ...fields];
  const lines = calls.map(rowOf).map((row) => heads.map((head) => cell(row[head])).join(','));
  return `\uFEFF${[heads.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}
