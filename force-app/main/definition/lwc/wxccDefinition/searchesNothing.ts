import { isRecord } from 'c/wxccBase';

/**
 * The softphone layout searches no object for inbound calls: then nobody is ever found.
 * @param layout as Open CTI's getSoftphoneLayout gives it; anything else is not known to
 */
export function searchesNothing(layout: unknown): boolean {
  const inbound = isRecord(layout) ? layout.Inbound : undefined;
  const objects = isRecord(inbound) ? inbound.objects : undefined;
  return isRecord(objects) && Object.keys(objects).length === 0;
}
