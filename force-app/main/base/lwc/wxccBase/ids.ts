/** Source of identifiers that nobody can guess and nobody else uses (nonces, journal keys, correlation ids). */
export interface Ids {
  next(): string;
}
