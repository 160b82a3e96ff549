import type { Severity } from 'c/wxccBase';
import type { DefinitionDocument, SettingName } from 'c/wxccDefinition';

/** Whose items the result is to hold. */
export type ConversionTarget = 'v1' | 'v2' | 'ours';

/**
 * What became of something. Each names a label `Wxcc_convert_<code>`.
 * - `lost`: the target has no item for it · `changed`: it has, but it works differently
 * - `constantLost`, `rulesLost`, `templateLost`: a field of a mapping is filled otherwise, or no longer
 * - `unknownItem`: nobody reads it, it is left out · `replaced`: what stood there could not be read
 * - `ownGeneral`: name and address are the target's own
 */
export type ConversionCode =
  'lost' | 'changed' | 'constantLost' | 'rulesLost' | 'templateLost' | 'unknownItem' | 'replaced' | 'ownGeneral';

/** One line of the report. */
export interface ConversionNote {
  readonly severity: Severity;
  readonly code: ConversionCode;
  /** `/section/item` of the definition that was converted; of the target's where that has none. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A definition in the other spelling. */
export interface Conversion {
  readonly document: DefinitionDocument;
  /** Empty: nothing was lost and nothing works differently. */
  readonly report: readonly ConversionNote[];
}

/** A setting by its name in the table of items. */
export type { SettingName };
