/** One rule of a conditional mapping: when the variable has this value, the field gets that one. */
export interface MappingRule {
  readonly when: string;
  readonly then: string;
}

/**
 * Where a field's value comes from.
 * - `variable`: the variable's value (V1 plain entry, V2 `Field={name}`)
 * - `constant`: this text (V1 isDefaultValueEnabled, V2 literal)
 * - `rules`: the first rule that fits the variable's value; none fits: the field is left out (V1 isConditionalEnabled)
 * - `template`: text with `{name}` places (V2 mixed text)
 */
export type MappingValue =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'rules'; readonly name: string; readonly rules: readonly MappingRule[] }
  | { readonly kind: 'template'; readonly text: string };

/** One field that a mapping item fills, whichever spelling it was written in. */
export interface FieldMapping {
  /** Field API name as the administrator wrote it; compared without regard to case. */
  readonly field: string;
  readonly value: MappingValue;
}
