import { isRecord } from 'c/wxccBase';
import type { KeptSettings, SettingsMemory } from 'c/wxccCall';
import { keep } from './keep';
import type { SmallStorage } from './keep';

const KEY = 'wxcc.settings';

/** Written in by the build: another reading of definitions gives other settings, or the same in another form. */
const FORM = process.env.WXCC_SETTINGS_FORM ?? 'dev';

/** What is stored may be anything: another version wrote it, or somebody else. */
function readStored(stored: string | null): KeptSettings | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    if (!isRecord(value) || value.form !== FORM || typeof value.source !== 'string') return undefined;
    // Of this very form, so written by this very code.
    return isRecord(value.settings) ? (value as unknown as KeptSettings) : undefined;
  } catch {
    // Not ours to read: as if nothing were there.
    return undefined;
  }
}

/**
 * The settings of the last start in `localStorage`, an org's own: what a definition means does not depend on who reads it.
 * Without storage the definition is read at every start.
 */
export function createSettingsMemory(storage: SmallStorage | undefined, orgId: string): SettingsMemory {
  const key = `${KEY}.${orgId}`;
  const last = readStored(storage?.getItem(key) ?? null);
  return {
    ...(last && { last }),
    keep: ({ source, settings }) => keep(storage, key, JSON.stringify({ form: FORM, source, settings })),
  };
}
