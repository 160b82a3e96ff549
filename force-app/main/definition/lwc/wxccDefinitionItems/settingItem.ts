/** What an absent item means: V1's default, V2's in a V2 file; `ours` is what our own definition states. */
export interface Defaults<T> {
  readonly v1: T;
  readonly v2: T;
  readonly ours: T;
}

interface Item<T> {
  /** Full paths `/section/item`, the one that counts first: V1 (newest name first), V2, ours. */
  readonly paths: readonly string[];
  readonly defaults: Defaults<T>;
}

/** `true` in any case, blanks around it allowed; everything else is false. */
export interface FlagItem extends Item<boolean> {
  readonly kind: 'flag';
}

/** A whole number within limits. */
export interface NumberItem extends Item<number> {
  readonly kind: 'number';
  readonly unit: 'px' | 's';
  readonly min: number;
  readonly max: number;
}

/** Free text. Blank means empty, or the default where a feature cannot do without (`required`). */
export interface TextItem extends Item<string> {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly required?: true;
  /** Texts a published file holds in place of a value: they read as blank. */
  readonly placeholders?: readonly string[];
  /** What the text names in Salesforce, if it does: checked for its form. */
  readonly names?: 'field' | 'object';
}

/** One word out of a few. */
export interface ChoiceItem<T extends string> extends Item<T> {
  readonly kind: 'choice';
  readonly choices: readonly T[];
}

/** Comma separated list; blank means an empty one. */
export interface ListItem extends Item<string> {
  readonly kind: 'list';
}

/** Field mapping in either grammar, as text; `blank` means none. */
export interface MappingItem extends Item<string> {
  readonly kind: 'mapping';
  /** V1's separate list of value translations for it. */
  readonly rules?: string;
}

export type SettingItem = FlagItem | NumberItem | TextItem | ChoiceItem<string> | ListItem | MappingItem;
