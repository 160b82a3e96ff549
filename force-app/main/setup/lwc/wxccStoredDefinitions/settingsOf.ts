import { isRecord } from 'c/wxccBase';

/**
 * The map of a stored definition: texts by `/section/item`.
 * @param data of WxccDefinitionController.settings
 * @returns undefined when it is no such map
 */
export function settingsOf(data: unknown): Readonly<Record<string, string>> | undefined {
  const text = isRecord(data) ? data.settings : undefined;
  try {
    const map: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    if (!isRecord(map)) return undefined;
    const entries = Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}
