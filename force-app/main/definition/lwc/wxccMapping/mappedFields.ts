import type { FieldContent } from 'c/wxccFieldValues';

/**
 * Why a mapping filled no field.
 * - `unknownVariable`: nobody knows the variable (perhaps this call's flow does not set it)
 * - `empty`: its value is blank
 * - `noRule`: no rule of a conditional mapping fits the value
 * - `unknownField`: the object has no such field, or the user may not see it
 * - `notWritable`: the user, or nobody, may write it
 * - `badValue`: the text is no value of the field's type
 */
export type SkipReason = 'unknownVariable' | 'empty' | 'noRule' | 'unknownField' | 'notWritable' | 'badValue';

export interface SkippedField {
  readonly field: string;
  readonly reason: SkipReason;
  /** The variable that was asked for, where there is one. */
  readonly variable?: string;
}

/** Where a field's value came from: which CAD or special variable (by its own name), or the definition itself. */
export type ValueSource =
  | { readonly kind: 'cad' | 'special'; readonly name: string }
  | { readonly kind: 'rule'; readonly name: string; readonly when: string }
  | { readonly kind: 'constant' }
  | { readonly kind: 'template'; readonly names: readonly string[] };

/** What mappings made of a call. */
export interface MappedFields {
  /** Values by API name: the describe's spelling where there is one, else as the administrator wrote it. */
  readonly fields: Readonly<Record<string, FieldContent>>;
  readonly skipped: readonly SkippedField[];
  /** Fields whose text was cut to their length. */
  readonly cut: readonly string[];
  /** Of each filled field. */
  readonly sources: Readonly<Record<string, ValueSource>>;
}
