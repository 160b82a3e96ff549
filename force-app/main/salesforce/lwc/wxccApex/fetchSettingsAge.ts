import { isRecord } from 'c/wxccBase';
import type { ApexGateway } from './apexGateway';

/**
 * How long ago (ms) somebody changed the user's call center, by the Apex action `callCenterAge`.
 * @returns undefined when Apex cannot tell either
 * @throws WxccError as the gateway
 */
export async function fetchSettingsAge(gateway: Pick<ApexGateway, 'call'>): Promise<number | undefined> {
  const data = await gateway.call('callCenterAge', {});
  const age: unknown = isRecord(data) ? data.changedAgo : undefined;
  return typeof age === 'number' && Number.isFinite(age) && age >= 0 ? age : undefined;
}
