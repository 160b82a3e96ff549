/**
 * Every reason why there is nothing to hear, as a closed list. Each has its own words (`Wxcc_recording_<code>`), so nobody
 * ever reads a status code.
 */
export const OUTCOMES = [
  /** The user has not given Salesforce access to Webex yet, or Webex ended it. A button signs in and comes back. */
  'notSignedIn',
  /** The sign-in that everybody shares is missing or has ended: an administrator renews it. */
  'sharedSignedOut',
  /** Signed in, and Webex says no: the token's scope lacks `cjp:config_read`. */
  'scopeMissing',
  /** Signed in, and Webex says no: neither administrator nor supervisor. */
  'roleMissing',
  /** Signed in, and Webex says no: the profile has no Recording Management module. */
  'moduleMissing',
  /** Signed in, and Webex says no: no Premium licence. */
  'licenceMissing',
  /** Signed in, and Webex says no without a reason: all four are named, in the order to look at them. */
  'rightMissing',
  /** The Salesforce user lacks the permission set. */
  'permissionMissing',
  /** Named or External Credential are not there. */
  'notSetUp',
  /** A setting cannot be used; params `item`, `value`. */
  'settingWrong',
  /** The tenant lives in another data center than the settings say; params `region`. */
  'wrongRegion',
  /** The Task logs no call of Webex. */
  'noCall',
  /** Recordings appear some minutes after a call; asked again by itself at `retryAt`. */
  'notYet',
  /** Nothing is stored, and the call is long over. */
  'notStored',
  /** Webex kept it and keeps it no longer. */
  'keptNoLonger',
  /** Masked: Webex has a recording and hands no file out. */
  'sensitive',
  /** The page's content security policy forbids the file's host; params `site`. */
  'blockedSite',
  /** The browser got no sound from the file's host; params `site`. */
  'cannotPlay',
  /** Too many requests; asked again by itself. */
  'busy',
  /** Webex broke; asked again by itself a few times. */
  'unavailable',
  /** No answer in time; asked again by itself a few times. */
  'timedOut',
  /** What came is no answer. */
  'unreadable',
  /** Webex did not take the request; params `reason`. */
  'refused',
  /** Salesforce or the Desktop did not answer. */
  'unreachable',
] as const;

export type OutcomeCode = (typeof OUTCOMES)[number];

/** Why there is nothing to hear, with the values for its words. */
export interface Outcome {
  readonly code: OutcomeCode;
  readonly params: Readonly<Record<string, string>>;
  /** Asked again by itself then, ms since 1970. */
  readonly retryAt?: number;
}

export function isOutcomeCode(code: unknown): code is OutcomeCode {
  return OUTCOMES.some((each) => each === code);
}
