/** A definition as it was found, before anything is believed: items by full path, with where they stood. */
export interface DefinitionSource {
  /** The form it was written in. `settings`: the flat map of getCallCenterSettings. */
  readonly format: 'import' | 'metadata' | 'settings';
  readonly items: readonly DefinitionItem[];
}

export interface DefinitionItem {
  /** `/section/item`. Read by full path: V2 uses the item name objectFieldMapping twice. */
  readonly path: string;
  readonly value: string;
  readonly label: string;
  /** 1-based; undefined in the flat map. */
  readonly line?: number;
}
