import type { SkipReason, ValueSource } from 'c/wxccMapping';

/** Why a field has its value. `own`: the softphone writes it by itself. */
export type PreviewSource = ValueSource | { readonly kind: 'own' };

/** A field that would be filled. */
export interface PreviewField {
  readonly field: string;
  readonly value: string;
  readonly source: PreviewSource;
  /** The org drops it, or takes it otherwise: seen where the object's fields are known. */
  readonly trouble?: SkipReason | 'cut';
}

/** A field that a mapping names and that stays as it is. */
export interface PreviewGap {
  readonly field: string;
  readonly reason: SkipReason;
  readonly variable: string;
}

/** A record or form that a call would make. */
export interface PreviewRecord {
  readonly kind: 'task' | 'case' | 'form';
  /** API name. */
  readonly object: string;
  readonly fields: readonly PreviewField[];
  readonly gaps: readonly PreviewGap[];
}
