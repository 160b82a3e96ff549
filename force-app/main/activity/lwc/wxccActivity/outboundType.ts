import { outboundKind } from 'c/wxccBase';
import type { CallFacts, OutboundKind } from 'c/wxccBase';

const NAMES: Readonly<Record<Exclude<OutboundKind, 'other'>, string>> = {
  outdial: 'Outdial',
  callback: 'Callback',
  campaign: 'Campaign',
};
/** Characters of Wxcc_Outbound_Type__c. */
const MAX_LENGTH = 40;

/**
 * What made an outbound call, as reports group by it: `Outdial`, `Callback`, `Campaign`; a kind that is none of these keeps
 * Webex's own name. A callback keeps its name where Webex counts it as inbound, after the call that asked for it.
 * @returns undefined for calls that came in, and when the Desktop did not tell
 */
export function outboundType({ direction, outboundType: told = '' }: CallFacts): string | undefined {
  const kind = outboundKind(told);
  const isNamed = kind === 'callback' || kind === 'campaign';
  if (!kind || (direction !== 'outbound' && !isNamed)) return undefined;
  return kind === 'other' ? told.slice(0, MAX_LENGTH) : NAMES[kind];
}
