import type { JsonValue } from 'c/wxccBase';

/** One remembered write. Written before the request leaves, removed after Salesforce confirmed it. */
export interface JournalEntry {
  /** `org|user|callKey|purpose`. A later entry with the same key replaces the earlier one. */
  readonly key: string;
  /** `org|user`: nobody else may read or send it. */
  readonly owner: string;
  readonly interactionId: string;
  readonly purpose: 'saveCall';
  readonly payload: JsonValue;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly attempts: number;
  /**
   * `waiting` to be sent, `sent` without an answer yet, `unsure` (sent, outcome unknown on a path that cannot be repeated),
   * `saved`: nothing to send; remembers the Task's id where Salesforce cannot find it by the call's key (`saveLog`).
   */
  readonly state: 'waiting' | 'sent' | 'unsure' | 'saved';
}

/** Where entries live: IndexedDB in the softphone's origin, memory where storage is refused. */
export interface Journal {
  put(entry: JournalEntry): Promise<void>;
  /** Entries of this owner, oldest first. */
  entries(owner: string): Promise<readonly JournalEntry[]>;
  remove(key: string): Promise<void>;
  /** How many entries of other owners wait (`saved` ones do not); their content stays unread. */
  countOthers(owner: string): Promise<number>;
  /** Drops entries older than `olderThan` (ms since 1970), whoever owns them. */
  prune(olderThan: number): Promise<void>;
}
