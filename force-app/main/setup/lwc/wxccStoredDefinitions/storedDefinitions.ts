/** A definition that is stored for phones without Open CTI. */
export interface StoredDefinition {
  readonly id: string;
  readonly name: string;
  /** `everybody`, `profile:<id>` or `permission:<API name>`. */
  readonly holdsFor: string;
  /** ms since 1970 */
  readonly changedAt: number;
}

/** A profile or a custom permission of the org: how it stands in `holdsFor`, and how people know it. */
export interface Holder {
  readonly holdsFor: string;
  readonly name: string;
}

/** What WxccDefinitionController.look tells. Lists that are undefined could not be read. */
export interface StoredView {
  /** By name. */
  readonly definitions: readonly StoredDefinition[];
  readonly profiles?: readonly Holder[];
  readonly permissions?: readonly Holder[];
}

/** Holds for all who have no other. */
export const EVERYBODY = 'everybody';
