import type { SoftphoneLayout } from 'c/wxccSalesforce';

/** The softphone layout searches no object for inbound calls: then nobody is ever found. */
export function searchesNothing(layout: SoftphoneLayout): boolean {
  const { Inbound: inbound } = layout;
  const objects =
    typeof inbound === 'object' && inbound !== null && !Array.isArray(inbound) ? inbound.objects : undefined;
  return typeof objects === 'object' && objects !== null && Object.keys(objects).length === 0;
}
