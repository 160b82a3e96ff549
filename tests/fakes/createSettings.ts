import { readSettings, sourceFromSettingsMap } from 'c/wxccDefinition';
import type { CallCenterSettings } from 'c/wxccDefinition';

/** Settings as the given items of a definition mean them, everything else at its default. */
export function createSettings(items: Readonly<Record<string, string>> = {}): CallCenterSettings {
  return readSettings(sourceFromSettingsMap(items)).settings;
}
