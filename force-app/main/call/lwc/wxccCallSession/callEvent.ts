import type { Contact } from 'c/wxccDesktop';

/**
 * One thing that happened to a call: a desktop event by the name it was registered under, an entry of the task map
 * (`TASK_MAP_ENTRY`), the lack of one (`TASK_MAP_GAP`), or time that passed without any news (`QUIET`).
 */
export interface CallEvent {
  readonly name: string;
  /** ms since 1970, our clock. */
  readonly at: number;
  /** Absent for `TASK_MAP_GAP` and `QUIET`, which carry no reading. */
  readonly contact?: Contact;
}

export const TASK_MAP_ENTRY = 'taskMap.entry';
export const TASK_MAP_GAP = 'taskMap.gap';
export const QUIET = 'clock.quiet';

/**
 * After this much silence (ms) a call that ended is closed and logged without a wrap-up reason, one that rings is taken
 * for gone, and of one that is connected the Desktop is asked (architecture §3: 10 minutes).
 */
export const PATIENCE_MS = 10 * 60_000;
