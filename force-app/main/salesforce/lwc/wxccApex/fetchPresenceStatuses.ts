import { isRecord, WxccError } from 'c/wxccBase';
import type { PresenceStatus } from 'c/wxccSalesforce';
import type { ApexGateway } from './apexGateway';

/** More than any org has; the list comes from outside. */
const MAX_STATUSES = 500;
/** Salesforce's shorter form of an id, the part that both forms share. */
const ID_LENGTH = 15;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 255) : '');

/**
 * The user's presence statuses, by the Apex action `presenceStatuses`. What has no id is left out.
 * @throws WxccError as the gateway, `protocol` when the answer holds no list
 */
export async function fetchPresenceStatuses(gateway: Pick<ApexGateway, 'call'>): Promise<readonly PresenceStatus[]> {
  const data = await gateway.call('presenceStatuses', {});
  const list: unknown = isRecord(data) ? data.statuses : undefined;
  if (!Array.isArray(list))
    throw new WxccError('protocol', 'Apex answered without a list of statuses', { action: 'presenceStatuses' });
  return (list as unknown[])
    .slice(0, MAX_STATUSES)
    .filter(isRecord)
    .map(({ id, label, name }) => ({
      id: textOf(id).slice(0, ID_LENGTH),
      label: textOf(label),
      apiName: textOf(name),
    }))
    .filter(({ id }) => id !== '');
}
