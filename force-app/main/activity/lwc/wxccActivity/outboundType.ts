/** Webex has several kinds of campaign calls, and names for each. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/callback/i, 'Callback'],
  [/campaign|preview|progressive|predictive/i, 'Campaign'],
  [/^outdial$/i, 'Outdial'],
];
/** Characters of Wxcc_Outbound_Type__c. */
const MAX_LENGTH = 40;

/**
 * What made an outbound call, as reports group by it: `Outdial`, `Callback`, `Campaign`; a kind that is none of these keeps
 * Webex's own name. @returns undefined when the Desktop did not tell
 */
export function outboundType(told = ''): string | undefined {
  const kind = KINDS.find(([pattern]) => pattern.test(told))?.[1];
  return kind ?? (told.slice(0, MAX_LENGTH) || undefined);
}
