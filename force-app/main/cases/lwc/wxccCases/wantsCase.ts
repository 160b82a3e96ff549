import type { Direction } from 'c/wxccBase';
import type { CaseSettings } from 'c/wxccDefinition';

/**
 * Does a call of this direction make a Case by itself? isCaseCreationEnabledForInboundCalls · …OutboundCalls. Agents calling
 * each other never do.
 */
export function wantsCase(
  direction: Direction,
  settings: Pick<CaseSettings, 'createInbound' | 'createOutbound'>,
): boolean {
  if (direction === 'inbound') return settings.createInbound;
  return direction === 'outbound' && settings.createOutbound;
}
