import type { ActivitySettings } from 'c/wxccDefinition';
import { cutText } from 'c/wxccFieldValues';
import type { FieldValues } from 'c/wxccSalesforce';

/** What an agent typed for one call. Absent: nothing was typed; empty: it was taken back. */
export interface AgentTexts {
  readonly notes?: string;
  readonly subject?: string;
}

/** Keeps texts over a reload: session storage, or nothing. Never throws. */
export interface TextMemory {
  read(interactionId: string): AgentTexts | undefined;
  write(interactionId: string, texts: AgentTexts): void;
  remove(interactionId: string): void;
}

/** What was typed, by interaction. */
export interface CallTexts {
  of(interactionId: string): AgentTexts;
  set(interactionId: string, texts: AgentTexts): void;
  forget(interactionId: string): void;
}

const NO_MEMORY: TextMemory = { read: () => undefined, write: () => undefined, remove: () => undefined };

/** Characters a Task's Subject takes. */
const MAX_SUBJECT = 255;

/** A pause of typing (ms) is not waited for: this often a text is saved while it grows (architecture §5). */
export const TYPING_PAUSE_MS = 5_000;

export function createCallTexts(memory: TextMemory = NO_MEMORY): CallTexts {
  const typed = new Map<string, AgentTexts>();
  const of = (interactionId: string): AgentTexts => {
    const known = typed.get(interactionId) ?? memory.read(interactionId) ?? {};
    if (known.notes !== undefined || known.subject !== undefined) typed.set(interactionId, known);
    return known;
  };
  return {
    of,
    set(interactionId, texts) {
      const all = { ...of(interactionId), ...texts };
      typed.set(interactionId, all);
      memory.write(interactionId, all);
    },
    forget(interactionId) {
      typed.delete(interactionId);
      memory.remove(interactionId);
    },
  };
}

/**
 * The Task fields that hold the texts: the notes' field by the definition (sfdcFieldForcallNotes), the Subject. An emptied
 * subject leaves the template's; emptied notes empty their field.
 */
export function textFields({ notes, subject }: AgentTexts, settings: ActivitySettings): FieldValues {
  const ownSubject = subject === undefined ? undefined : cutText(subject.trim(), MAX_SUBJECT);
  return {
    ...(settings.notes && notes !== undefined && settings.notesField !== '' && { [settings.notesField]: notes }),
    ...(settings.liveSubject && ownSubject && { Subject: ownSubject }),
  };
}
