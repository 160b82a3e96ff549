import type { Notice } from 'c/wxccBase';

/** What the network, Webex or the SDK say, and the sentence for it. The first that fits counts. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/busy/i, 'dialFailedBusy'],
  [/no.?answer|not.?answer|unanswered|rona|invite.?timeout/i, 'dialFailedNoAnswer'],
  [/(?:^|[^a-z])ani(?:[^a-z]|$)|origin|caller.?id|cli_/i, 'dialFailedAni'],
  [/entry.?point/i, 'dialFailedEntryPoint'],
  [/invalid.?(number|destination|dn)|destination|not a telephone|unallocated|not.?found/i, 'dialFailedNumber'],
];

/** Longer reasons are stack traces. */
const MAX_REASON = 120;

/**
 * A dial that came to nothing, in words (`eOutdialFailed`, or `startOutdial` rejected).
 * @param reason as the Desktop said it; may be empty
 */
export function dialFailure(number: string, reason: string): Notice {
  const code = SENTENCES.find(([pattern]) => pattern.test(reason))?.[1];
  const isNews = code === 'dialFailedBusy' || code === 'dialFailedNoAnswer';
  const shown = reason.slice(0, MAX_REASON);
  if (code) return { severity: isNews ? 'info' : 'error', code, params: { number, reason: shown } };
  return { severity: 'error', code: shown ? 'dialFailed' : 'dialFailedUnknown', params: { number, reason: shown } };
}
