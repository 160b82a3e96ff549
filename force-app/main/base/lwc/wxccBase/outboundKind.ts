/** What made an outbound call. `outdial`: the agent dialled; `other`: a kind of Webex's that has no name here. */
export type OutboundKind = 'outdial' | 'callback' | 'campaign' | 'other';

/** A call that nobody dialled: the contact center places it, and offers it to an agent as one that comes in. */
export type PlacedKind = Exclude<OutboundKind, 'outdial'>;

/** Webex has several kinds of campaign calls, and names for each. */
const KINDS: readonly (readonly [RegExp, OutboundKind])[] = [
  [/callback/i, 'callback'],
  [/campaign|preview|progressive|predictive/i, 'campaign'],
  [/^outdial$/i, 'outdial'],
];

/**
 * Reads the Desktop's `outboundType`: `OUTDIAL`, `CALLBACK`, `STANDARD_PREVIEW_CAMPAIGN`, …
 * @returns undefined when the Desktop did not tell
 */
export function outboundKind(told = ''): OutboundKind | undefined {
  return told === '' ? undefined : (KINDS.find(([pattern]) => pattern.test(told))?.[1] ?? 'other');
}

/** The same for calls that nobody dialled. @returns undefined: dialled, or not told */
export function placedKind(told = ''): PlacedKind | undefined {
  const kind = outboundKind(told);
  return kind === 'outdial' ? undefined : kind;
}
