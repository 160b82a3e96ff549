import type { CallCenterSettings } from 'c/wxccDefinition';

/** A definition as Salesforce gave it, and what it means. */
export interface KeptSettings {
  /** See `definitionText`. */
  readonly source: string;
  readonly settings: CallCenterSettings;
}

/**
 * The settings of the last start in their read form, kept over reloads: a definition that has not changed since need not be
 * read again, nor what reads it be loaded.
 */
export interface SettingsMemory {
  readonly last?: KeptSettings;
  keep(kept: KeptSettings): void;
}
