/** Values for a text's `{name}` places. A number is written as the language writes numbers, and chooses the plural form. */
export type LabelParams = Readonly<Record<string, string | number>>;

/** Texts by label name without the prefix `Wxcc_`: `bar_ready`, `notice_fieldDropped`. A plural has `_one` and `_other`. */
export type Messages = Readonly<Record<string, string>>;

/** The one source of text for people, in one language. Service code never holds one: it returns codes. */
export interface Labels {
  /** `en`, `es`: for the `lang` attribute and for Intl. */
  readonly language: string;
  /** Is there a text for this code? Asked before a code of foreign origin is shown. */
  has(code: string): boolean;
  /**
   * The text with its places filled. A place without a value stays as it is written, so that the fault is seen.
   * @param code label name without `Wxcc_`; an unknown one is its own text, and is reported once
   * @param params `count` chooses between the plural forms where the label has them
   */
  text(code: string, params?: LabelParams): string;
  /** @param ms length of time; `75 000` is `1:15`, an hour `1:00:00`. Less than nothing counts as nothing. */
  duration(ms: number): string;
  /** @param at ms since 1970; hour and minute in the reader's time zone */
  time(at: number): string;
}
