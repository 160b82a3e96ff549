import type { RecordMatch } from 'c/wxccSalesforce';

/** A record that the agent names. The name shows what the call is related to; empty where only the id is known. */
export type NamedRecord = Pick<RecordMatch, 'id' | 'name' | 'personContactId'>;

/** What the agent does about a call in Salesforce. */
export interface SalesforceActions {
  /** Which of several matches it is. @param recordId one of the call's matches; empty: none of them */
  chooseMatch(interactionId: string, recordId: string): void;
  /** Takes back the relation to the record that was chosen, opened or made. */
  undoLink(interactionId: string): void;
  /**
   * What the agent notes, whole, at every stroke: saved every 5 s while it grows, and at the end.
   * @param isDone the agent has left the field: saved in half a second where there is a Task
   */
  setNotes(interactionId: string, text: string, isDone?: boolean): void;
  /** The agent's own subject, likewise; empty: the template's again. */
  setSubject(interactionId: string, text: string, isDone?: boolean): void;
  /** Makes the call's Case, or shows the one there is. Clicked twice, it is still one. */
  createCase(interactionId: string): void;
  /** Opens the call's Task, by the definition for editing; makes it first where there is none yet. */
  openActivity(interactionId: string): void;
  /** Relates the call's Task to a record. @param record left out: the record in view */
  associate(interactionId: string, record?: NamedRecord): void;
}
