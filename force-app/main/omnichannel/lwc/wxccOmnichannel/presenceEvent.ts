import type { PresenceSide } from './presenceState';

/**
 * Why a side shows what it shows.
 * - `own`: Omni-Channel says that a toolkit wrote it (`OmniToolkitStatusChange`)
 * - `login`: the state a session begins with; nobody chose it now
 * - `chosen`: the agent, a supervisor, or a time-out
 * - `untold`: the side does not say; ours when we wrote the same value. Webex never says.
 */
export type StateCause = 'own' | 'login' | 'chosen' | 'untold';

/** What happens to the presences. Times are ms since 1970. */
export type PresenceEvent =
  | {
      readonly kind: 'state';
      readonly side: PresenceSide;
      readonly id: string;
      readonly cause: StateCause;
      readonly at: number;
    }
  /** Signed out. `keepsWork`: the agent went on in another browser, and so did the work. */
  | { readonly kind: 'offline'; readonly side: PresenceSide; readonly keepsWork?: boolean; readonly at: number }
  | { readonly kind: 'calls'; readonly isTalking: boolean; readonly isEngaged: boolean; readonly at: number }
  /** All accepted work items there are now. */
  | { readonly kind: 'works'; readonly ids: readonly string[]; readonly at: number }
  /** How a write ended. `unknown`: no answer in time; it may still have happened. */
  | {
      readonly kind: 'written';
      readonly side: PresenceSide;
      readonly id: string;
      readonly outcome: 'done' | 'refused' | 'unknown';
      readonly at: number;
    };

/** What is to be done. */
export type PresenceEffect =
  | { readonly kind: 'write'; readonly side: PresenceSide; readonly id: string }
  /** Nothing on `side` goes with this value of the other side: somebody should know. */
  | { readonly kind: 'unmatched'; readonly side: PresenceSide; readonly otherId: string };
