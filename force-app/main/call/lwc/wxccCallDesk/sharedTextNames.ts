import type { ActivitySettings } from 'c/wxccDefinition';

/** Where the lines of handovers go, whatever field the notes have. */
const DESCRIPTION = 'Description';

/** Text fields of which each agent of a call has a part, where the Task follows the call. */
export function sharedTextNames({ notesField }: Pick<ActivitySettings, 'notesField'>): readonly string[] {
  return notesField === '' || notesField === DESCRIPTION ? [DESCRIPTION] : [DESCRIPTION, notesField];
}
