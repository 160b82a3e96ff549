import type { OutcomeCode } from './outcome';

/**
 * What came of asking for a call's recordings, by whichever way it was asked: Apex or the Desktop. It holds addresses that
 * anybody could listen with, so it goes from the source to the playback and to nobody else.
 */
export type CaptureAnswer =
  | {
      readonly kind: 'captures';
      /** `data` of the Captures API, as it came. */
      readonly data: unknown;
      /** How long the addresses work, ms. */
      readonly lifetime: number;
      /** When the call ended, ms since 1970; undefined when nobody knows. */
      readonly endedAt?: number;
      /** How long Webex keeps recordings, ms, where the administrator told. */
      readonly retention?: number;
    }
  | {
      readonly kind: 'refused';
      readonly code: OutcomeCode;
      readonly params: Readonly<Record<string, string>>;
      /** When the call ended, ms since 1970; undefined when nobody knows. */
      readonly endedAt?: number;
      /** Webex wants this pause before the next request, ms. */
      readonly retryAfter?: number;
    };

/** Where recordings come from. */
export interface CaptureSource {
  /** Asks anew each time: answers are kept nowhere. Never rejects. */
  fetch(): Promise<CaptureAnswer>;
  /** Signs the user in at Webex and resolves when that is over, however it ended. Undefined: there is no such way here. */
  readonly signIn?: () => Promise<void>;
}
