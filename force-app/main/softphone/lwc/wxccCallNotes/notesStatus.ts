import type { CallView } from 'c/wxccCall';

/**
 * Where the agent's texts are.
 * - `kept`: on this computer; they go to the Task when it is made
 * - `saving`, `saved`: on their way to the Task, or there
 * - `failed`: Salesforce did not take them; they are kept and tried again
 */
export type NotesStatus = 'kept' | 'saving' | 'saved' | 'failed';

/** Undefined while nothing was typed. */
export function notesStatus({ notes, subject, log, taskId }: CallView): NotesStatus | undefined {
  if (!notes && !subject) return undefined;
  if (log === 'failed' || log === 'unsure') return 'failed';
  if (log === 'saved') return 'saved';
  return log === 'saving' && taskId ? 'saving' : 'kept';
}
