import type { Crm } from 'c/wxccSalesforce';
import { definitionText } from './definitionText';
import type { KeptSettings, SettingsMemory } from './settingsMemory';

const loadReading = () => import('c/wxccDefinition');

/**
 * The user's definition from Salesforce, read: one round trip. What reads definitions is loaded beside the question, and
 * only where nothing is remembered of that definition.
 * @returns the very object that is remembered, while the definition is the same
 * @throws WxccError of `getCallCenterSettings`
 */
export async function readKeptSettings(
  session: Pick<Crm['session'], 'settings'>,
  memory: SettingsMemory,
): Promise<KeptSettings> {
  const { last } = memory;
  const [map] = await Promise.all([session.settings(), last ?? loadReading()]);
  const source = definitionText(map);
  if (last?.source === source) return last;
  const { readSettingValues, sourceFromSettingsMap } = await loadReading();
  const read = { source, settings: readSettingValues(sourceFromSettingsMap(map)) };
  memory.keep(read);
  return read;
}
