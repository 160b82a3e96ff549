import { isWxccError } from 'c/wxccBase';
import type { JsonValue } from 'c/wxccBase';

/** What this package writes. An entry of a later package, after a roll-back, is left for that one to read. */
export const JOURNAL_FORMAT = 1;

/** One remembered write. Written before the request leaves, removed after Salesforce confirmed it. */
export interface JournalEntry {
  /** `org|user|callKey|purpose`. A later entry with the same key replaces the earlier one. */
  readonly key: string;
  /** `org|user`: nobody else may read or send it. */
  readonly owner: string;
  readonly interactionId: string;
  /** `keepCall`: a call whose Task is made later; nothing is sent unless the page dies before. */
  readonly purpose: 'saveCall' | 'keepCall';
  readonly payload: JsonValue;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly attempts: number;
  /**
   * `waiting` to be sent, `sent` without an answer yet, `unsure` (sent, outcome unknown on a path that cannot be repeated),
   * `saved`: nothing to send; remembers the Task's id where Salesforce cannot find it by the call's key (`saveLog`), and
   * that the call was not over yet.
   */
  readonly state: 'waiting' | 'sent' | 'unsure' | 'saved';
  /** Left out: 1, as before there was a number. */
  readonly format?: number;
}

/** `details.reason` of `storageRefused` when another tab has taken the journal over: this one must not write any more. */
export const SUPERSEDED = 'superseded';

/** Has another tab taken the journal over? Then whoever got this refusal has to stop. */
export function isSuperseded(error: unknown): boolean {
  return isWxccError(error, 'storageRefused') && error.details.reason === SUPERSEDED;
}

/**
 * Where entries live: IndexedDB in the softphone's origin, memory where storage is refused. It has one writer, the one
 * that opened it last: writes of an earlier one (a frozen tab whose phone was taken over) are refused, see `SUPERSEDED`.
 */
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
